/** The file of a confidential item leaves in nothing that is made for those who may not have it. */
import { expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { asYaml } from '../support/free-texts.ts';
import { runProgram } from '../support/run-program.ts';

const statement = 'They came at four in the morning and read the list of names aloud in the yard.';
const item = (id: string, more: object) => ({
  id,
  kind: 'witness_statement',
  title: 'Statement',
  published: '2020-12-02',
  ...more,
});
const file = (name: string) => ({ files: [{ path: `exhibits/${name}` }] });

/** The base case with the words of an exhibit in its summary. */
const build = (evidence: readonly object[], content: string, ...words: readonly string[]) =>
  runProgram(
    {
      ...baseCase,
      'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace(
        /^summary: .*$/m,
        `summary: ${statement} [@E-01]`,
      ),
      'evidence.yaml': asYaml([item('E-01', {}), item('E-02', {}), ...evidence]),
      'exhibits/E-03.txt': content,
      'exhibits/E-04.txt': content,
    },
    'build',
    ...['--out', 'out', '--format', 'html', ...words],
  );

const confidential = item('E-03', { confidentiality: 'internal', ...file('E-03.txt') });

it('is found where somebody has put the whole of it into a text', async () => {
  const run = await build([confidential], statement);
  expect([run.code, run.written.size]).toEqual([1, 0]);
  expect(run.err).toContain('the file of “E-03”, which is confidential');
});

it.each([
  ['another file', [confidential], `${statement.slice(0, -4)} hall.`],
  ['a file too short to be told from others', [confidential], statement.slice(0, 31)],
  ['a file that is public as well', [confidential, item('E-04', file('E-04.txt'))], statement],
])('is not %s', async (_, evidence, content) => {
  const run = await build(evidence, content);
  expect(run.written.size).toBeGreaterThan(0);
});

it('is nothing to look for where those who read may have it', async () => {
  const run = await build([confidential], statement, '--audience', 'internal');
  expect(run.written.size).toBeGreaterThan(0);
});
