import type { Catalogue } from '../../catalogue/catalogue.ts';
import { loadCatalogue } from '../../catalogue/load.ts';
import { didYouMean } from '../../finding/nearest.ts';
import type { Host } from '../../host/host.ts';
import { firstText } from '../../model/phrase.ts';
import type { Phrase } from '../../schema/types.ts';
import { dossierId, readDossier } from '../../source/dossier-source.ts';
import { explanations } from '../explanations.ts';
import { RunError } from '../run-error.ts';
import { findDossiers, openWorkspace } from '../workspace/workspace.ts';

export const listable = [
  'dossiers',
  'regimes',
  'instruments',
  'sheets',
  'criteria',
  'rules',
] as const;
export type Listable = (typeof listable)[number];

/** Rows of one kind; the keys of the first are the headings. */
export type ListRow = Readonly<Record<string, string>>;

/** @throws RunError, HostError */
export async function list(host: Host, what: string): Promise<readonly ListRow[]> {
  if (!isListable(what))
    throw new RunError(
      `There is no list of “${what}”.`,
      didYouMean(what, listable) ?? `There are lists of: ${listable.join(', ')}.`,
    );
  const workspace = await openWorkspace(host, '.');
  if (what === 'dossiers') return listDossiers(host, await findDossiers(host, workspace, []));
  if (what === 'rules')
    return explanations.map(({ code, severity, summary }) => ({ code, severity, summary }));
  const { catalogue } = await loadCatalogue(host, workspace.templates);
  return listPacks(catalogue, what);
}

const isListable = (what: string): what is Listable =>
  (listable as readonly string[]).includes(what);

async function listDossiers(host: Host, folders: readonly string[]): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for (const folder of folders) {
    const { source } = await readDossier(host, folder);
    const field = (name: string): string => {
      const value = source?.data[name];
      if (typeof value === 'string') return value;
      return typeof value === 'object' && value !== null ? firstText(value as Phrase) : '–';
    };
    const count = (name: string): string => {
      const value = source?.data[name];
      return String(Array.isArray(value) ? value.length : 0);
    };
    rows.push({
      id: dossierId(host, folder),
      status: source ? field('status') : 'cannot be read',
      country: field('country'),
      submissions: count('submissions'),
      questions: count('questions'),
      title: field('title'),
    });
  }
  return rows;
}

function listPacks(catalogue: Catalogue, what: Exclude<Listable, 'dossiers' | 'rules'>): ListRow[] {
  const regimes = [...catalogue.regimes.values()].map(({ pack }) => pack);
  switch (what) {
    case 'regimes':
      return regimes.map((pack) => ({
        id: pack.id,
        status: pack.status,
        expires: pack.expires?.on ?? '–',
        name: firstText(pack.name),
      }));
    case 'instruments':
      return [...catalogue.instruments.values()].map(({ pack }) => ({
        id: pack.id,
        words: String(pack.limits.words?.max ?? '–'),
        addressees: (pack.addressees ?? []).map(({ id }) => id).join(', ') || '–',
        name: `${firstText(pack.name)}, ${firstText(pack.body)}`,
      }));
    case 'sheets':
      return [...catalogue.sheets.values()].map(({ pack }) => ({
        id: pack.id,
        about: pack.about,
        name: firstText(pack.name),
        summary: firstText(pack.summary),
      }));
    case 'criteria':
      return regimes.flatMap((pack) =>
        pack.criteria.map((criterion) => ({
          regime: pack.id,
          code: criterion.code,
          threshold: (criterion.threshold?.kinds ?? []).join(', ') || '–',
          text: firstText(criterion.text),
        })),
      );
  }
}
