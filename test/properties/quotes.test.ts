/** Whatever words of a file are quoted verify, and no other words do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFinder } from '../../src/reading/find-quote.ts';
import { lettersOf } from '../../src/reading/letters.ts';
import type { ReadText } from '../../src/reading/text.ts';
import { UnreadError } from '../../src/reading/text.ts';
import { madeByOthers, read, textOf, waczOf } from '../support/exhibit-files.ts';
import { secret } from '../support/secret.ts';

const files = ['page.html', 'chromium.pdf', 'libreoffice.pdf', 'libreoffice.docx', 'pandoc.docx'];
const texts = await Promise.all(files.map((name) => read(madeByOthers(name))));

/** Sentences of one script, over several lines and pages. */
const written: fc.Arbitrary<ReadText> = fc
  .array(fc.array(secret, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
  .map((pages) => textOf(...pages.map((lines) => lines.join(',\n'))));

const anyText = fc.oneof(fc.constantFrom(...texts), written);

/** Some words of a text that stand beside each other, as they stand there. */
const excerpt = anyText.chain((text) => {
  const whole = text.pages.map((page) => page.text).join('\n');
  const words = [...whole.matchAll(/[\p{L}\p{M}\p{N}\u00AD\u2010-\u2011.,’'/-]+/gu)].filter(
    ([word]) => lettersOf(word).text !== '',
  );
  return fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 0, max: 12 }))
    .map(([from, count]) => {
      const [first, last] = [words[from], words[Math.min(from + count, words.length - 1)]];
      return {
        text,
        exact: whole.slice(first?.index, (last?.index ?? 0) + (last?.[0].length ?? 0)),
      };
    });
});

/** The same words as another program or another hand writes them. */
const ways: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.normalize('NFD'),
  (words) => words.replace(/\s+/g, '\u00A0'),
  (words) => words.replace(/(\p{L}\p{L}\p{M}*)(\p{L}\p{L})/u, '$1-\n$2'),
  (words) => words.replace(/\p{L}/gu, '$&\u00AD'),
  (words) => `“${words}”`,
];

describe('the words of a file', () => {
  it('verify, however they are broken and set', () => {
    fc.assert(
      fc.property(excerpt, fc.constantFrom(...ways), ({ text, exact }, way) => {
        expect([quoteFinder(text)({ exact: way(exact) }).kind, exact]).toEqual(['verified', exact]);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('do not with any letter or digit changed, left out or put in', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        excerpt,
        fc.nat(),
        fc.constantFrom('change', 'remove', 'insert'),
        fc.constantFrom('z', 'ж', 'ქ', 'ظ', '7', 'Q'),
        ({ text, exact }, at, how, sign) => {
          const places = [...exact.matchAll(/[\p{L}\p{N}]/gu)];
          const place = places[at % places.length];
          if (!place) return;
          const end = place.index + (how === 'insert' ? 0 : place[0].length);
          const changed = `${exact.slice(0, place.index)}${how === 'remove' ? '' : sign}${exact.slice(end)}`;
          const whole = text.pages.map((page) => lettersOf(page.text).text).join('');
          // What is changed may stand there as well, elsewhere.
          if (whole.includes(lettersOf(changed).text)) return;
          tried += 1;
          expect([quoteFinder(text)({ exact: changed }).kind, changed]).toEqual([
            lettersOf(changed).text === '' ? 'no-words' : 'differs',
            changed,
          ]);
        },
      ),
      { seed: 2, numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  it('do not with a word put in or left out', () => {
    fc.assert(
      fc.property(excerpt, fc.nat(), fc.boolean(), ({ text, exact }, at, isMore) => {
        const words = exact.split(/\s+/);
        const place = at % words.length;
        const changed = isMore
          ? [...words.slice(0, place), 'zqnot', ...words.slice(place)]
          : words.filter((_, index) => index !== place);
        if (!isMore && (place === 0 || place === words.length - 1)) return;
        const whole = text.pages.map((page) => lettersOf(page.text).text).join('');
        if (whole.includes(lettersOf(changed.join(' ')).text)) return;
        expect(quoteFinder(text)({ exact: changed.join(' ') }).kind).toBe('differs');
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('files with bytes changed at random', () => {
  const sources = [...files.map(madeByOthers), madeByOthers('scan.pdf'), waczOf()];

  it('are read, or said to be damaged, and do no other harm', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.option(fc.nat(), { freq: 3 }),
        async (source, changes, cut) => {
          const bytes = source.slice(0, cut === null ? undefined : cut % source.length);
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          await read(bytes).catch((error: unknown) => {
            expect(error).toBeInstanceOf(UnreadError);
          });
        },
      ),
      { seed: 4, numRuns: 150 },
    );
  });
});
