import type { Document } from '../../../src/document/document.ts';
import { page, styles } from '../../../src/render/layout.ts';
import { type Syntax, written } from './syntax.ts';

const escaped = (text: string): string => text.replace(/[\\#$*_`<>@[\]=~/"'+\-.:]/g, '\\$&');
const inBrackets = (parts: readonly string[]): string => `[${parts.join('')}]`;
const inBlocks = (parts: readonly string[]): string => `[${parts.join('\n\n')}]`;

const syntax: Syntax<string, string> = {
  text: (text, { isStrong, isEmphasised }) => {
    const plain = isEmphasised ? `#emph[${escaped(text)}]` : escaped(text);
    return isStrong ? `#strong[${plain}]` : plain;
  },
  lineBreak: () => '#linebreak()',
  link: (href, content) => `#link(${JSON.stringify(href)})${inBrackets(content)}`,
  note: (_number, content) => `#footnote${inBrackets(content)}`,
  heading: (level, content) => `#heading(level: ${String(level)})${inBrackets(content)}`,
  paragraph: (content) => content.join(''),
  list: (isOrdered, items) => `#${isOrdered ? 'enum' : 'list'}(${items.map(inBlocks).join(', ')})`,
  table: ({ widths, headerRows, rows }) => {
    const head = rows.slice(0, headerRows).flatMap((row) => row.map(inBlocks));
    const body = rows.slice(headerRows).flatMap((row) => row.map(inBlocks));
    return `#table(${[
      `columns: (${widths.map((width) => `${String(width)}fr`).join(', ')})`,
      ...(head.length > 0 ? [`table.header(${head.join(', ')})`] : []),
      ...body,
    ].join(',\n')})`;
  },
  box: (blocks) => `#block(width: 100%, inset: 6pt, stroke: 0.5pt)${inBlocks(blocks)}`,
  contents: (title) => `#outline(title: [${escaped(title)}], depth: 2)`,
  pageBreak: () => '#pagebreak()',
};

export function typstSource(document: Document): string {
  const { title, running, language } = document;
  const { top, right, bottom, left } = page.margins;
  const margin = `(top: ${String(top)}pt, right: ${String(right)}pt, bottom: ${String(bottom)}pt, left: ${String(left)}pt)`;
  return [
    `#set document(title: ${JSON.stringify(title)})`,
    `#set page(paper: "a4", margin: ${margin}, header: text(size: 8pt)[${escaped(running.header)}], footer: context text(size: 8pt)[${escaped(running.footer)} #counter(page).display("1 / 1", both: true)])`,
    `#set text(font: ("Source Serif 4", "DejaVu Serif"), size: ${String(styles.text.size)}pt, lang: "${language}")`,
    '#set table(stroke: (x: none, y: 0.3pt))',
    `#show table: set text(size: ${String(styles.table.size)}pt)`,
    ...written(document, syntax),
  ].join('\n\n');
}
