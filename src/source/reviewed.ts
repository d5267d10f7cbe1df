import type { Host } from '../host/host.ts';
import { readInside } from './read-inside.ts';

/** An item as a reviewer saw it, so that it can be said later what changed. */
export interface ReviewedVersion {
  readonly target: string;
  readonly value: unknown;
  /** The fingerprints of its files, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** By the SHA-256 that the reviews give. */
export type ReviewedVersions = ReadonlyMap<string, ReviewedVersion>;

export const reviewedFolder = 'reviewed';

/**
 * What stands in `reviewed/<sha256>.json`. A file is believed only if it has the fingerprint of its
 * name; without one nobody can say what changed, and nothing else is lost. @throws HostError
 */
export async function readReviewed(host: Host, folder: string): Promise<ReviewedVersions> {
  const versions = new Map<string, ReviewedVersion>();
  const reviewed = host.join(folder, reviewedFolder);
  if ((await host.stat(reviewed))?.kind !== 'folder') return versions;
  for (const { name } of await host.list(reviewed)) {
    const sha256 = /^([0-9a-f]{64})\.json$/.exec(name)?.[1];
    if (sha256 === undefined) continue;
    const { bytes } = await readInside(host, folder, host.join(reviewed, name));
    if (!bytes || host.sha256(bytes) !== sha256) continue;
    versions.set(sha256, JSON.parse(new TextDecoder().decode(bytes)) as ReviewedVersion);
  }
  return versions;
}
