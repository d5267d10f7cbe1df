/**
 * `npm run leaks`: plants each leak of `planted.ts` in a copy of the program, and lets the suite look for
 * it; `-- WORDS` only those with these words in their names. Fails if one is not found, or can be planted no more since the program has changed.
 */
import { fork } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/schemas.ts';
import { planted, type PlantedLeak } from './planted.ts';

/** Also for a leak that only one case in thirty shows. */
const mostCases = 120;

const copied = ['src', 'test', 'scripts'];

/** The program again; what no leak is planted in is linked. */
function copyOfProgram(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'planted-'));
  for (const name of readdirSync(root)) {
    if (name.startsWith('.')) continue;
    if (copied.includes(name))
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    else symlinkSync(path.join(root, name), path.join(copy, name));
  }
  return copy;
}

/** @throws if a place is not there any more */
function plant({ name, edits }: PlantedLeak, folder: string): () => void {
  const before = new Map<string, string>();
  for (const { file, find, replace } of edits) {
    const at = path.join(folder, file);
    const text = readFileSync(at, 'utf8');
    if (!text.includes(find))
      throw new Error(
        `“${name}” cannot be planted: ${file} has no “${find}” any more. Mend it in test/canaries/planted.ts.`,
      );
    if (!before.has(at)) before.set(at, text);
    writeFileSync(
      at,
      text.replaceAll(find, () => replace),
    );
  }
  return () => {
    for (const [at, text] of before) writeFileSync(at, text);
  };
}

/** Whether the suite of the copy ends with leaks; anything else that it ends with is a failure. */
function isFoundIn(folder: string, { lines, kind, slips }: PlantedLeak): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const words = [
      ...['--first', '--cases', String(mostCases), '--lines', lines.source, '--kind', kind],
      ...(slips ? ['--slips', slips.source] : []),
    ];
    const suite = fork(path.join(folder, 'test/canaries/run.ts'), words, { stdio: 'pipe' });
    let said = '';
    for (const stream of [suite.stdout, suite.stderr])
      stream?.on('data', (text: Buffer) => (said += text.toString()));
    suite.on('exit', (code) => {
      if (code === 0) resolve(false);
      else if (said.includes('LEAK of')) resolve(true);
      else reject(new Error(said));
    });
  });
}

const folders = [copyOfProgram(), copyOfProgram()];
const [named = ''] = process.argv.slice(2);
const chosen = planted.filter(({ name }) => name.includes(named));
const waiting = [...chosen];
const missed: string[] = [];

async function work(folder: string): Promise<void> {
  for (let leak = waiting.shift(); leak; leak = waiting.shift()) {
    const restore = plant(leak, folder);
    const isFound = await isFoundIn(folder, leak);
    restore();
    if (!isFound) missed.push(leak.name);
    process.stdout.write(`${isFound ? 'found ' : 'MISSED'}  ${leak.name}\n`);
  }
}

try {
  await Promise.all(folders.map(work));
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true });
}
process.stdout.write(
  `${String(chosen.length - missed.length)} of ${String(chosen.length)} planted leaks found.\n`,
);
process.exit(missed.length > 0 ? 1 : 0);
