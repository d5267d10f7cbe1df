/**
 * Every name, date and number that a dossier states, as it stands in its files. What it does not
 * know it takes for a name: a capital letter is enough, so that nothing slips in unseen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface Facts {
  /** Runs of words with a capital letter. */
  readonly names: ReadonlySet<string>;
  /** As precisely as they are stated: `2012-01-23`, `2012-01`, `--10-08` where no year is given. */
  readonly dates: ReadonlySet<string>;
  /** In digits, or the word that stands for one. */
  readonly numbers: ReadonlySet<string>;
}

/** Fields that hold ids, codes and places in sources, and state nothing. */
const silentFields = new Set([
  ...[
    'id',
    'type',
    'kind',
    'function',
    'basis',
    'degree',
    'standing',
    'role',
    'status',
    'relation',
  ],
  ...['categories', 'indicators', 'guarantee', 'norms', 'criteria', 'involvement', 'regime'],
  ...['instrument', 'addressee', 'term', 'country', 'language', 'origin', 'source_connection'],
  ...['from_is', 'to_is', 'official', 'organisation', 'court', 'victims', 'defendants', 'evidence'],
  ...['line', 'page', 'paragraph', 'schema_version', 'as_of', 'citations'],
]);

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const monthName = `(${months.join('|')})`;
const writtenDates = [
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}\\b(?:,? (?<year>\\d{4}))?`,
    'g',
  ),
  new RegExp(`\\b${monthName} (?<day>\\d{1,2}),? (?<year>\\d{4})`, 'g'),
  new RegExp(`\\b${monthName}\\b(?: (?<year>\\d{4}))?`, 'g'),
];
const numberWord =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundreds?|dozens?|thousands?|fourth|third|twice)\b/gi;
const word = String.raw`\p{Lu}[\p{L}\p{M}’'-]*(?:\.\p{L}+)*`;
const capitalised = new RegExp(`${word}(?: ${word})*`, 'gu');
/** Not of the case: the framework and the addressee, whose names stand in the packs. */
const ofPacks = /EU Global Human Rights Sanctions Regime|Vice-President \/ High Representative/g;

/** Words with which sentences begin, and which name nothing. */
const plain = new Set(
  'A According After An Another Appeals Are At Both But By Commitment Even For From Has He Her His Human If In Independent Is It Its Made Nor No Nothing Numbers Of Offices Officer On One Other Prison Raids Refers Senior Several She Some Summaries That The Their They This Three To Tried Two What When Which While Who Whom Will'.split(
    ' ',
  ),
);

export function factsOf(folder: string): Facts {
  const facts = { names: new Set<string>(), dates: new Set<string>(), numbers: new Set<string>() };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')))
    visit(parse(readFileSync(path.join(folder, file), 'utf8'), { schema: 'failsafe' }));
  return facts;

  function visit(value: unknown): void {
    if (typeof value === 'string') collect(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null)
      for (const [field, inner] of Object.entries(value))
        if (!silentFields.has(field) || Array.isArray(inner)) visitField(field, inner);
  }

  /** Lists below a silent field may hold sources that differ: their reasons are words again. */
  function visitField(field: string, value: unknown): void {
    if (!silentFields.has(field)) visit(value);
    else if (Array.isArray(value)) value.filter((item) => typeof item === 'object').forEach(visit);
  }

  function collect(text: string): void {
    if (/^\d{4}(-\d{2}){0,2}$/.test(text)) {
      facts.dates.add(text);
      return;
    }
    const plainText = text
      .replace(/\[@[^\]]*\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(ofPacks, ' ');
    const rest = writtenDates.reduce(
      (left, pattern) => left.replace(pattern, (...found: unknown[]) => takeDate(found)),
      plainText,
    );
    for (const [found] of rest.matchAll(/\d+(?:[.,:]\d+)*/g)) facts.numbers.add(found);
    for (const [found] of rest.matchAll(numberWord)) facts.numbers.add(found.toLowerCase());
    for (const [run] of rest.matchAll(capitalised)) {
      const words = run.split(' ').map((word) => word.replace(/(?:’s|'s|[’'.-])+$/u, ''));
      while (words.length > 0 && plain.has(words[0] ?? '')) words.shift();
      const name = words.join(' ');
      // A single letter is an initial.
      if (name.length > 1) facts.names.add(name);
    }
  }

  /** What a date leaves behind keeps the words around it apart. */
  function takeDate(found: readonly unknown[]): string {
    const { day, year = '-' } = found.at(-1) as { day?: string; year?: string };
    const month = months.findIndex((name) => found[0]?.toString().includes(name)) + 1;
    const parts = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
    facts.dates.add(parts.join('-'));
    return ' ; ';
  }
}
