import type { Host } from '../host/host.ts';
import { largestRecord, readInside } from './read-inside.ts';

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
    const path = host.join(reviewed, name);
    const { bytes } = await readInside(host, folder, path, largestRecord);
    if (!bytes || host.sha256(bytes) !== sha256) continue;
    const version = versionIn(bytes);
    if (version) versions.set(sha256, version);
  }
  return versions;
}

/** Whoever writes a file can give it the name of its fingerprint: its form is believed no more than any other. */
function versionIn(bytes: Uint8Array): ReviewedVersion | undefined {
  try {
    const version: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isVersion(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

function isVersion(version: unknown): version is ReviewedVersion {
  if (!isObject(version)) return false;
  const { target, value, files } = version;
  return (
    typeof target === 'string' &&
    value !== undefined &&
    isObject(files) &&
    Object.values(files).every((sha256) => typeof sha256 === 'string')
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
