/** What attacks are put together from. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from './attack.ts';

/** Writes a file, and the folders above it. */
export function put(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Puts something else in the place of a text that stands in a file once or more. */
export function replace(folder: string, name: string, from: string, to: string): void {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`There is no “${from}” in ${name}.`);
  writeFileSync(
    file,
    text.replaceAll(from, () => to),
  );
}

export const append = (folder: string, name: string, text: string): void => {
  appendFileSync(path.join(folder, name), text);
};

/** An attack that replaces one file of the dossier. */
export const withFile =
  (name: string, content: () => string | Uint8Array) =>
  ({ dossier }: Place): void => {
    put(dossier, name, content());
  };

/** An attack that appends to one file of the dossier. */
export const withMore =
  (name: string, text: () => string) =>
  ({ dossier }: Place): void => {
    append(dossier, name, text());
  };

/** An attack by the prose of the summary: as YAML holds it whatever is in it. */
export const withSummary =
  (prose: () => string) =>
  ({ dossier }: Place): void => {
    replaceField(dossier, 'dossier.yaml', 'summary', prose());
  };

export function replaceField(folder: string, file: string, field: string, text: string): void {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${field}: `));
  if (at === -1) throw new Error(`There is no ${field} in ${file}.`);
  lines[at] = `${field}: ${JSON.stringify(text)}`;
  writeFileSync(path.join(folder, file), lines.join('\n'));
}

export const inDossier = (file: string): string => `dossiers/zz-base/${file}`;

/** The evidence of the base case with a file, and a quotation in a citation of it. */
export const withExhibit =
  (name: string, content: () => string | Uint8Array, url = 'https://example.org/judgment') =>
  ({ dossier }: Place): void => {
    put(dossier, `exhibits/${name}`, content());
    replace(
      dossier,
      'evidence.yaml',
      '  url: https://example.org/judgment\n',
      `  url: ${url}\n  files:\n    - path: exhibits/${name}\n`,
    );
    replace(
      dossier,
      'prosecutions.yaml',
      "citations: ['E-01, p. 2', E-02]",
      'citations:\n            - evidence: E-01\n              page: 2\n              quote:\n                exact: three years of imprisonment\n            - E-02',
    );
  };

export const megabyte = 1024 * 1024;

/** That something stands nowhere in a text, which a failure shows only in part. */
export function never(text: string, pattern: RegExp): void {
  const found = pattern.exec(text);
  if (found) throw new Error(`It has ${found[0]}: ${text.slice(found.index, found.index + 300)}`);
}
