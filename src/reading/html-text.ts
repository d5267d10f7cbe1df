/** The words that a reader of a page sees, whoever made the page. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { decodeText } from './decode.ts';
import { raised } from './raised.ts';
import { longestText, type ReadText, onePage, UnreadError } from './text.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What is never shown as text. */
const unseen = new Set(
  'script style template noscript title meta link svg math audio video canvas object iframe select textarea button'.split(
    ' ',
  ),
);

/** What is set within a line; everything else begins a line of its own. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** In bytes: the tree of a page takes many times its size. */
const largestPage = 16 * 1024 * 1024;

/** @throws UnreadError */
export function readHtml(bytes: Uint8Array, charset?: string): ReadText {
  if (bytes.length > largestPage) throw new UnreadError('too-large');
  const parts: string[] = [];
  let length = 0;
  const say = (text: string): void => {
    length += text.length;
    if (length > longestText) throw new UnreadError('too-large');
    parts.push(text);
  };
  // Pages nest as deep as whoever made them likes, so nothing here calls itself.
  const ahead: (Node | string)[] = [parse(decodeText(bytes, charset ?? charsetIn(bytes)))];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (typeof node === 'string') {
      say(node);
    } else if (node.nodeName === '#text') {
      say((node as DefaultTreeAdapterMap['textNode']).value);
    } else if (node.nodeName === 'br') {
      say('\n');
    } else if ('childNodes' in node) {
      if ('tagName' in node && isHidden(node)) continue;
      if (node.nodeName === 'sup') {
        say(raisedDigits(node));
        if (isNote(node)) continue;
      }
      const isBlock = 'tagName' in node && !inline.has(node.tagName);
      if (isBlock) {
        say('\n');
        ahead.push('\n');
      }
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index];
        if (child) ahead.push(child);
      }
    }
  }
  return onePage(
    parts
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\n ]*/g, '\n'),
  );
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

const isHidden = (element: Element): boolean =>
  unseen.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');

const ownText = (element: Element): string =>
  element.childNodes
    .map((child) =>
      child.nodeName === '#text'
        ? (child as DefaultTreeAdapterMap['textNode']).value
        : 'childNodes' in child && 'tagName' in child && child.childNodes.length < 3
          ? child.childNodes
              .map((inner) =>
                inner.nodeName === '#text'
                  ? (inner as DefaultTreeAdapterMap['textNode']).value
                  : '?',
              )
              .join('')
          : '?',
    )
    .join('');

/** The mark of a note: `12`, `[12]`. */
const noteMark = /^\s*\[?\s*(\d{1,3})\s*\]?\s*$/;

const isNote = (element: Element): boolean => noteMark.test(ownText(element));

const raisedDigits = (element: Element): string =>
  raised(noteMark.exec(ownText(element))?.[1] ?? '');

/** What the page says of its own signs, in its first lines. */
function charsetIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1];
}
