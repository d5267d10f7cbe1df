/** The base case of the tests: a small, complete dossier without findings, and variations of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Example } from '../../src/finding/explanation.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { createLinkAsker } from '../../src/links/link-asker.ts';
import { prepareDossier } from '../../src/operations/prepare.ts';
import type { PreparedDossier } from '../../src/operations/prepare/prepared.ts';
import { publicAudience } from '../../src/redact/audience.ts';
import { answering } from './answering.ts';
import { memoryHost } from './memory-host.ts';

const folder = new URL('../base-case/', import.meta.url);

export const baseCase: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** The packs that come with the program. */
export const { catalogue: builtIn } = await loadCatalogue(memoryHost({}));

/** The base case with some of its files replaced. */
export function prepareVariation(
  files: Readonly<Record<string, string | Uint8Array>>,
  asOf = '2026-03-01',
  catalogue = builtIn,
  answers?: Example['answers'],
): Promise<PreparedDossier> {
  const all = { ...baseCase, ...files };
  const host = memoryHost(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [`/dossiers/zz-base/${name}`, content]),
    ),
  );
  return prepareDossier(host, 'dossiers/zz-base', {
    catalogue,
    asOf,
    audience: publicAudience,
    ...(answers ? { linkAsker: createLinkAsker(answering(host, answers)) } : {}),
  });
}

/** One-based; 0 for a finding on a file as a whole. */
export function lineOf({ place }: Finding, texts: ReadonlyMap<string, string>): number {
  if (!place?.span) return 0;
  return (texts.get(place.file) ?? '').slice(0, place.span.start).split('\n').length;
}
