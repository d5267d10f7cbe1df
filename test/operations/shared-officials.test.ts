/** One id is one person in all dossiers of a workspace. */
import { expect, it } from 'vitest';
import { validateDossiers } from '../../src/operations/validate.ts';
import { baseCase } from '../support/base-case.ts';
import { memoryHost } from '../support/memory-host.ts';

const code = 'identity/other-name-elsewhere';

/** What is found where a second dossier has its own officials, or a vault. */
async function found(officials: string, vault?: string): Promise<string[]> {
  const other = {
    ...baseCase,
    'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace('id: zz-base', 'id: zz-other'),
    'officials.yaml': officials,
    ...(vault === undefined ? {} : { 'vault.yaml': vault }),
  };
  const files = (folder: string, contents: Readonly<Record<string, string>>) =>
    Object.entries(contents).map(([name, text]) => [`/dossiers/${folder}/${name}`, text]);
  const host = memoryHost(
    Object.fromEntries([...files('zz-base', baseCase), ...files('zz-other', other)]) as Record<
      string,
      string
    >,
  );
  const { findings } = await validateDossiers(host, { asOf: '2026-03-01' });
  return findings.filter((finding) => finding.code === code).map(({ message }) => message);
}

const official = (name: string): string =>
  `- id: sudyaev-vymysl\n  name: ${name}\n  standing: mentioned\n`;

it('another name under one id is found', async () => {
  expect(await found(official('Vydumka Sudyaeva'))).toEqual([
    'The official “sudyaev-vymysl” is Vydumka Sudyaeva here and Vymysl Sudyaev in the dossier “zz-base”.',
  ]);
});

it('the same name is none', async () => {
  expect(await found(official('Vymysl Sudyaev'))).toEqual([]);
});

it('a withheld name is compared with nothing', async () => {
  const vault = 'sudyaev-vymysl:\n  level: internal\n  values:\n    name: Vydumka Sudyaeva\n';
  const withheld = '- id: sudyaev-vymysl\n  known_as: the third judge\n  standing: mentioned\n';
  expect(await found(withheld, vault)).toEqual([]);
});
