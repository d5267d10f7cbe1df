import { type Document, visit } from 'yaml';
import type { Problem } from './problem.ts';

/**
 * In double quotation marks `\t` is a tab and `\n` a new line, so that "C:\temp" silently loses its
 * first letter. A new line is only asked about in a path: other programs write long texts with it.
 */
export function unwantedEscapes(document: Document, text: string): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'QUOTE_DOUBLE' || !range) return;
      const [start, end] = range;
      // Those that stand for themselves are out of the way, and every place stays what it was.
      const written = text.slice(start, end).replaceAll(/\\[\\"]/g, '  ');
      const match = /\\t/.exec(written) ?? /(?<=^"[A-Za-z]:)\\[A-Za-z0-9_]/.exec(written);
      if (!match) return;
      problems.push({
        name: 'syntax',
        message: `In double quotation marks “${match[0]}” is not a backslash and a letter, but another sign${meaning[match[0]] ?? ''}.`,
        hint: 'Put the text in single quotation marks, or type the backslash twice.',
        span: { start: start + match.index, end: start + match.index + match[0].length },
      });
    },
  });
  return problems;
}

const meaning: Readonly<Record<string, string>> = { '\\t': ': a tab', '\\n': ': a new line' };
