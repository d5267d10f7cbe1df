/**
 * Measures how long the program takes, and asserts nothing. Whole processes of the built program
 * ("cold"), and the same work repeated in one process ("warm"). Medians, in milliseconds. Where
 * LibreOffice is there, also how many headings it puts on another page than the PDF.
 *
 * Usage: npm run bench [-- --runs 7]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateDossier, type Size } from './generator.ts';
import { headingPages } from './heading-pages.ts';
import type * as program from '../../src/index.ts';

const bin = fileURLToPath(new URL('../../bin/dossier.js', import.meta.url));
// The bundled program, with the types of its source.
const library = pathToFileURL(fileURLToPath(new URL('../../dist/index.js', import.meta.url))).href;
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;

const sizes: Readonly<Record<string, Size>> = {
  small: { officials: 1, acts: 3, evidence: 5 },
  medium: { officials: 6, acts: 60, evidence: 60 },
  large: { officials: 40, acts: 480, evidence: 400 },
};

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function repeated(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return median(times);
}

function runProcess(args: readonly string[], cwd: string): void {
  const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache') };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const { createNodeHost, validateDossiers, buildDossiers } = (await import(
  library
)) as typeof program;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-bench-'));
try {
  const bare = await repeated(() => {
    runProcess(['-e', '0'], folder);
  });
  console.log(
    `Node ${process.version}, ${String(os.availableParallelism())} cores, medians of ${String(runs)} runs after one to warm up.`,
  );
  console.log(`bare node: ${bare.toFixed(0)} ms\n`);
  console.log(
    '| dossier | pages | validate cold | ÷ bare node | validate warm | build cold (PDF, DOCX) | build warm | unchanged, cold |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const drift: string[] = [];
  for (const [name, size] of Object.entries(sizes)) {
    const workspace = path.join(folder, name);
    const dossier = path.join(workspace, 'dossiers', 'zz-bench');
    mkdirSync(dossier, { recursive: true });
    for (const [file, text] of generateDossier('zz-bench', size))
      writeFileSync(path.join(dossier, file), text);
    // Nothing is remembered without a place for it.
    const host = createNodeHost({ cwd: workspace, env: {} });
    const formats = ['pdf', 'docx'] as const;
    const { written } = await buildDossiers(host, { formats, output: 'out' });
    const pages = written.find(({ format }) => format === 'pdf')?.pages ?? 0;
    const validateCold = await repeated(() => {
      runProcess([bin, 'validate', '--quiet'], workspace);
    });
    const validateWarm = await repeated(() => validateDossiers(host, {}));
    const buildCold = await repeated(() => {
      runProcess([bin, 'build', '--format', 'pdf,docx', '--quiet', '--no-cache'], workspace);
    });
    const unchanged = await repeated(() => {
      runProcess([bin, 'build', '--format', 'pdf,docx', '--quiet'], workspace);
    });
    const buildWarm = await repeated(() => buildDossiers(host, { formats, output: 'out' }));
    console.log(
      `| ${name} | ${String(pages)} | ${validateCold.toFixed(0)} | ${(validateCold / bare).toFixed(2)} | ${validateWarm.toFixed(0)} | ${buildCold.toFixed(0)} | ${buildWarm.toFixed(0)} | ${unchanged.toFixed(0)} |`,
    );
    const docx = written.find(({ format }) => format === 'docx')?.path;
    const found = docx === undefined ? undefined : headingPages(path.join(workspace, docx));
    drift.push(
      `${name}: headings on another page in LibreOffice: ${
        found
          ? `${String(found.elsewhere.length)} of ${String(found.listed)}`
          : 'not known; it or poppler is not there, or did not end'
      }`,
    );
  }
  console.log(`\n${drift.join('\n')}`);
} finally {
  rmSync(folder, { recursive: true });
}
