/** Files that are refused before anything in them is read. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node.ts';
import { readDossier } from '../../src/source/dossier-source.ts';
import { baseCase, prepareVariation } from '../support/base-case.ts';

it('yaml/too-large', async () => {
  const { findings } = await prepareVariation({
    'evidence.yaml': `# ${'x'.repeat(5 * 1024 * 1024)}\n[]\n`,
  });
  expect(findings.map(({ code }) => code)).toEqual(['yaml/too-large']);
  expect(findings[0]?.message).toContain('5.0 MB');
});

it('yaml/link-outside: what a link leads to is neither read nor shown', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  try {
    mkdirSync(path.join(folder, 'zz-base'));
    writeFileSync(path.join(folder, 'secret.yaml'), '- secret');
    writeFileSync(path.join(folder, 'zz-base/dossier.yaml'), baseCase['dossier.yaml'] ?? '');
    symlinkSync('../secret.yaml', path.join(folder, 'zz-base/persons.yaml'));
    const read = await readDossier(createNodeHost({ cwd: folder }), 'zz-base');
    expect(read.findings.map(({ code, place }) => [code, place?.file])).toEqual([
      ['yaml/link-outside', 'zz-base/persons.yaml'],
    ]);
    expect(read.source).toBeUndefined();
    expect(JSON.stringify([...read.texts])).not.toContain('secret');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  ['a copy by its own name', 'persons (1).yaml'],
  ['a copy as file managers name it', 'Copy of persons.yaml'],
])('yaml/unknown-file: %s, beside the file itself', async (_, name) => {
  const { findings } = await prepareVariation({ [name]: '[]\n' });
  expect(findings.map(({ hint }) => hint)).toEqual([
    expect.stringContaining('“persons.yaml” is there too'),
  ]);
});
