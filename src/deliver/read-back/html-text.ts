import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The words of an HTML page, with those in its attributes. */
export function htmlText(html: string): string {
  const attributes = [...html.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value);
  const text = html
    .replace(/<\/(?:p|li|td|th|dd|dt|h\d|figcaption|title|desc|text)>/g, '\n')
    .replace(/<[^>]*>/g, '');
  return decode([text, ...attributes].join('\n'));
}

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([A-Za-z0-9]+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return decodeNamedCharacterReference(String(name)) || whole;
  });
