/** A table at a terminal has as many lines as rows, whatever authors write. */
import { expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { runWords } from '../support/run-program.ts';

it('shows a title of several lines on one', async () => {
  const dossier = (baseCase['dossier.yaml'] ?? '').replace(
    /^title: .*$/m,
    'title: |-\n  The reader\n  of Vymysl',
  );
  const { out } = await runWords(
    Object.fromEntries(
      Object.entries({ ...baseCase, 'dossier.yaml': dossier }).map(([name, text]) => [
        `/dossiers/zz-base/${name}`,
        text,
      ]),
    ),
    ['list', 'dossiers'],
  );
  expect(out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^id .* title$/),
    expect.stringMatching(/^zz-base .* The reader of Vymysl$/),
  ]);
});
