/** Every code is provoked by an example, a scenario or a test: nothing is explained that is never said. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explanations } from '../src/operations/explanations.ts';

const folder = new URL('./', import.meta.url);

/** The lists of codes are no proof that one of them is ever found. */
const written = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.(out|test\.ts)$/.test(name) && !/(codes|registry)\.test\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

it.each(explanations)('$code', ({ code, examples }) => {
  const isShown = examples.some((example) => example.expect.length > 0);
  expect(isShown || new RegExp(`\\b${code}(?![\\w-])`).test(written)).toBe(true);
});
