/** Words within a block. */
import type { Inline, Link } from '../../document/document.ts';
import { isWebAddress } from '../../document/links.ts';
import { inlineText } from '../../document/text.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** A run of words as lines, the line breaks of the tree kept. */
export function inlineLines(
  content: readonly Inline[],
  layout: Layout,
  { label = '', hanging = 0 }: { readonly label?: string; readonly hanging?: number } = {},
): string[] {
  const width = Math.max(1, layout.width);
  return paragraphParts(content, layout).flatMap((part, index) =>
    index === 0
      ? wrap(label + part, width, hanging)
      : wrap(part, width - hanging).map((line) => ' '.repeat(hanging) + line),
  );
}

/** A run of words on one line, for headings of columns and the like. */
export const oneLine = (content: readonly Inline[], layout: Layout): string =>
  paragraphParts(content, layout).join(' ').replace(/\s+/gu, ' ').trim();

/** The stretches between line breaks. */
function paragraphParts(content: readonly Inline[], layout: Layout): string[] {
  const parts = [''];
  const add = (text: string): void => {
    parts.push((parts.pop() ?? '') + text);
  };
  const visit = (inline: Inline): void => {
    switch (inline.kind) {
      case 'text':
        add(inline.text);
        break;
      case 'link':
        inline.content.forEach(visit);
        if (!layout.isCopied) add(addressOf(inline));
        break;
      case 'reference':
        inline.content.forEach(visit);
        break;
      case 'note':
        add(noteMark(inline.number, layout));
        break;
      case 'line-break':
        parts.push('');
        break;
    }
  };
  content.forEach(visit);
  return parts;
}

/** `[1]`; where words are copied `(1)`, as in the block of sources that goes with them. */
export const noteMark = (number: number, { isCopied }: Layout): string =>
  isCopied ? `(${String(number)})` : `[${String(number)}]`;

/**
 * Where a link leads, unless its words say so. It must not stand in words that are copied: these
 * are counted without it.
 */
function addressOf({ href, content }: Link): string {
  if (!isWebAddress(href)) return '';
  const words = inlineText(content).trim();
  return [href, href.replace(/^mailto:/i, '')].includes(words) ? '' : ` <${href}>`;
}
