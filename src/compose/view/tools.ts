import type { Path } from '../../finding/finding.ts';
import type { View } from '../../redact/redact.ts';
import type { PackTexts } from '../pack-texts.ts';
import type { Registry } from '../registry.ts';
import type { SentVersions } from '../../source/sent.ts';
import type { Words } from '../words.ts';

/** What every part of a template's data is made with. */
export interface ViewTools {
  readonly view: View;
  readonly words: Words;
  readonly registry: Registry;
  /** The texts of the pack after which the document is made. */
  readonly pack: PackTexts;
  /** The versions of the case that were sent, by the fingerprint of the file. */
  readonly sent: SentVersions;
}

/** A term with its values, as identity tables have them. */
export interface Row {
  readonly term: string;
  readonly values: readonly Value[];
}

/** One value; `prose` stands in the place of `text` where the dossier gives prose. */
export interface Value {
  readonly text: string;
  readonly lang: string | null;
  readonly cites: string | null;
  readonly prose: string | null;
}

export const value = (text: string, more: Partial<Value> = {}): Value => ({
  text,
  lang: null,
  cites: null,
  prose: null,
  ...more,
});

export const row = (term: string, ...values: readonly Value[]): Row[] =>
  values.length === 0 ? [] : [{ term, values }];

/**
 * The link to an entry, by its place in its list: links are printed, and an id can be made of a name
 * that is withheld.
 */
export const anchorOf = (kind: string, path: Path): string =>
  `${kind}-${String(Number(path[1]) + 1)}`;

/** `ICCPR-9` → `ICCPR art. 9`; a language can have its own abbreviation of a treaty. */
export function normName(norm: string, { words }: ViewTools): string {
  const [treaty = '', ...article] = norm.split('-');
  const own = `treaties.${treaty}`;
  return words.say('references.article', {
    treaty: words.has(own) ? words.say(own) : treaty,
    article: article.join('-'),
  });
}

/** By their numbers: E-11 stands before E-100. */
export const compareEvidenceIds = (one: string, other: string): number =>
  Number(one.slice(2)) - Number(other.slice(2));

/** A sentence for the reader about texts that nobody translated; null where there are none. */
export function otherLanguagesIn(registry: Registry, words: Words): string | null {
  const languages = [...registry.foreign].sort().map((code) => words.languageName(code));
  return languages.length === 0
    ? null
    : words.say('opening.otherLanguages', {
        count: languages.length,
        languages: words.list(languages),
      });
}
