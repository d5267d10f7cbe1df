/** The quick part of `npm run hostile`, which runs every attack. */
import { describe, expect, it } from 'vitest';
import { groups } from './groups.ts';
import { runAttack } from './run-attack.ts';

const all = groups.flatMap(({ against, attacks }) =>
  attacks.map((attack) => ({ ...attack, title: `${against}: ${attack.name}` })),
);

it('has many attacks, each with a name of its own', () => {
  expect(all.length).toBeGreaterThan(150);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

describe('holds against', () => {
  it.each(all.filter(({ isQuick }) => isQuick === true))('$title', async (attack) => {
    const { fault } = await runAttack(attack);
    expect(fault).toBeUndefined();
  });
});
