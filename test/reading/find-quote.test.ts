/** What counts when a quotation is compared, and what does not. */
import { describe, expect, it } from 'vitest';
import { citedPages, quoteFinder } from '../../src/reading/find-quote.ts';
import { textOf } from '../support/exhibit-files.ts';

const kindOf = (file: string, exact: string): string => quoteFinder(textOf(file))({ exact }).kind;

describe('what makes no difference', () => {
  it.each([
    ['white space', 'found\n  him\u00A0guilty', 'found him guilty'],
    ['punctuation', 'found him – “guilty”; then', 'found him guilty, then'],
    ['a hyphen at the end of a line', 'his impris-\nonment', 'his imprisonment'],
    ['a soft hyphen', 'impris\u00ADonment', 'imprisonment'],
    ['a ligature', 'the ﬁrst oﬃce', 'the first office'],
    ['accents apart', 'de\u0301tention arbitraire', 'détention arbitraire'],
    ['й of two signs', 'Читаи\u0306', 'Читай'],
    ['full width', 'Ｎｏ １２', 'No 12'],
    ['forms of Arabic letters', 'ﺳﻨﻮﺍﺕ', 'سنوات'],
    ['a lengthened Arabic word', 'سنـــوات', 'سنوات'],
    ['vowels of Arabic', 'سَنَوات', 'سنوات'],
    ['Arabic digits', 'في ٣٠ نوفمبر', 'في 30 نوفمبر'],
    ['Korean letters apart', '판결'.normalize('NFD'), '판결'],
    ['the sign that groups digits', 'fined 12,000 zeds', 'fined 12 000 zeds'],
    ['the mark of a note', 'found guilty¹² of', 'found guilty of'],
    ['an apostrophe of another kind', 'Сотбайʼұлы', 'Сотбай’ұлы'],
  ])('%s', (_, file, exact) => {
    expect(kindOf(file, exact)).toBe('verified');
    expect(kindOf(exact, file)).toBe('verified');
  });
});

describe('what is another text', () => {
  it.each([
    ['a word more', 'The court did not find him guilty', 'The court did find him guilty'],
    ['a word less', 'The court did find him guilty', 'The court did not find him guilty'],
    ['a letter', 'six years in jail', 'six yeara in jail'],
    ['a capital', 'the Court', 'the court'],
    ['an accent', 'condamné à mort', 'condamne à mort'],
    ['a letter of another script', 'a court', 'а court'],
    ['a digit', 'for 6 years', 'for 7 years'],
    ['a decimal point', 'for 1.5 years', 'for 15 years'],
    ['two numbers', 'on 1 5 May', 'on 15 May'],
    ['a vowel sign of Hindi', 'दिन', 'दीन'],
    ['words in another order', 'he and not she', 'she and not he'],
    ['words left out with dots', 'he was not guilty', 'he was […] guilty'],
    ['nothing that is there', '', 'he was guilty'],
  ])('%s', (_, file, exact) => {
    expect(kindOf(file, exact)).toBe('differs');
  });

  it.each([
    ['half a word', 'an illegal arrest', 'legal arrest'],
    ['half a word at its end', 'guilty of unlawfulness', 'guilty of unlawful'],
    ['a part of a number', 'for 15 years', '5 years'],
    ['a part of a decimal number', 'for 7.5 years', '5 years'],
    ['a part of a grouped number', 'fined 12,000 zeds', '000 zeds'],
    ['the second part of a compound', 'it was non-guilty', 'guilty'],
  ])('%s', (_, file, exact) => {
    expect(kindOf(file, exact)).toBe('cut-word');
  });

  it('but half a word elsewhere does no harm', () => {
    expect(kindOf('An illegal arrest. A legal arrest.', 'legal arrest')).toBe('verified');
  });

  it('and words of scripts without spaces begin anywhere', () => {
    expect(kindOf('法院判处他六年有期徒刑。', '判处他六年')).toBe('verified');
  });

  it('nor is a quotation of signs alone', () => {
    expect(kindOf('He was … guilty.', '…')).toBe('no-words');
  });
});

describe('words before and after', () => {
  const find = quoteFinder(textOf('The prosecutor asked for six years. The court gave six years.'));

  it('tell which of several places is meant', () => {
    expect(find({ exact: 'six years' })).toMatchObject({ kind: 'verified', times: 2 });
    expect(find({ exact: 'six years', prefix: 'court gave' })).toMatchObject({
      kind: 'verified',
      times: 1,
    });
    expect(find({ exact: 'six years', suffix: 'The court' }).kind).toBe('verified');
  });

  it('must stand there', () => {
    expect(find({ exact: 'six years', prefix: 'asked for', suffix: '. Nobody' }).kind).toBe(
      'other-context',
    );
  });
});

describe('pages', () => {
  const find = quoteFinder(
    textOf(
      'The Gazette\nThe court jailed\nhim\n– 1 –',
      'The Gazette\nfor six years.\nNobody spoke.\n– 2 –',
      'The Gazette\nThen it rose.\n– 3 –',
    ),
  );

  it.each([
    ['1', 'verified'],
    ['2', 'other-page'],
    ['2–3', 'other-page'],
    ['1–3', 'verified'],
    ['2, 1', 'verified'],
    ['the first', 'verified'],
  ])('%s', (page, kind) => {
    expect(find({ exact: 'The court jailed', page }).kind).toBe(kind);
  });

  it('name the one where the words stand', () => {
    expect(find({ exact: 'Nobody spoke', page: '3' })).toEqual({
      kind: 'other-page',
      pages: ['2'],
    });
  });

  it('may end in the midst of a sentence, above a foot and below a head', () => {
    expect(find({ exact: 'The court jailed him for six years', page: '2' })).toMatchObject({
      kind: 'verified',
      pages: ['1', '2'],
    });
    expect(find({ exact: 'jailed him The Gazette' }).kind).toBe('differs');
  });

  it('are read as authors write them', () => {
    expect(citedPages('12')).toEqual(['12']);
    expect(citedPages('xii; 4-6')).toEqual(['xii', '4', '5', '6']);
    expect(citedPages('12-1')).toEqual([]);
    expect(citedPages('1-999999')).toEqual([]);
    expect(citedPages('see the annex')).toEqual([]);
  });
});

describe('the nearest passage', () => {
  const nearest = (file: string, exact: string) => {
    const result = quoteFinder(textOf(file))({ exact });
    return result.kind === 'differs' ? result.nearest : result.kind;
  };
  const file =
    'He read aloud. The court did not find him guilty of any crime, and the clerk wrote it down.';

  it('shows the word that was left out', () => {
    expect(nearest(file, 'The court did find him guilty')).toEqual({
      passage: 'The court did [not] find him guilty',
      instead: [],
    });
  });

  it('shows the words that were put in their place', () => {
    expect(nearest(file, 'the clerk never wrote it up')).toEqual({
      passage: 'the clerk wrote it [down]',
      instead: ['never', 'up'],
    });
  });

  it('has whole words where the file breaks them', () => {
    expect(
      nearest('the pros-\necutor asked for six years', 'prosecutor asked for seven years'),
    ).toEqual({
      passage: 'prosecutor asked for [six] years',
      instead: ['seven'],
    });
  });

  it('is none where nothing comes near', () => {
    expect(nearest(file, 'A minister resigned yesterday evening')).toBeUndefined();
  });

  it('is found in long texts, for long quotations, in no time', () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `w${String(index % 977)}`);
    const find = quoteFinder(textOf(words.join(' ')));
    const exact = [...words.slice(5000, 5400), 'other'].join(' ');
    expect(find({ exact }).kind).toBe('differs');
  });
});
