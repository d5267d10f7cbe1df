/**
 * A canary: words that nobody would write, put where something confidential stands. Wherever they come
 * out, what stood there would have come out too.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { alphabets } from '../support/secret.ts';
import type { Chance } from './chance.ts';

export interface Canary {
  readonly words: string;
  /** As they stand in the field: in a link, in the name of a file. */
  readonly written: string;
  readonly script: Script;
  /** Where it stands: `vault/p-one/values/name`. */
  readonly field: string;
  readonly keeper: Keeper;
}

/** What keeps a canary from whom. */
export interface Keeper {
  /**
   * `vault`: it stands in the vault alone, and no output has it. `team`: it stands in a file that the
   * author writes and is marked as confidential there; findings may show authors their own lines.
   */
  readonly kind: 'vault' | 'team';
  /** The authorities that may see it besides the team. */
  readonly recipients: readonly string[];
}

export const scripts = {
  ...alphabets,
  Han: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥乾坤震巽坎離艮兌',
} as const;
export type Script = keyof typeof scripts;

const scriptNames = Object.keys(scripts) as Script[];

/** Two words, long enough that no text has either of them by chance. */
export function newWords(chance: Chance, script: Script): string {
  const letters = Array.from(scripts[script]);
  const word = (): string =>
    Array.from({ length: 7 + chance.below(3) }, () => chance.one(letters))
      .map((letter, index) => (index === 0 ? letter.toUpperCase() : letter))
      .join('');
  return `${word()} ${word()}`;
}

export const anyScript = (chance: Chance): Script => chance.one(scriptNames);

/** Whether an audience, as `--audience` names it, may see it. */
export const maySee = ({ keeper }: Canary, audience: string): boolean =>
  audience === 'internal' || keeper.recipients.includes(audience);

/**
 * Letters and digits alone, without case and accents: who reads a name does not mind how it is broken,
 * set and spelt. It is written for this suite: what the program itself looks by is not asked.
 */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What is looked for, as it stands and in Latin letters. Each is a list of words of which all must be there:
 * those of one line of a report need not stand beside each other. Of a name the last one is enough, which is
 * that of the family; one word of anything else, as one word of a description, tells nobody.
 */
export function tracesOf({ words, field }: Canary): readonly (readonly string[])[] {
  const spellings = [words, ...inLatin(words)];
  return spellings.flatMap((spelling) => {
    const each = spelling.split(/[\s/.-]+/).map(bare);
    const last = each.at(-1);
    return [
      [bare(spelling)],
      each,
      ...(isName.test(field) && last !== undefined ? [[last]] : []),
    ].filter((trace) => trace.every((word) => word.length >= shortestTrace));
  });
}

const isName = /\/(?:name|value|author|family)$/;

/** Shorter words occur by chance. */
const shortestTrace = 6;

interface Table {
  readonly letters: Readonly<Record<string, readonly string[]>>;
}

const { letters: latinLetters } = parse(
  readFileSync(new URL('../../templates/transliteration/Cyrl.yaml', import.meta.url), 'utf8'),
) as Table;

/** The usual ways of writing Cyrillic in Latin letters: always the first one, or always the last. */
export function inLatin(words: string): readonly string[] {
  if (!/\p{Script=Cyrillic}/u.test(words)) return [];
  const ways = [
    (choices: readonly string[]) => choices[0],
    (choices: readonly string[]) => choices.at(-1),
  ];
  return ways.map((way) =>
    Array.from(words.toLowerCase(), (letter) => way(latinLetters[letter] ?? [letter]) ?? '').join(
      '',
    ),
  );
}
