import type { Element } from 'hast';
import type { Note } from '../../document/document.ts';
import { element, onLines } from './element.ts';
import { inlineNodes } from './inlines.ts';
import type { Scope } from './scope.ts';

/**
 * The notes in one place at the end. The number of a note leads back to the place that refers to it:
 * a number needs no translation. To be called when the text has been written.
 */
export function notesElements(scope: Scope): Element[] {
  const { document, anchors } = scope;
  if (document.notes.length === 0) return [];
  const heading = anchors.claim('notes');
  return [
    element(
      'section',
      { role: 'doc-endnotes', ariaLabelledBy: [heading] },
      ...onLines([
        element('h2', { id: heading }, document.notesHeading),
        // The role is not idle: Safari takes a list without marks for no list.
        element(
          'ol',
          { role: 'list' },
          ...onLines(document.notes.map((note) => entry(note, scope))),
        ),
      ]),
    ),
  ];
}

function entry({ number, content }: Note, scope: Scope): Element {
  const words = inlineNodes(content, scope);
  const [first, ...others] = scope.anchors.referencesTo(number);
  const label = String(number);
  return element(
    'li',
    { id: scope.anchors.note(number) },
    first === undefined
      ? element('span', { className: ['number'] }, label)
      : element('a', { className: ['number'], ...backTo(first) }, label),
    ' ',
    ...words,
    ...others.flatMap((id, index) => [
      ' ',
      element('a', backTo(id), `${label}.${String(index + 2)}`),
    ]),
  );
}

const backTo = (id: string) => ({ href: `#${id}`, role: 'doc-backlink' });
