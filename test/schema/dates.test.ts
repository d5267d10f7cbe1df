/** What is suggested for a date in a form that the program does not read. */
import { describe, expect, it } from 'vitest';
import { isRealDay, readingsOf } from '../../src/schema/days.ts';
import { prepareVariation } from '../support/base-case.ts';

const hintFor = async (files: Readonly<Record<string, string>>): Promise<string | undefined> =>
  (await prepareVariation(files)).findings.find(({ code }) => code === 'schema/not-a-date')?.hint;

const published = (date: string) =>
  hintFor({
    'evidence.yaml': `- id: E-01\n  kind: press\n  title: A report\n  published: "${date}"\n`,
  });

const asOf = (date: string) =>
  hintFor({
    'dossier.yaml': `schema_version: 1\nid: zz-base\ntitle: The base case\nlanguage: en\ncountry: ZZ\nstatus: draft\nas_of: "${date}"\n`,
  });

describe('the hint for a date', () => {
  it.each([
    ['2026-1-5', 'Write 2026-01-05.'],
    ['31 May 2012', 'Write 2012-05-31.'],
    ['31st of May, 2012', 'Write 2012-05-31.'],
    ['May 31, 2012', 'Write 2012-05-31.'],
    ['May 2012', 'Write 2012-05.'],
    ['Sept. 2012', 'Write 2012-09.'],
    ['05/2012', 'Write 2012-05.'],
    ['2012-5', 'Write 2012-05.'],
    ['31/05/2012', 'Write 2012-05-31.'],
    ['05/31/2012', 'Write 2012-05-31.'],
    ['31.5.2012', 'Write 2012-05-31.'],
    ['2012/05/31', 'Write 2012-05-31.'],
    ['2012-31-05', 'Write 2012-05-31.'],
    ['20120531', 'Write 2012-05-31.'],
    ['2012-05-31 10:30', 'Write 2012-05-31.'],
    ['05.05.2012', 'Write 2012-05-05.'],
    ['03/04/2012', 'Write 2012-04-03 if the day stands first, 2012-03-04 if the month does.'],
  ])('%s', async (date, hint) => {
    expect(await published(date)).toBe(hint);
  });

  it.each(['13/14/2012', '31/02/2012', '31 June 2012', 'in spring', '2011-2012', '31.05.12'])(
    'suggests no day for %s',
    async (date) => {
      expect(readingsOf(date)).toEqual([]);
      expect(await published(date)).toMatch(
        /^Write year, month and day with hyphens: 2012-01-23\./,
      );
    },
  );

  it('suggests no month where a day is needed', async () => {
    expect(await asOf('May 2012')).toMatch(/^Write year, month and day/);
    expect(await asOf('31 May 2012')).toBe('Write 2012-05-31.');
  });
});

it.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-01', false],
  ['tomorrow', false],
])('%s is a real day: %s', (day, isReal) => {
  expect(isRealDay(day)).toBe(isReal);
});
