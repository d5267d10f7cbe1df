/** The markup of a Word file as a tree. Whoever wrote it may choose prefixes; here each name has one. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the prefix of `namespaces`: `w:p`. What is in none of them has `?`. */
  readonly name: string;
  /** By name, with the same prefixes; `w:val`, but `cx`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const namespaces: Readonly<Record<string, string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  xml: 'http://www.w3.org/XML/1998/namespace',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
};

const prefixes = new Map(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]));

/** Deeper than any letterhead, and than any stack is safe for. */
const deepest = 100;

/** @throws Error if it is no well-formed XML, has a document type, or is nested without end */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: new Map<string, string>(), children: [] as XmlNode[] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Error('A document type is not expected.');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element = {
      name: `${prefixes.get(uri) ?? '?'}:${local}`,
      attributes: new Map(
        Object.values(attributes).map((attribute) => [
          attribute.prefix === ''
            ? attribute.local
            : `${prefixes.get(attribute.uri) ?? '?'}:${attribute.local}`,
          attribute.value,
        ]),
      ),
      children: [],
    };
    if (open.length > deepest) throw new Error('It is nested too deeply.');
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  const [element] = elements(root);
  if (!element) throw new Error('There is nothing in it.');
  return element;
}

export const elements = ({ children }: Pick<XmlElement, 'children'>): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent && elements(parent).find((child) => child.name === name);

/** The attribute in which Word keeps most values. */
export const valueOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes.get('w:val');

export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The first that fits, in the order of the file. */
export function findElement(
  element: XmlElement,
  fits: (element: XmlElement) => boolean,
): XmlElement | undefined {
  if (fits(element)) return element;
  for (const child of elements(element)) {
    const found = findElement(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** Stands by itself: it declares the prefixes that it uses. */
export const toXml = (element: XmlElement): string => write(element, declarations);

const declarations = ['w', 'r', 'a', 'pic', 'wp', 'wps', 'wpg']
  .map((prefix) => ` xmlns:${prefix}="${namespaces[prefix] ?? ''}"`)
  .join('');

function write({ name, attributes, children }: XmlElement, more = ''): string {
  const given = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child) : write(child)))
    .join('');
  return `<${name}${more}${given}>${inner}</${name}>`;
}

const escaped = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
