/** The strings that must not occur in anything made for an audience. */
import type * as Schema from '../schema/types.ts';
import { type Audience, isFor } from './audience.ts';
import { inLatinToo, type LatinLetters } from './in-latin.ts';
import {
  type Declension,
  guessedFamily,
  ordersOf,
  pairsIn,
  partsOf,
  stemsOf,
} from './name-forms.ts';
import { comparable, sought, standsIn } from './secrets.ts';

export interface WithheldString {
  readonly text: string;
  /** The entry of the vault and its field, for telling the author without repeating the secret. */
  readonly owner: string;
  readonly field: string;
}

/** The file of an item of evidence that must not be part of anything made for an audience. */
export interface WithheldFile {
  /** The item of evidence. */
  readonly owner: string;
  readonly field: 'files';
  /** In bytes. */
  readonly size: number;
  /** Bytes of it at several places: where all of them stand at their distances, there stands the file. */
  readonly samples: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

/** What must not leave: words, and whole files. */
export type Withheld = WithheldString | WithheldFile;

export const isWords = (withheld: Withheld): withheld is WithheldString => 'text' in withheld;

/** How names are written otherwise than in a vault, as the packs know it: every catalogue has it. */
export interface Spellings {
  /** By script. */
  readonly transliterations: ReadonlyMap<string, LatinLetters>;
  /** By language. */
  readonly declensions: ReadonlyMap<string, Declension>;
}

type People = readonly Pick<Schema.Person, 'id' | 'name' | 'names'>[];

/**
 * Every text in the vault that this audience may not see, in the forms in which others write it. What
 * tells nobody apart is no secret. `people` are those of the other files, with the names that are public.
 */
export const withheldStrings = (
  vault: Schema.VaultFile,
  audience: Audience,
  spellings: Spellings,
  people: People = [],
): readonly WithheldString[] =>
  inLatinToo(
    withheldInOwnLetters(vault, audience, spellings, people),
    spellings.transliterations.values(),
  );

/** The same in the letters of the vault alone, in which two names are one only where they are the same. */
export function withheldInOwnLetters(
  vault: Schema.VaultFile,
  audience: Audience,
  spellings: Pick<Spellings, 'declensions'>,
  people: People = [],
): readonly WithheldString[] {
  return Object.entries(vault).flatMap(([owner, { level, recipients, values }]) => {
    if (isFor(audience, level, recipients)) return [];
    const texts: [string, string][] = Object.entries(values).flatMap(([field, value]) =>
      textsIn(value, field)
        .flatMap(withoutScheme)
        .map((text): [string, string] => [field, text]),
    );
    const others = people.filter(({ id }) => id !== owner);
    return [
      ...texts.filter(([field, text]) => isGuarded(text, field)),
      ...formsOfNames(values, others, spellings),
    ].map(([field, text]) => ({ text: text.trim(), owner, field }));
  });
}

/** An address is also written without what comes before the name of the site; a site alone is no secret. */
export const withoutScheme = (text: string): string[] => [
  text,
  ...(/^(?:[a-z][a-z+.-]*:\/\/(?:www\.)?|www\.)([^/]+\/.+)$/i.exec(text.trim())?.slice(1) ?? []),
];

/** Whether a text is looked for: a year or a single letter occurs everywhere and betrays nobody. */
export const isGuarded = (text: string, field: string): boolean =>
  /\p{L}{2}/u.test(text) ||
  count(text, /\p{N}/gu) >= 6 ||
  (field === 'identifiers' && count(text, /[\p{L}\p{N}]/gu) >= shortestIdentifier);

/** Shorter numbers stand in any text. */
const shortestIdentifier = 5;

const count = (text: string, signs: RegExp): number => (text.match(signs) ?? []).length;

function formsOfNames(
  { name, names = [], author }: Schema.VaultEntry['values'],
  others: People,
  { declensions }: Pick<Spellings, 'declensions'>,
): [string, string][] {
  const parts = partsOf(names);
  const whole = [name ?? [], author ?? [], names.map(({ value }) => value)]
    .flat()
    .flatMap((value) => ordersOf(value, parts))
    .map(sought);
  // A family name that somebody bears in public does not tell a relative from that one. Where all of the name
  // stands in a public one, it slipped there.
  const publicNames = others
    .flatMap(namesOf)
    .map(comparable)
    .filter((other) => !whole.some((words) => standsIn(other, words)));
  const isTelling = (form: string): boolean =>
    !publicNames.some((other) => standsIn(other, sought(form)));
  const withStems = (family: string): string[] => [
    family,
    ...stemsOf(family, declensions.values()),
  ];
  const formsOf = (value: string): string[] => [
    ...ordersOf(value, parts),
    ...[
      ...pairsIn(value, parts),
      ...[guessedFamily(value, parts) ?? []].flat().flatMap(withStems),
    ].filter(isTelling),
  ];
  const forms: Readonly<Record<string, readonly string[]>> = {
    name: name === undefined ? [] : formsOf(name),
    names: [
      ...names.flatMap(({ value }) => formsOf(value)),
      ...parts.families.flatMap(withStems).filter(isTelling),
    ],
    author: author === undefined ? [] : ordersOf(author, parts),
  };
  return Object.entries(forms)
    .flatMap(([field, texts]) => texts.map((text): [string, string] => [field, text]))
    .filter(([field, text]) => isGuarded(text, field));
}

const namesOf = ({ name, names = [] }: People[number]): string[] => [
  ...(name === undefined ? [] : [name]),
  ...names.map(({ value }) => value),
];

/**
 * Of structured values only what identifies: `kind: native` is no secret, and a given name alone is
 * that of many others. The family name comes with the forms of the whole name.
 */
const plainKeys = new Set(['kind', 'script', 'language', 'type', 'country', 'citations', 'parts']);

export function textsIn(value: unknown, key: string): string[] {
  if (typeof value === 'string') return plainKeys.has(key) ? [] : [value];
  if (plainKeys.has(key)) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => textsIn(item, name));
  return [];
}
