import type { Catalogue } from '../../catalogue/catalogue.ts';
import { loadCatalogue } from '../../catalogue/load.ts';
import { withheldSoFar } from '../../deliver/withheld-so-far.ts';
import { didYouMean } from '../../finding/nearest.ts';
import type { Host } from '../../host/host.ts';
import { firstText } from '../../model/phrase.ts';
import { publicAudience } from '../../redact/audience.ts';
import type { DossierFile } from '../../schema/types.ts';
import { dossierId } from '../../source/dossier-source.ts';
import { maskedData } from '../confidential/masked.ts';
import { explanations } from '../explanations.ts';
import { readInForm } from '../prepare/read-in-form.ts';
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
  if (what === 'rules')
    return explanations.map(({ code, severity, summary }) => ({ code, severity, summary }));
  const { catalogue } = await loadCatalogue(host, workspace.templates);
  return what === 'dossiers'
    ? listDossiers(host, catalogue, await findDossiers(host, workspace, []))
    : listPacks(catalogue, what);
}

const isListable = (what: string): what is Listable =>
  (listable as readonly string[]).includes(what);

/** With what any of the vaults withholds blacked out: a name can have slipped into a title, or be that of a folder. */
async function listDossiers(
  host: Host,
  catalogue: Catalogue,
  folders: readonly string[],
): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  for (const folder of folders) {
    const read = await readInForm(host, folder, { catalogue, audience: publicAudience });
    const id = dossierId(host, folder);
    rows.push(read.isInForm ? rowOf(id, read.data) : unreadRow(id));
  }
  return maskedData(rows, withheldSoFar(host));
}

const rowOf = (
  id: string,
  { status, country, submissions = [], questions = [], title }: DossierFile,
): ListRow => ({
  id,
  status,
  country,
  submissions: String(submissions.length),
  questions: String(questions.length),
  title: firstText(title),
});

const unreadRow = (id: string): ListRow => ({
  id,
  status: 'cannot be read',
  country: '–',
  submissions: '–',
  questions: '–',
  title: '–',
});

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
