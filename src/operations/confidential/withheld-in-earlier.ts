/**
 * What the vault withholds now, looked for in documents that lie in the folder for documents since before
 * and were not made anew: of a request that is there no more, in another format, or because something
 * stands against them.
 */
import { findingOf } from '../../finding/explanation.ts';
import type { Finding } from '../../finding/finding.ts';
import { type Host, HostError } from '../../host/host.ts';
import { searchFor, type WithheldValue } from '../../redact/search.ts';
import { isWords, type Withheld, type WithheldString } from '../../redact/withheld.ts';
import { lookAtFile } from '../../source/exhibits.ts';
import { operationCodes } from '../codes.ts';
import { isForAnybody } from '../making/documents.ts';
import { fileSearchFor, ownerNames } from './words-of-file.ts';

interface Earlier {
  /** In which documents lie. */
  readonly folders: readonly string[];
  /** Those that were made now, by their paths as they are shown. */
  readonly made: ReadonlySet<string>;
  readonly withheld: readonly Withheld[];
  readonly dossier?: string;
}

/** @throws HostError */
export async function findWithheldInEarlier(
  host: Host,
  { folders, made, withheld, dossier }: Earlier,
): Promise<readonly Finding[]> {
  const words = withheld.filter(isWords);
  if (words.length === 0) return [];
  const search = searchIn(host, words);
  const searchName = searchFor(words);
  const nameOf = ownerNames(words);
  const findings: Finding[] = [];
  for (const folder of folders) {
    if ((await host.stat(folder))?.kind !== 'folder') continue;
    for (const { name, kind } of await host.list(folder)) {
      const path = host.join(folder, name);
      if (kind !== 'file' || made.has(host.show(path)) || !isForAnybody(name)) continue;
      const file = host.show(path);
      const tell = (message: string, hint: string): void => {
        findings.push(
          findingOf(operationCodes.withheldInEarlier, {
            message: `${file} was not made now, lies there from before, and ${message}`,
            hint,
            place: { file },
            ...(dossier === undefined ? {} : { dossier }),
          }),
        );
      };
      const inName = searchName(name);
      const found = inName.length > 0 ? inName : await search(path);
      if (found === 'unreadable')
        tell(
          'may not be read: nobody knows whether it contains what the vault withholds.',
          'Delete the file, or let it be read and build again.',
        );
      else
        for (const { owner, field } of found)
          tell(
            `${inName.length > 0 ? 'has in its name' : 'contains'} what the vault withholds as “${field}” of ${nameOf(owner)}.`,
            'Delete the file, unless it is about somebody else of that name. If it was given to anybody, ask them to delete theirs.',
          );
    }
  }
  return findings;
}

/** The documents of this build are written by then: one of yesterday that cannot be read may not end it. */
function searchIn(
  host: Host,
  words: readonly WithheldString[],
): (path: string) => Promise<readonly WithheldValue[] | 'unreadable'> {
  const search = fileSearchFor(host, words);
  return async (path) => {
    try {
      return await search(await lookAtFile(host, path));
    } catch (error) {
      if (error instanceof HostError) return 'unreadable';
      throw error;
    }
  };
}
