/** In which paragraph or line a quotation stands: only what is certain is told. */
import { describe, expect, it } from 'vitest';
import { quoteFinder, type QuoteResult, type QuoteSought } from '../../src/reading/find-quote.ts';
import type { ReadText } from '../../src/reading/text.ts';
import { textOf } from '../support/exhibit-files.ts';

/** Paragraphs of which each has words of its own. */
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const paragraph = (number: number, mark = `${String(number)}.`): string =>
  `${mark} Here is ${words[number] ?? ''}, and its end.`;
const judgment = (mark?: (number: number) => string): string =>
  ['JUDGMENT', ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => paragraph(number, mark?.(number)))].join(
    '\n',
  );

/** `yes`, `no: 3`, `unknown`: whether it stands where it is said to stand. */
function told(result: QuoteResult): string {
  if (result.kind === 'other-place') return `no: ${result.of} ${result.numbers.join(', ')}`;
  if (result.kind !== 'verified') return result.kind;
  return result.isPlaceChecked ? 'yes' : 'unknown';
}

const look = (text: string, quote: QuoteSought): string => told(quoteFinder(textOf(text))(quote));

it.each([
  ['both are right', { page: '1', paragraph: '5' }, 'yes'],
  ['the paragraph is another', { page: '1', paragraph: '4' }, 'no: paragraph 5'],
  ['the page is another', { page: '2', paragraph: '5' }, 'other-page'],
  ['only the page can be told', { page: '1', paragraph: '5(a)' }, 'unknown'],
  ['nobody can tell the line', { page: '1', line: '5' }, 'unknown'],
  ['the line is cited besides', { paragraph: '5', line: '1' }, 'unknown'],
])('of a page and what stands on it, %s', (_, cited, answer) => {
  const text: ReadText = { ...textOf(judgment()), isPaged: true };
  const paged = { ...text, pages: text.pages.map((page) => ({ ...page, labels: ['1'] })) };
  expect(told(quoteFinder(paged)({ exact: 'Here is five', ...cited }))).toBe(answer);
});

describe('a numbered paragraph', () => {
  it.each([
    ['the one cited', '5', 'yes'],
    ['one of several', '4-6', 'yes'],
    ['one of two', '2, 5', 'yes'],
    ['another', '4', 'no: paragraph 5'],
    ['others', '6–7', 'no: paragraph 5'],
    ['one that there is not', '40', 'unknown'],
    ['the last, of which nobody knows where it ends', '8', 'unknown'],
    ['one with a letter', '5(a)', 'unknown'],
  ])('that is cited: %s', (_, cited, answer) => {
    expect(look(judgment(), { exact: 'Here is five', paragraph: cited })).toBe(answer);
  });

  it.each([
    ['12.', (number: number) => `${String(number)}.`],
    ['[12]', (number: number) => `[${String(number)}]`],
    ['§ 12.', (number: number) => `§ ${String(number)}.`],
    ['further in', (number: number) => `    ${String(number)}.`],
  ])('is written as %s', (_, mark) => {
    const text = judgment(mark);
    expect(look(text, { exact: 'Here is five', paragraph: '4' })).toBe('no: paragraph 5');
    expect(look(text, { exact: 'Here is five', paragraph: '5' })).toBe('yes');
  });

  it('goes on to the next, over the end of one', () => {
    const exact = 'and its end. 6. Here is six';
    expect(look(judgment(), { exact, paragraph: '6' })).toBe('yes');
    expect(look(judgment(), { exact, paragraph: '2' })).toBe('no: paragraph 5, 6');
  });

  it('goes over the end of a page', () => {
    const [one = '', other = ''] = judgment().split('5. ');
    const find = quoteFinder(textOf(one, `5. ${other}`));
    expect(told(find({ exact: 'Here is five', paragraph: '4' }))).toBe('no: paragraph 5');
    expect(told(find({ exact: 'Here is four', paragraph: '4' }))).toBe('yes');
  });

  it('is not all that is cited where more stands with it', () => {
    expect(look(judgment(), { exact: 'Here is five', paragraph: '5, and the note' })).toBe(
      'unknown',
    );
  });

  it('is one of several in which the words stand', () => {
    const text = judgment();
    expect(look(text, { exact: 'and its end', paragraph: '3' })).toBe('yes');
  });
});

describe('numbers that may be those of something else', () => {
  const within = (number: number, ...lines: readonly string[]): string =>
    judgment().replace(paragraph(number), [paragraph(number), ...lines].join('\n'));

  it.each([
    [
      'a list',
      within(5, '1. The first thing.', '2. The second thing.', '6. The sixth thing.'),
      'five',
    ],
    ['another judgment that is quoted', within(4, '5. It was held that nobody may.'), 'five'],
    ['a day that begins a line', within(5, '6. May is the day on which he was heard.'), 'five'],
    ['a day behind the last paragraph', within(8, '9. May came.', '10. May came too.'), 'nine'],
    ['years', judgment().replace('5. Here', '2020. Here'), 'five'],
    [
      'a few headings',
      ['1. Facts', '2. Law', 'Here is five.', '3. Costs', 'End'].join('\n'),
      'five',
    ],
    ['a text that begins elsewhere', judgment().replace('1. Here', 'Here'), 'five'],
    ['numbers within a line', judgment().replaceAll('\n', ' '), 'five'],
    ['sections', judgment().replaceAll(/^(\d)\. /gm, '$1.1 '), 'five'],
  ])('are not believed: %s', (_, text, name) => {
    const exact = name === 'nine' ? 'May came too' : `Here is ${name}`;
    expect(look(text, { exact, paragraph: '4' })).toBe('unknown');
  });

  it('leave the others as they are', () => {
    const text = within(2, '1. The first thing.', '2. The second thing.');
    expect(look(text, { exact: 'Here is five', paragraph: '4' })).toBe('no: paragraph 5');
    expect(look(text, { exact: 'The second thing', paragraph: '5' })).toBe('unknown');
  });
});

describe('a line', () => {
  const record = ['Judge: Silence.', 'Clerk: All rise.', '', 'Judge: Six years', 'of prison.'];

  it.each([
    ['the one cited', 'All rise', '2', 'yes'],
    ['one of two over which it goes', 'Six years of prison', '5', 'yes'],
    ['another', 'All rise', '3', 'no: line 2'],
    ['others', 'Six years of prison', '1-2', 'no: line 4, 5'],
    ['one that there is not', 'All rise', '99', 'unknown'],
  ])('that is cited: %s', (_, exact, line, answer) => {
    expect(look(record.join('\n'), { exact, line })).toBe(answer);
  });

  it('is not counted where numbers of lines are printed', () => {
    const printed = record.map((line, index) => `${String(index + 7)}  ${line}`).join('\n');
    expect(look(printed, { exact: 'All rise', line: '8' })).toBe('unknown');
  });

  it('is not counted on pages', () => {
    const find = quoteFinder(textOf('Judge: Silence.', 'Clerk: All rise.'));
    expect(told(find({ exact: 'All rise', line: '7' }))).toBe('unknown');
  });
});

describe('a page', () => {
  const find = quoteFinder(textOf('Here is one.', 'Here is two.'));

  it.each([
    ['2, para 1', 'unknown'],
    ['2, 3', 'yes'],
    ['12, para 1', 'other-page'],
  ])('is not all that is cited where a stop is forgotten: %s', (page, answer) => {
    expect(told(find({ exact: 'Here is two', page }))).toBe(answer);
  });

  it('is compared where it is a number, and said not to be where it is not', () => {
    expect(told(find({ exact: 'Here is two', page: '2' }))).toBe('yes');
    expect(told(find({ exact: 'Here is two', page: 'the second page of the annex' }))).toBe(
      'unknown',
    );
    expect(look('Here is one.', { exact: 'Here is one', page: '1' })).toBe('unknown');
  });
});
