/**
 * The logical structure of a PDF, as the definition describes it: what is a heading, a list, a note
 * (ISO 32000-1, 14.7 and 14.8). The renderer puts what it draws into the slots; `structure-tree.ts`
 * writes all of it down.
 */
import type { PdfReference } from './internals.ts';

/** The standard structure types that documents of this program use (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Figure';

export interface StructureProperties {
  /** Unique in the document. PDF/UA asks for one on every note. */
  readonly id?: string;
  /** BCP 47, where it is not that of the surroundings. */
  readonly language?: string;
  /** The text alternative of a figure. */
  readonly alternative?: string;
  readonly listNumbering?: 'Decimal' | 'Disc' | 'None';
  readonly scope?: 'Column' | 'Row';
}

/** What is drawn: a marked-content sequence of a page, or an annotation on it. */
export interface Drawn {
  readonly page: PdfReference;
  /** The number of the sequence on its page. */
  readonly sequence?: number;
  readonly annotation?: PdfReference;
}

export class StructureElement {
  readonly kids: (StructureElement | StructureSlot)[] = [];
  /** Where a figure lies, in points from the lower left corner of its page. */
  box: readonly [number, number, number, number] | undefined;
  readonly type: StructureType;
  readonly properties: StructureProperties;

  constructor(type: StructureType, properties: StructureProperties = {}) {
    this.type = type;
    this.properties = properties;
  }

  /** Adds an element behind those that are there. */
  add(type: StructureType, properties?: StructureProperties): StructureElement {
    const element = new StructureElement(type, properties);
    this.kids.push(element);
    return element;
  }

  /** The place for text that follows what is there: text in a row shares one. */
  slot(): StructureSlot {
    const last = this.kids.at(-1);
    if (last instanceof StructureSlot) return last;
    const slot = new StructureSlot(this);
    this.kids.push(slot);
    return slot;
  }
}

/** A place among the kids of an element that drawing fills. */
export class StructureSlot {
  readonly drawn: Drawn[] = [];
  readonly element: StructureElement;

  constructor(element: StructureElement) {
    this.element = element;
  }
}
