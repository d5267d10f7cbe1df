/** Places in a source, as authors cite them and as documents print them. */
import { describe, expect, it } from 'vitest';
import { parseShortCitation } from '../../src/model/citations.ts';
import { runProgram } from '../support/run-program.ts';
import { baseCase } from '../support/base-case.ts';

describe('the short form', () => {
  it.each([
    ['E-04', {}],
    ['E-04, p. 12', { page: '12' }],
    ['E-04, pp. 12–13', { page: '12–13' }],
    ['E-04, pp. 12, 14', { page: '12, 14' }],
    ['E-04, para. 5', { paragraph: '5' }],
    ['E-04, p. 12, para. 5', { page: '12', paragraph: '5' }],
    ['E-04, para. 5, p. 12', { page: '12', paragraph: '5' }],
    ['E-04, p. 12, ll. 3-4', { page: '12', line: '3-4' }],
    ['E-04, p. 12, p. 14', { page: '12, 14' }],
    ['E-04, at 00:12:30', { time: '00:12:30' }],
  ])('%s', (text, locator) => {
    expect(parseShortCitation(text)).toEqual({
      evidence: 'E-04',
      ...(Object.keys(locator).length > 0 ? { locator } : {}),
    });
  });

  it.each(['E-04 p. 12', 'E-04,', 'E-04, 12', 'E-04, p.', 'E-4x', 'see E-04'])(
    'is not %s',
    (text) => {
      expect(parseShortCitation(text)).toBeUndefined();
    },
  );
});

it.each([
  ['in text', 'summary: "A court jailed a reader [@E-01, p. 12, para. 5]."', 'p. 12, para. 5'],
  [
    'in text, of several',
    'summary: "A court jailed a reader [@E-01, pp. 3-4, l. 5]."',
    'pp. 3-4, l. 5',
  ],
])('all of a place is printed: %s', async (_, summary, printed) => {
  const { written } = await runProgram(
    {
      ...baseCase,
      'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace(/^summary: .*$/m, summary),
    },
    'build',
    '--format',
    'text',
  );
  expect(Buffer.from(written.get('/out/zz-base/zz-base-eu.txt') ?? '').toString()).toContain(
    printed,
  );
});

it('all of a place with fields is printed', async () => {
  const cited = (baseCase['prosecutions.yaml'] ?? '').replace(
    "citations: ['E-01, p. 2', E-02]",
    'citations: [{ evidence: E-01, paragraph: "5", page: "12" }, E-02]',
  );

  const { written } = await runProgram(
    { ...baseCase, 'prosecutions.yaml': cited },
    'build',
    '--format',
    'text',
  );
  expect(Buffer.from(written.get('/out/zz-base/zz-base-eu.txt') ?? '').toString()).toContain(
    'p. 12, para. 5',
  );
});
