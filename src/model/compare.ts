/**
 * What changed between two versions of a case, in the case's own entries: an act that is new, an
 * official whose post changed, evidence that was withdrawn. Entries are found again by their ids, so
 * that their order does not matter.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../finding/finding.ts';
import { parseShortCitation } from './citations.ts';
import { entriesOf, type Entry, type EntryName, type Fields } from './entries.ts';

export interface FieldChange {
  /** From the entry: `date`, `outcome/sentence`, `citations/E-02/quote/exact`. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly entry: EntryName;
  /** Where it stands in the version where it is: in the later one, if it is in both. */
  readonly path: Path;
  /** Of a changed entry. */
  readonly fields: readonly FieldChange[];
}

/** In the order of the later version, what is gone last. */
export function compareCases(before: Fields, after: Fields): Change[] {
  const earlier = byName(entriesOf(before));
  const later = byName(entriesOf(after));
  const changed = [...later].flatMap(([key, entry]): Change[] => {
    const old = earlier.get(key);
    if (!old)
      return isWithinNew(entry, earlier)
        ? []
        : [{ kind: 'added', entry: entry.name, path: entry.path, fields: [] }];
    const fields = compareValues(old.fields, entry.fields);
    return fields.length > 0
      ? [{ kind: 'changed', entry: entry.name, path: entry.path, fields }]
      : [];
  });
  const removed = [...earlier]
    .filter(([key, entry]) => !later.has(key) && !isWithinNew(entry, later))
    .map(([, { name, path }]): Change => ({ kind: 'removed', entry: name, path, fields: [] }));
  return [...changed, ...removed];
}

const keyOf = ({ list, ids }: EntryName): string => JSON.stringify([list, ...ids]);

const byName = (entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [keyOf(entry.name), entry]));

/** Whether the entry around it is not there either, so that it is told with that one. */
function isWithinNew({ name }: Entry, other: ReadonlyMap<string, Entry>): boolean {
  const ids = name.ids.slice(0, -1);
  if (ids.length === 0) return false;
  const list = name.list.split('/').slice(0, -2).join('/') as EntryName['list'];
  return !other.has(keyOf({ list, ids }));
}

/** Field by field; of a list, item by item where each item has a name of its own. */
export function compareValues(before: unknown, after: unknown, field = ''): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const fields = compareFields(before ?? {}, after ?? {}, field);
  if (fields && fields.length > 0) return fields;
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [itemsByName(before), itemsByName(after)];
    if (old && now) {
      const items = compareKeys(old, now, field);
      // Otherwise nothing but their order has changed.
      if (items.length > 0) return items;
    }
  }
  return [
    {
      field,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

/** Also of an entry that is new or gone; nothing where one of the two is no entry. */
const compareFields = (
  before: unknown,
  after: unknown,
  field: string,
): FieldChange[] | undefined =>
  isFields(before) && isFields(after) ? compareKeys(before, after, field) : undefined;

const compareKeys = (before: Fields, after: Fields, field: string): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    compareValues(before[key], after[key], field === '' ? key : `${field}/${key}`),
  );

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a list by what tells them apart; nothing if two have the same name, or one has none. */
function itemsByName(items: readonly unknown[]): Fields | undefined {
  const named = items.map((item): readonly [string, unknown] | undefined => {
    const whole = typeof item === 'string' ? (citationIn(item) ?? item) : item;
    const name = typeof whole === 'string' ? whole : nameOfItem(whole);
    return name === undefined ? undefined : [name, whole];
  });
  const found = named.filter((item) => item !== undefined);
  const names = new Set(found.map(([name]) => name));
  return found.length < items.length || names.size < items.length
    ? undefined
    : Object.fromEntries(found);
}

/** `E-04, p. 12` as a citation with fields, so that it is compared with one. */
function citationIn(text: string): Fields | undefined {
  const citation = parseShortCitation(text);
  if (!citation) return undefined;
  const { evidence, locator } = citation;
  return { evidence, ...locator };
}

/** What tells an item of a list from the others, the best first. */
const names = [
  ...['id', 'official', 'evidence', 'path', 'url', 'value', 'title', 'provision', 'organisation'],
  ...['check', 'kind', 'on'],
];

function nameOfItem(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  const name = names.map((key) => item[key]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : undefined;
}
