import type { Document, Heading, Paragraph } from '../../document/document.ts';
import { isTitle } from '../../document/text.ts';
import { Anchors } from './anchors.ts';
import { headingLevels } from './heading-levels.ts';

/** What a part of the page knows of the whole and of the place where it stands. */
export interface Scope {
  readonly document: Document;
  readonly anchors: Anchors;
  readonly levels: ReadonlyMap<Heading, number>;
  /** The paragraph that is the title of the page. */
  readonly title: Paragraph | undefined;
  /** The language of the words around. */
  readonly language: string;
  /** Whether the words are to be copied into a form, where raised numbers are lost. */
  readonly isCopied: boolean;
}

export function pageScope(document: Document): Scope {
  return {
    document,
    anchors: new Anchors(document),
    levels: headingLevels(document),
    title: document.body.find(isTitle),
    language: document.language,
    isCopied: false,
  };
}
