import type { Host } from '../host/host.ts';
import { keptFiles } from './kept-files.ts';

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
 * name and the form that the program gives it; without one nobody can say what changed, and nothing else
 * is lost. @throws HostError
 */
export async function readReviewed(host: Host, folder: string): Promise<ReviewedVersions> {
  const kept = await keptFiles(host, folder, reviewedFolder);
  return new Map(
    kept.flatMap(({ sha256, bytes, value }) =>
      bytes && host.sha256(bytes) === sha256 && isVersion(value) ? [[sha256, value]] : [],
    ),
  );
}

/** Whoever writes a file can give it the name of its fingerprint: its form is believed no more than any other. */
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
