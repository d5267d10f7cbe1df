import type { RegimePack, Statement } from '../../schema/types.ts';
import type { ViewTools } from './tools.ts';

/** A statement about law, with where it was read; marked where nobody verified it. */
export interface StatementView {
  readonly text: string;
  /** The language of the text; it can be another one than the document's. */
  readonly lang: string;
  readonly source: string | null;
  readonly isVerified: boolean;
  /** What must be said of it, if it is not the law as it was read. */
  readonly mark: string | null;
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

/** Law stands in the language in which it was read, or in a translation that says that it is one. */
export const statementView = (
  { text, source, verified }: Statement,
  { words, pack }: ViewTools,
): StatementView => ({
  text: pack.say(text),
  lang: pack.languageOf(text),
  source: [source, pack.sourceOf(text)].filter((part) => part !== undefined).join('; ') || null,
  isVerified: verified,
  mark: verified
    ? pack.isAsRead(text)
      ? null
      : words.say('request.translated')
    : words.say('request.unverified'),
});

export function regimeView(regime: RegimePack, tools: ViewTools): RegimeView {
  const { pack } = tools;
  const statements = (list: readonly Statement[] | undefined) =>
    (list ?? []).map((statement) => statementView(statement, tools));
  return {
    id: regime.id,
    name: pack.say(regime.name),
    authority: pack.say(regime.authority),
    attribution: regime.attribution === undefined ? null : pack.say(regime.attribution),
    ask: regime.ask === undefined ? null : pack.say(regime.ask),
    legalBasis: statements(regime.legal_basis),
    procedure: statements(regime.procedure),
    standardOfProof: statements(regime.standard_of_proof),
    whoCanBeListed: statements(regime.who_can_be_listed),
    factors: statements(regime.factors),
    expiry: regime.expires ? statementView(regime.expires, tools) : null,
    annexBasis: regime.annex_entry?.basis ? statementView(regime.annex_entry.basis, tools) : null,
    conclusion: statementView(regime.statement_of_reasons.conclusion, tools),
    act: regime.criteria_act === undefined ? null : pack.say(regime.criteria_act),
    openPoints: (regime.open_points ?? []).map((point) => pack.say(point)),
  };
}
