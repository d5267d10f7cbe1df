/**
 * Looks the facts of a dossier up in the reports it is drawn from, and writes down where each stands.
 * What it does not find is printed: it must not be in the dossier, or a person says in
 * the list where it stands in other words.
 *
 * Usage: npx tsx test/facts/trace.ts <folder of the reports> <dossier>
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { factsOf } from './extract.ts';

const [reports = '', dossier = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const listFile = path.join(root, `test/facts/${dossier}.yaml`);

interface FactList {
  /** The report behind each item of evidence, by the number with which its file begins. */
  readonly reports: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
}
const list: FactList = existsSync(listFile)
  ? (parse(readFileSync(listFile, 'utf8')) as FactList)
  : { reports: {}, names: {}, dates: {}, numbers: {} };

const folder = path.join(root, 'dossiers', dossier);
const yaml = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');

/** `000:13`: the lines that the dossier cites. */
const cited = new Set(
  [
    ...yaml.matchAll(/(E-\d+),\s+ll?\.\s+(\d+)(?:–(\d+))?/g),
    ...yaml.matchAll(/evidence: (E-\d+)\s+line: (\d+)()/g),
  ].flatMap(([, evidence = '', first = '', last = '']) =>
    Array.from({ length: Number(last || first) - Number(first) + 1 }, (_, index) =>
      [list.reports[evidence] ?? evidence, Number(first) + index].join(':'),
    ),
  ),
);

const lines = readdirSync(reports)
  .sort()
  .filter((file) => Object.values(list.reports).includes(file.slice(0, 3)))
  .flatMap((file) =>
    readFileSync(path.join(reports, file), 'utf8')
      .split('\n')
      .map((text, index) => ({ at: `${file.slice(0, 3)}:${String(index + 1)}`, text })),
  );

/** The lines that have the words: those that the dossier cites, if there are any. */
function find(pattern: RegExp): string {
  const found = lines.filter(({ text }) => pattern.test(text)).map(({ at }) => at);
  const inCited = found.filter((at) => cited.has(at));
  return (inCited.length > 0 ? inCited : found.slice(0, 2)).join(', ');
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function datePattern(date: string): RegExp {
  const [, year = '-', month = '', day] = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = monthNames[Number(month) - 1] ?? '';
  if (name === '') return new RegExp(`\\b${year}\\b`);
  if (day === undefined) return new RegExp(year === '-' ? name : `${name}\\D{0,6}(${year})?`);
  const number = String(Number(day));
  return new RegExp(
    `\\b${number}(?:st|nd|rd|th)?(?: of)? ${name}|${name} ${number}\\b|\\b${day}\\.${month}\\.${year}`,
  );
}

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A number in words may stand in digits, and the other way round. */
function numberPattern(number: string): RegExp {
  const index = numberWords.indexOf(number);
  const forms = [
    number,
    ...(index > 0 ? [String(index)] : []),
    numberWords[Number(number)] ?? number,
  ];
  return new RegExp(`\\b(?:${forms.map(escape).join('|')})\\b`, 'i');
}

const facts = factsOf(folder);
const missing: string[] = [];
const look = (
  found: ReadonlySet<string>,
  known: Readonly<Record<string, string>>,
  pattern: (fact: string) => RegExp,
): Record<string, string> =>
  Object.fromEntries(
    [...found].sort().flatMap((fact): [string, string][] => {
      // What a person has written down stays, for words that stand otherwise in the report.
      const at = known[fact] ?? find(pattern(fact));
      if (at === '') missing.push(fact);
      return at === '' ? [] : [[fact, at]];
    }),
  );

const traced: FactList = {
  reports: list.reports,
  names: look(facts.names, list.names, (name) => new RegExp(escape(name).replaceAll(' ', '\\s+'))),
  dates: look(facts.dates, list.dates, datePattern),
  numbers: look(facts.numbers, list.numbers, numberPattern),
};
writeFileSync(
  listFile,
  `# Where each name, date and number of the dossier stands: report and line. Made by trace.ts, read by a person.\n${stringify(traced, { lineWidth: 0, singleQuote: true })}`,
);
console.log(missing.join('\n'));
