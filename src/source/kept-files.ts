/** What the program keeps beside a dossier, under fingerprints: `sent/<sha256>.json`, `reviewed/<sha256>.json`. */
import type { Finding } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { largestRecord, readInside } from './read-inside.ts';

export interface KeptFile {
  readonly path: string;
  /** By which it is called. */
  readonly sha256: string;
  /** Absent if it is not read; then there is a finding. */
  readonly bytes?: Uint8Array;
  /** Absent if it is no JSON. It may come from anybody: nothing in it has its form for sure. */
  readonly value?: unknown;
  readonly findings: readonly Finding[];
}

/** @param name of a folder of the dossier, which need not be there @throws HostError */
export async function keptFiles(host: Host, dossier: string, name: string): Promise<KeptFile[]> {
  const folder = host.join(dossier, name);
  if ((await host.stat(folder))?.kind !== 'folder') return [];
  const kept: KeptFile[] = [];
  for (const entry of await host.list(folder)) {
    const sha256 = /^([0-9a-f]{64})\.json$/.exec(entry.name)?.[1];
    if (sha256 === undefined) continue;
    const path = host.join(folder, entry.name);
    const read = await readInside(host, dossier, path, largestRecord);
    kept.push({ path, sha256, ...read, ...(read.bytes ? { value: jsonIn(read.bytes) } : {}) });
  }
  return kept;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
