import type { Question } from '../../model/case-file.ts';
import type { Regime } from '../../catalogue/catalogue.ts';
import { kindOf } from '../../model/instrument.ts';
import type { InstrumentPack, Statement, Term } from '../../schema/types.ts';
import type { DocumentView, Drafted } from './dossier.ts';
import { type FormView, formView } from './form.ts';
import { type LetterView, letterView } from './letter.ts';
import { type OfficialView, officialView } from './people.ts';
import { type StatementView, statementView } from './regime.ts';
import { type SheetView, sheetView } from './sheet.ts';
import { type SinceSentView, sinceSentView } from './since-sent.ts';
import type { ViewTools } from './tools.ts';

/** What an instrument's `question.hbs` is given. Its fields are what the template may use. */
export interface QuestionView {
  readonly document: DocumentView;
  readonly instrument: {
    readonly id: string;
    readonly name: string;
    readonly body: string;
    /** The language of name and body. */
    readonly lang: string;
    readonly responsibility: StatementView | null;
    readonly admissibility: readonly StatementView[];
    /** What is worth checking besides, which no rule lays down. */
    readonly advice: readonly string[];
    readonly quota: StatementView | null;
    readonly answer: StatementView | null;
    readonly imputation: StatementView;
    readonly competence: StatementView | null;
    /** Where each of the admissibility criteria was read. */
    readonly admissibilitySources: readonly {
      readonly text: string;
      readonly isVerified: boolean;
    }[];
    /** What the sheet says of rules elsewhere, with sources. */
    readonly rules: readonly StatementView[];
    readonly openPoints: readonly string[];
    readonly tabledBy: StatementView | null;
  };
  readonly question: {
    readonly at: string;
    /** The language of the formulae; it can be another one than the document's. */
    readonly lang: string;
    /** Null where texts have no number. */
    readonly numberLine: string | null;
    readonly addressee: StatementView | null;
    /** With the name that stands at the head of the paper, where the rules go by terms. */
    readonly rule: (StatementView & { readonly name: string | null }) | null;
    readonly authors: readonly string[];
    readonly subjectLabel: string | null;
    readonly subject: string;
    readonly subjectLang: string;
    readonly opening: string | null;
    /** What leads from the facts to the questions. */
    readonly asking: string | null;
    readonly background: string | null;
    readonly questions: readonly string[];
  };
  /** What a letter has around its text; null in other forms. */
  readonly letter: LetterView | null;
  /** The fields of a form; null in other forms. */
  readonly form: FormView | null;
  readonly sheet: SheetView;
  readonly fictional: boolean;
  /** Against the version that was tabled or sent last. */
  readonly since: SinceSentView | null;
  /** The officials of the dossier, so that the sheet can say who is left out. */
  readonly officials: readonly OfficialView[];
}

export function questionView(
  question: Question,
  instrument: InstrumentPack,
  frameworks: readonly Regime[],
  tools: ViewTools,
): Drafted<QuestionView> {
  const { words, registry, view, pack } = tools;
  const { data } = question;
  const date = data.date ?? view.case.data.as_of;
  const term = instrument.terms?.find(({ term: id }) => id === data.term) ?? instrument.terms?.[0];
  const addressee = instrument.addressees?.find(({ id }) => id === data.addressee);
  if (instrument.addressees && !addressee)
    throw new Error('A question without addressee is not composed.');
  const addresseeName = addressee ? pack.say(addressee.name ?? addressee.text) : null;
  const formula = (statement: Statement | undefined) =>
    formulaOf(statement, instrument, data.authors, addresseeName, tools);
  const opening = formula(instrument.opening);
  const asking = formula(instrument.asking);
  const titled =
    data.subject === undefined
      ? ([view.case.data.title, []] as const)
      : ([data.subject, question.path] as const);
  const subject = registry.phrase(...titled);
  const optional = (statement: Parameters<typeof statementView>[0] | undefined) =>
    statement ? statementView(statement, tools) : null;
  const admissibility = (instrument.admissibility ?? []).map((item) => statementView(item, tools));
  return {
    document: {
      title: pack.say(instrument.name),
      subtitle: subject,
      date: words.date(date),
      asOf: words.date(view.case.data.as_of),
    },
    fictional: view.case.data.fictional === true,
    since: sinceSentView(question, tools),
    instrument: {
      id: instrument.id,
      name: pack.say(instrument.name),
      body: pack.say(instrument.body),
      lang: pack.languageOf(instrument.name),
      responsibility: optional(instrument.responsibility),
      admissibility,
      advice: (instrument.advice ?? []).map((point) => pack.say(point)),
      quota: optional(instrument.limits.quota),
      answer: optional(instrument.answer),
      imputation: statementView(instrument.personal_imputation, tools),
      competence: optional(instrument.competence_trap),
      admissibilitySources: sourcesOf(admissibility),
      rules: [
        ...[opening, asking].filter((statement) => statement !== null),
        ...[
          data.salutation === undefined ? instrument.salutation : undefined,
          instrument.requests,
          instrument.closing,
          instrument.tabled_by,
          instrument.limits.words,
          instrument.limits.sub_questions,
          instrument.limits.quota,
          instrument.answer,
          instrument.personal_imputation,
          instrument.competence_trap,
        ].flatMap((statement) => (statement ? [statementView(statement, tools)] : [])),
      ],
      openPoints: (instrument.open_points ?? []).map((point) => pack.say(point)),
      tabledBy: optional(instrument.tabled_by),
    },
    question: {
      at: question.path.join('/'),
      lang: pack.languageOf(instrument.author_line.text),
      numberLine: instrument.number_line
        ? fill(pack.say(instrument.number_line.text), { year: date.slice(0, 4) })
        : null,
      addressee: optional(addressee),
      rule: ruleOf(term, instrument, tools),
      authors: authorsOf(data.authors, instrument, tools),
      subjectLabel: instrument.subject_label ? pack.say(instrument.subject_label) : null,
      subject,
      subjectLang: registry.languageOf(...titled),
      opening: opening?.text ?? null,
      asking: asking?.text ?? null,
      background: registry.prose(question.background),
      questions: question.questions.flatMap((item) => registry.prose(item) ?? []),
    },
    letter:
      kindOf(instrument) === 'letter' ? letterView(question, instrument, addressee, tools) : null,
    form: kindOf(instrument) === 'form' ? formView(question, instrument, tools) : null,
    sheet: sheetView({ question, instrument, addressee: addresseeName, frameworks }, tools),
    officials: view.case.officials.map((official) => officialView(official, tools)),
  };
}

/** A formula with the names of those who ask and of whom is asked in it. */
function formulaOf(
  formula: Statement | undefined,
  { author_line: line }: InstrumentPack,
  authors: Question['data']['authors'],
  addressee: string | null,
  tools: ViewTools,
): StatementView | null {
  if (!formula) return null;
  const statement = statementView(formula, tools);
  const author = authors?.length
    ? tools.words.list(authors.map(({ name }) => name))
    : tools.pack.say(line.blank);
  return { ...statement, text: fill(statement.text, { addressee: addressee ?? '', author }) };
}

/** Each source once; it is verified if all that rests on it is. */
function sourcesOf(
  statements: readonly StatementView[],
): QuestionView['instrument']['admissibilitySources'] {
  const sources = new Map<string, boolean>();
  for (const { source, isVerified } of statements)
    if (source !== null) sources.set(source, isVerified && (sources.get(source) ?? true));
  return [...sources].map(([text, isVerified]) => ({ text, isVerified }));
}

function ruleOf(
  term: Term | undefined,
  { basis }: InstrumentPack,
  tools: ViewTools,
): QuestionView['question']['rule'] {
  if (term) return { ...statementView(term, tools), name: tools.pack.say(term.rule) };
  return basis ? { ...statementView(basis, tools), name: null } : null;
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, key: string) => values[key] ?? hole);

function authorsOf(
  authors: Question['data']['authors'],
  { author_line: line }: InstrumentPack,
  { pack }: ViewTools,
): string[] {
  if (!authors?.length) return [pack.say(line.blank)];
  return authors.map(({ name, group }) =>
    group === undefined ? name : fill(pack.say(line.text), { name, group }),
  );
}
