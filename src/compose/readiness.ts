import { type Catalogue, localeFor } from '../catalogue/catalogue.ts';
import type { View } from '../redact/redact.ts';
import { Registry } from './registry.ts';
import { type ElementView, elementsOf } from './view/elements.ts';
import { officialName } from './view/people.ts';
import { Words } from './words.ts';

/** The elements of one proposed listing, as its submission will print them. */
export interface Readiness {
  /** The ids of the submission, its framework and the official. */
  readonly submission: string;
  readonly regime: string;
  readonly official: string;
  readonly name: string;
  readonly elements: readonly ElementView[];
}

/** What each framework makes of an official. */
export interface OfficialReadiness {
  readonly id: string;
  readonly name: string;
  /** By the id of the framework: asked for, fits, fits when something is added, does not fit. */
  readonly frameworks: Readonly<Record<string, 'asked' | 'fits' | 'lacking' | 'no'>>;
}

export interface DossierReadiness {
  readonly dossier: string;
  readonly designations: readonly Readiness[];
  /** Of the accused officials. */
  readonly officials: readonly OfficialReadiness[];
}

/** For each designation of a dossier; none for languages and frameworks that nobody knows. */
export function readinessOf(view: View, catalogue: Catalogue): Readiness[] {
  const { language } = view.case.data;
  return view.case.submissions.flatMap((submission) => {
    const pack = catalogue.regimes.get(submission.data.regime)?.pack;
    const locale = localeFor(submission.data.language ?? language, catalogue);
    if (!pack || !locale) return [];
    const words = new Words(locale);
    const tools = { view, words, registry: new Registry(words, language) };
    return submission.designations.map((designation) => ({
      submission: submission.id,
      regime: pack.id,
      official: designation.official.id,
      name: officialName(designation.official, tools),
      elements: elementsOf(designation, pack, tools),
    }));
  });
}
