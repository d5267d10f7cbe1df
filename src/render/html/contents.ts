import type { Element } from 'hast';
import { type ListedHeading, listedHeadings } from '../../document/contents.ts';
import type { Contents, Document } from '../../document/document.ts';
import { element, onLines } from './element.ts';
import { inlineNodes } from './inlines.ts';
import type { Scope } from './scope.ts';
import { labelInlines } from './unlinked.ts';

/** The table of contents: links to the numbered headings. */
export function contentsElement(contents: Contents, scope: Scope): Element {
  const title = scope.anchors.claim('contents');
  const chapters = chaptersOf(scope.document);
  return element(
    'nav',
    { role: 'doc-toc', ariaLabelledBy: [title] },
    ...onLines([
      element('p', { id: title, className: ['part-title'] }, contents.title),
      ...(chapters.length > 0
        ? [list(chapters.map(([chapter, sections]) => entry(chapter, sections, scope)))]
        : []),
    ]),
  );
}

const list = (entries: readonly Element[]): Element => element('ol', {}, ...onLines(entries));

function entry(heading: ListedHeading, sections: readonly ListedHeading[], scope: Scope): Element {
  return element(
    'li',
    {},
    element(
      'a',
      { href: `#${heading.id}` },
      element('span', { className: ['number'] }, heading.number),
      ' ',
      ...inlineNodes(labelInlines(heading.content), scope),
    ),
    ...(sections.length > 0 ? [list(sections.map((section) => entry(section, [], scope)))] : []),
  );
}

/** Headings of the first level, each with those of the second that follow it. */
function chaptersOf(document: Document): [ListedHeading, ListedHeading[]][] {
  const chapters: [ListedHeading, ListedHeading[]][] = [];
  for (const heading of listedHeadings(document)) {
    const current = chapters.at(-1);
    if (heading.level > 1 && current) current[1].push(heading);
    else chapters.push([heading, []]);
  }
  return chapters;
}
