/** What the vault withholds, looked for in the words of public exhibits, which are annexed as they are. */
import { findingOf } from '../../finding/explanation.ts';
import type { Finding, Place } from '../../finding/finding.ts';
import type { Path } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { WithheldString } from '../../redact/withheld.ts';
import type { DossierFile } from '../../schema/types.ts';
import { exhibitAt, type Exhibits } from '../../source/exhibits.ts';
import { operationCodes } from '../codes.ts';
import { fileSearchFor, ownerNames } from './words-of-file.ts';

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
  const search = fileSearchFor(host, withheld);
  const nameOf = ownerNames(withheld);
  const findings: Finding[] = [];
  for (const [index, { confidentiality = 'public', files = [] }] of (
    data.evidence ?? []
  ).entries()) {
    if (confidentiality !== 'public') continue;
    for (const [at, { path }] of files.entries()) {
      const file = exhibitAt(exhibits, path);
      for (const { owner, field } of file ? await search(file) : [])
        findings.push(
          findingOf(operationCodes.withheldInExhibit, {
            message: `The exhibit ${path} contains what the vault withholds as “${field}” of ${nameOf(owner)}.`,
            hint: 'Put a copy in its place in which the passage is blackened (role: redacted), or write “confidentiality: internal” for the item and keep the file out of what you send. If it is public already and no danger, take it out of the vault.',
            place: placeAt(['evidence', index, 'files', at, 'path']),
          }),
        );
    }
  }
  return findings;
}
