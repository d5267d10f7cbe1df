import { criterionOf } from '../../catalogue/catalogue.ts';
import type { Designation, Submission } from '../../model/case-file.ts';
import type { RegimePack } from '../../schema/types.ts';
import {
  contactOf,
  type DocumentView,
  type Drafted,
  type DossierView,
  dossierView,
  type SubmitterView,
  submittersOf,
} from './dossier.ts';
import { type ElementView, elementsOf } from './elements.ts';
import {
  isWithheldWhole,
  type OfficialView,
  officialView,
  type PersonView,
  personView,
} from './people.ts';
import { openPointsOf, type ProsecutionView, prosecutionView } from './prosecution.ts';
import { composeReasons, involvementOf, type Sentence, thresholdName } from './reasons.ts';
import { type RegimeView, regimeView, type StatementView, statementView } from './regime.ts';
import { type SinceSentView, sinceSentView } from './since-sent.ts';
import { normName, type ViewTools } from './tools.ts';

/** What a regime's `submission.hbs` is given. Its fields are what the template may use. */
export interface SubmissionView {
  readonly document: DocumentView;
  readonly dossier: DossierView;
  readonly submission: {
    readonly addressees: readonly string[];
    /** All measures asked for, for whomever; null where nobody is proposed. */
    readonly measures: string | null;
    /** Whom the reader can ask: the contact of the first organisation that gives one. */
    readonly contact: readonly string[];
    readonly interest: string | null;
    /** Whether what is printed may become known, which depends on for whom it is printed. */
    readonly confidentiality: string;
    readonly changes: readonly { readonly date: string; readonly text: string }[];
    /** Against the version that was sent last. */
    readonly since: SinceSentView | null;
  };
  readonly regime: RegimeView;
  readonly submitters: readonly SubmitterView[];
  readonly designations: readonly DesignationView[];
  /** What is still open: in the elements of the designations, and in the acts. */
  readonly gaps: readonly string[];
  readonly prosecutions: readonly ProsecutionView[];
  /** Officials whom the sources name and against whom nothing is alleged. */
  readonly others: readonly OfficialView[];
  /** Alleged officials whose listing is not asked for. */
  readonly undesignated: readonly OfficialView[];
  readonly persons: readonly PersonView[];
}

export interface DesignationView {
  readonly at: string;
  readonly official: OfficialView;
  readonly criteria: readonly CriterionView[];
  /** The way in which the official is said to be involved. */
  readonly involvement: StatementView | null;
  readonly measures: readonly string[];
  /** The author's own wording, or the sentences composed by the program. */
  readonly ownReasons: string | null;
  readonly reasons: readonly { readonly sentences: readonly Sentence[] }[];
  /** The path of the reasons, by which their words are counted. */
  readonly reasonsAt: string;
  readonly elements: readonly ElementView[];
  readonly thresholds: readonly ThresholdView[];
}

export interface ThresholdView {
  readonly kind: string;
  /** The words of the law with what must be said of them, if they are not as they were read. */
  readonly marked: StatementView | null;
  readonly facts: string | null;
}

export interface CriterionView {
  /** Where the ground stands in the law; its code, where that is not known. */
  readonly reference: string;
  readonly statement: StatementView;
  readonly threshold: string | null;
  readonly norms: string | null;
}

export function submissionView(
  submission: Submission,
  regime: RegimePack,
  tools: ViewTools,
): Drafted<SubmissionView> {
  const { words, registry, view, pack } = tools;
  const { data } = view.case;
  const designated = new Set(submission.designations.map(({ official }) => official));
  const officials = view.case.officials.filter((official) => !designated.has(official));
  const title = registry.phrase(data.title);
  const designations = submission.designations.map((designation) =>
    designationView(designation, regime, tools),
  );
  const measures = [...new Set(designations.flatMap((designation) => designation.measures))];
  return {
    document: {
      title: words.say('submission.title', {
        count: submission.designations.length,
        regime: pack.say(regime.name),
      }),
      subtitle: title,
      date: words.date(submission.data.date ?? data.as_of),
      asOf: words.date(data.as_of),
    },
    dossier: dossierView(tools),
    submission: {
      addressees: addresseesOf(submission, regime, tools),
      measures: measures.length > 0 ? words.list(measures) : null,
      contact: contactOf(tools),
      interest: registry.prose(submission.interest),
      since: sinceSentView(submission, tools),
      confidentiality: words.say(`confidentiality.${view.audience.kind}`),
      changes: (submission.data.history ?? [])
        .filter(({ event }) => event === 'corrected')
        .map(({ on, changes }) => ({
          date: words.date(on),
          text:
            changes === undefined
              ? words.say('opening.changed')
              : registry.phrase(changes, submission.path),
        })),
    },
    regime: regimeView(regime, tools),
    submitters: submittersOf(tools),
    designations,
    gaps: [
      ...designations.flatMap(({ official, elements }) =>
        elements.flatMap(({ gap }) =>
          gap === null ? [] : [words.say('limits.gap', { name: official.title, gap })],
        ),
      ),
      ...view.case.prosecutions.flatMap((prosecution) => openPointsOf(prosecution, tools)),
    ],
    prosecutions: view.case.prosecutions.map((prosecution) => prosecutionView(prosecution, tools)),
    others: officials
      .filter((official) => official.data.standing !== 'alleged')
      .map((official) => officialView(official, tools)),
    undesignated: officials
      .filter((official) => official.data.standing === 'alleged')
      .map((official) => officialView(official, tools)),
    persons: view.case.persons
      .filter((person) => !isWithheldWhole(person, tools))
      .map((person) => personView(person, tools)),
  };
}

export function addresseesOf(
  { data }: Submission,
  regime: RegimePack,
  { words, pack }: ViewTools,
): readonly string[] {
  if (data.addressee) {
    const { name, body, address } = data.addressee;
    return [name, body, address].filter((line) => line !== undefined);
  }
  const names = (regime.addressees ?? []).map(({ name }) => pack.say(name));
  return names.length > 0 ? [words.either(names)] : [pack.say(regime.authority)];
}

export function designationView(
  designation: Designation,
  regime: RegimePack,
  tools: ViewTools,
): DesignationView {
  const { registry, pack } = tools;
  const { data, path } = designation;
  const measures = data.measures ?? regime.measures.map(({ code }) => code);
  const ownReasons = registry.prose(designation.reasons);
  const involvement = involvementOf(designation, regime);
  return {
    at: path.join('/'),
    official: officialView(designation.official, tools),
    criteria: data.criteria.flatMap((code) => {
      const criterion = criterionOf(regime, code);
      if (!criterion) return [];
      return [
        {
          reference: criterion.reference === undefined ? code : pack.say(criterion.reference),
          statement: statementView(criterion, tools),
          threshold: criterion.threshold ? pack.say(criterion.threshold.words) : null,
          norms: criterion.norms?.map((norm) => normName(norm, tools)).join(', ') ?? null,
        },
      ];
    }),
    involvement: involvement ? statementView(involvement, tools) : null,
    measures: measures.map((code) => {
      const measure = regime.measures.find((item) => item.code === code);
      return measure ? pack.say(measure.text) : code;
    }),
    ownReasons,
    reasons:
      ownReasons === null
        ? composeReasons(designation, regime, tools).map((sentences) => ({ sentences }))
        : [],
    reasonsAt: [...path, 'reasons'].join('/'),
    elements: elementsOf(designation, regime, tools),
    thresholds: designation.thresholds.map(({ kind, facts }) => {
      const law = regime.thresholds?.find(({ code }) => code === kind);
      const statement = law && statementView(law, tools);
      return {
        kind: thresholdName(kind, regime, tools),
        marked: statement !== undefined && statement.mark !== null ? statement : null,
        facts: registry.prose(facts),
      };
    }),
  };
}
