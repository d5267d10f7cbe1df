import type { Document } from '../../../src/document/document.ts';
import { page, styles } from '../../../src/render/layout.ts';
import { type Syntax, written } from './syntax.ts';

type Node = Readonly<Record<string, unknown>>;

/** A definition for pdfmake as it is published, without what functions do: that is for the worker. */
export function pdfmakeSource(document: Document): string {
  const notes = new Map<number, readonly Node[]>();
  const syntax: Syntax<Node, Node> = {
    text: (text, { isStrong, isEmphasised }) => ({ text, bold: isStrong, italics: isEmphasised }),
    lineBreak: () => ({ text: '\n' }),
    link: (href, content) => ({ text: content, link: href, color: '#1a3e72' }),
    note: (number, content) => {
      notes.set(number, content);
      return { text: String(number), sup: true };
    },
    heading: (level, content) => ({
      text: content,
      tocItem: level <= 2,
      fontSize: level === 1 ? styles.heading1.size : styles.heading2.size,
      bold: true,
      margin: [0, 10, 0, 4],
    }),
    paragraph: (content) => ({ text: content, margin: [0, 0, 0, styles.text.after] }),
    list: (isOrdered, items) => ({
      [isOrdered ? 'ol' : 'ul']: items.map((stack) => ({ stack })),
    }),
    table: ({ widths, headerRows, rows }) => {
      const total = widths.reduce((sum, width) => sum + width, 0);
      return {
        table: {
          widths: widths.map((width) => `${String((width / total) * 100)}%`),
          headerRows,
          body: rows.map((row) => row.map((stack) => ({ stack }))),
        },
        layout: 'lightHorizontalLines',
        fontSize: styles.table.size,
        margin: [0, 0, 0, 10],
      };
    },
    box: (blocks) => ({ table: { widths: ['*'], body: [[{ stack: blocks }]] } }),
    contents: (title) => ({ toc: { title: { text: title, bold: true } } }),
    pageBreak: () => ({ text: '', pageBreak: 'before' }),
  };
  const body = written(document, syntax);
  const { top, right, bottom, left } = page.margins;
  return JSON.stringify({
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    info: { title: document.title },
    defaultStyle: { font: 'Text', fontSize: styles.text.size },
    content: [
      ...body,
      { text: document.notesHeading, bold: true },
      ...[...notes].map(([number, content]) => ({
        text: [{ text: `${String(number)} ` }, ...content],
        fontSize: styles.note.size,
      })),
    ],
  });
}
