/**
 * The entries of a case, each with its own value and the ids that name it, so that it is found again
 * wherever it stands in its list: an act is `reading-circle/sentence`, an official's part in it
 * `reading-circle/sentence/sudyaev-vymysl`.
 */
import type { Path } from '../finding/finding.ts';

/** The lists whose entries stand for themselves, outer ones first; `*` is any entry. */
const lists: readonly { readonly list: EntryList; readonly key: string }[] = [
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

/** Empty for the dossier itself, whose own value is what stands in no list. */
export type EntryList =
  | ''
  | 'officials'
  | 'organisations'
  | 'persons'
  | 'prosecutions'
  | 'prosecutions/*/acts'
  | 'prosecutions/*/acts/*/involved'
  | 'evidence'
  | 'submissions'
  | 'submissions/*/designations'
  | 'questions';

/** Which entry of a case is meant: the list, and the ids from the outermost entry to the innermost. */
export interface EntryName {
  readonly list: EntryList;
  readonly ids: readonly string[];
}

export type Fields = Readonly<Record<string, unknown>>;

export interface Entry {
  readonly name: EntryName;
  readonly path: Path;
  /** Without the lists whose entries stand for themselves. */
  readonly fields: Fields;
}

/** Outer entries before those within them; the dossier itself first. */
export function entriesOf(data: Fields): Entry[] {
  return [
    { name: { list: '', ids: [] }, path: [], fields: withoutLists(data, '') },
    ...entriesIn(data, '', [], []),
  ];
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
const listsOf = (at: string): { list: EntryList; field: string; key: string }[] =>
  lists.flatMap(({ list, key }) => {
    const field = list.split('/').at(-1) ?? list;
    return list === (at === '' ? field : `${at}/${field}`) ? [{ list, field, key }] : [];
  });

function withoutLists(fields: Fields, at: string): Fields {
  const inner = new Set(listsOf(at).map(({ field }) => field));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !inner.has(field)));
}
