import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Document } from '../document/document.ts';
import type { Explanation } from '../finding/explanation.ts';
import type { Path } from '../finding/finding.ts';
import type { LinkCheck } from '../links/links.ts';
import type { CaseFile, Question, Submission } from '../model/case-file.ts';
import type { EvidenceChecks } from '../reading/checks.ts';
import type { ReviewStanding } from '../model/reviews.ts';
import type { View } from '../redact/redact.ts';
import type { DossierFile, InstrumentPack, RegimePack, VaultFile } from '../schema/types.ts';
import type { Exhibits } from '../source/exhibits.ts';

/** What a rule says of one place. The engine adds code, severity, file and span. */
export interface Report {
  readonly path: Path;
  /** The value (the default) or its key. */
  readonly at?: 'key' | 'value';
  /** The words of a long text that are meant. */
  readonly words?: string;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly path: Path }[];
}

export type Reporter = (report: Report) => void;

/** What a rule on the case may look at: the case as an audience sees it, and nothing that changes. */
export interface CaseRuleInput {
  readonly case: CaseFile;
  /** The name of the dossier’s folder. */
  readonly folder: string;
  readonly view: View;
  /** The values as they stand in the files, before anything was withheld from them. */
  readonly data: DossierFile;
  readonly vault: VaultFile;
  readonly catalogue: Catalogue;
  readonly exhibits: Exhibits;
  /** What was compared with the files of the evidence. */
  readonly checks: EvidenceChecks;
  /** What servers answered, or that none was asked. */
  readonly links: readonly LinkCheck[];
  /** How large a file of evidence may be, in megabytes. */
  readonly largestExhibit: number;
  /** Which reviews hold, and what is still to be reviewed. */
  readonly reviews: ReviewStanding;
  /** The day that counts as today: ISO. */
  readonly asOf: string;
  /** After how many days what was checked must be checked again. */
  readonly staleAfterDays: number;
}

/** What a rule on a composed document may look at. */
export interface DocumentRuleInput {
  readonly case: CaseFile;
  readonly document: Document;
  readonly request: Submission | Question;
  readonly catalogue: Catalogue;
}

/** A word of the `requires` of packs; each has the one rule that names it. */
export type Requirement =
  RegimePack['requires'][number] | NonNullable<InstrumentPack['requires']>[number];

export interface CaseRule {
  readonly phase: 'case';
  readonly meta: Explanation;
  readonly requirement?: Requirement;
  readonly check: (input: CaseRuleInput, report: Reporter) => void;
}

export interface DocumentRule {
  readonly phase: 'document';
  readonly meta: Explanation;
  readonly check: (input: DocumentRuleInput, report: Reporter) => void;
}

export type Rule = CaseRule | DocumentRule;

export const caseRule = (rule: Omit<CaseRule, 'phase'>): CaseRule => ({ phase: 'case', ...rule });

export const documentRule = (rule: Omit<DocumentRule, 'phase'>): DocumentRule => ({
  phase: 'document',
  ...rule,
});
