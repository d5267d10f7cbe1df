/** Whatever lies in the place of a file is told, stops its own dossier alone, and never keeps the program waiting. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node.ts';
import { validateDossiers } from '../../src/operations/validate.ts';

const baseCase = fileURLToPath(new URL('../base-case/', import.meta.url));

/** What is found in a workspace of which something was changed, and in how many dossiers. */
async function findingsAfter(change: (workspace: string, dossier: string) => void) {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  try {
    const dossier = path.join(workspace, 'dossiers/zz-base');
    cpSync(baseCase, dossier, { recursive: true });
    change(workspace, dossier);
    const { findings } = await validateDossiers(createNodeHost({ cwd: workspace }), {
      asOf: '2026-03-01',
    });
    return findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, place }) => `${code} ${place?.file ?? ''}`);
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

const inDossier = (file: string): string => `dossiers/zz-base/${file}`;

it.each([
  [
    'a file with one more ending',
    (_: string, dossier: string) => {
      renameSync(`${dossier}/questions.yaml`, `${dossier}/questions.yaml.txt`);
    },
    [`yaml/unknown-file ${inDossier('questions.yaml.txt')}`],
  ],
  [
    'a file with a large ending',
    (_: string, dossier: string) => {
      renameSync(`${dossier}/questions.yaml`, `${dossier}/questions.YML`);
    },
    [`yaml/unknown-file ${inDossier('questions.YML')}`],
  ],
  [
    'a first file with a short ending, and that once',
    (_: string, dossier: string) => {
      renameSync(`${dossier}/dossier.yaml`, `${dossier}/dossier.yml`);
    },
    [`yaml/unknown-file ${inDossier('dossier.yml')}`],
  ],
  [
    'nothing of what macOS and office programs put beside a file',
    (_: string, dossier: string) => {
      writeFileSync(`${dossier}/._questions.yaml`, '\u0000\u0005\u0016\u0007');
      writeFileSync(`${dossier}/~$questions.yaml`, 'x');
    },
    [],
  ],
  [
    'a folder with the name of a file',
    (_: string, dossier: string) => {
      rmSync(`${dossier}/questions.yaml`);
      mkdirSync(`${dossier}/questions.yaml`);
    },
    [`yaml/not-a-file ${inDossier('questions.yaml')}`],
  ],
  [
    'a link that leads nowhere',
    (_: string, dossier: string) => {
      rmSync(`${dossier}/questions.yaml`);
      symlinkSync('nowhere.yaml', `${dossier}/questions.yaml`);
    },
    [`yaml/not-a-file ${inDossier('questions.yaml')}`],
  ],
  [
    'a dossier that is a link',
    (workspace: string, dossier: string) => {
      cpSync(dossier, `${workspace}/elsewhere/zz-other`, { recursive: true });
      symlinkSync('../elsewhere/zz-other', `${workspace}/dossiers/zz-other`);
    },
    ['yaml/link-outside dossiers/zz-other'],
  ],
  [
    'settings that are a link out of the workspace',
    (workspace: string) => {
      symlinkSync('/dev/null', `${workspace}/workspace.yaml`);
    },
    ['yaml/link-outside workspace.yaml'],
  ],
  [
    'settings that are a folder',
    (workspace: string) => {
      mkdirSync(`${workspace}/workspace.yaml`);
    },
    ['yaml/not-a-file workspace.yaml'],
  ],
])('%s is told', async (_, change, expected) => {
  expect(await findingsAfter(change)).toEqual(expected);
});

it.skipIf(process.platform === 'win32')('a pipe is told, and not waited for', async () => {
  const found = await findingsAfter((_, dossier) => {
    rmSync(`${dossier}/questions.yaml`);
    execFileSync('mkfifo', [`${dossier}/questions.yaml`]);
  });
  expect(found).toEqual([`yaml/not-a-file ${inDossier('questions.yaml')}`]);
});

it('a broken dossier stops no other', async () => {
  const found = await findingsAfter((workspace, dossier) => {
    cpSync(dossier, `${workspace}/dossiers/zz-other`, { recursive: true });
    rmSync(`${dossier}/questions.yaml`);
    symlinkSync('nowhere.yaml', `${dossier}/questions.yaml`);
    writeFileSync(`${workspace}/dossiers/zz-other/oficials.yaml`, '[]\n');
  });
  expect(found).toContain(`yaml/not-a-file ${inDossier('questions.yaml')}`);
  expect(found).toContain('yaml/unknown-file dossiers/zz-other/oficials.yaml');
});
