/** Runs programs as whole processes, and measures them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Of one run. */
export interface Sample {
  /** In seconds, from the start of the process to its end. */
  readonly time: number;
  /** Seconds of all processors together; NaN where GNU time is not there. */
  readonly processor: number;
  /** What its largest process took at most, in MB; NaN where GNU time is not there. */
  readonly memory: number;
}

const gnuTime = '/usr/bin/time';
const canMeasureMemory = existsSync(gnuTime);

/** @param figures a file for what GNU time writes @throws if the program fails */
export function run({ program, args, cwd }: Command, figures: string): Sample {
  const words = canMeasureMemory
    ? [gnuTime, '-q', '-o', figures, '-f', '%U %S %M', program, ...args]
    : [program, ...args];
  const [first = '', ...rest] = words;
  const start = performance.now();
  const { status, stderr, error } = spawnSync(first, rest, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 240_000,
  });
  const time = (performance.now() - start) / 1000;
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr.slice(-2000)}`);
  if (!canMeasureMemory) return { time, processor: NaN, memory: NaN };
  const [user = NaN, system = NaN, kilobytes = NaN] = readFileSync(figures, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  rmSync(figures);
  return { time, processor: user + system, memory: kilobytes / 1024 };
}

/** What is run, with what must be done before each run. */
export interface Candidate<K> {
  readonly key: K;
  readonly command: Command;
  readonly prepare?: () => void;
}

export interface Limits {
  readonly runs: number;
  /** In seconds: what takes longer in all is not run again. */
  readonly patience: number;
}

/**
 * Every candidate once to warm up, then all in turn, so that what else the machine does weighs on all
 * alike. What fails is left out, and its message is told.
 */
export function race<K>(
  candidates: readonly Candidate<K>[],
  figures: string,
  { runs, patience }: Limits,
  onFailure: (key: K, message: string) => void,
): ReadonlyMap<K, readonly Sample[]> {
  const results = new Map<K, Sample[]>();
  const spent = new Map<K, number>();
  const failed = new Set<K>();
  for (let round = 0; round <= runs; round += 1)
    for (const { key, command, prepare } of candidates) {
      const samples = results.get(key) ?? [];
      if (failed.has(key) || (samples.length > 0 && (spent.get(key) ?? 0) > patience)) continue;
      prepare?.();
      try {
        const sample = run(command, figures);
        spent.set(key, (spent.get(key) ?? 0) + sample.time);
        if (round > 0) results.set(key, [...samples, sample]);
      } catch (error) {
        failed.add(key);
        results.delete(key);
        onFailure(key, error instanceof Error ? error.message : String(error));
      }
    }
  return results;
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;

/** The medians of each measure. */
export const medians = (samples: readonly Sample[]): Sample => ({
  time: median(samples.map(({ time }) => time)),
  processor: median(samples.map(({ processor }) => processor)),
  memory: median(samples.map(({ memory }) => memory)),
});
