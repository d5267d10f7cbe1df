/**
 * A vault in a real repository: plain ones are refused wherever git has them, encrypted ones are opened or
 * said to be locked. A program of a few lines stands in for SOPS.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createNodeHost } from '../../src/host/node.ts';
import { streamTo } from '../../src/host/stream.ts';

const baseCase = fileURLToPath(new URL('../base-case/', import.meta.url));
const vault = 'p-one:\n  level: internal\n  values:\n    name: Qupiya Belgisiz\n';
const sealed = (keys: string): string =>
  `p-one:
    level: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
    values:
        name: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
sops:
    ${keys}
    lastmodified: "2026-03-01T00:00:00Z"
    mac: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
    version: 3.9.0
`;
const withAge = sealed('age: [{ recipient: age1specimen, enc: specimen }]');

let folder = '';
let programs = '';
const dossier = (name: string): string => path.join(folder, 'dossiers/zz-base', name);
const write = (name: string, text: string): void => {
  writeFileSync(dossier(name), text);
};
const env = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'author',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_COMMITTER_NAME: 'author',
  GIT_COMMITTER_EMAIL: 'author@example.org',
};
const git = (...args: readonly string[]): void => {
  execFileSync('git', args, { cwd: folder, env: { ...env, PATH: process.env['PATH'] } });
};

/** Prints what the file is to hold, or fails as SOPS does without a key. */
function installSops(script: string): void {
  const file = path.join(programs, 'sops');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

async function run(
  ...words: readonly string[]
): Promise<{ code: number; out: string; said: string }> {
  const printed = { out: '', said: '' };
  const code = await main([...words, '--as-of', '2026-03-01'], {
    host: createNodeHost({
      cwd: folder,
      env: { ...env, PATH: `${programs}${path.delimiter}/usr/bin${path.delimiter}/bin` },
      longestDecryption: 2_000,
    }),
    out: streamTo((text) => {
      printed.out += text;
      printed.said += text;
    }),
    err: streamTo((text) => (printed.said += text)),
    isInteractive: false,
    useColour: { out: false, err: false },
  });
  return { code, ...printed };
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  programs = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  mkdirSync(dossier(''), { recursive: true });
  cpSync(baseCase, dossier(''), { recursive: true });
  const main = readFileSync(dossier('dossier.yaml'), 'utf8');
  write('dossier.yaml', main.replace('fictional: true', 'fictional: false'));
  write('persons.yaml', '- id: p-one\n  role: victim\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(programs, { recursive: true });
});

it('says nothing of a plain vault outside of git, or that git ignores', async () => {
  write('vault.yaml', vault);
  expect((await run('validate')).said).not.toContain('vault-tracked');
  git('init', '--quiet');
  writeFileSync(path.join(folder, '.gitignore'), 'vault.yaml\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'all');
  expect((await run('validate')).said).not.toContain('vault-tracked');
});

it.each([
  ['that is to be committed next', ['add', '--all']],
  ['that was committed', ['commit', '--quiet', '--all', '--message', 'all']],
  ['that is only taken out of what comes next', ['rm', '--quiet', '--cached', '-r', '.']],
])('refuses a plain vault %s', async (_, last) => {
  write('vault.yaml', vault);
  git('init', '--quiet');
  git('add', '--all');
  if (last[0] === 'rm') git('commit', '--quiet', '--all', '--message', 'all');
  git(...last);
  const { code, said } = await run('validate');
  expect([code, said]).toEqual([1, expect.stringContaining('privacy/vault-tracked')]);
  expect(said).toContain('git rm --cached dossiers/zz-base/vault.yaml');
  expect(said).not.toContain('Belgisiz');
  expect((await run('build', '--format', 'text')).code).toBe(1);
});

it('lets git have the vault of an invented case', async () => {
  cpSync(path.join(baseCase, 'dossier.yaml'), dossier('dossier.yaml'));
  write('vault.yaml', vault);
  git('init', '--quiet');
  git('add', '--all');
  expect((await run('validate')).said).not.toContain('privacy/vault-tracked');
});

it('refuses one that only calls itself encrypted, or of which a part is in plain', async () => {
  git('init', '--quiet');
  write('vault.sops.yaml', vault);
  git('add', '--all');
  expect((await run('validate')).said).toContain('privacy/vault-tracked');
  write('vault.sops.yaml', withAge.replace(/name: ENC.*/, 'name: Qupiya Belgisiz'));
  git('add', '--all');
  expect((await run('validate')).said).toContain('privacy/vault-tracked');
});

it('opens an encrypted one, which may be tracked, and guards what is in it', async () => {
  git('init', '--quiet');
  write('vault.sops.yaml', withAge);
  write(
    'persons.yaml',
    '- id: p-one\n  role: victim\n  description: Qupiya Belgisiz was there [@E-01].\n',
  );
  installSops(`cat <<'END'\n${vault}END`);
  git('add', '--all');
  const { code, said } = await run('validate');
  expect([code, said]).toEqual([1, expect.stringContaining('privacy/withheld-in-public')]);
  expect(said).not.toMatch(/vault-tracked|vault-locked|Belgisiz/);
});

it('repeats nothing of an encrypted one in which there is a mistake', async () => {
  write('vault.sops.yaml', withAge);
  write(
    'persons.yaml',
    '- id: p-one\n  role: victim\n  nickname: Qupiya Belgisiz\n  description: Text.\n',
  );
  installSops(`cat <<'END'\n${vault.replace('name:', 'nmae:')}END`);
  const { code, said } = await run('validate');
  expect([code, said]).toEqual([1, expect.stringContaining('nickname')]);
  expect(said).not.toContain('Belgisiz');
});

it('repeats nothing of an encrypted one where another file cannot be read', async () => {
  write('vault.sops.yaml', withAge);
  write('persons.yaml', '- id: p-one\n  description: "Qupiya Belgisiz" was there.\n');
  installSops(`cat <<'END'\n${vault}END`);
  const { code, said } = await run('validate');
  expect([code, said]).toEqual([1, expect.stringContaining('persons.yaml:2')]);
  expect(said).not.toContain('Belgisiz');
});

it.each(['vault.yaml', 'vault.sops.yaml'])('shows no line of %s', async (name) => {
  write(name, vault.replace('level: internal', 'level: innernal'));
  const { code, said } = await run('validate');
  expect([code, said]).toEqual([1, expect.stringContaining(`${name}:2`)]);
  expect(said).not.toContain('level: innernal');
});

it.each([
  ['without SOPS', withAge, undefined, 'SOPS is not installed'],
  ['without a key', withAge, 'exit 128', 'with the keys on this machine'],
  [
    'with keys elsewhere, where SOPS would go',
    sealed('hc_vault: [{ vault_address: "https://example.org", enc: specimen }]'),
    'touch asked; exit 0',
    'with a service on the network',
  ],
  [
    'with groups of keys of which one is elsewhere',
    sealed('key_groups: [{ age: [], kms: [{ arn: specimen }] }]'),
    'touch asked; exit 0',
    'with a service on the network',
  ],
])('is locked %s: drafts for the public and nothing else', async (_, file, script, why) => {
  write('vault.sops.yaml', file);
  if (script !== undefined) installSops(script);
  const draft = await run('build', '--format', 'text');
  expect([draft.code, draft.said]).toEqual([0, expect.stringContaining(why)]);
  expect(draft.said).toContain('privacy/vault-locked');
  expect(draft.out).toContain('zz-base-eu.txt');
  expect((await run('build', '--format', 'text', '--strict')).code).toBe(1);
  const internal = await run('build', '--format', 'text', '--audience', 'internal');
  expect([internal.code, internal.out]).toEqual([1, expect.not.stringContaining('INTERNAL')]);
  const annex = await run('build', '--format', 'text', '--audience', 'eu-ghrsr');
  expect([annex.code, annex.out]).toEqual([1, expect.not.stringContaining('CONFIDENTIAL')]);
  expect(() => readFileSync(path.join(folder, 'asked'))).toThrow();
});

it('is locked where SOPS waits for an answer that nobody gives', async () => {
  write('vault.sops.yaml', withAge);
  installSops('exec sleep 100');
  expect((await run('validate')).said).toContain('with the keys on this machine');
});
