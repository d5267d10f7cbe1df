/**
 * The program as the shell sees it: each scenario is a folder of files, some commands, and what they
 * print, word for word. `npx vitest run test/scenarios.test.ts -u` writes the expected outputs anew.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('scenarios/', import.meta.url));
const bin = fileURLToPath(new URL('../bin/dossier.js', import.meta.url));
const baseCase = fileURLToPath(new URL('base-case/', import.meta.url));

interface Scenario {
  readonly about: string;
  /** Where the base case is to lie, if it is needed. */
  readonly base?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The same as base64, for what is no text. */
  readonly bytes?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly run: string;
  /** The folder in which it is run; without it that of the scenario. */
  readonly in?: string;
  readonly exit: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Files that must lie there afterwards, and files that must not. */
  readonly leaves?: readonly string[];
  readonly leavesNot?: readonly string[];
  /** Files of the scenario whose content must not have changed. */
  readonly keeps?: readonly string[];
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const scenario = parse(readFileSync(folder + name, 'utf8')) as Scenario;
  it(scenario.about, async () => {
    const workspace = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
    try {
      setUp(scenario, workspace);
      const log = scenario.steps.map((step) => runStep(step, scenario, workspace)).join('\n');
      await expect(log).toMatchFileSnapshot(`${folder}${name.replace('.yaml', '.out')}`);
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });
});

function setUp({ base, files, bytes, folders }: Scenario, workspace: string): void {
  if (base !== undefined) cpSync(baseCase, path.join(workspace, base), { recursive: true });
  for (const name of folders ?? []) mkdirSync(path.join(workspace, name), { recursive: true });
  for (const [name, content] of [
    ...Object.entries(files ?? {}),
    ...Object.entries(bytes ?? {}).map(
      ([file, text]) => [file, Buffer.from(text, 'base64')] as const,
    ),
  ]) {
    const file = path.join(workspace, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function runStep(
  { run, in: inner, exit, env, leaves, leavesNot, keeps }: Step,
  { files }: Scenario,
  workspace: string,
): string {
  const words = [...run.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const result = spawnSync(process.execPath, [bin, ...words.slice(1)], {
    cwd: path.join(workspace, inner ?? ''),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env },
  });
  expect(result.status, `exit code of: ${run}\n${result.stderr}`).toBe(exit);
  for (const file of leaves ?? []) expect(readFileSync(path.join(workspace, file))).toBeDefined();
  const there = readdirSync(workspace, { recursive: true }).map((item) =>
    String(item).split(path.sep).join('/'),
  );
  for (const file of leavesNot ?? []) expect(there).not.toContain(file);
  for (const file of keeps ?? [])
    expect(readFileSync(path.join(workspace, file), 'utf8'), file).toBe(files?.[file]);
  return [
    `$ ${run}`,
    `exit ${String(result.status)}`,
    '--- stdout',
    scrub(result.stdout),
    '--- stderr',
    scrub(result.stderr),
  ].join('\n');
}

/** What differs from version to version without meaning anything. */
const scrub = (text: string): string =>
  text
    .replace(/\b[0-9a-f]{64}\b/g, '…')
    .replace(/\d+ KB/g, '… KB')
    .replace(/"size": \d+/g, '"size": …')
    .replace(/ +(\d+ pages?)? +… KB/g, '  $1  … KB');
