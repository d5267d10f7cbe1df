/** What a terminal shows, as an SVG: a picture that stays sharp, weighs little and can be compared. */

interface Run {
  readonly text: string;
  readonly styles: readonly string[];
}

const columns = 94;
const cell = { width: 7.8, height: 19 };
const margin = 16;

/** The colours of the program on a light ground, dark enough to be read. */
const classes: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'dim',
  '31': 'red',
  '33': 'yellow',
  '34': 'blue',
  '36': 'cyan',
};
const sheet = [
  'text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2328;white-space:pre}',
  '.bold{font-weight:700}.dim{fill:#59636e}.red{fill:#b3261e}.yellow{fill:#7a4f00}.blue{fill:#0b57d0}.cyan{fill:#00616f}',
].join('');

/** A line with the escape codes of colours, as runs of one look each. */
function runsOf(line: string): Run[] {
  let styles: string[] = [];
  // eslint-disable-next-line no-control-regex -- the codes begin with this very sign
  const parts = line.split(/\u001B\[(\d+)m/);
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part, styles }];
    if (part === '0') styles = [];
    else if (part === '22') styles = styles.filter((style) => !['1', '2'].includes(style));
    else if (part === '39') styles = styles.filter((style) => !style.startsWith('3'));
    else styles = [...styles, part];
    return [];
  });
}

/** Broken between words, so that no line is wider than the picture. */
function broken(runs: readonly Run[]): Run[][] {
  const [first] = runs;
  const indent = ' '.repeat((/^ */.exec(first?.text ?? '')?.[0].length ?? 0) + 2);
  const lines: Run[][] = [[]];
  let used = 0;
  for (const { text, styles } of runs)
    for (const word of text.match(/\s*\S+|\s+$/g) ?? []) {
      if (used > 0 && used + word.length > columns) {
        lines.push([{ text: indent, styles: [] }]);
        used = indent.length;
      }
      const shown = used === indent.length && lines.length > 1 ? word.trimStart() : word;
      lines.at(-1)?.push({ text: shown, styles });
      used += shown.length;
    }
  return lines;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const number = (value: number): string => String(Math.round(value * 10) / 10);

/** Each run has a place and a width of its own, so that lines meet whatever the font. */
function drawnLine(runs: readonly Run[], row: number): string {
  const y = margin + row * cell.height + 13;
  let column = 0;
  const spans = runs.map(({ text, styles }) => {
    const x = margin + column * cell.width;
    column += text.length;
    if (text.trim() === '') return '';
    const look = styles.map((style) => classes[style] ?? '').join(' ');
    const attributes = [
      `x="${number(x)}"`,
      `textLength="${number(text.length * cell.width)}"`,
      ...(look === '' ? [] : [`class="${look}"`]),
    ];
    return `<tspan ${attributes.join(' ')}>${escaped(text)}</tspan>`;
  });
  return `<text y="${number(y)}">${spans.join('')}</text>`;
}

/** Words that follow each other in the same look. */
const joined = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (last?.styles !== run.styles) return [...done, run];
    return [...done.slice(0, -1), { text: last.text + run.text, styles: run.styles }];
  }, []);

export function terminalPicture(title: string, shown: string): string {
  const lines = shown
    .trimEnd()
    .split('\n')
    .flatMap((line) => broken(runsOf(line)));
  const width = number(2 * margin + columns * cell.width);
  const height = number(2 * margin + lines.length * cell.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve">`,
    `<title>${escaped(title)}</title>`,
    `<style>${sheet}</style>`,
    `<rect x=".5" y=".5" width="${number(Number(width) - 1)}" height="${number(Number(height) - 1)}" rx="6" fill="#fbfbfa" stroke="#c4c9cf"/>`,
    ...lines.flatMap((line, row) => (line.length > 0 ? [drawnLine(joined(line), row)] : [])),
    '</svg>',
    '',
  ].join('\n');
}
