/** What a team may set aside, and what not. */
import { describe, expect, it } from 'vitest';
import { validateDossiers } from '../../src/operations/validate.ts';
import { buildDossiers } from '../../src/operations/making/build.ts';
import type { BuildOutcome } from '../../src/operations/making/produce.ts';
import type { DossierOptions } from '../../src/operations/dossiers.ts';
import { baseCase } from '../support/base-case.ts';
import { memoryHost } from '../support/memory-host.ts';
import { runWords } from '../support/run-program.ts';

/** Without a copy of one item, which is a warning. */
const withWarning = {
  ...baseCase,
  'evidence.yaml': (baseCase['evidence.yaml'] ?? '').replace(
    /^ {2}archives:\n {4}- url:.*\n/gm,
    '',
  ),
};

const hostOf = (suppressions: string, files: Readonly<Record<string, string>> = withWarning) =>
  memoryHost({
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`/dossiers/zz-base/${name}`, text]),
    ),
    '/suppressions.yaml': suppressions,
  });

const check = (
  suppressions: string,
  { files, ...options }: DossierOptions & { files?: Readonly<Record<string, string>> } = {},
) =>
  validateDossiers(hostOf(suppressions, files), { asOf: '2026-03-01', isStrict: true, ...options });

const entry = (path: string, more: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    code: 'evidence/no-copy',
    path,
    reason: 'The newspaper has closed.',
    until: '2026-03-01',
    ...more,
  })
    .map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${value}\n`)
    .join('');

describe('a suppression', () => {
  it('is needed: without it the check fails', async () => {
    const { findings, hasFailed } = await check(entry('zz-other'));
    expect(hasFailed).toBe(true);
    expect(findings.map(({ code }) => code)).toContain('evidence/no-copy');
  });

  it.each([
    'zz-base',
    'zz-*',
    'zz-base/evidence',
    'zz-base/evidence/*',
    'dossiers/zz-base/evidence.yaml',
    'dossiers/*/evidence.yaml',
    '"**/evidence.yaml"',
  ])('in %s sets aside what stands there, and keeps it in the report', async (path) => {
    const { findings, hasFailed } = await check(entry(path));
    expect(findings.map(({ code, suppressed }) => [code, suppressed?.reason])).toEqual(
      findings.map(() => ['evidence/no-copy', 'The newspaper has closed.']),
    );
    expect([findings.length > 0, hasFailed]).toEqual([true, false]);
  });

  it('holds on its last day, and is told of afterwards', async () => {
    const { findings, hasFailed } = await check(entry('zz-base'), { asOf: '2026-03-02' });
    expect(hasFailed).toBe(true);
    expect(findings.filter(({ suppressed }) => suppressed)).toEqual([]);
    const expired = findings.filter(({ code }) => code === 'review/suppression-expired');
    expect(expired.map(({ place }) => place?.file)).toEqual(['suppressions.yaml']);
  });

  it('that sets nothing aside is told of', async () => {
    const { findings } = await check(entry('zz-base/persons'));
    expect(findings.map(({ code }) => code)).toContain('review/suppression-unused');
  });

  it('is not called unused where not all was looked at', async () => {
    const { findings } = await check(entry('zz-other'), { dossiers: ['zz-base'] });
    expect(findings.map(({ code }) => code)).not.toContain('review/suppression-unused');
  });

  it.each([
    ['an error', 'schema/unknown-field'],
    ['a leak', 'privacy/leak'],
    ['whatever else protects somebody', 'privacy/no-consent'],
    ['a code that does not exist', 'evidence/no-coppy'],
  ])('of %s is refused, and then none holds', async (_, code) => {
    const { findings, hasFailed } = await check(entry('zz-base', { code }) + entry('zz-base'));
    expect(hasFailed).toBe(true);
    const refused = findings.filter((found) => found.code === 'review/suppression-refused');
    expect(refused.map(({ place }) => place?.path)).toEqual([[0, 'code']]);
    expect(findings.filter(({ suppressed }) => suppressed)).toEqual([]);
  });

  it.each([
    ['reason', 'schema/missing-field'],
    ['until', 'schema/missing-field'],
  ])('without %s is none', async (field, code) => {
    const { findings } = await check(
      entry('zz-base').replace(new RegExp(`^ *${field}:.*\n`, 'm'), ''),
    );
    expect(findings.map((found) => found.code)).toContain(code);
    expect(findings.filter(({ suppressed }) => suppressed)).toEqual([]);
  });

  const cleared = {
    ...withWarning,
    'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace(/^status: .*$/m, 'status: cleared'),
  };
  const build = (suppressions: string) =>
    buildDossiers(hostOf(suppressions, cleared), { asOf: '2026-03-01', formats: ['text'] });

  /** Of everything that stands against the cleared dossier. */
  async function ofAll(): Promise<string> {
    const { findings } = await validateDossiers(hostOf('[]', cleared), { asOf: '2026-03-01' });
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    return [...new Set(warnings.map(({ code }) => entry('zz-base', { code })))].join('');
  }

  it('lets a cleared dossier be built, and nothing else does', async () => {
    const made = ({ written, refused }: BuildOutcome) => [written.length > 0, refused.length > 0];
    expect(made(await build('[]'))).toEqual([false, true]);
    expect(made(await build(await ofAll()))).toEqual([true, false]);
  });

  it('that has ended holds up nothing of a cleared dossier, as its explanation says', async () => {
    const ended = entry('zz-base', { until: '2026-02-01' });
    const { findings, written, refused } = await build((await ofAll()) + ended);
    const code = 'review/suppression-expired';
    expect(findings.map((found) => found.code)).toContain(code);
    expect([written.length > 0, refused]).toEqual([true, []]);
    expect((await runWords({}, ['explain', code])).out).toContain('No document is held up by it');
  });
});

describe('what the vault withholds', () => {
  it('is not told by the reason of a suppression, nor by whoever gave it', async () => {
    const name = 'Saidumlo Sakhelishvili';
    const outcome = await check(
      entry('zz-base', { reason: `Only ${name} has a copy.`, by: name.toUpperCase() }),
      {
        files: {
          ...withWarning,
          'persons.yaml': '- id: p-one\n  role: victim\n',
          'vault.yaml': `p-one:\n  level: internal\n  values:\n    name: ${name}\n`,
        },
      },
    );
    expect(outcome.findings.filter(({ suppressed }) => suppressed).length).toBeGreaterThan(0);
    const { withheld: _, texts, ...told } = outcome;
    expect(JSON.stringify([told, [...texts]])).not.toMatch(/saidumlo|sakhelishvili/i);
  });
});

describe('--max-warnings', () => {
  it.each([
    [0, true],
    [100, false],
  ])('of %i', async (maxWarnings, hasFailed) => {
    expect((await check('[]', { isStrict: false, maxWarnings })).hasFailed).toBe(hasFailed);
  });

  it('counts nothing that is set aside', async () => {
    const { hasFailed } = await check(entry('zz-base'), { isStrict: false, maxWarnings: 0 });
    expect(hasFailed).toBe(false);
  });
});
