import type { CaseFile, Official, Question } from '../../model/case-file.ts';
import type { InstrumentPack } from '../../schema/types.ts';
import {
  isWithheldWhole,
  type OfficialView,
  officialView,
  type PersonView,
  personView,
} from './people.ts';
import { type ProsecutionView, prosecutionView } from './prosecution.ts';
import { type SubmitterView, submittersOf } from './dossier.ts';
import type { ViewTools } from './tools.ts';

/** The fields of a form that bodies have for cases: who, what was done, by whom, what was tried. */
export interface FormView {
  readonly country: string;
  /** The text written for the form; else the summary of the dossier. */
  readonly summary: string | null;
  readonly persons: readonly PersonView[];
  /** That they have agreed; null where the form does not ask for it. */
  readonly consent: string | null;
  /** Those against whom conduct is alleged. */
  readonly officials: readonly OfficialView[];
  readonly prosecutions: readonly ProsecutionView[];
  readonly remedies: string | null;
  readonly submitters: readonly SubmitterView[];
  /** Whether what is printed may become known, which depends on for whom it is printed. */
  readonly confidentiality: string;
}

export function formView(
  { background }: Question,
  { requires }: InstrumentPack,
  tools: ViewTools,
): FormView {
  const { words, registry, view } = tools;
  const file = view.case;
  return {
    country: words.country(file.data.country),
    summary: registry.prose(background ?? file.summary),
    persons: file.persons
      .filter((person) => !isWithheldWhole(person, tools))
      .filter(({ data }) => data.role === undefined || data.role === 'victim')
      .map((person) => personView(person, tools)),
    consent: requires?.includes('consent') === true ? words.say('form.consent') : null,
    officials: allegedOfficials(file).map((official) => officialView(official, tools)),
    prosecutions: file.prosecutions.map((prosecution) => prosecutionView(prosecution, tools)),
    remedies: registry.prose(file.remedies),
    submitters: submittersOf(tools),
    confidentiality: words.say(`confidentiality.${view.audience.kind}`),
  };
}

/** The officials whom a form names as responsible. */
export const allegedOfficials = ({ officials }: CaseFile): Official[] =>
  officials.filter(({ data }) => data.standing === 'alleged');
