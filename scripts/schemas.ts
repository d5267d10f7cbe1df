/** The schema files as the scripts read them: all of `schemas/`, by file name. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export type JsonSchema = Record<string, unknown>;

/** Every schema of the project, sorted by file name. */
export function readSchemas(): Map<string, JsonSchema> {
  const folder = `${root}schemas/`;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(
    names.map((name) => [name, JSON.parse(readFileSync(folder + name, 'utf8')) as JsonSchema]),
  );
}

/** Of what the program prints, and nobody writes. */
const printed = ['report.json'];

/** The schemas of files that authors write: what editors, types and messages need. */
export const readWrittenSchemas = (): Map<string, JsonSchema> =>
  new Map([...readSchemas()].filter(([name]) => !printed.includes(name)));
