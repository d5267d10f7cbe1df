/** What figures draw, read from their shapes: nothing twice, nothing over each other, nothing too precise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChartAct,
  type ChartWords,
  drawPartsChart,
  type PartKind,
} from '../../src/compose/figures/parts-chart.ts';
import { textWidth, wrapped } from '../../src/compose/figures/text-width.ts';
import {
  drawTimeline,
  type TimelineEntry,
  type TimelineWords,
} from '../../src/compose/figures/timeline.ts';
import type { Circle, Drawing, Label, Stroke } from '../../src/document/document.ts';
import { toCaseDate } from '../../src/model/dates.ts';
import { loadFonts } from '../../src/render/fonts.ts';
import { PdfDocument } from '../../src/render/pdf/internals.ts';
import type { PlainDate } from '../../src/schema/types.ts';
import { host } from '../support/shipped.ts';

const words: TimelineWords = {
  tick: (iso) => `tick ${iso}`,
  undated: (entries) => `Without a date: ${entries.map(({ event }) => event).join('; ')}.`,
  legend: {
    day: 'on this day',
    span: 'within the bar',
    open: 'not before or after',
    disputed: 'sources differ',
    preferred: 'preferred',
    interrupted: 'left out',
  },
};

const chartWords: ChartWords = {
  officials: 'Officials',
  acts: 'Act',
  victims: 'Persons concerned',
  omitted: undefined,
  legend: {
    stated: 'stated',
    inferred: 'inferred',
    unrecorded: 'not recorded',
    notAccused: 'not accused',
    victim: 'person concerned',
  },
};

const entry = (event: string, ...dates: readonly PlainDate[]): TimelineEntry => ({
  date: dates.map((date) => JSON.stringify(date)).join(' or '),
  event,
  concerning: undefined,
  candidates: dates.map((date) => ({ date: toCaseDate(date), isPreferred: false })),
});

const strokes = ({ shapes }: Drawing): Stroke[] =>
  shapes.filter((shape) => shape.kind === 'stroke');
const circles = ({ shapes }: Drawing): Circle[] =>
  shapes.filter((shape) => shape.kind === 'circle');
const labelsOf = ({ shapes }: Drawing): Label[] => shapes.filter((shape) => shape.kind === 'label');
const wordsOf = (drawing: Drawing): string =>
  labelsOf(drawing)
    .map(({ text }) => text)
    .join(' ');

const only = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1);
  return items[0] as T;
};

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room of a label; letters with tails reach below the base line. */
function boxOf({ text, x, y, size, anchor, isUpright }: Label): Box {
  const width = textWidth(text, size);
  const [above, below] = [size * 0.72, size * 0.2];
  if (isUpright === true)
    return { text, left: x - above, right: x + below, top: y - width, bottom: y };
  const left = anchor === 'end' ? x - width : x;
  return { text, left, right: left + width, top: y - above, bottom: y + below };
}

const overlapping = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );

function expectLegible(drawing: Drawing): void {
  const boxes = labelsOf(drawing).map(boxOf);
  expect(overlapping(boxes)).toEqual([]);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < -1 || top < -1 || right > drawing.width + 1 || bottom > drawing.height + 1,
  );
  expect(outside).toEqual([]);
  expect(drawing.height).toBeLessThan(640);
  for (const number of JSON.stringify(drawing).match(/-?\d+\.\d+/g) ?? [])
    expect(number).toMatch(/\.\d{1,2}$/);
}

const isoDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const nearDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2020-06-${String(day).padStart(2, '0')}`);
const plainDate: fc.Arbitrary<PlainDate> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(isoDay, nearDay) },
  isoDay.map((day) => day.slice(0, 7)),
  isoDay.map((day) => day.slice(0, 4)),
  fc.tuple(isoDay, isoDay).map((days) => {
    const [after = '', before = ''] = [...days].sort();
    return { after, before };
  }),
  isoDay.map((after) => ({ after })),
  isoDay.map((before) => ({ before })),
  fc.constant<PlainDate>('undated'),
);
const name = fc.constantFrom(
  'Search',
  'Judgment upheld on appeal',
  'Обыск в читальном зале муниципальной библиотеки города Вымысел',
  'ნიმუში მკითხველი',
  'نموذج القارئ في المكتبة',
  'An act with a very long name that does not end within the line and goes on in the next one',
  'Donauvymyslschifffahrtsgesellschaftskapitänsmützenbeschlagnahmeverhandlung',
);

describe('a timeline', () => {
  it('never sets a label over another, whatever happened when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.array(plainDate, { minLength: 1, maxLength: 3 })), {
          minLength: 1,
          maxLength: 45,
        }),
        (acts) => {
          const entries = acts.map(([event, dates]) => entry(event, ...dates));
          const drawn = drawTimeline(entries, words);
          drawn.forEach(({ drawing }) => {
            expectLegible(drawing);
          });
          // Every act is on the axis or in the list below it, and once.
          const shown = drawn.flatMap(({ dated, undated }) => [...dated, ...undated]);
          if (drawn.length > 0) expect(new Set(shown)).toEqual(new Set(entries));
          if (drawn.length > 0) expect(shown).toHaveLength(entries.length);
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  });

  it('draws a day as a point, a month as a bar and an open date as neither', () => {
    const draw = (date: PlainDate) => only(drawTimeline([entry('Search', date)], words)).drawing;
    const legendMark = 1;
    expect(circles(draw('2020-06-18'))).toHaveLength(1 + legendMark);
    expect(circles(draw('2020-06'))).toEqual([]);
    expect(strokes(draw('2020-06')).filter(({ isClosed }) => isClosed)).toHaveLength(
      1 + legendMark,
    );
    const open = draw({ before: '2020-06-18' });
    expect(circles(open)).toEqual([]);
    expect(strokes(open).filter(({ isClosed }) => isClosed)).toEqual([]);
    expect(wordsOf(open)).toContain('not before or after');
  });

  it('gives a bar the length of the time that it stands for', () => {
    const { drawing } = only(
      drawTimeline(
        [entry('One', '2020-01-01'), entry('Two', '2020-07'), entry('Three', '2020-12-31')],
        words,
      ),
    );
    const axis = strokes(drawing).find(({ weight }) => weight === 0.8);
    const bar = strokes(drawing).find(({ isClosed }) => isClosed);
    const lengthOf = (stroke: Stroke | undefined): number => {
      const ys = (stroke?.points ?? []).map(([, y]) => y);
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(lengthOf(bar) / lengthOf(axis)).toBeCloseTo(31 / 366, 2);
  });

  it('draws every date that sources give, hollow and joined, and marks the preferred one', () => {
    const disputed = {
      ...entry('Sentence', '2012-10-08', '2012-08-08'),
      candidates: [
        { date: toCaseDate('2012-10-08'), isPreferred: true },
        { date: toCaseDate('2012-08-08'), isPreferred: false },
      ],
    };
    const { drawing } = only(drawTimeline([disputed], words));
    const onAxis = circles(drawing).slice(0, 3);
    expect(onAxis.filter(({ fill }) => fill === 'white')).toHaveLength(2);
    expect(onAxis.filter(({ radius }) => radius < 1)).toHaveLength(1);
    const joint = strokes(drawing).find(({ isDashed }) => isDashed);
    expect(joint?.points.map(([, y]) => y)).toEqual(
      onAxis
        .filter(({ radius }) => radius > 1)
        .map(({ y }) => y)
        .sort((a, b) => a - b),
    );
    expect(wordsOf(drawing)).toContain('sources differ');
  });

  it('explains in the legend what is drawn, and nothing else', () => {
    const legendOf = (...dates: readonly PlainDate[]): string[] =>
      Object.values(words.legend).filter((meaning) =>
        wordsOf(only(drawTimeline([entry('Search', ...dates)], words)).drawing).includes(meaning),
      );
    expect(legendOf('2020-06-18')).toEqual(['on this day']);
    expect(legendOf('2020-06')).toEqual(['within the bar']);
    expect(legendOf('2020-06-18', '2020-07')).toEqual(['within the bar', 'sources differ']);
    expect(legendOf({ after: '2020-06-18' })).toEqual(['not before or after']);
  });

  it('leaves out years in which nothing happened, and says so', () => {
    const acts = [
      entry('One', '2012-01-05'),
      entry('Two', '2012-03-05'),
      entry('Release', '2019-05-01'),
    ];
    expect(wordsOf(only(drawTimeline(acts, words)).drawing)).toContain('left out');
    const close = [entry('One', '2012-01-05'), entry('Two', '2012-03-05')];
    expect(wordsOf(only(drawTimeline(close, words)).drawing)).not.toContain('left out');
  });

  it('lists what has no date, and is not drawn if nothing has', () => {
    const { drawing } = only(
      drawTimeline([entry('Search', '2020'), entry('Threat', 'undated')], words),
    );
    expect(wordsOf(drawing)).toContain('Without a date: Threat.');
    expect(drawTimeline([entry('Threat', 'undated')], words)).toEqual([]);
  });

  it('is the same drawing for the same acts', () => {
    const acts = [
      entry('One', '2012-01-05'),
      entry('Two', '2013'),
      entry('Three', { after: '2014-02' }),
    ];
    expect(drawTimeline(acts, words)).toEqual(drawTimeline(acts, words));
  });
});

describe('a chart of who did what to whom', () => {
  const act = (
    event: string,
    parts: readonly (readonly [string, PartKind])[],
    victims: readonly string[],
  ): ChartAct => ({
    date: '18 June 2020',
    event,
    label: `18 June 2020: ${event}`,
    parts: parts.map(([official, basis]) => ({
      official: { key: official, name: official },
      basis,
    })),
    victims: victims.map((victim) => ({ key: victim, name: victim })),
  });

  it('never sets a label over another, and shows every part and person of every act', () => {
    const kind = fc.constantFrom<PartKind>('stated', 'inferred', 'unrecorded', 'notAccused');
    const person = fc
      .tuple(name, fc.integer({ min: 1, max: 6 }))
      .map(([text, n]) => `${text} ${String(n)}`);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            name,
            fc.uniqueArray(fc.tuple(person, kind), {
              minLength: 1,
              maxLength: 4,
              selector: ([official]) => official,
            }),
            fc.uniqueArray(person, { maxLength: 4 }),
          ),
          { minLength: 1, maxLength: 30 },
        ),
        (drafts) => {
          const acts = drafts.map((draft) => act(...draft));
          const drawn = drawPartsChart(acts, chartWords);
          drawn.forEach(({ drawing }) => {
            expectLegible(drawing);
          });
          for (const [index, { parts, victims }] of acts.entries()) {
            const shown = drawn.flatMap((chart) =>
              chart.acts.filter(
                ({ event, date }) => event === acts[index]?.event && date === acts[index].date,
              ),
            );
            const officials = new Set(
              shown.flatMap((item) => item.parts.map(({ official }) => official.key)),
            );
            expect(parts.every(({ official }) => officials.has(official.key))).toBe(true);
            const persons = new Set(shown.flatMap((item) => item.victims.map(({ key }) => key)));
            expect(victims.every(({ key }) => persons.has(key))).toBe(true);
          }
        },
      ),
      { numRuns: 80, seed: 5 },
    );
  });

  const marksIn = (kind: PartKind) => {
    const { drawing } = only(
      drawPartsChart([act('Search', [['Primer Vymyslov', kind]], ['Obrazets'])], chartWords),
    );
    return {
      squares: strokes(drawing).filter(({ isClosed }) => isClosed),
      rounds: circles(drawing),
    };
  };

  it('draws what is inferred with a dashed outline, and what is stated black', () => {
    expect(marksIn('stated').squares.every(({ fill }) => fill === 'black')).toBe(true);
    const { squares } = marksIn('inferred');
    expect(squares.length).toBeGreaterThan(0);
    expect(squares.every(({ fill, isDashed }) => fill === 'white' && isDashed)).toBe(true);
  });

  it('draws who is not accused with another shape', () => {
    const { squares, rounds } = marksIn('notAccused');
    expect(squares).toEqual([]);
    expect(rounds.length).toBeGreaterThan(0);
    expect(rounds.every(({ fill }) => fill === 'white')).toBe(true);
  });

  it('tells apart two persons of the same name', () => {
    const namesake = (key: string) => ({ key, name: 'Primer Vymyslov' });
    const { drawing } = only(
      drawPartsChart(
        [
          {
            ...act('Search', [], ['Obrazets']),
            parts: ['one', 'two'].map((key) => ({ official: namesake(key), basis: 'stated' })),
          },
        ],
        chartWords,
      ),
    );
    expect(labelsOf(drawing).filter(({ text }) => text === 'Primer Vymyslov')).toHaveLength(2);
  });
});

describe('the estimate of how wide words are', () => {
  it('is never less than what our fonts need', async () => {
    const { text, fallbacks } = await loadFonts(host);
    const families = [text, ...fallbacks];
    const pdf = new PdfDocument(
      Object.fromEntries(
        families.map(({ name: family, normal, bold }) => [
          family,
          { normal: [normal], bold: [bold] },
        ]),
      ),
      {},
      {},
      {},
      { font: null, autoFirstPage: false },
      { existsSync: () => true, readFileSync: (file: unknown) => file },
    );
    const face = /\p{Script=Georgian}|\p{Script=Armenian}/u;
    const familyOf = (sample: string): string =>
      /\p{Script=Arabic}/u.test(sample) ? 'Amiri' : face.test(sample) ? 'DejaVu Serif' : text.name;
    const samples = [
      'a date between 5 December 2020 and March 2021',
      'Judgment upheld on appeal',
      'WWW AND MMM IN CAPITALS',
      'Донбасс: обыск в помещении редакции, ЖШЩЮ',
      'Қылмыстық іс қозғалды',
      'ნიმუში მკითხველი',
      'Օրինակ դատավոր',
      'قاضي المثال',
      '18 June 2020 (sources differ; also reported: 28 June 2020)',
    ];
    for (const sample of samples)
      for (const isBold of [false, true]) {
        const width = pdf.provideFont(familyOf(sample), isBold, false).widthOfString(sample, 8.5);
        expect([sample, isBold, width <= textWidth(sample, 8.5) * (isBold ? 1.05 : 1)]).toEqual([
          sample,
          isBold,
          true,
        ]);
      }
  });

  it('breaks lines that fit, and a word only if it is wider than a line', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 6 }),
        fc.integer({ min: 40, max: 300 }),
        (names, width) => {
          const lines = wrapped(names.join(' '), 8.5, width, Infinity);
          expect(lines.every((line) => textWidth(line, 8.5) <= width)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(names.join('').replaceAll(' ', ''));
        },
      ),
    );
  });
});
