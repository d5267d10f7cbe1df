import type { Coverage, Subject } from '../finding/coverage.ts';
import type { Finding } from '../finding/finding.ts';
import { locationOf, type Texts } from './excerpt.ts';
import { oneLine } from './one-line.ts';
import { plural } from './plural.ts';

interface Line {
  readonly subject: Subject;
  readonly dossier?: string;
  readonly items: readonly string[];
  readonly count: number;
  readonly said: string;
}

export interface CoverageLines {
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
}

/**
 * One line for each thing that was done or not done, over all dossiers: `2 links (E-01, E-04): no server
 * was asked`. @param most how many names a line shows
 */
export function coverageLines({ checked, notChecked }: Coverage, most: number): CoverageLines {
  return {
    checked: joined(checked.map(({ how, ...item }) => ({ ...item, said: how }))).map(
      (lines) => `${counted(lines)}: ${lines[0]?.said ?? ''}`,
    ),
    notChecked: joined(notChecked.map(({ why, ...item }) => ({ ...item, said: why }))).map(
      (lines) => `${counted(lines)}${named(lines, most)}: ${lines[0]?.said ?? ''}`,
    ),
  };
}

function joined(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.subject}\n${line.said}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** Of those of which nobody knows how many there are no number is given. */
function counted(lines: readonly Line[]): string {
  const [one, many] = nouns[lines[0]?.subject ?? 'dossier'];
  if (lines.some(({ count }) => count === 0)) return many;
  return plural(
    lines.reduce((sum, line) => sum + line.count, 0),
    one,
    many,
  );
}

const nouns: Readonly<Record<Subject, readonly [one: string, many: string]>> = {
  dossier: ['dossier', 'dossiers'],
  file: ['file', 'files'],
  evidence: ['item of evidence', 'items of evidence'],
  exhibit: ['exhibit', 'exhibits'],
  quote: ['quotation', 'quotations'],
  link: ['link', 'links'],
  review: ['review', 'reviews'],
  item: ['item to be reviewed', 'items to be reviewed'],
  language: ['language', 'languages'],
  name: ['name', 'names'],
  document: ['document', 'documents'],
  sent_file: ['file that was sent', 'files that were sent'],
};

/** With the dossier before them where there are several. */
function named(lines: readonly Line[], most: number): string {
  const isOne = new Set(lines.map(({ dossier }) => dossier)).size < 2;
  const names = lines.flatMap(({ dossier, items }) =>
    [...new Set(items)].map((item) =>
      isOne || dossier === undefined || item === dossier ? item : `${dossier}/${item}`,
    ),
  );
  if (names.length === 0) return '';
  const shown = oneLine(names.slice(0, most).join(', '));
  return names.length > most
    ? ` (${shown} and ${String(names.length - most)} more)`
    : ` (${shown})`;
}

/** What the team has set aside, why, and how long. */
export const setAside = (findings: readonly Finding[], texts: Texts): readonly string[] =>
  findings.flatMap(({ code, place, suppressed }) =>
    suppressed
      ? [
          `${code}${place ? ` at ${locationOf(place, texts)}` : ''}, until ${suppressed.until}: ${oneLine(suppressed.reason)}`,
        ]
      : [],
  );
