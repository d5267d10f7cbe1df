import { listedHeadings } from '../../document/contents.ts';
import type { Contents, Document } from '../../document/document.ts';
import { inlineText } from '../../document/text.ts';
import { underlined } from './frame.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

const step = 2;

/** The table of contents: the numbered headings, without pages, as the sheet has none. */
export function contentsLines({ title }: Contents, document: Document, layout: Layout): string[] {
  const entries = listedHeadings(document).flatMap(({ number, level, content }) => {
    const indent = ' '.repeat((level - 1) * step);
    const label = `${number} `;
    return wrap(label + inlineText(content), layout.width - indent.length, label.length).map(
      (line) => indent + line,
    );
  });
  return [
    ...underlined('=', wrap(title, layout.width)),
    ...(entries.length > 0 ? ['', ...entries] : []),
  ];
}
