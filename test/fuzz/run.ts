/** `npm run fuzz -- [seed] [seconds]`: as many changed inputs as the time allows, the same for the same seed. */
import { targets } from './fuzz.ts';

const [seed = 1, seconds = 120] = process.argv.slice(2).map(Number);
for (const { name, run } of targets) {
  const started = performance.now();
  console.log(`${name}, seed ${String(seed)}`);
  await run({ seed, runs: 100_000, until: (seconds * 1000) / targets.length });
  console.log(`  held for ${((performance.now() - started) / 1000).toFixed(0)} seconds`);
}
