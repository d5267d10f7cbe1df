import LineBreaker from 'linebreak';
import { type BuiltInlines, type InlineNode, Inlines, Styles } from './internals.ts';
import type { Run } from './runs.ts';
import { typefaceOf } from './typeface.ts';

/** Superscripts have this share of the size of the text around them. */
const superscriptSize = 0.58;

/**
 * Cuts runs into words and measures them. pdfmake's own looks every property of every word up in a
 * stack of styles; runs say all of theirs themselves, so what words share is found once.
 */
export class ShapedInlines extends Inlines {
  override buildInlines(content: readonly Run[], styles: object): BuiltInlines {
    const alignment = Styles.getStyleProperty({}, styles, 'alignment', 'left') as string;
    const items: InlineNode[] = [];
    let tail: string | undefined;
    for (const run of content) {
      const words = wordsOf(run);
      const [first] = words;
      // Where no line may end between two runs, they stay together.
      const last = items.at(-1);
      if (last && tail !== undefined && first && breaksOf(tail + first.text).length === 1)
        last.noNewLine = true;
      const style = this.#styleOf(run, alignment);
      for (const word of words) items.push(inlineOf(word, style, run));
      const end = words.at(-1);
      tail = end && !end.endsLine ? (breaksOf(end.text).at(-1)?.text ?? '') : undefined;
    }
    return { items, ...widthsOf(items) };
  }

  #styleOf(run: Run, alignment: string): Partial<InlineNode> {
    const scale = run.sup === true ? superscriptSize : 1;
    const { text: _text, font, bold, italics, pitch, ...own } = run;
    return {
      ...own,
      alignment,
      font: this.pdfDocument.provideFont(font, bold, italics),
      fontSize: run.fontSize * scale,
      height: pitch * scale,
    };
  }
}

interface Word {
  readonly text: string;
  readonly endsLine: boolean;
}

function wordsOf({ text, noWrap, hang }: Run): readonly Word[] {
  return noWrap === true || hang !== undefined ? [{ text, endsLine: false }] : breaksOf(text);
}

/** Where lines may end: Unicode Standard Annex 14. */
function breaksOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let end = breaker.nextBreak(); end; end = breaker.nextBreak()) {
    const word = text.slice(from, end.position);
    const bare = word.replace(/[\r\n]+$/u, '');
    words.push({ text: bare, endsLine: bare !== word });
    from = end.position;
  }
  return words;
}

/** Words inherit what their run says. */
function inlineOf({ text, endsLine }: Word, style: Partial<InlineNode>, run: Run): InlineNode {
  const inline = Object.create(style) as InlineNode;
  inline.text = text;
  inline.x = 0;
  inline.width = widthOf(text, inline);
  const [leading = ''] = /^\s+/u.exec(text) ?? [];
  const [trailing = ''] = /\s+$/u.exec(text) ?? [];
  inline.leadingCut = leading === '' ? 0 : widthOf(leading, inline);
  inline.trailingCut = trailing === '' ? 0 : widthOf(trailing, inline);
  if (endsLine) inline.lineEnd = true;
  if (run.hang !== undefined) {
    // What hangs takes its room before the edge of the paragraph.
    inline.width = run.hang;
    inline.leadingCut = run.hang;
    inline.trailingCut = 0;
    inline.noNewLine = true;
  }
  return inline;
}

/** In points. */
export const widthOf = (text: string, { font, fontSize, level = 0 }: InlineNode): number =>
  (typefaceOf(font).shape(text, level % 2 === 1).width * font.scale * fontSize) / 1000;

/** The width of the longest word and of the longest line, in points. */
function widthsOf(items: readonly InlineNode[]): { minWidth: number; maxWidth: number } {
  let minWidth = 0;
  let maxWidth = 0;
  let line = 0;
  for (const { width, leadingCut, trailingCut, lineEnd } of items) {
    minWidth = Math.max(minWidth, width - leadingCut - trailingCut);
    line += line === 0 ? width - leadingCut : width;
    maxWidth = Math.max(maxWidth, line - trailingCut);
    if (lineEnd === true) line = 0;
  }
  return { minWidth, maxWidth };
}
