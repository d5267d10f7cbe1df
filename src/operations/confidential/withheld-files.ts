/** The files of evidence that an audience may not have, by samples of their bytes. */
import type { Host } from '../../host/host.ts';
import type { View } from '../../redact/redact.ts';
import type { WithheldFile } from '../../redact/withheld.ts';
import type { EvidenceItem } from '../../schema/types.ts';
import { type ExhibitFile, type Exhibits, exhibitAt } from '../../source/exhibits.ts';

/**
 * Large files are never in memory as a whole: so many samples of so many bytes, spread over a file, at their
 * distances from one another, are in no other.
 */
const samples = 16;
const sampleLength = 64;

/** Shorter files stand in others by chance: a line that says “Page 1”. */
const shortest = 32;

/** @param evidence as the files have it @throws HostError */
export async function withheldFiles(
  host: Host,
  evidence: readonly EvidenceItem[],
  exhibits: Exhibits,
  { placeholders }: Pick<View, 'placeholders'>,
): Promise<WithheldFile[]> {
  const filesOf = ({ files = [] }: EvidenceItem): ExhibitFile[] =>
    files.flatMap(({ path }) => exhibitAt(exhibits, path) ?? []);
  const isHidden = ({ id }: EvidenceItem): boolean => placeholders.has(`evidence/${id}`);
  // The same file under two items is shown if one of them may be seen.
  const shown = new Set(
    evidence
      .filter((item) => !isHidden(item))
      .flatMap((item) => filesOf(item).map(({ sha256 }) => sha256)),
  );
  const found: WithheldFile[] = [];
  for (const item of evidence.filter(isHidden))
    for (const file of filesOf(item))
      if (!shown.has(file.sha256) && file.size >= shortest)
        found.push(await sampled(host, item.id, file));
  return found;
}

async function sampled(
  host: Host,
  owner: string,
  { place, size }: ExhibitFile,
): Promise<WithheldFile> {
  const length = Math.min(sampleLength, size);
  const places = new Set(
    Array.from({ length: samples }, (_, index) =>
      Math.floor(((size - length) * index) / (samples - 1)),
    ),
  );
  const taken: { at: number; bytes: Uint8Array }[] = [];
  for (const at of places) taken.push({ at, bytes: await host.readPart(place, at, at + length) });
  // The most varied first: it is looked for, and the others where it stands.
  const variety = ({ bytes }: (typeof taken)[number]): number => new Set(bytes).size;
  return {
    owner,
    field: 'files',
    size,
    samples: taken.sort((one, other) => variety(other) - variety(one)),
  };
}
