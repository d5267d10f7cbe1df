/**
 * What a run has read in vaults so far, for what it has to say when no dossier is at hand: that something
 * failed, what is being worked on.
 */
import type { Host } from '../host/host.ts';
import type { Withheld } from '../redact/withheld.ts';

/** For what cannot have in it anything of a vault. */
export const nothingWithheld: readonly Withheld[] = [];

/** By dossier, so that a vault that is mended while it is watched takes the place of the old one. */
const read = new WeakMap<Host, Map<string, readonly Withheld[]>>();

/** To be called as soon as a vault is read, with what it withholds from the public. */
export function noteWithheld(host: Host, dossier: string, withheld: readonly Withheld[]): void {
  const known = read.get(host) ?? new Map<string, readonly Withheld[]>();
  read.set(host, known.set(dossier, withheld));
}

export const withheldSoFar = (host: Host): readonly Withheld[] =>
  [...(read.get(host)?.values() ?? [])].flat();
