/**
 * How wide words come out, roughly: figures are drawn before anyone knows the font, as a reader of a
 * page may have another than ours. Rather too much than too little.
 */

/** Of a letter, as a share of the size: Source Serif, with room for the serifs of other systems. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[iljtfrIJ.,;:'!|()[\]\-\s’‘/]/u, 0.37],
  [/[\p{N}–]/u, 0.58],
  [/[mwMWжмшщюфЖМШЩЮФ—@%…]/u, 0.98],
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, 0.63],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.52],
  [/[\p{Script=Georgian}\p{Script=Armenian}]/u, 0.8],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.05],
];
const capital = 0.77;
const other = 0.8;

/** In the unit of the size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width +=
      /[mwMW]/u.test(letter) || !/\p{Lu}/u.test(letter) ? shareOf(letter) : capitalOf(letter);
  return width * size;
}

const shareOf = (letter: string): number =>
  widths.find(([letters]) => letters.test(letter))?.[1] ?? other;

const capitalOf = (letter: string): number => Math.max(capital, shareOf(letter));

/**
 * The lines into which words break; only a word that is wider than a line is broken itself. What does
 * not fit in so many lines is left to the words beside the figure.
 */
export function wrapped(text: string, size: number, width: number, most = 8): string[] {
  const lines = allLines(text, size, width);
  if (lines.length <= most) return lines;
  const last = broken(lines[most - 1] ?? '', size, width - textWidth('…', size))[0] ?? '';
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

function allLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, size, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, size: number, width: number): string[] {
  const pieces = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || textWidth(last + segment, size) <= width)
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
