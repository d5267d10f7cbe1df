/** Short ways to write nodes of the page's tree. */
import type { Element, ElementContent, Properties } from 'hast';

/** An element with nodes and words in it; words are escaped when the tree is written out. */
export function element(
  tagName: string,
  properties: Properties,
  ...content: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: content.map((child): ElementContent =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** Each on a line of its own, so that two versions of a page can be compared line by line. */
export function onLines(elements: readonly Element[]): ElementContent[] {
  const lineEnd: ElementContent = { type: 'text', value: '\n' };
  return elements.length === 0 ? [] : [lineEnd, ...elements.flatMap((each) => [each, lineEnd])];
}
