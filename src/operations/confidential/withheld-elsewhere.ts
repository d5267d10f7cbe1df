/**
 * What the vault withholds, looked for where no field of the dossier has it: in comments, in every other
 * file of the folder, in the names of files, and in files of the workspace that are shared by all dossiers.
 * All of that goes where the dossier goes.
 */
import { findingOf } from '../../finding/explanation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import { searchFor } from '../../redact/search.ts';
import type { WithheldString } from '../../redact/withheld.ts';
import { operationCodes } from '../codes.ts';
import withheldInPublic from '../../rules/privacy/withheld-in-public.ts';
import { vaultNames } from '../../source/vault.ts';

/** Larger texts are no notes of an author. */
const largestText = 4 * 1024 * 1024;

/**
 * @param folder of the dossier
 * @param texts the files that were read as YAML, by the name under which they are shown
 * @param shared files of the workspace
 * @throws HostError
 */
export async function findWithheldElsewhere(
  host: Host,
  folder: string,
  withheld: readonly WithheldString[],
  { texts, shared }: Readonly<Record<'texts' | 'shared', ReadonlyMap<string, string>>>,
): Promise<readonly Finding[]> {
  if (withheld.length === 0) return [];
  const search = searchFor(withheld);
  const findings: Finding[] = [];
  const look = (file: string, text: string, what: string, isRecord = false): void => {
    for (const { owner, field } of search(text)) {
      const isTelling = search(owner).length > 0;
      const { rule, hint } = isRecord ? inRecord : inAnyOther;
      findings.push(
        findingOf(rule, {
          message: `${what} contains what the vault withholds as “${field}” of ${isTelling ? 'one of its entries' : owner}.`,
          hint,
          place: { file },
        }),
      );
    }
  };
  for (const [file, text] of texts) look(file, commentsIn(text), 'A comment in the file');
  for (const [file, text] of shared) look(file, text, 'The file');
  const walk = async (path: string, way: string): Promise<void> => {
    for (const { name, kind } of await host.list(path)) {
      const child = host.join(path, name);
      const shown = host.show(child);
      if (way === '' && vaultNames.some((vault) => name.startsWith(`${vault}.`))) continue;
      if (name === '.git') continue;
      look(shown, name, 'The name of the file or folder');
      if (kind === 'folder') await walk(child, `${way}${name}/`);
      // What lies under exhibits are the words of others, which are read as what they are.
      if (kind !== 'file' || way.startsWith('exhibits/') || texts.has(shown)) continue;
      if (((await host.stat(child))?.size ?? 0) > largestText) continue;
      look(
        shown,
        new TextDecoder().decode(await host.readFile(child)),
        'The file',
        records.some((record) => way.startsWith(record)),
      );
    }
  };
  await walk(folder, '');
  return findings;
}

/** Where the program itself keeps what was public at the time. */
const records = ['sent/', 'reviewed/'] as const;

const inAnyOther = {
  rule: withheldInPublic.meta,
  hint: 'Take it out, or rename what has it in its name. Everyone who has the dossier has this too, and git keeps what it once took: see docs/confidential.md.',
};

const inRecord = {
  rule: operationCodes.withheldInRecord,
  hint: 'It is from before this was withheld. Delete the file, so that it goes no further; what was compared with it cannot be compared any more. Git keeps what it once took: see docs/confidential.md.',
};

/** Also where a number sign stands within a text, which is no harm. */
const commentsIn = (text: string): string =>
  (text.match(/(?:^|\s)#.*$/gmu) ?? []).join('\n').replaceAll('#', ' ');
