/** A vault that cannot be read keeps what it has in it all the same. */
import { expect, it } from 'vitest';
import { asYaml, type Files } from '../support/free-texts.ts';
import { baseCase } from '../support/base-case.ts';
import { runProgram, runWords } from '../support/run-program.ts';

const name = 'Zqarvon Tebulach';
const entry = (more: string): string =>
  `p-one:\n  level: internal\n  values:\n    name: ${name}\n${more}`;
/** The name slipped into a text that a finding of its own would show. */
const slipped: Files = {
  ...baseCase,
  'persons.yaml': asYaml([{ id: 'p-one', role: 'victim' }]),
  'dossier.yaml': `${baseCase['dossier.yaml'] ?? ''}why_now: "${name} is ill.\n`,
};

it.each([
  ['has a mistake in its YAML', entry('\toccupation: poet\n')],
  ['has a field that is none', entry('    Zqarvon Tebulach: x\n')],
  ['has a level that is none', entry('').replace('internal', name)],
  ['is a list', entry('').replace('p-one:', '- p-one:').replaceAll('\n  ', '\n    ')],
  ['is in UTF-16', new Uint8Array(Buffer.from(entry(''), 'utf16le'))],
  ['is as it should be', entry('')],
])('says nothing of it where the vault %s', async (_, vault) => {
  for (const broken of [
    slipped,
    {
      ...slipped,
      'dossier.yaml': `${baseCase['dossier.yaml'] ?? ''}why_now: ${name} is ill\n  - and: ${name}\n`,
    },
  ])
    for (const format of ['human', 'json', 'sarif', 'junit', 'github', 'markdown']) {
      const run = await runProgram(
        { ...broken, 'vault.yaml': vault },
        'validate',
        '--format',
        format,
      );
      expect(run.code).toBe(1);
      expect(run.err).not.toContain('bug');
      expect(run.out + run.err).not.toMatch(/zqarvon|tebulach/i);
    }
});

it('says in an unread vault which field is none without naming it', async () => {
  const vault = entry('    Zqarvon Tebulach: x\n');
  const run = await runProgram({ ...baseCase, 'vault.yaml': vault }, 'validate');
  expect(run.out).toContain('This entry has something in the place of a field that is none.');
  expect(run.out).toContain('vault.yaml:');
});

it('finds a name that YAML breaks within quotation marks', async () => {
  const run = await runProgram(
    {
      ...slipped,
      'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace(
        /^summary: .*/m,
        'summary: "Zqarvon\\nTebulach and Zqarv\\u006fn Tebulach were jailed [@E-01]."',
      ),
      'vault.yaml': entry(''),
    },
    'validate',
  );
  expect(run.out).toContain('privacy/withheld-in-public');
  expect(run.out).not.toMatch(/zqarvo?|tebulach/i);
});

it('keeps of a file that was sent neither words nor pages of confidential evidence', async () => {
  const files: Files = {
    ...baseCase,
    'evidence.yaml': `${baseCase['evidence.yaml'] ?? ''}- id: E-03\n  kind: witness_statement\n  title: Statement\n  confidentiality: internal\n  origin: the-neighbour\n`,
    'prosecutions.yaml': (baseCase['prosecutions.yaml'] ?? '').replaceAll(
      'citations: [E-01, E-02]',
      'citations: [E-01, E-02, { evidence: E-03, page: leaf 77, quote: { exact: I saw it all } }]',
    ),
  };
  const built = await runProgram(files, 'build', '--format', 'text');
  const folder = Object.entries(files).map(([file, text]) => [`/dossiers/zz-base/${file}`, text]);
  const all = { ...(Object.fromEntries(folder) as Files), ...Object.fromEntries(built.written) };
  const recorded = await runWords(all, [
    ...['record', 'zz-base', 'eu', 'sent', '--file', 'out/zz-base/zz-base-eu.txt'],
  ]);
  expect(recorded.code).toBe(0);
  const [sent = ''] = [...recorded.written.values()].map((bytes) =>
    new TextDecoder().decode(bytes),
  );
  expect(sent).toContain('"E-03"');
  expect(sent).not.toMatch(/leaf 77|I saw|neighbour/);
});

it('finds in Latin letters what the vault has in Cyrillic', async () => {
  const vault = entry('').replace(name, 'Жасырын Куәгерхан');
  for (const spelling of ['Zhasyryn Kuagerkhan', 'ZHASYRYN-KUAGERKHAN']) {
    const files = {
      ...slipped,
      'vault.yaml': vault,
      'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace('a reader to', `${spelling} to`),
    };
    const run = await runProgram(files, 'build', '--format', 'text');
    expect(run.err).toContain('privacy/withheld-in-public');
    expect(run.out + run.err).not.toContain(spelling);
    expect(run.written.size).toBe(0);
  }
});
