/** One id is one person in all dossiers of a workspace. */
import { expect, it } from 'vitest';
import { buildDossiers } from '../../src/operations/making/build.ts';
import { validateDossiers } from '../../src/operations/validate.ts';
import { baseCase } from '../support/base-case.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { runWords } from '../support/run-program.ts';

const code = 'identity/other-name-elsewhere';

/** Two dossiers, of which the second has its own officials, or a vault. */
function twoDossiers(officials: string, vault?: string): MemoryHost {
  const other = {
    ...baseCase,
    'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace('id: zz-base', 'id: zz-other'),
    'officials.yaml': officials,
    ...(vault === undefined ? {} : { 'vault.yaml': vault }),
  };
  const files = (folder: string, contents: Readonly<Record<string, string>>) =>
    Object.entries(contents).map(([name, text]) => [`/dossiers/${folder}/${name}`, text]);
  return memoryHost(
    Object.fromEntries([...files('zz-base', baseCase), ...files('zz-other', other)]) as Record<
      string,
      string
    >,
  );
}

async function found(officials: string, vault?: string): Promise<string[]> {
  const { findings } = await validateDossiers(twoDossiers(officials, vault), {
    asOf: '2026-03-01',
  });
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

it('another name holds up nothing of a cleared dossier, as its explanation says', async () => {
  const officials = baseCase['officials.yaml'] ?? '';
  const host = twoDossiers(officials.replace('name: Vymysl Sudyaev', 'name: Vydumka Sudyaeva'));
  const cleared = '/dossiers/zz-other/dossier.yaml';
  const text = new TextDecoder().decode(host.files.get(cleared));
  host.files.set(
    cleared,
    new TextEncoder().encode(text.replace(/^status: .*$/m, 'status: cleared')),
  );
  const options = { asOf: '2026-03-01', formats: ['text'] as const };
  const { findings } = await validateDossiers(host, options);
  const others = new Set(
    findings.flatMap((finding) =>
      finding.severity === 'warning' && finding.code !== code ? [finding.code] : [],
    ),
  );
  const aside = [...others].map((other) => ({
    code: other,
    path: 'zz-*',
    reason: 'Invented, for a test.',
    until: '2026-12-31',
  }));
  host.files.set('/suppressions.yaml', new TextEncoder().encode(JSON.stringify(aside)));
  const made = await buildDossiers(host, options);
  expect(made.findings.map((finding) => finding.code)).toContain(code);
  expect(made.written.map(({ path }) => path)).toEqual(
    expect.arrayContaining([expect.stringContaining('out/zz-other/')]),
  );
  expect(made.refused).toEqual([]);
  expect((await runWords({}, ['explain', code])).out).toContain('No document is held up by it');
});
