/** What is withheld, looked for in the words of one file after another. */
import { deliverFiles } from '../../deliver/deliver.ts';
import type { Host } from '../../host/host.ts';
import { searchFor, type WithheldValue } from '../../redact/search.ts';
import type { WithheldString } from '../../redact/withheld.ts';
import type { ExhibitFile } from '../../source/exhibits.ts';
import { readWords } from '../evidence/evidence-checks.ts';

/** @returns what of it stands in a file, as far as its words can be read @throws HostError */
export type FileSearch = (file: ExhibitFile) => Promise<readonly WithheldValue[]>;

/** A file in which nothing was found is not read again until it or the vault changes. */
export function fileSearchFor(host: Host, withheld: readonly WithheldString[]): FileSearch {
  const search = searchFor(withheld);
  const secrets = host.sha256(JSON.stringify(withheld.map(({ text }) => text)));
  return async (file) => {
    const memory = memoryOf(host, [file.sha256, secrets]);
    if (memory && (await host.stat(memory)) !== undefined) return [];
    const text = await readWords(host, file);
    if (text === undefined) return [];
    const found = search(text);
    if (found.length === 0 && memory)
      // A full or locked disk makes the next check slower, and this one no less done.
      await deliverFiles(host, [{ path: memory, format: 'text', content: '' }], []).catch(
        () => undefined,
      );
    return found;
  };
}

const memoryOf = (host: Host, parts: readonly string[]): string | undefined =>
  host.cache &&
  host.join(
    host.cache.folder,
    'exhibits',
    `${host.sha256(JSON.stringify([host.cache.maker, ...parts]))}.json`,
  );

/** What is named in a finding: an owner can itself be a name that is withheld. */
export function ownerNames(withheld: readonly WithheldString[]): (owner: string) => string {
  const search = searchFor(withheld);
  return (owner) => (search(owner).length > 0 ? 'one of its entries' : owner);
}
