/** The shipped dossier that uses every field, as files in memory. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../dossiers/zz-specimen/', import.meta.url);

/** Its YAML by name, under the id of the base case, so that both are run alike. */
export const specimen: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)
    .map(([name, text]) => [name, text.replace(/^id: zz-specimen$/m, 'id: zz-base')]),
);

export const specimenExhibits: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  readdirSync(new URL('exhibits/', folder)).map((name) => [
    `exhibits/${name}`,
    Uint8Array.from(readFileSync(new URL(`exhibits/${name}`, folder))),
  ]),
);
