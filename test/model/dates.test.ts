/**
 * A date claims what its source claims and no more: `2012` is no day of 2012, and nothing lies before
 * or after it that might lie within it. Days are counted here by the calendar of the machine, so that
 * the reckoning under test is held against another one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { Words } from '../../src/compose/words.ts';
import { buildCase, covers } from '../../src/model/build.ts';
import type { Post } from '../../src/model/case-file.ts';
import { compareDates, isBefore, toCaseDate } from '../../src/model/dates.ts';
import { isRealDay } from '../../src/schema/days.ts';
import type { PlainDate } from '../../src/schema/types.ts';
import { memoryHost } from '../support/memory-host.ts';
import { prepareVariation } from '../support/base-case.ts';

const dayLength = 24 * 60 * 60 * 1000;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Days since 1970; a day beyond the end of a month runs over into the next. */
const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / dayLength;

const isoOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** The first and the last day that a date can mean; without a bound the end of time. */
interface Bounds {
  readonly first: number;
  readonly last: number;
}

function boundsOf(date: PlainDate): Bounds {
  if (date === 'undated') return { first: -Infinity, last: Infinity };
  if (typeof date === 'string') {
    const [year = 0, month, day] = date.split('-').map(Number);
    return {
      first: dayNumber(year, month ?? 1, day ?? 1),
      last:
        day === undefined
          ? dayNumber(year, (month ?? 12) + 1, 0)
          : dayNumber(year, month ?? 1, day),
    };
  }
  return {
    first: date.after === undefined ? -Infinity : boundsOf(date.after).first,
    last: date.before === undefined ? Infinity : boundsOf(date.before).last,
  };
}

/** Few years, so that dates touch, overlap and contain each other often; leap years among them. */
const day = fc.integer({ min: dayNumber(1999, 11, 1), max: dayNumber(2001, 3, 31) }).map(isoOf);
const fixed = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([iso, precision]) => iso.slice(0, precision));
const range = fc.oneof(
  fc.record({ after: fixed }),
  fc.record({ before: fixed }),
  // The two ends in the order of the calendar.
  fc.tuple(fixed, fixed).map(([one, other]) => {
    const isInOrder = boundsOf(one).first <= boundsOf(other).last;
    return isInOrder ? { after: one, before: other } : { after: other, before: one };
  }),
);
const plainDate: fc.Arbitrary<PlainDate> = fc.oneof(
  { weight: 6, arbitrary: fixed },
  { weight: 4, arbitrary: range },
  { weight: 1, arbitrary: fc.constant('undated') },
);

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void => {
  fc.assert(property, { seed: 1, numRuns: 3_000 });
};

const before = (one: PlainDate, other: PlainDate): boolean =>
  isBefore(toCaseDate(one), toCaseDate(other));
const compare = (one: PlainDate, other: PlainDate): number =>
  compareDates(toCaseDate(one), toCaseDate(other));

describe('what lies before what', () => {
  it.each<readonly [PlainDate, PlainDate, 'before' | 'after' | 'unknown']>([
    ['2012-01-23', '2012-01-24', 'before'],
    ['2012-01-23', '2012-01-23', 'unknown'],
    ['2011', '2012', 'before'],
    ['2012', '2012', 'unknown'],
    ['2012', '2012-01', 'unknown'],
    ['2012', '2012-12-31', 'unknown'],
    ['2012', '2013-01-01', 'before'],
    ['2012-01', '2012-01-31', 'unknown'],
    ['2012-01', '2012-02-01', 'before'],
    ['2012-02-29', '2012-03', 'before'],
    ['2012-02', '2012-02-29', 'unknown'],
    ['2000-02', '2000-03', 'before'],
    [{ after: '2012' }, '2011', 'after'],
    [{ after: '2012' }, '2012', 'unknown'],
    [{ after: '2012' }, '2100', 'unknown'],
    [{ before: '2012' }, '2013', 'before'],
    [{ before: '2012' }, '1900', 'unknown'],
    [{ after: '2012-01', before: '2012-03-15' }, '2012-03-15', 'unknown'],
    [{ after: '2012-01', before: '2012-03-15' }, '2012-03-16', 'before'],
    [{ before: '2012' }, { after: '2013' }, 'before'],
    ['undated', '2012', 'unknown'],
    ['undated', 'undated', 'unknown'],
  ])('%j and %j: %s', (one, other, expected) => {
    const found = before(one, other) ? 'before' : before(other, one) ? 'after' : 'unknown';
    expect(found).toBe(expected);
  });

  it('is decided exactly where every possible day lies before every other', () => {
    check(
      fc.property(plainDate, plainDate, (one, other) => {
        expect(before(one, other)).toBe(boundsOf(one).last < boundsOf(other).first);
      }),
    );
  });

  it('is never decided both ways, and never of a date and itself', () => {
    check(
      fc.property(plainDate, plainDate, (one, other) => {
        expect(before(one, other) && before(other, one)).toBe(false);
        expect(before(one, one)).toBe(false);
      }),
    );
  });

  it('follows for the first and the third from what is decided of the second', () => {
    check(
      fc.property(plainDate, plainDate, plainDate, (one, two, three) => {
        if (before(one, two) && before(two, three)) expect(before(one, three)).toBe(true);
      }),
    );
  });

  it('is not decided by a vaguer word for the same time', () => {
    check(
      fc.property(day, plainDate, (iso, other) => {
        for (const vaguer of [iso.slice(0, 7), iso.slice(0, 4), { after: iso }, { before: iso }]) {
          if (before(vaguer, other)) expect(before(iso, other)).toBe(true);
          if (before(other, vaguer)) expect(before(other, iso)).toBe(true);
          expect(before(vaguer, iso) || before(iso, vaguer)).toBe(false);
        }
      }),
    );
  });
});

describe('the days that a date can mean', () => {
  it('are those of the calendar, leap years and the ends of months included', () => {
    check(
      fc.property(plainDate, (date) => {
        const { first, last } = boundsOf(date);
        const { earliest, latest } = toCaseDate(date);
        expect(earliest).toBe(first === -Infinity ? undefined : isoOf(first));
        expect(latest).toBe(last === Infinity ? undefined : isoOf(last));
      }),
    );
  });

  it.each([
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['2024-04', '2024-04-30'],
    ['2024', '2024-12-31'],
  ])('of %s end on %s', (date, latest) => {
    expect(toCaseDate(date).latest).toBe(latest);
  });

  it('exist: every day that can be written, and no other', () => {
    for (const year of [1900, 2000, 2023, 2024])
      for (let month = 1; month <= 12; month += 1)
        for (let date = 1; date <= 31; date += 1) {
          const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
          expect([iso, isRealDay(iso)]).toEqual([iso, isoOf(dayNumber(year, month, date)) === iso]);
        }
  });
});

describe('the order in which acts are told', () => {
  const sign = (value: number): number => Math.sign(value) + 0;

  it('is one order: it does not depend on which is asked first, nor goes round in circles', () => {
    check(
      fc.property(plainDate, plainDate, plainDate, (one, two, three) => {
        expect(sign(compare(one, two))).toBe(sign(-compare(two, one)));
        if (compare(one, two) <= 0 && compare(two, three) <= 0)
          expect(compare(one, three)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('never contradicts what is decided', () => {
    check(
      fc.property(plainDate, plainDate, (one, other) => {
        if (before(one, other)) expect(compare(one, other)).toBeLessThan(0);
      }),
    );
  });

  it('ends with what has no date', () => {
    check(
      fc.property(plainDate, (date) => {
        expect(compare(date, 'undated')).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('keeps acts of which nothing is known as they were written', async () => {
    const act = (id: string, date: string): string =>
      `    - { id: ${id}, type: searched, date: ${date}, citations: [E-01, E-02] }\n`;
    const { view } = await prepareVariation({
      'prosecutions.yaml': [
        '- id: reading-circle\n  kind: criminal\n  title: The trial\n  defendants: [p-one]\n  acts:\n',
        act('undated-b', 'undated'),
        act('day', '2020-06-01'),
        act('undated-a', 'undated'),
        act('month', '2020-06'),
        act('open', '{ before: 2020-05 }'),
        act('year', '2020'),
      ].join(''),
    });
    expect(view?.case.prosecutions[0]?.acts.map(({ id }) => id)).toEqual([
      'year',
      'open',
      'day',
      'month',
      'undated-b',
      'undated-a',
    ]);
  });
});

describe('whether a post was held', () => {
  const post = (from: PlainDate, to: PlainDate, ends: 'real' | 'cited'): Post => {
    const file = buildCase({
      ...{ schema_version: 1, id: 'zz-base', title: 'T', language: 'en', country: 'ZZ' },
      ...{ status: 'draft', as_of: '2026-03-01' },
      officials: [
        {
          id: 'sudyaev-vymysl',
          standing: 'alleged',
          posts: [
            {
              title: 'Judge',
              from,
              to,
              from_is: ends === 'real' ? 'start' : 'first_cited',
              to_is: ends === 'real' ? 'end' : 'last_cited',
            },
          ],
        },
      ],
    });
    const [official] = file.officials;
    const [found] = official?.posts ?? [];
    if (!found) throw new Error('There is no post.');
    return found;
  };

  it('is denied only where no possible day lies within it', () => {
    check(
      fc.property(plainDate, plainDate, plainDate, (from, to, date) => {
        const isOutside =
          boundsOf(date).last < boundsOf(from).first || boundsOf(to).last < boundsOf(date).first;
        expect(covers(post(from, to, 'real'), toCaseDate(date))).toBe(!isOutside);
      }),
    );
  });

  it('is never denied by the first or last time that a source happens to mention it', () => {
    check(
      fc.property(plainDate, plainDate, plainDate, (from, to, date) => {
        expect(covers(post(from, to, 'cited'), toCaseDate(date))).toBe(true);
      }),
    );
  });
});

const { catalogue } = await loadCatalogue(memoryHost({}));
const english = catalogue.locales.get('en');
if (!english) throw new Error('There are no words in English.');
const words = new Words(english);

describe('in print', () => {
  it.each<readonly [PlainDate, string, string]>([
    ['2012', '2012', 'in 2012'],
    ['2012-01', 'January 2012', 'in January 2012'],
    ['2012-01-03', '3 January 2012', 'on 3 January 2012'],
    ['2012-12-31', '31 December 2012', 'on 31 December 2012'],
    ['0021-04-05', '5 April 21', 'on 5 April 21'],
    [
      { after: '2012-01', before: '2012-03-15' },
      'a date between January 2012 and 15 March 2012',
      'on a date between January 2012 and 15 March 2012',
    ],
    [{ after: '2012' }, 'a date not before 2012', 'on a date not before 2012'],
    [{ before: '2012-03' }, 'a date not after March 2012', 'on a date not after March 2012'],
    ['undated', 'date not given in the sources', 'on a date that the sources do not give'],
  ])('%j is “%s”', (date, alone, inSentence) => {
    expect(words.caseDate(toCaseDate(date))).toBe(alone);
    expect(words.onDate(toCaseDate(date))).toBe(inSentence);
  });

  it('a date is read back as it was written: nothing is added, nothing lost', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      new Date(Date.UTC(2000, index, 1)).toUTCString().slice(8, 11),
    );
    check(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 9999 })),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom(4, 7, 10),
        (year, month, date, precision) => {
          const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`.slice(0, precision);
          const parts = words.caseDate(toCaseDate(iso)).split(' ').reverse();
          const [printedYear = '', printedMonth, printedDay] = parts;
          expect(
            [
              pad(Number(printedYear), 4),
              ...(printedMonth === undefined
                ? []
                : [pad(months.indexOf(printedMonth.slice(0, 3)) + 1, 2)]),
              ...(printedDay === undefined ? [] : [pad(Number(printedDay), 2)]),
            ].join('-'),
          ).toBe(iso);
        },
      ),
    );
  });

  it('two dates read alike only if they are the same', () => {
    check(
      fc.property(plainDate, plainDate, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        const [first, second] = [one, other].map((date) => words.caseDate(toCaseDate(date)));
        expect(first === second).toBe(isSame);
      }),
    );
  });
});
