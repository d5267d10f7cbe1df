/** The codes of countries and languages, by the names that people have for them in English. */
import { nearest } from '../../finding/nearest.ts';
import { RunError } from '../run-error.ts';

/** The two letters of a country, given by them or by its English name. @throws RunError */
export const readCountry = (text: string): string => codeOf(countries, text);

/** The code of a language, given by it or by its English name. @throws RunError */
export const readLanguage = (text: string): string => codeOf(languages, text);

/** The English name, or the code where it has none. */
export const countryName = (code: string): string =>
  invented.includes(code) ? `${code}, an invented country` : (nameOf(countries, code) ?? code);

interface Kind {
  readonly names: Intl.DisplayNames;
  /** How the kind is called in a message. */
  readonly word: string;
  readonly hint: string;
  /** The code as it is written today, also for one that is out of use; nothing where it is no code. */
  readonly canonical: (text: string) => string | undefined;
  /** What has a code and a name, and is not of the kind. */
  readonly others: readonly string[];
}

const invented: readonly string[] = ['XX', 'ZZ'];

const countries: Kind = {
  names: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  word: 'country',
  hint: 'Write its name in English, or its two letters; ZZ stands for an invented country.',
  canonical: (text) =>
    /^[a-z]{2}$/i.test(text) ? new Intl.Locale(`und-${text.toUpperCase()}`).region : undefined,
  others: ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'],
};

const languages: Kind = {
  names: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
  word: 'language',
  hint: 'Write its name in English, or its code, as in en.',
  canonical: (text) =>
    /^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i.test(text)
      ? Intl.getCanonicalLocales(text)[0]
      : undefined,
  others: [],
};

function codeOf(kind: Kind, text: string): string {
  if (text === '') throw new RunError(`The dossier needs a ${kind.word}.`, kind.hint);
  const code = kind.canonical(text);
  if (code !== undefined && invented.includes(code)) return code;
  if (code !== undefined && nameOf(kind, code) !== undefined) return code;
  const codes = codesByName(kind);
  const found = codes.get(comparable(text));
  if (found !== undefined) return found;
  const meant = codes.get(nearest(comparable(text), codes.keys()) ?? '');
  throw new RunError(
    `The program knows no ${kind.word} “${text}”.`,
    meant === undefined ? kind.hint : `Did you mean “${nameOf(kind, meant) ?? meant}” (${meant})?`,
  );
}

const nameOf = ({ names, others }: Kind, code: string): string | undefined =>
  others.includes(code) ? undefined : names.of(code);

/** Of “Myanmar (Burma)” both names. */
function codesByName(kind: Kind): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const code of pairs()) {
    const current = kind.canonical(code);
    const name = current === undefined ? undefined : nameOf(kind, current);
    if (current === undefined || name === undefined) continue;
    for (const part of [name, ...name.split(/[()]/)].map(comparable))
      if (part !== '') codes.set(part, current);
  }
  return codes;
}

/** Every code of two letters that there could be. */
function* pairs(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  for (const first of letters) for (const second of letters) yield `${first}${second}`;
}

/** Without accents, capitals and signs. */
const comparable = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L} ]/gu, '')
    .trim();
