/**
 * The case as a graph: ids have become objects, every official knows the acts in which he took part,
 * every item of evidence what it carries. Nothing in it changes once it is built. The plain fields
 * of an entry are under `data`, in the form of the schemas.
 */
import type { Path } from '../finding/finding.ts';
import type * as Schema from '../schema/types.ts';
import type { CaseDate } from './dates.ts';

/** Everything knows its place in the dossier, so that findings can point at it. */
export interface Located {
  readonly path: Path;
}

export interface CaseFile extends Located {
  readonly id: string;
  readonly data: Schema.DossierFile;
  readonly officials: readonly Official[];
  readonly organisations: readonly Organisation[];
  readonly persons: readonly Person[];
  readonly prosecutions: readonly Prosecution[];
  readonly evidence: readonly Evidence[];
  readonly submissions: readonly Submission[];
  readonly questions: readonly Question[];
  /** References that lead nowhere; what they stand in is otherwise complete. */
  readonly unresolved: readonly Unresolved[];
  readonly duplicates: readonly Duplicate[];
  /** What looks like a citation in prose and cannot be read as one. */
  readonly malformed: readonly Malformed[];
  readonly summary?: Prose;
  readonly context?: Prose;
  readonly whyNow?: Prose;
  readonly remedies?: Prose;
  /** The link to the case of each submitting organisation, in their order. */
  readonly links: readonly (Prose | undefined)[];
  /** Every prose field of the dossier. */
  readonly prose: readonly Prose[];
  /** The citations of the entry at a path, for entries that have no object of their own. */
  citationsAt(path: Path): readonly Citation[];
}

/** What the sources give for one value: one candidate where they agree. */
export interface Disputed<T> extends Located {
  readonly candidates: readonly Candidate<T>[];
}

export interface Candidate<T> extends Located {
  readonly value: T;
  /** Empty where there is only one candidate: then the entry's own citations carry it. */
  readonly citations: readonly Citation[];
  readonly isPreferred: boolean;
  readonly reason?: string;
}

/** Markdown with citations, in one language or several. */
export interface Prose extends Located {
  readonly text: Schema.Prose;
  readonly citations: readonly Citation[];
}

export interface Official extends Located {
  readonly id: string;
  readonly data: Schema.Official;
  readonly posts: readonly Post[];
  /** In the order of the acts' dates. */
  readonly involvements: readonly Involvement[];
  readonly description?: Prose;
  readonly answer?: Prose;
  readonly exculpatory?: Prose;
  readonly birthDate?: Disputed<CaseDate>;
  readonly birthPlace?: Disputed<string>;
}

export interface Post extends Located {
  readonly id?: string;
  readonly data: Schema.Post;
  readonly organisation?: Disputed<Organisation>;
  readonly from?: Disputed<CaseDate>;
  readonly to?: Disputed<CaseDate>;
  readonly citations: readonly Citation[];
}

export interface Organisation extends Located {
  readonly id: string;
  readonly data: Schema.Organisation;
  readonly parent?: Organisation;
}

export interface Person extends Located {
  readonly id: string;
  readonly data: Schema.Person;
  readonly description?: Prose;
  readonly protectedFacts?: Prose;
}

/** Someone to whom an act was done: a person, or an official who was affected. */
export type Victim =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'official'; readonly official: Official };

export interface Prosecution extends Located {
  readonly id: string;
  readonly data: Schema.Prosecution;
  readonly defendants: readonly Person[];
  readonly court?: Disputed<Organisation>;
  readonly caseNumber?: Disputed<string>;
  readonly charges: readonly Charge[];
  readonly summary?: Prose;
  readonly politicalMotive?: Prose;
  readonly violations: readonly Violation[];
  readonly recognitions: readonly Recognition[];
  /** By date; undated acts stand last, in the order in which they were written. */
  readonly acts: readonly Act[];
}

export interface Charge extends Located {
  readonly data: Schema.Charge;
  readonly citations: readonly Citation[];
}

export interface Violation extends Located {
  readonly data: Schema.ProceduralViolation;
  readonly text?: Prose;
  readonly citations: readonly Citation[];
}

export interface Recognition extends Located {
  readonly data: Schema.Recognition;
  readonly date?: CaseDate;
  readonly citations: readonly Citation[];
}

export interface Act extends Located {
  readonly id: string;
  readonly data: Schema.Act;
  readonly prosecution: Prosecution;
  readonly date: Disputed<CaseDate>;
  readonly detentionUntil?: Disputed<CaseDate>;
  readonly victims: readonly Victim[];
  readonly description?: Prose;
  readonly place?: Disputed<string>;
  readonly organisation?: Disputed<Organisation>;
  readonly involvements: readonly Involvement[];
  readonly citations: readonly Citation[];
}

export interface Involvement extends Located {
  readonly data: Schema.Involvement;
  readonly official: Official;
  readonly act: Act;
  /** The post in which the act was done, if it was held at the time: the one named, else the only one. */
  readonly post?: Post;
  readonly inference?: Prose;
  readonly citations: readonly Citation[];
}

export interface Evidence extends Located {
  readonly id: string;
  readonly data: Schema.EvidenceItem;
  readonly published?: Disputed<CaseDate>;
  readonly notes?: Prose;
  /** The source to which the item goes back; the item itself where nobody says. */
  readonly origin: string;
  /** Every citation of it in the dossier. */
  readonly citedBy: readonly Citation[];
}

export interface Citation extends Located {
  readonly evidence: Evidence;
  readonly locator?: Locator;
  readonly quote?: Schema.Quote;
  readonly relation: 'asserts' | 'corroborates' | 'contradicts';
}

/** Where in a source: as much of it as is cited, and at least one. */
export interface Locator {
  readonly page?: string;
  readonly paragraph?: string;
  readonly line?: string;
  /** In a recording. */
  readonly time?: string;
}

export interface Submission extends Located {
  readonly id: string;
  readonly data: Schema.Submission;
  readonly designations: readonly Designation[];
  /** What is asked for someone or something else than an official; no document carries it. */
  readonly misdirected: readonly Misdirected[];
  readonly interest?: Prose;
}

export interface Designation extends Located {
  readonly data: Schema.Designation;
  readonly official: Official;
  readonly thresholds: readonly Threshold[];
  readonly reasons?: Prose;
}

/** A designation that names a body or a person of the case where an official belongs. */
export interface Misdirected extends Located {
  readonly designee:
    | { readonly kind: 'organisation'; readonly organisation: Organisation }
    | { readonly kind: 'person'; readonly person: Person };
}

export interface Threshold extends Located {
  readonly criterion?: string;
  readonly kind: string;
  readonly facts: Prose;
}

export interface Question extends Located {
  readonly id: string;
  readonly data: Schema.Question;
  readonly background?: Prose;
  readonly questions: readonly Prose[];
}

export interface Unresolved extends Located {
  readonly kind: 'official' | 'organisation' | 'person' | 'evidence' | 'post';
  readonly id: string;
  /** The ids that exist. */
  readonly candidates: readonly string[];
  /** Whether the id stands inside prose, as `[@E-99]`. */
  readonly isInProse: boolean;
}

export interface Duplicate extends Located {
  readonly id: string;
  readonly first: Path;
}

export interface Malformed extends Located {
  readonly text: string;
}
