import type { EmbeddedFont, InlineNode } from './internals.ts';
import { codeOf, type PlacedGlyph, typefaceOf } from './typeface.ts';

/** Where text is drawn, in points from the upper left corner of the page. */
interface Pen {
  readonly font: EmbeddedFont;
  readonly size: number;
  readonly baseline: number;
  x: number;
}

/**
 * The operators that draw a stretch of text (ISO 32000-1, 9.4). Words of one font and size that follow
 * each other are drawn in one go, which is shorter, and reads back with its spaces.
 */
export class DrawnText {
  readonly #operators: string[] = [];
  /** The array of the operator `TJ` that is being filled: codes of glyphs, and moves between them. */
  #array = '';
  #codes = '';
  #rise = 0;
  #pen: Pen | undefined;

  /** @param x of the beginning of its line @param baseline of the line, both in points */
  add(inline: InlineNode, x: number, baseline: number): void {
    const { font, fontSize, text, level = 0, sup } = inline;
    const isRightToLeft = level % 2 === 1;
    const shaped = typefaceOf(font).shape(text, isRightToLeft);
    // The raised numbers of notes stand at the height of capital letters.
    const own = sup === true ? baseline - fontSize * 0.62 : baseline;
    this.#moveTo(font, fontSize, x + inline.x, own);
    const mark = markOf(inline, shaped.glyphs);
    if (mark !== undefined) this.#operator(mark);
    for (const glyph of shaped.glyphs) this.#show(glyph);
    if (mark !== undefined) this.#operator('EMC');
  }

  /** @returns the operators; the text begins with those of a colour, if one is given */
  end(colour: string): string {
    this.#endArray();
    return ['BT', colour, ...this.#operators, 'ET'].filter((line) => line !== '').join('\n');
  }

  #moveTo(font: EmbeddedFont, size: number, x: number, baseline: number): void {
    const pen = this.#pen;
    if (pen?.font !== font || pen.size !== size || pen.baseline !== baseline) {
      this.#endArray();
      if (pen?.font !== font || pen.size !== size)
        this.#operators.push(`/${font.id} ${number(size)} Tf`);
      this.#operators.push(`1 0 0 -1 ${number(x)} ${number(baseline)} Tm`);
      this.#pen = { font, size, baseline, x };
      return;
    }
    const move = x - pen.x;
    if (Math.abs(move) > 0.001) this.#shift((-move * 1000) / size);
    pen.x = x;
  }

  #show(glyph: PlacedGlyph): void {
    const pen = this.#pen;
    if (!pen) return;
    const { font, size } = pen;
    const { advance, width, right, up } = glyph;
    this.#raise((up * font.scale * size) / 1000);
    if (right !== 0) this.#shift(-right * font.scale);
    this.#codes += codeOf(font, glyph);
    const rest = advance - width - right;
    if (rest !== 0) this.#shift(-rest * font.scale);
    pen.x += (advance * font.scale * size) / 1000;
  }

  /** @param by to the left, in thousandths of the size */
  #shift(by: number): void {
    this.#endCodes();
    this.#array += number(by);
  }

  /** Lifts marks above their letters. */
  #raise(rise: number): void {
    if (rise === this.#rise) return;
    this.#endArray();
    this.#operators.push(`${number(rise)} Ts`);
    this.#rise = rise;
  }

  #operator(operator: string): void {
    this.#endArray();
    this.#operators.push(operator);
  }

  #endCodes(): void {
    if (this.#codes !== '') this.#array += `<${this.#codes}>`;
    this.#codes = '';
  }

  #endArray(): void {
    this.#endCodes();
    if (this.#array !== '') this.#operators.push(`[${this.#array}] TJ`);
    this.#array = '';
  }
}

/**
 * What a reader must know to put the text together from its glyphs: the text itself, where they do not
 * say it (ISO 32000-1, 14.9.4), or that they stand in reverse order (14.8.2.3.3).
 */
function markOf(
  { text, font, level = 0 }: InlineNode,
  glyphs: readonly PlacedGlyph[],
): string | undefined {
  if (!glyphs.every((glyph) => meansItself(font, glyph)))
    return `/Span <</ActualText <${utf16(text)}>>> BDC`;
  return level % 2 === 1 ? '/ReversedChars BMC' : undefined;
}

/** Whether the font says of a glyph in this document what it stands for in this text. */
function meansItself(font: EmbeddedFont, glyph: PlacedGlyph): boolean {
  codeOf(font, glyph);
  const code = font.subset.includeGlyph(glyph.id);
  const known = font.unicode[code];
  return (
    known !== undefined &&
    known.length === glyph.characters.length &&
    known.every((character, index) => character === glyph.characters[index])
  );
}

/** Text as a string object: UTF-16BE with its mark, in hexadecimal digits. */
function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).reduce((all, unit) => all + unit, 'feff');
}

/** A number with three decimals at most: a thousandth of a point is nothing to the eye. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);
