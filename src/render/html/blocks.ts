/** The blocks of the tree as elements of the page. */
import type { Element, Properties } from 'hast';
import type {
  Block,
  Heading,
  List,
  Notice,
  PageBreak,
  Paragraph,
  Terms,
} from '../../document/document.ts';
import { contentsElement } from './contents.ts';
import { element, onLines } from './element.ts';
import { figureElement } from './figure.ts';
import { inlineElement, inlineNodes } from './inlines.ts';
import type { Scope } from './scope.ts';
import { tableElement } from './table.ts';

/** The elements of a sequence of blocks. What follows a page break begins a page in print. */
export function blockElements(blocks: readonly Block[], scope: Scope): Element[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'page-break') return [];
    const written = blockElement(block, scope);
    return blocks[index - 1]?.kind === 'page-break' ? [beginningPage(written)] : [written];
  });
}

function blockElement(block: Exclude<Block, PageBreak>, scope: Scope): Element {
  switch (block.kind) {
    case 'heading':
      return headingElement(block, scope);
    case 'paragraph':
      return paragraphElement(block, scope);
    case 'list':
      return listElement(block, scope);
    case 'table':
      return tableElement(block, scope, (tagName, properties, blocks) =>
        flowElement(tagName, properties, blocks, scope),
      );
    case 'terms':
      return termsElement(block, scope);
    case 'quotation':
      return element('blockquote', {}, ...onLines(blockElements(block.blocks, scope)));
    case 'notice':
      return noticeElement(block, scope);
    case 'figure':
      return figureElement(block, scope);
    case 'contents':
      return contentsElement(block, scope);
  }
}

/** An element with blocks in it, or with the words alone of its one plain paragraph. */
function flowElement(
  tagName: string,
  properties: Properties,
  blocks: readonly Block[],
  scope: Scope,
): Element {
  const [first, ...others] = blocks;
  return first?.kind === 'paragraph' && first.style === undefined && others.length === 0
    ? inlineElement(tagName, properties, first.content, scope)
    : element(tagName, properties, ...onLines(blockElements(blocks, scope)));
}

function headingElement(heading: Heading, scope: Scope): Element {
  const written = inlineElement(
    `h${String(scope.levels.get(heading) ?? heading.level)}`,
    { id: heading.id },
    heading.content,
    scope,
  );
  if (heading.number)
    written.children.unshift(element('span', { className: ['number'] }, heading.number), {
      type: 'text',
      value: ' ',
    });
  return written;
}

function paragraphElement(paragraph: Paragraph, scope: Scope): Element {
  const { style, content } = paragraph;
  const properties = style === undefined ? {} : { className: [style] };
  if (paragraph === scope.title)
    return inlineElement('h1', style === 'title' ? {} : properties, content, scope);
  return inlineElement('p', properties, content, scope);
}

function listElement({ isOrdered, items }: List, scope: Scope): Element {
  return element(
    isOrdered ? 'ol' : 'ul',
    {},
    ...onLines(items.map((blocks) => flowElement('li', {}, blocks, scope))),
  );
}

function termsElement({ entries }: Terms, scope: Scope): Element {
  return element(
    'dl',
    {},
    ...onLines(
      entries.flatMap(({ term, blocks }) => [
        inlineElement('dt', {}, term, scope),
        flowElement('dd', {}, blocks, scope),
      ]),
    ),
  );
}

/**
 * A box. Readers who cannot see its border hear its title on entering it; it is no landmark, since
 * proposed wordings of one title may stand in a document by the dozen.
 */
function noticeElement({ role, title, blocks }: Notice, scope: Scope): Element {
  const titleId = scope.anchors.claim(`notice-${role}`);
  const properties: Properties = { className: ['notice', role], ariaLabelledBy: [titleId] };
  const content = onLines([
    element('p', { id: titleId, className: ['part-title'] }, ...inlineNodes(title, scope)),
    ...blockElements(blocks, { ...scope, isCopied: role === 'copy' || scope.isCopied }),
  ]);
  switch (role) {
    case 'caution':
      return element('aside', { role: 'note', ...properties }, ...content);
    case 'proposed':
    case 'copy':
      return element('section', { role: 'group', ...properties }, ...content);
  }
}

function beginningPage(written: Element): Element {
  const { className } = written.properties;
  return {
    ...written,
    properties: {
      ...written.properties,
      className: [...(Array.isArray(className) ? className : []), 'page-start'],
    },
  };
}
