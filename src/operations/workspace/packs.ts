import { type Catalogue, packIdsOf, toCatalogue } from '../../catalogue/catalogue.ts';
import { loadCatalogue } from '../../catalogue/load.ts';
import { composeCodes } from '../../compose/codes.ts';
import { checkPacks } from '../../compose/template/check.ts';
import { findingOf } from '../../finding/explanation.ts';
import { type Finding, placeIn } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';

export interface Packs {
  readonly catalogue: Catalogue;
  /** About the packs of the workspace. */
  readonly findings: readonly Finding[];
  /** The texts of the files of those packs. */
  readonly texts: ReadonlyMap<string, string>;
  /** The ids of packs with which nothing can be made. */
  readonly unusable: ReadonlySet<string>;
}

/**
 * The built-in packs and those of the workspace. The templates of the built-in ones were checked when
 * the program was made; those of the workspace are checked here. @throws HostError
 */
export async function openPacks(host: Host, templates: string | undefined): Promise<Packs> {
  const { catalogue, own, findings } = await loadCatalogue(host, templates);
  if (!own) return { catalogue, findings, texts: new Map(), unusable: new Set() };
  const problems = checkPacks(own.data, catalogue.sections).map(({ file, span, message, hint }) =>
    findingOf(composeCodes.template, {
      message,
      ...(hint === undefined ? {} : { hint }),
      place: placeIn(file, span),
    }),
  );
  // The built-in packs use built-in sections alone, so that these problems are none of theirs.
  const unusable = problems.length > 0 ? packIdsOf(toCatalogue(own.data)) : [];
  return {
    catalogue,
    findings: [...findings, ...problems],
    texts: own.texts,
    unusable: new Set(unusable),
  };
}
