/**
 * What changed between two versions of a case, in the case's own entries: an act that is new, an
 * official whose post changed, evidence that was withdrawn. Entries are found again by their ids, so
 * that their order does not matter.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../finding/finding.ts';

/** The lists whose entries are compared one by one, outer ones first; `*` is any entry. */
const lists: readonly { readonly list: string; readonly key: string }[] = [
  { list: 'officials', key: 'id' },
  { list: 'organisations', key: 'id' },
  { list: 'persons', key: 'id' },
  { list: 'prosecutions', key: 'id' },
  { list: 'prosecutions/*/acts', key: 'id' },
  { list: 'prosecutions/*/acts/*/involved', key: 'official' },
  { list: 'evidence', key: 'id' },
  { list: 'submissions', key: 'id' },
  { list: 'submissions/*/designations', key: 'official' },
  { list: 'questions', key: 'id' },
];

/** Which entry of a case is meant: the list, and the ids from the outermost entry to the innermost. */
export interface EntryName {
  readonly list: string;
  readonly ids: readonly string[];
}

export interface FieldChange {
  /** From the entry: `date`, `outcome/sentence`. */
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

type Fields = Readonly<Record<string, unknown>>;

interface Entry {
  readonly name: EntryName;
  readonly path: Path;
  readonly fields: Fields;
}

/** In the order of the later version, what is gone last. */
export function compareCases(before: Fields, after: Fields): Change[] {
  const earlier = entriesOf(before);
  const later = entriesOf(after);
  const changed = [...later].flatMap(([key, entry]): Change[] => {
    const old = earlier.get(key);
    if (!old)
      return isWithinNew(entry, earlier)
        ? []
        : [{ kind: 'added', entry: entry.name, path: entry.path, fields: [] }];
    const fields = changesIn(old.fields, entry.fields);
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

/** Whether the entry around it is not there either, so that it is told with that one. */
function isWithinNew({ name }: Entry, other: ReadonlyMap<string, Entry>): boolean {
  const ids = name.ids.slice(0, -1);
  if (ids.length === 0) return false;
  const list = name.list.split('/').slice(0, -2).join('/');
  return !other.has(keyOf({ list, ids }));
}

function entriesOf(data: Fields): Map<string, Entry> {
  const entries: Entry[] = [
    { name: { list: '', ids: [] }, path: [], fields: withoutLists(data, '') },
    ...entriesIn(data, '', [], []),
  ];
  return new Map(entries.map((entry) => [keyOf(entry.name), entry]));
}

function entriesIn(fields: Fields, at: string, ids: readonly string[], path: Path): Entry[] {
  return listsOf(at).flatMap(({ list, field, key }) => {
    const items = fields[field];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: Fields, index) => {
      const own = [...ids, nameOf(item[key], index)];
      const place = [...path, field, index];
      return [
        { name: { list, ids: own }, path: place, fields: withoutLists(item, `${list}/*`) },
        ...entriesIn(item, `${list}/*`, own, place),
      ];
    });
  });
}

const nameOf = (id: unknown, index: number): string =>
  typeof id === 'string' ? id : String(index + 1);

/** The lists directly within entries at a place. */
const listsOf = (at: string): { list: string; field: string; key: string }[] =>
  lists.flatMap(({ list, key }) => {
    const field = list.split('/').at(-1) ?? list;
    return list === (at === '' ? field : `${at}/${field}`) ? [{ list, field, key }] : [];
  });

function withoutLists(fields: Fields, at: string): Fields {
  const inner = new Set(listsOf(at).map(({ field }) => field));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !inner.has(field)));
}

function changesIn(before: unknown, after: unknown, field = ''): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isFields(before) && isFields(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changesIn(before[key], after[key], field === '' ? key : `${field}/${key}`),
    );
  return [
    {
      field,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
