/** The words of a language: each is used somewhere, and none is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { host } from './support/shipped.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const textsIn = (folder: string, ending: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
const texts = [...textsIn('src/compose', '.ts'), ...textsIn('templates', '.hbs')].join('\n');

const { catalogue } = await loadCatalogue(host);

interface Messages {
  readonly [key: string]: string | Messages;
}
const keysOf = (messages: Messages, before = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  );

/** Keys that are put together: `acts.${type}.event`. */
const patterns = [...texts.matchAll(/`(\w+\.[\w.]*\$\{[^`]*)`/g)].map(
  ([, pattern = '']) =>
    new RegExp(`^${pattern.replace(/\$\{[^}]+\}/g, '[\\w-]+').replaceAll('.', '\\.')}$`),
);
const literals = new Set(
  [...texts.matchAll(/['"]([\w-]+(?:\.[\w-]+)+)['"]/g)].map(([, key]) => key),
);

it.each([...catalogue.locales.values()])('$language has no message that nobody says', (locale) => {
  const unused = keysOf(locale.messages).filter(
    (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
