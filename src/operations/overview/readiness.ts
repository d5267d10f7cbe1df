import { localeFor } from '../../catalogue/catalogue.ts';
import { frameworksFor } from '../../catalogue/fit.ts';
import {
  type DossierReadiness,
  type OfficialReadiness,
  readinessOf,
} from '../../compose/readiness.ts';
import { readinessPage } from '../../compose/readiness-page.ts';
import type { Host } from '../../host/host.ts';
import { firstText } from '../../model/phrase.ts';
import { locationOf } from '../../report/excerpt.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { maskedData } from '../confidential/masked.ts';
import {
  type DossierOptions,
  openDossiers,
  type OpenDossiers,
  prepareAll,
  today,
} from '../dossiers.ts';

export interface ReadinessOutcome {
  readonly dossiers: readonly DossierReadiness[];
  /** The ids of dossiers that could not be read. */
  readonly unread: readonly string[];
  readonly withheld: readonly Withheld[];
}

/**
 * How far each proposed listing is: its elements with the evidence that carries them and what is
 * missing, and each official beside all frameworks. @throws RunError, HostError
 */
export async function checkReadiness(
  host: Host,
  options: DossierOptions = {},
): Promise<ReadinessOutcome> {
  const { views: _, ...outcome } = await readinessIn(
    host,
    await openDossiers(host, options),
    options,
  );
  return outcome;
}

/** The same as one page for a browser. @throws RunError, HostError */
export async function checkReadinessAsPage(
  host: Host,
  options: DossierOptions = {},
): Promise<Pick<ReadinessOutcome, 'unread' | 'withheld'> & { readonly html: string }> {
  const opened = await openDossiers(host, options);
  const { catalogue } = opened.packs;
  const { views, ...outcome } = await readinessIn(host, opened, options);
  const locale = [...views.map(({ language }) => language), 'en'].flatMap(
    (language) => localeFor(language, catalogue) ?? [],
  )[0];
  if (!locale) throw new Error('There are no words in any language.');
  const fictional = maskedData(
    views.filter(({ isFictional }) => isFictional).map(({ id }) => id),
    outcome.withheld,
  );
  const page = readinessPage(
    { ...outcome, fictional, day: options.asOf ?? today(host) },
    locale,
    catalogue,
  );
  const { renderHtml } = await import('../../render/html/render-html.ts');
  const { unread, withheld } = outcome;
  return { html: renderHtml(page), unread, withheld };
}

/** What a page says of a dossier besides how ready it is. */
interface Seen {
  readonly id: string;
  readonly language: string;
  readonly isFictional: boolean;
}

async function readinessIn(
  host: Host,
  opened: OpenDossiers,
  options: DossierOptions,
): Promise<ReadinessOutcome & { readonly views: readonly Seen[] }> {
  const { catalogue } = opened.packs;
  const views: Seen[] = [];
  const dossiers: DossierReadiness[] = [];
  const unread: string[] = [];
  const withheld: Withheld[] = [];
  for await (const { id, view, unredacted, texts, ...prepared } of prepareAll(
    host,
    opened,
    options,
    {
      isOnlyRead: true,
    },
  )) {
    withheld.push(...prepared.withheld);
    if (!view || !unredacted) {
      unread.push(id);
      continue;
    }
    const { language, fictional } = view.case.data;
    views.push({ id, language, isFictional: fictional === true });
    const placeOf = (path: string): string =>
      locationOf(
        unredacted.placeAt(
          path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
        ),
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
    views,
    dossiers: maskedData(dossiers, withheld),
    unread: maskedData(unread, withheld),
    withheld,
  };
}
