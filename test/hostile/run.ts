/** `npm run hostile`: every attack, one after the other, with what it cost. Words choose among them. */
import { groups } from './groups.ts';
import { runAttack } from './run-attack.ts';

const words = process.argv.slice(2);
let faults = 0;
let attacks = 0;
for (const { against, attacks: all } of groups) {
  const chosen = all.filter(({ name }) =>
    words.every((word) => `${against} ${name}`.toLowerCase().includes(word.toLowerCase())),
  );
  if (chosen.length > 0) console.log(`\n${against}`);
  for (const attack of chosen) {
    attacks += 1;
    const { outcome, fault } = await runAttack(attack);
    const { exit, cpuSeconds, megabytes } = outcome;
    const cost = `${cpuSeconds.toFixed(1).padStart(5)} s ${String(megabytes).padStart(4)} MB`;
    console.log(
      `${fault === undefined ? 'held' : 'FAULT'}  exit ${String(exit)} ${cost}  ${attack.name}`,
    );
    if (fault === undefined) continue;
    faults += 1;
    console.log(fault.replace(/^/gm, '      '));
  }
}
console.log(`\n${String(attacks)} attacks, ${String(faults)} faults.`);
if (faults > 0 || attacks === 0) process.exitCode = 1;
