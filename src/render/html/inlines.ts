/** Words within a block. */
import type { Element, ElementContent, Properties } from 'hast';
import type { Inline, NoteReference, Text } from '../../document/document.ts';
import { isWebAddress } from '../../document/links.ts';
import { inlineText } from '../../document/text.ts';
import { element } from './element.ts';
import { languageProperties, sharedLanguage } from './language.ts';
import type { Scope } from './scope.ts';
import { withNotesOutsideLinks } from './unlinked.ts';

/** An element that holds one run of words, in their language where they share one. */
export function inlineElement(
  tagName: string,
  properties: Properties,
  content: readonly Inline[],
  scope: Scope,
): Element {
  const language = sharedLanguage(content);
  const inner = language === undefined ? scope : { ...scope, language };
  return element(
    tagName,
    { ...properties, ...languageProperties(language, scope.language) },
    ...inlineNodes(content, inner),
  );
}

/** The nodes of a run of words. Notes that follow each other are one group. */
export function inlineNodes(content: readonly Inline[], scope: Scope): ElementContent[] {
  const nodes: ElementContent[] = [];
  let notes: NoteReference[] = [];
  const endNotes = (): void => {
    if (notes.length > 0) nodes.push(noteGroup(notes, scope));
    notes = [];
  };
  for (const inline of withNotesOutsideLinks(content)) {
    if (inline.kind === 'note') notes.push(inline);
    else {
      endNotes();
      nodes.push(...wordNodes(inline, scope));
    }
  }
  endNotes();
  return nodes;
}

function wordNodes(inline: Exclude<Inline, NoteReference>, scope: Scope): ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return textNodes(inline, scope);
    case 'link':
      return isWebAddress(inline.href)
        ? linkNodes({ href: inline.href }, inline.content, scope)
        : inlineNodes(inline.content, scope);
    case 'reference':
      return scope.anchors.hasHeading(inline.target)
        ? linkNodes({ href: `#${inline.target}` }, inline.content, scope)
        : inlineNodes(inline.content, scope);
    case 'line-break':
      return [element('br', {})];
  }
}

/** Without words there is nothing to follow, nor a name to read out. */
function linkNodes(
  properties: Properties,
  content: readonly Inline[],
  scope: Scope,
): ElementContent[] {
  const nodes = inlineNodes(content, scope);
  return inlineText(content).trim() === '' ? nodes : [element('a', properties, ...nodes)];
}

function textNodes(text: Text, scope: Scope): ElementContent[] {
  const language = languageProperties(text.language, scope.language);
  const names = [...(text.isStrong ? ['strong'] : []), ...(text.isEmphasised ? ['em'] : [])];
  if (names.length === 0 && language.lang !== undefined) names.push('span');
  return names.reduceRight<ElementContent[]>(
    (inner, name, index) => [element(name, index === 0 ? language : {}, ...inner)],
    breakingLongWords(text.text),
  );
}

/**
 * Web addresses and fingerprints may break anywhere, so that they do not burst a column; names and
 * other words may not, however narrow it is.
 */
function breakingLongWords(text: string): ElementContent[] {
  return text
    .split(/(\S{30,})/u)
    .map((part, index): ElementContent =>
      index % 2 === 1
        ? element('span', { className: ['long'] }, part)
        : { type: 'text', value: part },
    )
    .filter((node) => node.type !== 'text' || node.value !== '');
}

/** Raised `1, 2`; where words are copied, `(1)(2)` as in the block of sources that goes with them. */
function noteGroup(notes: readonly NoteReference[], scope: Scope): Element {
  const separator = scope.isCopied ? [] : [', '];
  return element(
    'sup',
    {},
    ...notes.flatMap(({ number }, index) => [
      ...(index > 0 ? separator : []),
      noteReference(number, scope),
    ]),
  );
}

function noteReference(number: number, { anchors, isCopied }: Scope): ElementContent {
  const words = isCopied ? `(${String(number)})` : String(number);
  const note = anchors.note(number);
  return note === undefined
    ? { type: 'text', value: words }
    : element(
        'a',
        { href: `#${note}`, id: anchors.addReference(number), role: 'doc-noteref' },
        words,
      );
}
