import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { type Catalogue, type CatalogueData, toCatalogue } from './catalogue.ts';
import { catalogueCodes } from './codes.ts';
import { readCatalogue, type ReadCatalogue } from './read.ts';

/** The name of the asset in which the built-in packs are kept. */
export const catalogueAsset = 'catalogue.json';

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** What the workspace adds, if it has packs of its own. */
  readonly own?: ReadCatalogue;
  readonly findings: readonly Finding[];
}

/**
 * The built-in packs, and those of a workspace's own `templates/`, which add to them and never take
 * their place. @throws HostError
 */
export async function loadCatalogue(
  host: Host,
  workspaceTemplates?: string,
): Promise<LoadedCatalogue> {
  const builtIn = JSON.parse(
    new TextDecoder().decode(await host.asset(catalogueAsset)),
  ) as CatalogueData;
  if (workspaceTemplates === undefined) return { catalogue: toCatalogue(builtIn), findings: [] };
  const own = await readCatalogue(host, workspaceTemplates);
  const findings = [...own.findings];
  const refuse = (kind: string, id: string) => {
    findings.push(
      findingOf(catalogueCodes.shadowsBuiltIn, {
        message: `There is already a ${kind} “${id}” in the program itself.`,
        hint: 'Give your own another id.',
        place: { file: host.show(workspaceTemplates) },
      }),
    );
  };
  const add = <T>(
    kind: string,
    ours: readonly T[],
    theirs: readonly T[],
    id: (item: T) => string,
  ) => {
    const known = new Set(ours.map(id));
    const added = theirs.filter((item) => !known.has(id(item)));
    theirs
      .filter((item) => known.has(id(item)))
      .forEach((item) => {
        refuse(kind, id(item));
      });
    return [...ours, ...added];
  };
  return {
    catalogue: toCatalogue({
      regimes: add('regime', builtIn.regimes, own.data.regimes, ({ pack }) => pack.id),
      instruments: add(
        'instrument',
        builtIn.instruments,
        own.data.instruments,
        ({ pack }) => pack.id,
      ),
      sheets: add('sheet', builtIn.sheets, own.data.sheets, ({ pack }) => pack.id),
      sections: add('section', builtIn.sections, own.data.sections, ({ name }) => name),
      locales: add('language', builtIn.locales, own.data.locales, ({ language }) => language),
      particulars: add(
        'particulars',
        builtIn.particulars,
        own.data.particulars,
        ({ language }) => language,
      ),
      tones: add('tone', builtIn.tones, own.data.tones, ({ language }) => language),
      transliterations: add(
        'transliteration',
        builtIn.transliterations,
        own.data.transliterations,
        ({ script }) => script,
      ),
      declensions: add(
        'declension',
        builtIn.declensions,
        own.data.declensions,
        ({ language }) => language,
      ),
    }),
    own,
    findings,
  };
}
