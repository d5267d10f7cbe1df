/**
 * What stands in a vault of which the form is not known yet: because of a mistake in it, or because another
 * file cannot be read. What it holds may have slipped into the lines that the program would show beside
 * the mistake, so that every value that the text seems to have is taken for withheld.
 */
import { inLatinToo } from './in-latin.ts';
import { guessedFamily, ordersOf, partsOf } from './name-forms.ts';
import { isGuarded, type Spellings, type WithheldString, withoutScheme } from './withheld.ts';

/** @returns nothing if the text is none, so that nobody knows what to look for */
export function wordsOfUnreadVault(
  text: string,
  { transliterations }: Spellings,
): readonly WithheldString[] | undefined {
  if (/[\0\uFFFD]/.test(text)) return undefined;
  const withheld = text.split(/\r?\n/).flatMap((line, index) =>
    wordsOf(line)
      .filter((words) => isGuarded(words, '') && lettersIn(words) >= shortest)
      .map((words) => ({ text: words, owner: 'vault', field: `line ${String(index + 1)}` })),
  );
  return inLatinToo(withheld, transliterations.values());
}

/** Fields whose words are those of many vaults: `level: internal`. */
const plainFields =
  /^\s*(?:- )?["']?(?:level|recipients|kind|script|language|type|country|citations)["']?\s*:/;
/** Fields of which also a part, or the parts in another order, tell who it is. */
const nameFields = /^\s*(?:- )?["']?(?:name|value|author|family)["']?\s*[:=]/;
const modeline = '# yaml-language-server:';

/** Shorter words stand in any text. */
const shortest = 5;
const lettersIn = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

function wordsOf(line: string): readonly string[] {
  if (plainFields.test(line) || line.startsWith(modeline)) return [];
  const value = tidy(line.replace(/^\s*(?:- )?["']?[A-Za-z_]+["']?\s*[:=]\s*/, ''));
  const quoted = Array.from(line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g), ([, one, other]) =>
    tidy(one ?? other ?? ''),
  );
  const parts = partsOf([]);
  const forms = nameFields.test(line)
    ? [...ordersOf(value, parts), ...[guessedFamily(value, parts) ?? []].flat()]
    : [];
  const key = /^\s*(?:- )?["']?([^:"']*[^:"'\s])["']?\s*:/.exec(line)?.[1] ?? '';
  // A name in the place of a field or an id.
  const keys = /^[a-z_]+$|^[pE]-\w+$/.test(key) ? [] : [key];
  return [...withoutScheme(value), ...quoted.flatMap(withoutScheme), ...forms, ...keys].filter(
    (words) => !isFieldName.test(words),
  );
}

/** What marks values in YAML, and is none of them. */
const tidy = (text: string): string => text.replace(/^[\s"'“”#!*&<>|[{•-]+|[\s"'“”\]},:]+$/gu, '');

/** The names of fields, and ids, which every report has. */
const isFieldName = /^[a-z]+(?:[_-][a-z0-9]+)*:?$/;
