import type { Document } from '../../../src/document/document.ts';
import { type Syntax, written } from './syntax.ts';

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+\-.!|~^$@"']/g, '\\$&');
const marked = (mark: string, text: string): string =>
  text.replace(/^(\s*)(.*?)(\s*)$/s, `$1${mark}$2${mark}$3`);
const inOneLine = (blocks: readonly string[]): string => blocks.join(' ').replace(/\s+/g, ' ');
const indented = (text: string): string => text.replace(/\n/g, '\n    ');

/** As pandoc reads it. */
export function markdownSource(document: Document): string {
  const notes = new Map<number, string>();
  const syntax: Syntax<string, string> = {
    text: (text, { isStrong, isEmphasised }) => {
      const plain = isEmphasised ? marked('*', escaped(text)) : escaped(text);
      return isStrong ? marked('**', plain) : plain;
    },
    lineBreak: () => '\\\n',
    link: (href, content) => `[${content.join('')}](<${href}>)`,
    note: (number, content) => {
      notes.set(number, inOneLine(content));
      return `[^${String(number)}]`;
    },
    heading: (level, content) => `${'#'.repeat(level)} ${inOneLine(content)}`,
    paragraph: (content) => content.join(''),
    list: (isOrdered, items) =>
      items
        .map((item) => `${isOrdered ? '1.' : '-'}   ${indented(item.join('\n\n'))}`)
        .join('\n\n'),
    table: ({ widths, headerRows, rows }) => {
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      const filled = rows.map((row) => line(row.map(inOneLine)));
      // A table of Markdown has a head, be it empty.
      const head = headerRows > 0 ? filled.slice(0, 1) : [line(widths.map(() => ' '))];
      const total = widths.reduce((sum, width) => sum + width, 0);
      const rule = widths.map((width) => '-'.repeat(Math.max(3, Math.round((width / total) * 72))));
      return [...head, line(rule), ...filled.slice(headerRows > 0 ? 1 : 0)].join('\n');
    },
    box: (blocks) => `> ${blocks.join('\n\n').replace(/\n/g, '\n> ')}`,
    contents: () => '',
    pageBreak: () => '',
  };
  const body = written(document, syntax);
  const definitions = [...notes].map(([number, text]) => `[^${String(number)}]: ${text}`);
  return [...body, ...definitions].join('\n\n');
}
