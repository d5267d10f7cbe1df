/**
 * `npm run canaries`: looks for canaries in thousands of cases, in every output of the program, and says
 * what it looked at. `-- --seed 7 --cases 1 --outputs all` repeats one case.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kinds } from './cases.ts';
import { missing, type OutputLine } from './outputs.ts';
import { lookAt, nothingYet, type Tally, together } from './suite.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '2000' },
    /** How many of the cases are made as PDF and DOCX, too. */
    documents: { type: 'string', default: '120' },
    /** Outputs for each case, or `all`. */
    outputs: { type: 'string', default: '3' },
    /** Every so many cases from the seed on: each process takes its own. */
    every: { type: 'string' },
    /** Ends with the first leak. */
    first: { type: 'boolean', default: false },
    /** Only outputs whose words are so, all of them for each case. */
    lines: { type: 'string' },
    kind: { type: 'string' },
    /** Of which fields something slips. */
    slips: { type: 'string' },
  },
});
const [seed, cases, documents] = [values.seed, values.cases, values.documents].map(Number) as [
  number,
  number,
  number,
];
const outputsEach = values.outputs === 'all' ? Number.POSITIVE_INFINITY : Number(values.outputs);

const directed = values.lines === undefined ? undefined : new RegExp(values.lines);
const common = {
  kind: kinds.find((kind) => kind === values.kind),
  slips: values.slips === undefined ? undefined : new RegExp(values.slips),
};

async function lookAtAll(from: number, every: number): Promise<Tally> {
  let sum = nothingYet;
  for (let index = from; index < cases; index += every) {
    if (values.first && sum.leaks.length > 0) break;
    const plan = { ...common, seed: seed + index, outputsEach };
    if (directed) {
      const only = ({ words }: OutputLine): boolean => directed.test(words);
      const all = { ...plan, only, outputsEach: Number.POSITIVE_INFINITY, isHeavy: false };
      sum = together(sum, await lookAt(all));
      continue;
    }
    sum = together(sum, await lookAt({ ...plan, isHeavy: false }));
    if (index < documents)
      sum = together(sum, {
        ...(await lookAt({ ...plan, outputsEach: Math.min(outputsEach, 1), isHeavy: true })),
        // Counted already.
        cases: 0,
        canaries: 0,
      });
  }
  return sum;
}

async function inProcesses(): Promise<Tally> {
  const count = values.first ? 1 : Math.min(availableParallelism(), 4, cases);
  if (count === 1) return lookAtAll(0, 1);
  const parts = Array.from(
    { length: count },
    (_, index) =>
      new Promise<Tally>((resolve, reject) => {
        const words = [...process.argv.slice(2), '--every', `${String(index)}/${String(count)}`];
        const child = fork(fileURLToPath(import.meta.url), words);
        child.on('message', (tally) => {
          resolve(tally as Tally);
        });
        child.on('exit', (code) => {
          if (code !== 0) reject(new Error(`A part of the suite ended with ${String(code)}.`));
        });
      }),
  );
  return (await Promise.all(parts)).reduce(together, nothingYet);
}

const shownLeaks = 40;

function told(sum: Tally, seconds: number): string {
  const places = (kind: string): string =>
    Object.keys(sum.shown)
      .filter((what) => what.startsWith(`${kind} `))
      .map((what) => what.slice(kind.length + 1))
      .sort()
      .join(', ');
  return [
    `${String(sum.cases)} cases from seed ${String(seed)} on, ${String(Math.min(documents, cases))} of them as PDF and DOCX: ${String(sum.runs)} runs, ${String(sum.outputs)} outputs, ${String(sum.canaries)} canaries, in ${seconds.toFixed(0)} s.`,
    `Found where they may be seen, in ${places('script')}; in ${places('output')}; of the fields ${places('field')}.`,
    ...sum.leaks
      .slice(0, shownLeaks)
      .map(
        ({ seed: own, line, field, where, story }) =>
          `LEAK of ${field} in “${where}” of: dossier ${line}\n  (${story}; repeat with: npm run canaries -- --seed ${String(own)} --cases 1 --outputs all)`,
      ),
    ...sum.crashes.map((crash) => `CRASH: ${crash}`),
    sum.leaks.length + sum.crashes.length === 0
      ? 'No leak.'
      : `${String(sum.leaks.length)} leaks, ${String(sum.crashes.length)} crashes.`,
    '',
  ].join('\n');
}

// A part goes on for nobody once whoever asked for it is gone.
process.on('disconnect', () => {
  process.exit(1);
});

const [from, of] = (values.every ?? '').split('/').map(Number);
if (process.send && from !== undefined && of !== undefined) {
  const send = process.send.bind(process);
  const tally = await lookAtAll(from, of);
  send(tally, () => {
    process.exit(0);
  });
} else {
  const unknown = await missing();
  const begun = Date.now();
  const sum = unknown.length > 0 ? nothingYet : await inProcesses();
  for (const words of unknown)
    process.stdout.write(`No line of test/canaries/outputs.ts uses: dossier ${words}\n`);
  process.stdout.write(told(sum, (Date.now() - begun) / 1000));
  process.exit(unknown.length + sum.leaks.length + sum.crashes.length > 0 ? 1 : 0);
}
