import { type Catalogue, printedIn } from '../catalogue/catalogue.ts';
import type { View } from '../redact/redact.ts';
import { PackTexts } from './pack-texts.ts';
import { Registry } from './registry.ts';
import { type TracedSentence, traceReasons } from './trace.ts';
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
  /** The proposed statement of reasons, with what each of its sentences rests on. */
  readonly reasons: readonly TracedSentence[];
}

/** What each framework makes of an official. */
export interface OfficialReadiness {
  readonly id: string;
  readonly name: string;
  /** By the id of the framework: asked for, fits, fits when something is added, does not fit. */
  readonly frameworks: Readonly<Record<string, 'asked' | 'fits' | 'lacking' | 'no'>>;
}

/** A proposed listing, with the file and line of each fact of its reasons. */
export interface DesignationReadiness extends Omit<Readiness, 'reasons'> {
  readonly reasons: readonly {
    readonly text: string;
    readonly facts: readonly { readonly path: string; readonly place: string }[];
    readonly evidence: readonly string[];
  }[];
}

export interface DossierReadiness {
  readonly dossier: string;
  readonly designations: readonly DesignationReadiness[];
  /** Of the accused officials. */
  readonly officials: readonly OfficialReadiness[];
}

/** For each designation of a dossier; none for languages and frameworks that nobody knows. */
export function readinessOf(view: View, catalogue: Catalogue): Readiness[] {
  const { language } = view.case.data;
  return view.case.submissions.flatMap((submission) => {
    const regime = catalogue.regimes.get(submission.data.regime);
    const printed = printedIn(submission.data.language ?? language, language, [], catalogue);
    if (!regime || !printed) return [];
    const { pack, translations } = regime;
    const { locale, languages } = printed;
    const tools = {
      view,
      words: new Words(locale),
      registry: new Registry(languages, language, submission.path),
      pack: new PackTexts(languages, translations),
      sent: new Map(),
    };
    return submission.designations.map((designation) => ({
      submission: submission.id,
      regime: pack.id,
      official: designation.official.id,
      name: officialName(designation.official, tools),
      elements: elementsOf(designation, pack, tools),
      reasons: traceReasons(designation, pack, tools),
    }));
  });
}
