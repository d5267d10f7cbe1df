/** The small tools that every document goes through: what they may change in it, and what never. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyInlines } from '../../src/compose/tidy-inlines.ts';
import type { Block, Cell, Inline, Paragraph, Text } from '../../src/document/document.ts';
import { mapBlocks, mapOwnInlines } from '../../src/document/map.ts';
import { allBlocks, countWords, inlineText, ownInlines } from '../../src/document/text.ts';

const check = <T extends [unknown, ...unknown[]]>(
  property: fc.IProperty<T>,
  numRuns = 2_000,
): void => {
  fc.assert(property, { seed: 1, numRuns });
};

/** Much white space and many signs, so that they meet at the seams; also where letters lie beyond the first plane. */
const words = fc
  .array(
    fc.constantFrom(' ', ' ', '  ', 'a', 'court', 'Үлгі', '𝔘', '.', ',', '?!', '…', '(', ')', '–'),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));

const text: fc.Arbitrary<Text> = fc.record(
  {
    kind: fc.constant('text' as const),
    text: words,
    isStrong: fc.constant(true),
    isEmphasised: fc.constant(true),
    language: fc.constantFrom('kk', 'ru'),
  },
  { requiredKeys: ['kind', 'text'] },
);

const inlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: text },
      { weight: 4, arbitrary: fc.constant({ kind: 'note' as const, number: 0 }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'line-break' as const }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('link' as const),
          href: fc.constant('https://example.org/'),
          content: fc.array(text, { maxLength: 2 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('reference' as const),
          target: fc.constant('part'),
          content: fc.array(text, { maxLength: 2 }),
        }),
      },
    ),
    { maxLength: 8 },
  )
  .map((items) =>
    items.map((item, index) => (item.kind === 'note' ? { ...item, number: index + 1 } : item)),
  );

const stands = fc.constantFrom('after-punctuation' as const, 'before-punctuation' as const);

describe('a line that is tidied', () => {
  /** Every sign but spaces with its form, in order; what is no text stands for itself. */
  const signs = (content: readonly Inline[]): string[] =>
    content.flatMap((inline) => {
      if (inline.kind === 'note') return [];
      if (inline.kind !== 'text') return [JSON.stringify(inline)];
      const { text: all, kind: _, ...form } = inline;
      return Array.from(all.replaceAll(' ', '')).map((sign) => `${sign}${JSON.stringify(form)}`);
    });
  const notes = (content: readonly Inline[]): number[] =>
    content.flatMap((inline) => (inline.kind === 'note' ? [inline.number] : []));
  /** Behind how many signs each note stands. */
  const placesOfNotes = (content: readonly Inline[]): number[] =>
    content.flatMap((inline, index) =>
      inline.kind === 'note' ? [signs(content.slice(0, index)).length] : [],
    );

  it('keeps every sign, its form, and the order of the notes', () => {
    check(
      fc.property(inlines, stands, (content, stand) => {
        const tidy = tidyInlines(content, stand);
        expect(signs(tidy)).toEqual(signs(content));
        expect(notes(tidy)).toEqual(notes(content));
      }),
    );
  });

  it('has no space at its ends, none doubled, none before a note, and no empty text', () => {
    check(
      fc.property(inlines, stands, (content, stand) => {
        const tidy = tidyInlines(content, stand);
        tidy.forEach((inline, index) => {
          if (inline.kind !== 'text') return;
          const [before, after] = [tidy[index - 1], tidy[index + 1]];
          expect(inline.text).not.toBe('');
          const endsOpen = before?.kind === 'text' && before.text.endsWith(' ');
          if (index === 0 || before?.kind === 'line-break' || endsOpen)
            expect(inline.text.startsWith(' ')).toBe(false);
          if (!after || after.kind === 'note' || after.kind === 'line-break')
            expect(inline.text.endsWith(' ')).toBe(false);
        });
      }),
    );
  });

  it('stays as it is when it is tidied again', () => {
    check(
      fc.property(inlines, stands, (content, stand) => {
        const tidy = tidyInlines(content, stand);
        expect(tidyInlines(tidy, stand)).toEqual(tidy);
      }),
    );
  });

  it('has its notes behind punctuation where the language has them, moved past nothing else', () => {
    check(
      fc.property(inlines, (content) => {
        const tidy = tidyInlines(content, 'after-punctuation');
        tidy.forEach((inline, index) => {
          if (inline.kind === 'text' && tidy[index - 1]?.kind === 'note')
            expect(inline.text).not.toMatch(/^[.,;:!?…]/u);
        });
        const all = signs(content);
        const [before, after] = [placesOfNotes(content), placesOfNotes(tidy)];
        before.forEach((place, index) => {
          const passed = all.slice(place, after[index]);
          expect(after[index]).toBeGreaterThanOrEqual(place);
          expect(passed.every((sign) => /^[.,;:!?…]/u.test(sign))).toBe(true);
        });
      }),
    );
  });

  it('has its notes before the last sign where the language has them, moved past nothing else', () => {
    check(
      fc.property(inlines, (content) => {
        const all = signs(content);
        const [before, after] = [content, tidyInlines(content, 'before-punctuation')].map(
          placesOfNotes,
        );
        before?.forEach((place, index) => {
          const passed = all.slice(after?.[index], place);
          expect(after?.[index]).toBeLessThanOrEqual(place);
          expect(passed.length).toBeLessThanOrEqual(2);
          expect(passed.every((sign) => /^[\u00a0\u202f.,;:!?]/u.test(sign))).toBe(true);
        });
      }),
    );
  });
});

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
  const content = inlines;
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  const cell: fc.Arbitrary<Cell> = fc.record(
    { blocks, header: fc.constantFrom('column' as const, 'row' as const) },
    { requiredKeys: ['blocks'] },
  );
  const kind = <K extends Block['kind']>(name: K): fc.Arbitrary<K> => fc.constant(name);
  return {
    blocks,
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ kind: kind('paragraph'), content }),
      fc.record({
        kind: kind('heading'),
        level: fc.constant(2 as const),
        id: fc.string(),
        content,
      }),
      fc.record({ kind: kind('contents'), title: fc.string() }),
      fc.record({ kind: kind('page-break') }),
      fc.record({ kind: kind('quotation'), blocks }),
      fc.record({
        kind: kind('list'),
        isOrdered: fc.boolean(),
        items: fc.array(blocks, { maxLength: 3 }),
      }),
      fc.record({
        kind: kind('terms'),
        entries: fc.array(fc.record({ term: content, blocks }), { maxLength: 3 }),
      }),
      fc.record({
        kind: kind('notice'),
        role: fc.constant('copy' as const),
        title: content,
        blocks,
      }),
      fc.record({
        kind: kind('figure'),
        id: fc.string(),
        caption: content,
        alternative: fc.string(),
        drawing: fc.constant({ width: 10, height: 10, shapes: [] }),
      }),
      fc.record({
        kind: kind('table'),
        caption: content,
        widths: fc.constant([1, 2]),
        headerRows: fc.nat(1),
        rows: fc.array(fc.array(cell, { maxLength: 2 }), { maxLength: 2 }),
      }),
    ),
  };
});
const body = fc.array(block, { maxLength: 4 });

describe('a change to every block', () => {
  it('that changes nothing gives the same document', () => {
    check(
      fc.property(body, (blocks) => {
        expect(mapBlocks(blocks, (same) => same)).toEqual(blocks);
        expect(mapBlocks(blocks, (same) => mapOwnInlines(same, (content) => content))).toEqual(
          blocks,
        );
      }),
      300,
    );
  });

  it('meets each of them once, in reading order', () => {
    check(
      fc.property(body, (blocks) => {
        const met: Block[] = [];
        mapBlocks(blocks, (each) => {
          met.push(each);
          return each;
        });
        const all = [...allBlocks(blocks)];
        expect(met.length).toBe(all.length);
        expect(met.every((each, index) => each === all[index])).toBe(true);
      }),
      300,
    );
  });

  it('leaves what it was given untouched, and the form of the document', () => {
    check(
      fc.property(body, (blocks) => {
        const before = structuredClone(blocks);
        const changed = mapBlocks(blocks, (each) =>
          mapOwnInlines(each, () => [{ kind: 'text', text: 'x' }]),
        );
        expect(blocks).toEqual(before);
        const kinds = (list: readonly Block[]): string[] =>
          [...allBlocks(list)].map(({ kind }) => kind);
        expect(kinds(changed)).toEqual(kinds(blocks));
        for (const each of allBlocks(changed))
          for (const own of ownInlines(each)) expect(inlineText(own)).toBe('x');
      }),
      300,
    );
  });

  it('goes on within what a block is changed into, not within what it was', () => {
    const inner: Paragraph = { kind: 'paragraph', content: [{ kind: 'text', text: 'new' }] };
    const outer: Block = {
      kind: 'quotation',
      blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'old' }] }],
    };
    const met: string[] = [];
    mapBlocks([outer], (each) => {
      met.push(ownInlines(each).map(inlineText).join());
      return each.kind === 'quotation' ? { ...each, blocks: [inner] } : each;
    });
    expect(met).toEqual(['', 'new']);
  });
});

describe('counting words', () => {
  const counted = [
    ...['court', 'a', '5', '2012', '2012-01-23', 'Article', 'and/or', 'well-known', 'l’audience'],
    ...['(alleged)', '“reader”', 'суд', 'ნიმუშ', 'قارئ', '№5', 'E-04', '(ab)', '1.2', '(1)', 'p.'],
  ];
  /** Dashes and bullets by themselves, and the marks of lists. */
  const uncounted = ['–', '—', '-', '•', '…', '&', '/', '1.', '12.', '(a)', '(z)', '“', '***'];
  const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\u00a0', '\u2009', '\r\n');

  it.each([
    ['', 0],
    ['   \n ', 0],
    ['One.', 1],
    ['The court – a court – sat.', 5],
    ['1. Has it asked?\n2. (a) When?', 4],
    ['State-run and/or party-run', 3],
    ['On 30 November 2020', 4],
  ])('of “%s”', (sentence, count) => {
    expect(countWords(sentence)).toBe(count);
  });

  it('counts each word once, whatever stands between them', () => {
    check(
      fc.property(
        fc.array(
          fc.record({
            piece: fc.oneof(
              fc.constantFrom(...counted).map((word) => ({ word, isCounted: true })),
              fc.constantFrom(...uncounted).map((word) => ({ word, isCounted: false })),
            ),
            before: gap,
          }),
          { maxLength: 12 },
        ),
        gap,
        (pieces, end) => {
          const sentence = pieces.map(({ piece, before }) => before + piece.word).join('') + end;
          expect(countWords(sentence)).toBe(pieces.filter(({ piece }) => piece.isCounted).length);
        },
      ),
    );
  });

  it('of two texts is that of the one and the other together', () => {
    check(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (one, other) => {
          expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other));
        },
      ),
    );
  });
});
