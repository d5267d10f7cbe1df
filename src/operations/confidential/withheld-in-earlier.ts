/**
 * What the vault withholds now, looked for in documents that lie in the folder for documents since before
 * and were not made anew: of a request that is there no more, in another format, or because something
 * stands against them.
 */
import { findingOf } from '../../finding/explanation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import { searchFor } from '../../redact/search.ts';
import { isWords, type Withheld } from '../../redact/withheld.ts';
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
  const search = fileSearchFor(host, words);
  const searchName = searchFor(words);
  const nameOf = ownerNames(words);
  const findings: Finding[] = [];
  for (const folder of folders) {
    if ((await host.stat(folder))?.kind !== 'folder') continue;
    for (const { name, kind } of await host.list(folder)) {
      const path = host.join(folder, name);
      if (kind !== 'file' || made.has(host.show(path)) || !isForAnybody(name)) continue;
      const inName = searchName(name);
      const found = inName.length > 0 ? inName : await search(await lookAtFile(host, path));
      for (const { owner, field } of found)
        findings.push(
          findingOf(operationCodes.withheldInEarlier, {
            message: `${host.show(path)} was not made now, lies there from before, and ${inName.length > 0 ? 'has in its name' : 'contains'} what the vault withholds as “${field}” of ${nameOf(owner)}.`,
            hint: 'Delete the file, unless it is about somebody else of that name. If it was given to anybody, ask them to delete theirs.',
            place: { file: host.show(path) },
            ...(dossier === undefined ? {} : { dossier }),
          }),
        );
    }
  }
  return findings;
}
