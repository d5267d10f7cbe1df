/** Fills lines with the words of a paragraph, and puts the words of each line into drawing order. */
import { type InlineNode, type LayoutNode, Line, type LineNode } from './internals.ts';
import { widthOf } from './shaped-inlines.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The next line of a paragraph, or null at its end. The node remembers how far it is: taking words
 * out of its list, as pdfmake does, takes quadratic time in long paragraphs.
 */
export function nextLine(node: LayoutNode, width: number): LineNode | null {
  const inlines = node._inlines ?? [];
  let taken = node.taken ?? 0;
  if (taken >= inlines.length) return null;
  const line = new Line(width);
  let staysTogether = false;
  for (;;) {
    const inline = inlines[taken];
    if (!inline || !(staysTogether || fits(line, inlines, taken))) break;
    const rest = inline.noWrap === true ? undefined : cutToFit(inline, line.getAvailableWidth());
    if (rest) inlines.splice(taken + 1, 0, rest);
    line.addInline(inline);
    taken += 1;
    staysTogether = inline.noNewLine === true && !rest;
  }
  node.taken = taken;
  line.lastLineInParagraph = taken >= inlines.length;
  arrange(line.inlines);
  return line;
}

/** Whether a word fits on a line together with those that must not be parted from it. */
function fits(line: LineNode, inlines: readonly InlineNode[], from: number): boolean {
  let end = from;
  while (inlines[end]?.noNewLine === true && end + 1 < inlines.length) end += 1;
  const inline = inlines[from];
  return (
    inline !== undefined && line.hasEnoughSpaceForInline(inline, inlines.slice(from + 1, end + 1))
  );
}

/** Cuts a word that is wider than a whole line, an address say. @returns what is left of it */
function cutToFit(inline: InlineNode, width: number): InlineNode | undefined {
  if (inline.width - inline.trailingCut <= width || inline.text.length < 2) return undefined;
  const ends = endsOfLetters(inline.text, Math.max(2, Math.ceil(width / narrowest(inline))));
  let fitting = 0;
  let tooMany = ends.length;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (widthOf(inline.text.slice(0, ends[middle]), inline) <= width) fitting = middle;
    else tooMany = middle;
  }
  const end = ends[fitting] ?? inline.text.length;
  if (end >= inline.text.length) return undefined;
  const rest = Object.assign(
    Object.create(Object.getPrototypeOf(inline) as object),
    inline,
  ) as InlineNode;
  const whole = inline.width;
  rest.text = inline.text.slice(end);
  inline.text = inline.text.slice(0, end);
  inline.width = widthOf(inline.text, inline);
  // What is far too wide still is cut again: then its width need not be exact.
  rest.width = whole - inline.width > 2 * width ? whole - inline.width : widthOf(rest.text, rest);
  inline.trailingCut = 0;
  inline.noNewLine = false;
  inline.lineEnd = false;
  return rest;
}

/** No letter of a size is narrower on average, in points. */
const narrowest = ({ fontSize }: InlineNode): number => fontSize * 0.1;

/**
 * Where each of the first letters of a text ends, with the marks that belong to it. Whoever divides a text
 * into letters looks through all of it first, so only so much is divided as is needed.
 */
function endsOfLetters(text: string, most: number): number[] {
  for (let room = 4 * most; ; room *= 2) {
    const ends: number[] = [];
    for (const { index, segment } of graphemes.segment(text.slice(0, room))) {
      // More marks may belong to the last one.
      if (room < text.length && index + segment.length >= room) break;
      ends.push(index + segment.length);
      if (ends.length >= most) break;
    }
    if (ends.length >= most || room >= text.length) return ends;
  }
}

/**
 * Gives the words of a line their places from left to right, those of right-to-left runs in reverse
 * (Unicode Standard Annex 9, rule L2). The list stays in the order of reading.
 */
export function arrange(inlines: readonly InlineNode[]): void {
  const highest = Math.max(0, ...inlines.map(({ level = 0 }) => level));
  if (highest === 0) return;
  const order = [...inlines];
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      if (end > start) {
        order.splice(start, end - start, ...order.slice(start, end).reverse());
        start = end;
      }
    }
  let x = inlines[0]?.x ?? 0;
  for (const inline of order) {
    inline.x = x;
    x += inline.width;
  }
  // The space behind the last word of a line, if that runs to the left, is drawn before it.
  const last = inlines.at(-1);
  if (last && (last.level ?? 0) % 2 === 1) last.x -= last.trailingCut;
}
