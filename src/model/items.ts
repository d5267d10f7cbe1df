/** What a reviewer can decide about: every entry of a case, and every quotation in one. */
import type { Path } from '../finding/finding.ts';
import { entriesOf, type EntryList, type EntryName, type Fields } from './entries.ts';

export type ItemKind = (typeof kinds)[EntryList] | 'quotes';

/** As workspaces name them in their settings. */
const kinds = {
  '': 'dossier',
  officials: 'officials',
  organisations: 'organisations',
  persons: 'persons',
  prosecutions: 'prosecutions',
  'prosecutions/*/acts': 'acts',
  'prosecutions/*/acts/*/involved': 'involvements',
  evidence: 'evidence',
  submissions: 'submissions',
  'submissions/*/designations': 'designations',
  questions: 'questions',
} as const;

export interface Item {
  readonly kind: ItemKind;
  /** Unique in its dossier: `E-04`, `reading-circle/sentence`, `reading-circle/sentence/E-02`. */
  readonly id: string;
  readonly path: Path;
  /** What a review is about: no decision on it, and nothing of what became of it later. */
  readonly value: unknown;
}

/** The id of the item that is the dossier itself: its texts, and who submits it. */
export const wholeDossier = 'dossier';

/** What becomes of an entry without its content changing. */
const afterwards: Readonly<Record<string, readonly string[]>> = {
  dossier: ['reviews', 'sign_offs', 'status'],
  submissions: ['history'],
  questions: ['history'],
};

/** In the order of the files; the quotations of an entry after it. */
export function itemsOf(data: object): Item[] {
  return entriesOf(data as Fields).flatMap(({ name: { list, ids }, path, fields }) => {
    const kind = kinds[list];
    const left = afterwards[kind] ?? [];
    const value = Object.fromEntries(Object.entries(fields).filter(([key]) => !left.includes(key)));
    const id = ids.length === 0 ? wholeDossier : ids.join('/');
    return [{ kind, id, path, value }, ...quotesIn(value, id, path)];
  });
}

/** Of several quotations from one item of evidence in one entry all but the first are counted. */
function quotesIn(value: unknown, id: string, path: Path): Item[] {
  const counts = new Map<string, number>();
  return citationsWithQuotes(value, path).map(({ citation, at }) => {
    const count = (counts.get(citation.evidence) ?? 0) + 1;
    counts.set(citation.evidence, count);
    const name = count === 1 ? citation.evidence : `${citation.evidence}~${String(count)}`;
    return { kind: 'quotes', id: `${id}/${name}`, path: at, value: citation };
  });
}

interface Quoting {
  readonly citation: { readonly evidence: string };
  readonly at: Path;
}

function citationsWithQuotes(value: unknown, at: Path): Quoting[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isQuoting(value)) return [{ citation: value, at }];
  return Object.entries(value).flatMap(([key, inner]) =>
    citationsWithQuotes(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

const isQuoting = (value: object): value is Quoting['citation'] =>
  'evidence' in value && typeof value.evidence === 'string' && 'quote' in value;

/**
 * The items that someone means who types only the end of an id, or the beginning of its last part:
 * `sentence/sudyaev-vymysl`, `sudy`. Of several, those nearest to the top: the official before the acts
 * in which he took part. One, if it is clear what is meant.
 */
export function itemsMeant(word: string, items: readonly Item[]): readonly Item[] {
  const wanted = word.toLowerCase();
  const isEnd = ({ id }: Item): boolean => `/${id.toLowerCase()}`.endsWith(`/${wanted}`);
  const begins = ({ id }: Item): boolean => {
    const parts = id.toLowerCase().split('/');
    return parts.slice(-wanted.split('/').length).join('/').startsWith(wanted);
  };
  const exact = items.filter(({ id }) => id === word);
  const [found = []] = [exact, items.filter(isEnd), items.filter(begins)].filter(
    (list) => list.length > 0,
  );
  const fewest = Math.min(...found.map(depthOf));
  return found.filter((item) => depthOf(item) === fewest);
}

const depthOf = ({ id }: Item): number => id.split('/').length;

/** The entry that an item is; nothing for a quotation, which is in one. */
export function entryOf({ kind, id }: Item): EntryName | undefined {
  const list = (Object.keys(kinds) as EntryList[]).find((each) => kinds[each] === kind);
  return list === undefined ? undefined : { list, ids: list === '' ? [] : id.split('/') };
}
