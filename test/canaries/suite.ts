/** Cases, the outputs that are made of them, and what was found in those. */
import type { Canary } from './canary.ts';
import { maySee } from './canary.ts';
import { type CanaryCase, caseOf, type Kind } from './cases.ts';
import { chanceOf } from './chance.ts';
import { everythingOf, type Found, findIn } from './look.ts';
import { type OutputLine, outputs, runLine } from './outputs.ts';

export interface Leak {
  readonly seed: number;
  readonly kind: Kind;
  readonly story: string;
  readonly line: string;
  readonly field: string;
  readonly words: string;
  readonly where: string;
}

/** What was looked at; sums of several parts of the suite are sums of these. */
export interface Tally {
  readonly leaks: readonly Leak[];
  /** Ends that none of the commands should come to: a fault of the program itself. */
  readonly crashes: readonly string[];
  readonly cases: number;
  readonly canaries: number;
  readonly runs: number;
  /** Files and streams that had something in them. */
  readonly outputs: number;
  /** How often a canary was found where it may be seen, by what shows that it would be found elsewhere. */
  readonly shown: Readonly<Record<string, number>>;
}

export interface Plan {
  readonly seed: number;
  /** How many of the outputs each case is run through, besides those that every case goes through. */
  readonly outputsEach: number;
  readonly isHeavy: boolean;
  readonly kind?: Kind | undefined;
  /** Of which fields one may slip. */
  readonly slips?: RegExp | undefined;
  /** Only these outputs. */
  readonly only?: (line: OutputLine) => boolean;
}

export async function lookAt({
  seed,
  outputsEach,
  isHeavy,
  kind,
  slips,
  only,
}: Plan): Promise<Tally> {
  const one = caseOf(seed, kind, slips);
  const lines = linesFor(one, outputsEach, only ?? ((line) => line.isHeavy === isHeavy));
  const leaks: Leak[] = [];
  const crashes: string[] = [];
  const shown: Record<string, number> = {};
  let left = 0;
  for (const line of lines) {
    const run = await runLine(line, one.files);
    if (run.err.includes('This is a bug in the program'))
      crashes.push(`seed ${String(seed)}, ${line.words} (${one.story}): ${run.err}`);
    const all = await everythingOf(run);
    left += all.filter(({ text }) => text !== '').length;
    const found = findIn(all, one.canaries);
    for (const each of found)
      if (isLeak(each, line)) leaks.push(leakOf(each, one, line));
      else for (const what of signsOf(each, line)) shown[what] = (shown[what] ?? 0) + 1;
  }
  return {
    leaks,
    crashes,
    cases: 1,
    canaries: one.canaries.length,
    runs: lines.length,
    outputs: left,
    shown,
  };
}

/** Some of the outputs, others for each seed, documents always among them. */
function linesFor(
  { seed }: CanaryCase,
  outputsEach: number,
  only: (line: OutputLine) => boolean,
): readonly OutputLine[] {
  const chance = chanceOf(seed ^ 0x5eed);
  const possible = outputs.filter(only);
  if (outputsEach >= possible.length) return possible;
  const documents = possible.filter(({ isDocument }) => isDocument);
  const chosen = new Set(documents.length > 0 ? [chance.one(documents)] : []);
  while (chosen.size < outputsEach) chosen.add(chance.one(possible));
  return [...chosen];
}

function isLeak({ canary, where }: Found, line: OutputLine): boolean {
  if (maySee(canary, line.audience) || line.publishes.includes(canary.field)) return false;
  if (canary.keeper.kind === 'vault') return true;
  // Lines of their own files are shown to those who write and review them; documents have none of it.
  return !(
    line.isForTeam &&
    (/^(?:printed|errors|\/report\.out)$/.test(where) || inDossier.test(where))
  );
}

/** What reviewers saw lies beside the files in which it stands. */
const inDossier = /^(?:name of )?\/dossiers\/zz-base\//;

const leakOf = ({ canary, where }: Found, one: CanaryCase, line: OutputLine): Leak => ({
  seed: one.seed,
  kind: one.kind,
  story: one.story,
  line: line.words,
  field: canary.field,
  words: canary.words,
  where,
});

/** By what a canary was found: its script, its field whosever it is, and the kind of output. */
const signsOf = ({ canary, where }: Found, line: OutputLine): readonly string[] => [
  `script ${canary.script}`,
  `field ${fieldOf(canary)}`,
  `output ${/\.(\w+)$/.exec(where)?.[1] ?? where}`,
  ...(line.audience === 'internal' ? [] : ['audience of a recipient']),
];

export const fieldOf = ({ field }: Canary): string =>
  field.replace(/\/(?:[pE]-\w+|sudyaev-vymysl|\d+)(?=\/)/g, '');

export const nothingYet: Tally = {
  leaks: [],
  crashes: [],
  cases: 0,
  canaries: 0,
  runs: 0,
  outputs: 0,
  shown: {},
};

export function together(one: Tally, other: Tally): Tally {
  const shown: Record<string, number> = { ...one.shown };
  for (const [what, times] of Object.entries(other.shown)) shown[what] = (shown[what] ?? 0) + times;
  return {
    leaks: [...one.leaks, ...other.leaks],
    crashes: [...one.crashes, ...other.crashes],
    cases: one.cases + other.cases,
    canaries: one.canaries + other.canaries,
    runs: one.runs + other.runs,
    outputs: one.outputs + other.outputs,
    shown,
  };
}
