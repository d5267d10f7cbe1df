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
