import { frameworksFor } from '../catalogue/fit.ts';
import { type Readiness, readinessOf } from '../compose/readiness.ts';
import type { Host } from '../host/host.ts';
import { firstText } from '../model/phrase.ts';
import { locationOf } from '../report/excerpt.ts';
import type { WithheldString } from '../redact/withheld.ts';
import { maskedData } from './masked.ts';
import { type DossierOptions, openDossiers, prepareAll } from './dossiers.ts';

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

export interface ReadinessOutcome {
  readonly dossiers: readonly DossierReadiness[];
  /** The ids of dossiers that could not be read. */
  readonly unread: readonly string[];
  readonly withheld: readonly WithheldString[];
}

/**
 * How far each proposed listing is: its elements with the evidence that carries them and what is
 * missing, and each official beside all frameworks. @throws RunError, HostError
 */
export async function checkReadiness(
  host: Host,
  options: DossierOptions = {},
): Promise<ReadinessOutcome> {
  const opened = await openDossiers(host, options);
  const { catalogue } = opened.packs;
  const dossiers: DossierReadiness[] = [];
  const unread: string[] = [];
  const withheld: WithheldString[] = [];
  for await (const { id, view, placeAt, texts, ...prepared } of prepareAll(host, opened, options, {
    only: () => false,
  })) {
    withheld.push(...prepared.withheld);
    if (!view || !placeAt) {
      unread.push(id);
      continue;
    }
    const placeOf = (path: string): string =>
      locationOf(
        placeAt(path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step))),
        texts,
      );
    const designations = readinessOf(view, catalogue).map(({ reasons, ...designation }) => ({
      ...designation,
      reasons: reasons.map((sentence) => ({
        ...sentence,
        facts: sentence.facts.map((path) => ({ path, place: placeOf(path) })),
      })),
    }));
    const officials = view.case.officials
      .filter(({ data }) => data.standing === 'alleged')
      .map((official): OfficialReadiness => {
        const asked = designations
          .filter((designation) => designation.official === official.id)
          .map(({ regime }) => regime);
        return {
          id: official.id,
          name: official.data.name ?? firstText(official.data.known_as ?? official.id),
          frameworks: Object.fromEntries(
            frameworksFor(official, view.case.data.country, catalogue)
              .map(({ pack, criteria, lacking }) => {
                const fits = lacking.length === 0 ? ('fits' as const) : ('lacking' as const);
                const found = criteria.length === 0 ? ('no' as const) : fits;
                return [pack.id, asked.includes(pack.id) ? ('asked' as const) : found] as const;
              })
              .sort(([one], [other]) => (one < other ? -1 : 1)),
          ),
        };
      });
    dossiers.push({ dossier: id, designations, officials });
  }
  return {
    dossiers: maskedData(dossiers, withheld),
    unread: maskedData(unread, withheld),
    withheld,
  };
}
