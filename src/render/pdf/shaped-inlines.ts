import LineBreaker from 'linebreak';
import {
  type BuiltInlines,
  type EmbeddedFont,
  type InlineNode,
  Inlines,
  type NoteNode,
  Styles,
} from './internals.ts';
import type { Run } from './runs.ts';
import type { StructureSlot } from './structure.ts';
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
      for (const word of words) items.push(new MeasuredWord(word, style, run));
      const end = words.at(-1);
      tail = end && !end.endsLine ? (breaksOf(end.text).at(-1)?.text ?? '') : undefined;
    }
    return { items, ...widthsOf(items) };
  }

  #styleOf({ font, bold, italics, fontSize, pitch, sup }: Run, alignment: string): Style {
    const scale = sup === true ? superscriptSize : 1;
    return {
      alignment,
      font: this.pdfDocument.provideFont(font, bold, italics),
      fontSize: fontSize * scale,
      height: pitch * scale,
    };
  }
}

type Style = Pick<InlineNode, 'alignment' | 'font' | 'fontSize' | 'height'>;

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

/**
 * A word with all that the layout and the renderer ask about it. One form for all words, whatever is
 * said of them: on words of a thousand forms the compiler of V8 spends gigabytes and minutes (ADR 13).
 */
class MeasuredWord implements InlineNode {
  text: string;
  font: EmbeddedFont;
  fontSize: number;
  height: number;
  color: string;
  alignment: string;
  x = 0;
  width: number;
  leadingCut: number;
  trailingCut: number;
  lineEnd: boolean;
  noNewLine = false;
  noWrap: boolean;
  sup: boolean;
  level: number;
  link: string | undefined;
  linkToDestination: string | undefined;
  slot: StructureSlot | undefined;
  note: NoteNode | undefined;
  pageOf: string | undefined;

  constructor({ text, endsLine }: Word, style: Style, run: Run) {
    this.text = text;
    this.font = style.font;
    this.fontSize = style.fontSize;
    this.height = style.height;
    this.color = run.color;
    this.alignment = style.alignment;
    this.lineEnd = endsLine;
    this.noWrap = run.noWrap === true;
    this.sup = run.sup === true;
    this.level = run.level ?? 0;
    this.link = run.link;
    this.linkToDestination = run.linkToDestination;
    this.slot = run.slot;
    this.note = run.note;
    this.pageOf = run.pageOf;
    const [leading = ''] = /^\s+/u.exec(text) ?? [];
    const [trailing = ''] = /\s+$/u.exec(text) ?? [];
    this.width = widthOf(text, this);
    this.leadingCut = leading === '' ? 0 : widthOf(leading, this);
    this.trailingCut = trailing === '' ? 0 : widthOf(trailing, this);
    if (run.hang !== undefined) {
      // What hangs takes its room before the edge of the paragraph.
      this.width = run.hang;
      this.leadingCut = run.hang;
      this.trailingCut = 0;
      this.noNewLine = true;
    }
  }
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
