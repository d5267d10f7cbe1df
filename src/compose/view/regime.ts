import type { RegimePack, Statement } from '../../schema/types.ts';
import type { ViewTools } from './tools.ts';

/** A statement about law, with where it was read; marked where nobody verified it. */
export interface StatementView {
  readonly text: string;
  readonly source: string | null;
  readonly isVerified: boolean;
}

export interface RegimeView {
  readonly id: string;
  readonly name: string;
  readonly authority: string;
  readonly attribution: string | null;
  /** What the addressee is asked to do, where that is more than to propose a listing. */
  readonly ask: string | null;
  readonly legalBasis: readonly StatementView[];
  readonly procedure: readonly StatementView[];
  readonly standardOfProof: readonly StatementView[];
  readonly whoCanBeListed: readonly StatementView[];
  /** What the authority weighs beyond the grounds. */
  readonly factors: readonly StatementView[];
  readonly expiry: StatementView | null;
  readonly annexBasis: StatementView | null;
  /** Where the form of the conclusion of a statement of reasons comes from. */
  readonly conclusion: StatementView;
  /** The act whose articles the criteria name. */
  readonly act: string | null;
  readonly openPoints: readonly string[];
}

/** Law stands in the language in which it was read, never in that of a dossier. */
export const statementView = (
  { text, source, verified }: Statement,
  { words }: ViewTools,
): StatementView => ({
  text: words.phrase(text),
  source: source ?? null,
  isVerified: verified,
});

export function regimeView(pack: RegimePack, tools: ViewTools): RegimeView {
  const { words } = tools;
  const statements = (list: readonly Statement[] | undefined) =>
    (list ?? []).map((statement) => statementView(statement, tools));
  return {
    id: pack.id,
    name: words.phrase(pack.name),
    authority: words.phrase(pack.authority),
    attribution: pack.attribution === undefined ? null : words.phrase(pack.attribution),
    ask: pack.ask === undefined ? null : words.phrase(pack.ask),
    legalBasis: statements(pack.legal_basis),
    procedure: statements(pack.procedure),
    standardOfProof: statements(pack.standard_of_proof),
    whoCanBeListed: statements(pack.who_can_be_listed),
    factors: statements(pack.factors),
    expiry: pack.expires ? statementView(pack.expires, tools) : null,
    annexBasis: pack.annex_entry?.basis ? statementView(pack.annex_entry.basis, tools) : null,
    conclusion: statementView(pack.statement_of_reasons.conclusion, tools),
    act: pack.criteria_act === undefined ? null : words.phrase(pack.criteria_act),
    openPoints: (pack.open_points ?? []).map((point) => words.phrase(point)),
  };
}
