import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Part } from './part.ts';

/** What a page shows, and what stands in its code alone: attributes, comments, instructions. */
export const htmlParts = (html: string): readonly Part[] => [
  { where: 'in its text', text: shown(html) },
  { where: 'in its code', text: (html.match(tagOrComment) ?? []).filter(saysMore).join('\n') },
];

const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<[^>]*>/g;

/** More than the name of an element. */
const saysMore = (tag: string): boolean => !/^<\/?[a-z][a-z\d]*>$/.test(tag);

const shown = (html: string): string =>
  decode(
    html
      .replace(/<\/(?:p|li|td|th|dd|dt|h\d|figcaption|title|desc|text)>/g, '\n')
      .replace(tagOrComment, ''),
  );

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([A-Za-z0-9]+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return decodeNamedCharacterReference(String(name)) || whole;
  });
