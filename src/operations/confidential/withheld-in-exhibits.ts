/**
 * What the vault withholds, looked for in the words of public exhibits, which are annexed as they are. A
 * file in which nothing was found is not read again until it or the vault changes.
 */
import { deliverFiles } from '../../deliver/deliver.ts';
import { findingOf } from '../../finding/explanation.ts';
import type { Finding, Place } from '../../finding/finding.ts';
import type { Path } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import { searchFor } from '../../redact/search.ts';
import type { WithheldString } from '../../redact/withheld.ts';
import type { DossierFile } from '../../schema/types.ts';
import { exhibitAt, type Exhibits } from '../../source/exhibits.ts';
import { operationCodes } from '../codes.ts';
import { readWords } from '../evidence/evidence-checks.ts';

interface Looked {
  readonly data: DossierFile;
  readonly exhibits: Exhibits;
  readonly withheld: readonly WithheldString[];
  readonly placeAt: (path: Path) => Place;
}

/** @throws HostError */
export async function findWithheldInExhibits(
  host: Host,
  { data, exhibits, withheld, placeAt }: Looked,
): Promise<readonly Finding[]> {
  if (withheld.length === 0) return [];
  const search = searchFor(withheld);
  const secrets = host.sha256(JSON.stringify(withheld.map(({ text }) => text)));
  const findings: Finding[] = [];
  for (const [index, { confidentiality = 'public', files = [] }] of (
    data.evidence ?? []
  ).entries()) {
    if (confidentiality !== 'public') continue;
    for (const [at, { path }] of files.entries()) {
      const file = exhibitAt(exhibits, path);
      if (!file) continue;
      const memory = memoryOf(host, [file.sha256, secrets]);
      if (memory && (await host.stat(memory)) !== undefined) continue;
      const text = await readWords(host, file);
      if (text === undefined) continue;
      const found = search(text);
      if (found.length === 0 && memory)
        // A full or locked disk makes the next check slower, and this one no less done.
        await deliverFiles(host, [{ path: memory, format: 'text', content: '' }], []).catch(
          () => undefined,
        );
      for (const { owner, field } of found)
        findings.push(
          findingOf(operationCodes.withheldInExhibit, {
            message: `The exhibit ${path} contains what the vault withholds as “${field}” of ${search(owner).length > 0 ? 'one of its entries' : owner}.`,
            hint: 'Put a copy in its place in which the passage is blackened (role: redacted), or write “confidentiality: internal” for the item and keep the file out of what you send. If it is public already and no danger, take it out of the vault.',
            place: placeAt(['evidence', index, 'files', at, 'path']),
          }),
        );
    }
  }
  return findings;
}

const memoryOf = (host: Host, parts: readonly string[]): string | undefined =>
  host.cache &&
  host.join(
    host.cache.folder,
    'exhibits',
    `${host.sha256(JSON.stringify([host.cache.maker, ...parts]))}.json`,
  );
