/** A name of the vault is found wherever the dossier goes, and not only in the fields of the dossier. */
import { expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { runWords } from '../support/run-program.ts';

const dossier = (name: string): string => `/dossiers/zz-base/${name}`;
const files = {
  ...Object.fromEntries(Object.entries(baseCase).map(([name, text]) => [dossier(name), text])),
  [dossier('persons.yaml')]: '- id: p-one\n  role: victim\n',
  [dossier('vault.yaml')]:
    '# Qupiya Belgisiz\np-one:\n  level: internal\n  values:\n    name: Qupiya Belgisiz\n',
};

const validate = (more: Readonly<Record<string, string>>) =>
  runWords({ ...files, ...more }, ['validate', 'dossiers/zz-base', '--as-of', '2026-03-01']);

it('finds nothing where there is nothing', async () => {
  const run = await validate({ [dossier('README.md')]: 'Reader A asked not to be named.' });
  expect([run.code, run.out]).toEqual([0, expect.not.stringContaining('withheld-in-public')]);
});

it.each([
  ['a comment', dossier('persons.yaml'), '- id: p-one # Belgisiz, of course\n  role: victim\n'],
  ['a note beside the dossier', dossier('README.md'), 'The victim is Qupiya BELGISIZ.'],
  ['a file in a folder', dossier('notes/one.txt'), 'Belgisiz'],
  ['the name of an exhibit', dossier('exhibits/belgisiz-statement.txt'), 'What was said.'],
  ['the name of a folder', dossier('exhibits/Qupiya_Belgisiz/one.txt'), 'What was said.'],
  [
    'the suppressions',
    '/suppressions.yaml',
    '- code: evidence/no-copy\n  path: evidence/E-01\n  reason: Belgisiz has the copy\n  until: 2026-12-31\n',
  ],
])('finds a name in %s, and does not repeat it', async (_, path, text) => {
  const { code, out, err } = await validate({ [path]: text });
  expect([code, out]).toEqual([1, expect.stringContaining('privacy/withheld-in-public')]);
  expect(out + err).not.toMatch(/belgisiz/i);
});

it.each(['sent', 'reviewed'])(
  'tells of a name in the records of %s, and stops nothing',
  async (kept) => {
    const { code, out, err } = await validate({
      [dossier(`${kept}/x.json`)]: '{"x":"Qupiya Belgisiz"}',
    });
    expect([code, out]).toEqual([0, expect.stringContaining('privacy/withheld-in-record')]);
    expect(out + err).not.toMatch(/belgisiz/i);
  },
);

it('finds a name in the words of a public exhibit, and not in those of a confidential one', async () => {
  const evidence = (level: string): string =>
    `${baseCase['evidence.yaml'] ?? ''}\n- id: E-09\n  kind: witness_statement\n  title: Notes of the hearing\n  confidentiality: ${level}\n  files: [{ path: exhibits/notes.txt }]\n`;
  const exhibit = { [dossier('exhibits/notes.txt')]: 'The next witness was Qupiya\nBelgisiz.' };
  const open = await validate({ ...exhibit, [dossier('evidence.yaml')]: evidence('public') });
  expect(open.out).toContain('privacy/withheld-in-exhibit');
  expect(open.out + open.err).not.toMatch(/belgisiz/i);
  const closed = await validate({ ...exhibit, [dossier('evidence.yaml')]: evidence('internal') });
  expect(closed.out).not.toContain('privacy/withheld-in-exhibit');
});
