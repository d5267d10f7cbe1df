/** What tells how to find somebody, as texts give it: only what a pattern can tell from other numbers. */
import type { KindOfData, ParticularsFile } from '../schema/types.ts';
import { patternOf } from './words.ts';

export interface Particular {
  readonly kind: KindOfData;
  /** `a day of birth` */
  readonly what: string;
  /** As they stand there. */
  readonly words: string;
}

/** @param language the words of the language, where there are any */
export function particularsIn(text: string, language: ParticularsFile | undefined): Particular[] {
  const open = withoutLinks(text);
  const after = (words: readonly string[] = [], value: RegExp): string | undefined => {
    for (const word of words)
      for (const found of open.matchAll(new RegExp(patternOf(word), 'giu'))) {
        const from = found.index + found[0].length;
        const match = value.exec(open.slice(from, from + furthest));
        if (match && !joins(leadIn(match[0])))
          return open.slice(found.index, from + match[0].length).trim();
      }
    return undefined;
  };
  const joins = (gap: string): boolean =>
    (language?.joins ?? []).some((word) => patternOf(word).test(gap));
  const particulars: [KindOfData, string, string | undefined][] = [
    ['birth', 'a day of birth', after(language?.birth, day)],
    ['identifiers', 'a number of a document', after(language?.identifiers, documentNumber)],
    [
      'contact',
      'a telephone number',
      after(language?.telephone, telephone) ?? international.exec(open)?.[0],
    ],
    ['contact', 'an address of mail', mailAddress.exec(open)?.[0]],
    ['address', 'where somebody lives', after(language?.address, houseNumber)],
  ];
  return particulars.flatMap(([kind, what, words]) =>
    words === undefined ? [] : [{ kind, what, words }],
  );
}

/** What stands before the number. */
const leadIn = (words: string): string => words.split(/\p{N}/u, 1)[0] ?? '';

/** How much of a sentence is looked at after a word. */
const furthest = 80;

/** What follows a word at once, or after a few others such as “on the”. No day stands far from “born”. */
const day =
  /^\.?[^\p{N}.;]{0,20}(?:\p{N}{4}-\p{N}{2}-\p{N}{2}|\p{N}{1,2}(?:[./-]\s?|\.?\p{L}{0,2}\s(?:de\s)?)(?:\p{N}{1,2}[./-]\s?|\p{L}{3,12}\.?\s(?:de\s)?)\p{N}{4}|\p{L}{3,9}\s\p{N}{1,2},\s\p{N}{4})/u;
/** Five digits and more: years have four, and so have most articles of laws. */
const documentNumber = /^[^\p{N};,]{0,12}(?:\p{Lu}{1,3}[ -]?){0,3}\p{N}(?:[ -]?\p{N}){4,20}/u;
const telephone = /^[^\p{N}+;,]{0,12}\+?\p{N}(?:[ ()/.-]{0,2}\p{N}){5,20}/u;
const international = /\+\p{N}(?:[ ()/.-]{0,2}\p{N}){8,20}/u;
/** A house has a number of up to four digits, which is no year and no day. */
const houseNumber =
  /^(?:[^\p{N};]{0,40}?)(?!(?:19|20)\p{N}{2}(?!\p{N}))\p{N}{1,4}\p{L}?(?:,|\s(?!(?:\p{L}{3,12}\s)?(?:19|20)\p{N}{2})|$|\.)/u;
const mailAddress = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,5}/u;

/** Blanks in the place of addresses of pages, so that the rest stays where it is. */
const withoutLinks = (text: string): string =>
  text.replace(/https?:\/\/[^\s)\]]+/g, (link) => ' '.repeat(link.length));
