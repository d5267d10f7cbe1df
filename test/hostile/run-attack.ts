/** Runs the built program on one attack, in a process of its own, and holds it to what is promised. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attack, Outcome, Place } from './attack.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const witness = new URL('witness.js', import.meta.url).href;

/** What no attack may need more of, unless it says so. */
const usual = { seconds: 15, megabytes: 450 };
/** Of what V8 may have for objects: what needs more ends with a crash, which no attack may cause. */
const heapMegabytes = 512;
/** After which the process is ended: the machine may be busy with something else. */
const patience = 120_000;

export interface Verdict {
  /** Absent where everything held. */
  readonly fault?: string;
  readonly outcome: Outcome;
}

export async function runAttack(attack: Attack): Promise<Verdict> {
  const base = mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
  const place: Place = {
    work: path.join(base, 'work'),
    dossier: path.join(base, 'work', 'dossiers', 'zz-base'),
    outside: path.join(base, 'outside'),
  };
  try {
    cpSync(path.join(root, 'test/base-case'), place.dossier, { recursive: true });
    for (const folder of [place.outside, path.join(base, 'home')]) mkdirSync(folder);
    writeFileSync(path.join(place.outside, 'secret.txt'), secret);
    attack.arrange(place);
    const before = treeOf(base);
    const run = await runOf(attack, place, path.join(base, 'home'));
    const outcome = { ...run, touched: differences(before, treeOf(base)) };
    try {
      await judge(attack, outcome, place);
      return { outcome };
    } catch (error) {
      return { outcome, fault: error instanceof Error ? error.message : String(error) };
    }
  } finally {
    // Some folders are deeper than any path that Node.js takes.
    execFileSync('rm', ['-rf', base]);
  }
}

/** What stands in the file that belongs to somebody else. */
const secret = 'The secret of somebody else.\n';

async function judge(attack: Attack, outcome: Outcome, place: Place): Promise<void> {
  const { seconds = usual.seconds, megabytes = usual.megabytes } = attack;
  const said = `${outcome.out}\n${outcome.err}`;
  const excerpt = said.slice(0, 1500);
  assert.equal(outcome.signal, undefined, `It was ended by ${String(outcome.signal)}: ${excerpt}`);
  assert.ok(
    [attack.exit].flat().some((exit) => exit === outcome.exit),
    `It ended with ${String(outcome.exit)}: ${excerpt}`,
  );
  assert.doesNotMatch(
    said,
    /This is a bug|\binternal\/|\n\s+at .*\.js:\d+/,
    'It says that it failed',
  );
  assert.ok(!said.includes(secret.trim()), 'It prints what stands outside of the workspace');
  assert.equal(escapeIn(said), undefined, 'A sign that a terminal obeys was printed');
  assert.deepEqual(outcome.touched, [], 'It wrote where it may not');
  assert.deepEqual(outcome.network, [], 'It asked the network');
  assert.deepEqual(
    outcome.programs.filter((name) => name !== 'git'),
    [],
    'It started a program',
  );
  assert.equal(outcome.isPolluted, false, 'What all objects have was changed');
  for (const wanted of attack.finds ?? []) {
    const [file = '', code = ''] = wanted.split(' ').reverse();
    const isThere = said
      .split('\n')
      .some(
        (line) =>
          line.startsWith(file) &&
          / {2}(?:error|warning|info) {2}/.test(line) &&
          line.endsWith(code),
      );
    assert.ok(isThere, `It does not find ${wanted}: ${excerpt}`);
  }
  if (attack.says) assert.match(said, attack.says);
  if (attack.neverSays) assert.doesNotMatch(said, attack.neverSays);
  await attack.check?.(outcome, place);
  assert.ok(outcome.cpuSeconds <= seconds, `It took ${outcome.cpuSeconds.toFixed(1)} seconds`);
  assert.ok(outcome.megabytes <= megabytes, `It took ${String(outcome.megabytes)} MB`);
}

/** Line breaks apart, no sign that moves the cursor, hides words or turns them round. */
const escapeIn = (text: string): string | undefined =>
  // eslint-disable-next-line no-control-regex -- These are the signs that are looked for.
  /(?!\r\n)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(text)?.[0];

function runOf(
  { run = ['validate', '--as-of', '2026-03-01'], endAfter }: Attack,
  { work }: Place,
  home: string,
): Promise<Omit<Outcome, 'touched'>> {
  const started = Date.now();
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${String(heapMegabytes)}`,
      '--import',
      witness,
      path.join(root, 'bin/dossier.js'),
      ...run,
    ],
    {
      cwd: work,
      env: { PATH: process.env['PATH'], HOME: home, NO_COLOR: '1', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  const texts = ['', '', ''];
  [1, 2, 3].forEach((stream, index) => {
    const pieces: Buffer[] = [];
    child.stdio[stream]?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stdio[stream]?.on('end', () => {
      texts[index] = Buffer.concat(pieces).toString();
    });
  });
  const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);
  const asked =
    endAfter === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), endAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      clearTimeout(tooLong);
      clearTimeout(asked);
      const [out = '', err = '', facts = ''] = texts;
      const told = facts
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Fact);
      const last = told.find(({ megabytes }) => megabytes !== undefined);
      resolve({
        exit: exit ?? undefined,
        signal: signal ?? undefined,
        out,
        err,
        seconds: (Date.now() - started) / 1000,
        cpuSeconds: last?.cpuSeconds ?? Infinity,
        megabytes: last?.megabytes ?? Infinity,
        network: told.flatMap(({ network }) => network ?? []),
        programs: told.flatMap(({ program }) => program ?? []),
        isPolluted: last?.polluted ?? true,
      });
    });
  });
}

interface Fact {
  readonly network?: string;
  readonly program?: string;
  readonly megabytes?: number;
  readonly cpuSeconds?: number;
  readonly polluted?: boolean;
}

/** Where git remembers which files it has looked at; it is nobody's work. */
const gitsOwn = 'work/.git/index';
/** What Linux takes. */
const longestPath = 4000;

/** What lies in a folder and when it was changed, without what the program may write there. */
function treeOf(base: string): ReadonlyMap<string, string> {
  const tree = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (file.length > longestPath) continue;
      const shown = path.relative(base, file);
      if (['work/out', 'home/.cache', gitsOwn].includes(shown) && !lstatSync(file).isSymbolicLink())
        continue;
      const status = lstatSync(file);
      const target = status.isSymbolicLink() ? readlinkSync(file) : '';
      // A folder changes whenever something in it does, which is told of that.
      const state = status.isDirectory()
        ? 'folder'
        : `${String(status.size)} ${String(status.mtimeMs)}`;
      tree.set(shown, `${state} ${target}`);
      if (status.isDirectory()) walk(file);
    }
  };
  walk(base);
  return tree;
}

const differences = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
