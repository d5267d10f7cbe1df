/** A sample of what `npm run fuzz` tries for minutes. */
import { expect, it } from 'vitest';
import { targets } from '../fuzz/fuzz.ts';

it.each(targets)('$name may be changed by a machine', async ({ run }) => {
  await expect(run({ seed: 7, runs: 12 })).resolves.toBeUndefined();
});
