/** Reads a page back as a browser would, but strictly: whatever is not well-formed is an error. */
import { SaxesParser } from 'saxes';

export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (PageElement | string)[];
}

const emptyElement = /<(meta|br|col)((?: [a-z-]+="[^"]*")*)>/g;

export function readPage(html: string): PageElement {
  const parser = new SaxesParser();
  const root: PageElement = { name: '#root', attributes: {}, children: [] };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element: PageElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(html.replace('<!doctype html>', '').replace(emptyElement, '<$1$2/>')).close();
  return root;
}

export function elementsOf(element: PageElement): PageElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsOf(child)],
  );
}

export const all = (page: PageElement, name: string): PageElement[] =>
  elementsOf(page).filter((element) => element.name === name);

export const withRole = (page: PageElement, role: string): PageElement[] =>
  elementsOf(page).filter(({ attributes }) => attributes['role'] === role);

export const withClass = (page: PageElement, name: string): PageElement[] =>
  elementsOf(page).filter(({ attributes }) =>
    (attributes['class'] ?? '').split(' ').includes(name),
  );

export const wordsOf = (element: PageElement): string =>
  element.children
    .map((child) =>
      typeof child === 'string' ? child : child.name === 'br' ? '\n' : wordsOf(child),
    )
    .join('');

/** The words with white space as a browser shows it. */
export const shownWords = (element: PageElement): string =>
  wordsOf(element).replace(/\s+/g, ' ').trim();
