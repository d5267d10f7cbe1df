/**
 * A sample of the suite that `npm run canaries` runs whole: see `test/canaries/run.ts`. That it would find
 * what it looks for is proved by `npm run leaks`, which plants leaks in a copy of the program.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planted } from './canaries/planted.ts';
import { missing } from './canaries/outputs.ts';
import { lookAt, nothingYet, type Tally, together } from './canaries/suite.ts';

/** Whole dossiers are built again and again, and other tests run beside. */
const timeout = 240_000;

async function looked(
  seeds: readonly number[],
  outputsEach: number,
  isHeavy: boolean,
): Promise<Tally> {
  let sum = nothingYet;
  for (const seed of seeds) sum = together(sum, await lookAt({ seed, outputsEach, isHeavy }));
  return sum;
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

it('runs every command of the program, with every option and format', async () => {
  expect(await missing()).toEqual([]);
});

it('finds no canary where it may not be seen', { timeout }, async () => {
  const sum = await looked(upTo(16), 3, false);
  expect([sum.leaks, sum.crashes]).toEqual([[], []]);
  const shown = Object.keys(sum.shown);
  // Otherwise none would be found anywhere.
  expect(shown).toEqual(
    expect.arrayContaining([
      ...['field vault/name', 'field vault/title', 'field evidence/title', 'field citations/page'],
      ...['output html', 'output txt', 'script Georgian', 'script Arabic', 'script Han'],
    ]),
  );
});

it('finds none in PDF and DOCX', { timeout }, async () => {
  const sum = await looked([2, 4], 2, true);
  expect([sum.leaks, sum.crashes]).toEqual([[], []]);
  const forTeam = await lookAt({
    seed: 0,
    outputsEach: 1,
    isHeavy: true,
    only: ({ words }) => words.startsWith('build zz-base --format pdf,docx --audience internal'),
  });
  expect(Object.keys(forTeam.shown)).toEqual(expect.arrayContaining(['output pdf', 'output docx']));
});

it.each(planted.map((leak) => [leak.name, leak] as const))(
  'can still plant: %s',
  (_, { edits }) => {
    for (const { file, find } of edits)
      expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toContain(find);
  },
);
