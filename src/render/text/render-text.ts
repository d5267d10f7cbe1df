/** The document as plain text: what a form or a mail takes, with blocks to be copied one by one. */
import type { Document, Note } from '../../document/document.ts';
import { isTitle } from '../../document/text.ts';
import { blockLines, titleLines } from './blocks.ts';
import { underlined } from './frame.ts';
import { inlineLines, noteMark } from './inlines.ts';
import { sheet } from './layout.ts';
import { wrap } from './wrap.ts';

/** Lines of at most 78 columns, except for addresses and for what is to be copied. */
export function renderText(document: Document): string {
  const { marks, footer } = document.running;
  const hasTitle = document.body.some(isTitle);
  const parts = [
    marks.flatMap((mark) => wrap(`*** ${mark} ***`, sheet.width)),
    hasTitle ? [] : titleLines(wrap(document.title, sheet.width)),
    blockLines(document.body, document, sheet),
    notesLines(document),
    wrap(footer, sheet.width),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function notesLines({ notes, notesHeading }: Document): string[] {
  if (notes.length === 0) return [];
  return ['', ...underlined('=', wrap(notesHeading, sheet.width)), '', ...notes.flatMap(noteLines)];
}

function noteLines({ number, content }: Note): string[] {
  const label = `${noteMark(number, sheet)} `;
  return inlineLines(content, sheet, { label, hanging: label.length });
}
