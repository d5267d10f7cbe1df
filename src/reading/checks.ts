/** What was checked of the evidence of one dossier, and what was not and why: plain data for rules and reports. */
import type { Path } from '../finding/finding.ts';
import type { QuoteResult } from './find-quote.ts';
import type { Unread } from './text.ts';

/** One file that an item of evidence names; an item that names none stands here once, without a file. */
export interface FileCheck {
  readonly evidence: string;
  /** The entry of the file, or of the item. */
  readonly path: Path;
  readonly file?: string;
  /** Whether the file was compared with a recorded fingerprint, whatever came out. */
  readonly isChecked: boolean;
  /** Absent if it was checked. */
  readonly why?: 'no-file' | 'not-recorded';
}

export interface QuoteCheck {
  readonly evidence: string;
  /** The quotation in the dossier. */
  readonly path: Path;
  /** The place in it that is cited. */
  readonly cited?: CitedPlace;
  /** The file in which it was looked for last. */
  readonly file?: string;
  readonly result: QuoteResult | Unchecked;
}

export interface CitedPlace {
  readonly page?: string;
  readonly paragraph?: string;
  readonly line?: string;
  /** In a recording, which is never compared. */
  readonly time?: string;
}

export interface Unchecked {
  readonly kind: 'unchecked';
  readonly why: 'no-file' | 'only-translation' | Unread;
}

export interface EvidenceChecks {
  readonly files: readonly FileCheck[];
  readonly quotes: readonly QuoteCheck[];
  /** By path of the file under the dossier: why its words could not be read, and how many quotations wait for it. */
  readonly unread: readonly UnreadFile[];
}

export interface UnreadFile {
  readonly evidence: string;
  readonly path: Path;
  readonly file: string;
  readonly why: Unread;
  readonly quotes: number;
}
