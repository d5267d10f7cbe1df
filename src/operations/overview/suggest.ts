import { actsPleaded, frameworksFor, type Lacking } from '../../catalogue/fit.ts';
import type { Host } from '../../host/host.ts';
import { firstText } from '../../model/phrase.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { type DossierOptions, openDossiers, prepareAll } from '../dossiers.ts';
import { maskedData } from '../confidential/masked.ts';

/** One framework for one official, and what is missing there. */
export interface SuggestedFramework {
  readonly id: string;
  readonly name: string;
  /** With code and words, such as `EU.A1.c.v (arbitrary arrests or detentions)`; none if it does not fit. */
  readonly grounds: readonly string[];
  /** What to write before a submission can be made there, in sentences. */
  readonly missing: readonly string[];
}

export interface Suggestion {
  readonly dossier: string;
  readonly official: string;
  readonly name: string;
  /** The types of act in which a source states a part. */
  readonly acts: readonly string[];
  /** The best first; those that do not fit last. */
  readonly frameworks: readonly SuggestedFramework[];
}

export interface SuggestOutcome {
  readonly suggestions: readonly Suggestion[];
  /** The ids of dossiers that could not be read. */
  readonly unread: readonly string[];
  readonly withheld: readonly Withheld[];
}

/** For each accused official, the frameworks whose grounds the acts carry. @throws RunError, HostError */
export async function suggestFrameworks(
  host: Host,
  options: DossierOptions = {},
): Promise<SuggestOutcome> {
  const opened = await openDossiers(host, options);
  const suggestions: Suggestion[] = [];
  const unread: string[] = [];
  const withheld: Withheld[] = [];
  for await (const prepared of prepareAll(host, opened, options, { isOnlyRead: true })) {
    withheld.push(...prepared.withheld);
    if (!prepared.view) unread.push(prepared.id);
    const country = prepared.view?.case.data.country ?? '';
    for (const official of prepared.view?.case.officials ?? [])
      if (official.data.standing === 'alleged')
        suggestions.push({
          dossier: prepared.id,
          official: official.id,
          name: official.data.name ?? firstText(official.data.known_as ?? official.id),
          acts: [...new Set(actsPleaded(official).map(({ data }) => data.type))].sort(),
          frameworks: frameworksFor(official, country, opened.packs.catalogue).map(
            ({ pack, criteria, lacking }) => ({
              id: pack.id,
              name: firstText(pack.name),
              grounds: criteria.map(({ code, text }) => `${code} (${firstText(text)})`),
              missing: lacking.map((item) => sentences[item]),
            }),
          ),
        });
  }
  return {
    suggestions: maskedData(suggestions, withheld),
    unread: maskedData(unread, withheld),
    withheld,
  };
}

const sentences: Readonly<Record<Lacking, string>> = {
  victim_status:
    'say what the victim was doing (protected_status in persons.yaml, with its citations)',
  threshold_facts: 'add threshold_facts to the designation: the ground asks for more than the act',
  tenure: 'show by the dates in officials.yaml that a post was held at the time of the acts',
  public_office: 'give a post at an institution of the state, or leave this framework out',
};
