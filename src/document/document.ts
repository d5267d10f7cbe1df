/**
 * The document as every format prints it: the same headings, notes, numbers and order in all, since
 * they come from this one tree. A leaf: it knows neither dossiers nor formats.
 */

export interface Document {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly properties: Properties;
  readonly running: Running;
  readonly body: readonly Block[];
  /** In the order of their numbers, which begin with 1. */
  readonly notes: readonly Note[];
  /** The words of the notes' heading, where a format prints them in one place. */
  readonly notesHeading: string;
  /** What ends a label where a format prints it on one line with its value: `:` */
  readonly labelEnd: string;
}

export interface Properties {
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** ISO day: the day of the document, never that of the build. */
  readonly date: string;
  /** Dossier and document: `zz-specimen/eu`. */
  readonly identifier: string;
}

/** What stands on every page. */
export interface Running {
  /** Marks such as DRAFT; empty for a cleared document. */
  readonly marks: readonly string[];
  readonly header: string;
  readonly footer: string;
  /** With `{page}` and `{pages}`: `Page {page} of {pages}`. */
  readonly pageNumber: string;
}

/**
 * In a document that shows how it differs from an earlier one: what only one of the two has. Documents as
 * they are sent have none of it.
 */
export interface Tracked {
  readonly change?: 'inserted' | 'deleted';
}

/** A path into the dossier, for findings that begin in a document. Opaque to formats. */
export type Origin = string;

export type Block =
  Heading | Paragraph | List | Table | Terms | Quotation | Notice | Figure | Contents | PageBreak;

export interface Heading extends Tracked {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** `2.1`; absent for headings that stand outside the numbering. */
  readonly number?: string;
  /** Unique in the document. */
  readonly id: string;
  readonly content: readonly Inline[];
  readonly origin?: Origin;
}

export interface Paragraph extends Tracked {
  readonly kind: 'paragraph';
  /**
   * `title` and `subtitle` open a document; `subject` is the title of a letter, a line in its midst;
   * `lead` is larger, `small` smaller than the text.
   */
  readonly style?: 'title' | 'subtitle' | 'subject' | 'lead' | 'small';
  readonly content: readonly Inline[];
  readonly origin?: Origin;
}

export interface List {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: readonly Inline[];
  /** Shares of the text width; they need not add up to anything. */
  readonly widths: readonly number[];
  /** How many of the rows, from the top, are headers and repeat on every page. */
  readonly headerRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell extends Tracked {
  readonly header?: 'column' | 'row';
  readonly blocks: readonly Block[];
}

/** Terms with what belongs to them: an identity table, say. */
export interface Terms {
  readonly kind: 'terms';
  readonly entries: readonly TermsEntry[];
}

export interface TermsEntry extends Tracked {
  readonly term: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly blocks: readonly Block[];
}

/**
 * A box set apart from the text. `proposed`: wording for the authority to adopt; `copy`: a text to
 * be copied into a form; `caution`: something that the reader must not overlook.
 */
export interface Notice extends Tracked {
  readonly kind: 'notice';
  readonly role: 'proposed' | 'copy' | 'caution';
  /** The part that it is, for rules that count words. */
  readonly name?: string;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly origin?: Origin;
}

/** A drawing of facts, for people who would rather look than read. */
export interface Figure {
  readonly kind: 'figure';
  /** Unique in the document. */
  readonly id: string;
  readonly caption: readonly Inline[];
  /** The same facts in sentences, for whoever cannot see the drawing. */
  readonly alternative: string;
  readonly drawing: Drawing;
}

/**
 * Lines and words on a plain in points, whose origin is the top left corner. It can hold nothing
 * else: no scripts, no pictures, no reference to anything outside. Numbers have at most two decimals.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What stands later is drawn over what stands before. */
  readonly shapes: readonly Shape[];
}

export type Shape = Stroke | Circle | Label;

/** How something is drawn without colours: guiding lines are faint. */
export interface Ink {
  readonly isFaint?: boolean;
  readonly isDashed?: boolean;
  /** The width of the line in points. */
  readonly weight: number;
  /** Black within, or white over what is drawn below; absent for a line alone. */
  readonly fill?: 'black' | 'white';
}

export interface Stroke extends Ink {
  readonly kind: 'stroke';
  readonly points: readonly Point[];
  readonly isClosed?: boolean;
}

export type Point = readonly [x: number, y: number];

export interface Circle extends Ink {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One line of words in the face of the text. */
export interface Label {
  readonly kind: 'label';
  readonly text: string;
  /** Where the line begins or ends: a point on its base line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly size: number;
  readonly isStrong?: boolean;
  readonly isEmphasised?: boolean;
  /** Read from the bottom to the top. */
  readonly isUpright?: boolean;
}

export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type Inline = Text | Link | NoteReference | CrossReference | LineBreak;

export interface Text extends Tracked {
  readonly kind: 'text';
  readonly text: string;
  readonly isStrong?: boolean;
  readonly isEmphasised?: boolean;
  /** BCP 47, where it is not that of the document. */
  readonly language?: string;
}

export interface Link {
  readonly kind: 'link';
  readonly href: string;
  readonly content: readonly Inline[];
}

export interface NoteReference extends Tracked {
  readonly kind: 'note';
  readonly number: number;
}

export interface CrossReference {
  readonly kind: 'reference';
  /** The id of a heading. */
  readonly target: string;
  readonly content: readonly Inline[];
}

export interface LineBreak extends Tracked {
  readonly kind: 'line-break';
}

export interface Note {
  readonly number: number;
  readonly content: readonly Inline[];
}
