/** The document as plain text: what a form or a mail takes, with blocks to be copied one by one. */
import type { Document, Note } from '../../document/document.ts';
import { isTitle } from '../../document/text.ts';
import { blockLines, titleLines } from './blocks.ts';
import { underlined } from './frame.ts';
import { inlineLines, noteMark } from './inlines.ts';
import { type Layout, sheetOf } from './layout.ts';
import { wrap } from './wrap.ts';

/** Lines of at most 78 columns, except for addresses and for what is to be copied. */
export function renderText(document: Document): string {
  const { marks, footer } = document.running;
  const sheet = sheetOf(document);
  const hasTitle = document.body.some(isTitle);
  const parts = [
    marks.flatMap((mark) => wrap(`*** ${mark} ***`, sheet.width)),
    hasTitle ? [] : titleLines(wrap(document.title, sheet.width)),
    blockLines(document.body, document, sheet),
    notesLines(document, sheet),
    wrap(footer, sheet.width),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function notesLines({ notes, notesHeading }: Document, sheet: Layout): string[] {
  if (notes.length === 0) return [];
  return [
    '',
    ...underlined('=', wrap(notesHeading, sheet.width)),
    '',
    ...notes.flatMap((note) => noteLines(note, sheet)),
  ];
}

function noteLines({ number, content }: Note, sheet: Layout): string[] {
  const label = `${noteMark(number, sheet)} `;
  return inlineLines(content, sheet, { label, hanging: label.length });
}
