/** `--online` tells what became of links, and changes nothing else. */
import { describe, expect, it } from 'vitest';
import type { Answers } from '../support/answering.ts';
import { baseCase } from '../support/base-case.ts';
import { asYaml } from '../support/free-texts.ts';
import { type Run, runWords } from '../support/run-program.ts';

const links = {
  judgment: 'https://example.org/judgment',
  judgmentCopy: 'https://archive.example.org/judgment',
  article: 'https://example.org/reader-jailed',
  articleCopy: 'https://archive.example.org/reader-jailed',
};

const alive: Answers = Object.fromEntries(
  Object.values(links).map((address) => [address, { status: 200 }]),
);

const run = (
  answers: Answers | undefined,
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Run> =>
  runWords(
    Object.fromEntries([
      ...Object.entries(baseCase).map(
        ([name, text]) => [`/dossiers/zz-base/${name}`, text] as const,
      ),
      ...Object.entries(files).map(([name, text]) => [`/${name}`, text] as const),
    ]),
    [...words, '--as-of', '2026-03-01'],
    answers,
  );

const inTheDossier = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`dossiers/zz-base/${name}`, text]),
  );

const online = (answers: Answers, ...words: readonly string[]): Promise<Run> =>
  run(answers, ['validate', '--online', ...words]);

interface Report {
  readonly findings: readonly { readonly code: string; readonly line: number }[];
  readonly links?: readonly Readonly<Record<string, string>>[];
  readonly coverage: {
    readonly checked: readonly { subject: string; items: string[]; how: string }[];
    readonly not_checked: readonly { subject: string; items: string[]; why: string }[];
  };
}

const reportOf = ({ out }: Run): Report => JSON.parse(out) as Report;

const linkLines = ({ coverage: { checked, not_checked } }: Report): string[] => [
  ...checked.flatMap(({ subject, items, how }) =>
    subject === 'link' ? [`${items.join(' ')}: ${how}`] : [],
  ),
  ...not_checked.flatMap(({ subject, items, why }) =>
    subject === 'link' ? [`${items.join(' ')} not: ${why}`] : [],
  ),
];

describe('without --online', () => {
  it.each([['validate'], ['build'], ['status']])('%s asks no server', async (command) => {
    // The host of these tests fails whoever asks it for the network.
    const { code, asked } = await run(
      {},
      command === 'build' ? ['build', '--format', 'text'] : [command],
    );
    expect([code, asked]).toEqual([0, []]);
  });

  it('says so of every link', async () => {
    const report = reportOf(await run(undefined, ['validate', '--format', 'json']));
    expect(report.links).toBeUndefined();
    expect(linkLines(report)).toEqual([
      'E-01 E-01 E-02 E-02 not: no server was asked, since only `dossier validate --online` uses the network',
    ]);
  });

  it('there is no such option for what makes documents', async () => {
    const { code, err } = await run({}, ['build', '--online']);
    expect([code, err]).toEqual([2, expect.stringContaining('--online')]);
  });
});

describe('with --online', () => {
  const mixed: Answers = {
    [links.judgment]: { status: 404 },
    [links.judgmentCopy]: { status: 403 },
    [links.article]: { status: 301, location: 'https://example.org/' },
    'https://example.org/': { status: 200 },
    [links.articleCopy]: { status: 200 },
  };

  it('each link has its state, its line and its coverage', async () => {
    const report = reportOf(await online(mixed, '--format', 'json'));
    expect(
      report.links?.map(({ evidence, url, state, detail }) => [evidence, url, state, detail]),
    ).toEqual([
      ['E-01', links.judgment, 'gone', 'no-page'],
      ['E-01', links.judgmentCopy, 'blocked', undefined],
      ['E-02', links.article, 'moved', 'https://example.org/'],
      ['E-02', links.articleCopy, 'alive', undefined],
    ]);
    expect(report.findings.map(({ code, line }) => `${code} ${String(line)}`)).toEqual([
      'evidence/link-gone 6',
      'evidence/link-moved 15',
    ]);
    expect(linkLines(report)).toEqual([
      'E-02: asked for, and a page is there; what it says was not compared',
      'E-01 E-02: asked for, with a finding',
      'E-01 not: the server lets no program in, which says nothing about the page: open it in a browser',
    ]);
  });

  it.each([[[]], [['--strict']], [['--max-warnings', '0']]])(
    'nothing that a server answers makes a check fail (%s)',
    async (words) => {
      expect((await online(mixed, ...words)).code).toBe(0);
      const broken = Object.fromEntries(
        Object.values(links).map((address) => [address, 'failed' as const]),
      );
      expect((await online(broken, ...words)).code).toBe(0);
    },
  );

  it('no server is asked for an address that names whom the vault withholds, in whatever letters', async () => {
    const { asked, out } = await run(
      alive,
      ['validate', '--online', '--format', 'json'],
      inTheDossier({
        'evidence.yaml': (baseCase['evidence.yaml'] ?? '').replace(
          links.article,
          'https://example.org/trial-of-anna-chernova',
        ),
        'persons.yaml': asYaml([{ id: 'p-one', role: 'victim' }]),
        'vault.yaml': asYaml({ 'p-one': { level: 'internal', values: { name: 'Анна Чернова' } } }),
      }),
    );
    expect(asked.filter((address) => /chernova/i.test(address))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(out).not.toMatch(/chernova/i);
  });

  it('a suppression for a page that is back is not called unused', async () => {
    const entry = {
      code: 'evidence/link-gone',
      path: 'zz-base',
      reason: 'The court is moving.',
      until: '2026-03-01',
    };
    const { out } = await run(alive, ['validate', '--online', '--strict'], {
      'suppressions.yaml': asYaml([entry]),
    });
    expect(out).not.toContain('suppression-unused');
    const gone = { ...alive, [links.judgment]: { status: 404 } };
    const set = await run(gone, ['validate', '--online'], { 'suppressions.yaml': asYaml([entry]) });
    expect(set.out).toContain('Set aside:\n  evidence/link-gone');
  });
});
