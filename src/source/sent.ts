import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { yamlCodes } from './codes.ts';
import { keptFiles } from './kept-files.ts';

/** The public case as it was when a file was sent, so that later versions can say what changed. */
export interface SentVersion {
  readonly schema_version: 1;
  /** The id of the submission or question. */
  readonly request: string;
  /** The lists of the dossier, as everyone could see them in the file. */
  readonly case: Readonly<Record<string, unknown>>;
}

/** By the SHA-256 of the file that was sent. */
export type SentVersions = ReadonlyMap<string, SentVersion>;

export const sentFolder = 'sent';

/** What stands in `sent/<sha256>.json`. @throws HostError */
export async function readSent(
  host: Host,
  folder: string,
): Promise<{ versions: SentVersions; findings: readonly Finding[] }> {
  const versions = new Map<string, SentVersion>();
  const findings: Finding[] = [];
  for (const { path, sha256, bytes, value, ...kept } of await keptFiles(host, folder, sentFolder)) {
    findings.push(...kept.findings);
    if (isVersion(value)) versions.set(sha256, value);
    else if (bytes)
      findings.push(
        findingOf(yamlCodes.sentVersion, {
          message: 'What was sent cannot be read from this file.',
          hint: 'Restore it from your backup or repository. Without it later versions cannot say what changed.',
          place: { file: host.show(path) },
        }),
      );
  }
  return { versions, findings };
}

/** It was written by the program; nothing in it is believed before it has the right form. */
function isVersion(value: unknown): value is SentVersion {
  if (typeof value !== 'object' || value === null) return false;
  const { schema_version: version, request, case: sent } = value as Record<string, unknown>;
  return version === 1 && typeof request === 'string' && isCase(sent);
}

/** Its lists have entries, each with an id; what else stands in them is only compared. */
const isCase = (value: unknown): value is SentVersion['case'] =>
  isObject(value) &&
  ['officials', 'organisations', 'persons', 'prosecutions', 'evidence', 'submissions', 'questions']
    .map((list) => value[list] ?? [])
    .every(
      (list) =>
        Array.isArray(list) &&
        list.every((entry: unknown) => isObject(entry) && typeof entry['id'] === 'string'),
    );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
