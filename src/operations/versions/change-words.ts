/** What changed in a case, in the case's own words. */
import { stringify } from 'yaml';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { compareTexts } from '../../document/sequences.ts';
import type { Change, FieldChange } from '../../model/compare.ts';
import type { EntryList, Fields } from '../../model/entries.ts';
import { firstText } from '../../model/phrase.ts';
import type { ChangeReport, FieldReport } from '../../report/changes.ts';
import type { DossierFile } from '../../schema/types.ts';

export interface ChangeWording {
  /** What an act of a type is called. */
  readonly eventOf: (type: string) => string;
  /** Blacks out what is withheld, which must be done before texts are taken apart into words. */
  readonly mask: (text: string) => string;
}

export function changeInWords(
  change: Change,
  before: DossierFile,
  after: DossierFile,
  { eventOf, mask }: ChangeWording,
): ChangeReport {
  const { kind, entry, path, fields } = change;
  const data = kind === 'removed' ? before : after;
  return {
    kind,
    list: entry.list,
    id: entry.ids.join('/'),
    name: entryNameIn(entry.list, path, data, eventOf),
    remarks: remarksOn(change, data),
    fields: fields.map((field) => fieldReport(field, mask)),
  };
}

const at = (data: unknown, path: Change['path']): Fields =>
  path.reduce<Fields>(
    (value, step) => (value as Record<string | number, Fields | undefined>)[step] ?? {},
    data as Fields,
  );

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? firstText(value as Parameters<typeof firstText>[0])
      : '';

/** What acts are called, by their types. */
export const eventsIn =
  ({ locales }: Catalogue) =>
  (type: string): string => {
    const acts = (locales.get('en')?.messages as Messages | undefined)?.acts;
    return acts?.[type]?.event ?? type;
  };

interface Messages {
  readonly acts?: Readonly<Record<string, { readonly event?: string } | undefined>>;
}

/** What an entry is called where it is told of: `act “Arrest, 2020-09-01”`. */
export function entryNameIn(
  list: EntryList,
  path: Change['path'],
  data: DossierFile,
  eventOf: (type: string) => string,
): string {
  const entry = at(data, path);
  const official = (): string => {
    const found = data.officials?.find(({ id }) => id === entry['official']);
    return found ? (found.name ?? textOf(found.known_as)) : textOf(entry['official']);
  };
  switch (list) {
    case '':
      return 'the dossier itself';
    case 'officials':
      return `official ${textOf(entry['name'] ?? entry['known_as'] ?? entry['id'])}`;
    case 'organisations':
      return `organisation “${textOf(entry['name'])}”`;
    case 'persons':
      return `person ${textOf(entry['name'] ?? entry['pseudonym'] ?? 'whose name is withheld')}`;
    case 'prosecutions':
      return `prosecution “${textOf(entry['title'])}”`;
    case 'prosecutions/*/acts':
      return `act “${actName(entry, eventOf)}”`;
    case 'prosecutions/*/acts/*/involved':
      return `part of ${official()} in “${actName(at(data, path.slice(0, -2)), eventOf)}”`;
    case 'evidence':
      return `evidence ${textOf(entry['id'])}${entry['title'] === entry['id'] ? '' : `, “${textOf(entry['title'])}”`}`;
    case 'submissions':
      return `submission ${textOf(entry['id'])}`;
    case 'submissions/*/designations':
      return `request to list ${official()}`;
    case 'questions':
      return `question ${textOf(entry['id'])}`;
  }
}

/** `Arrest, 2020-09-01`: dates as the files have them, so that they are found there. */
const actName = (act: Fields, eventOf: (type: string) => string): string =>
  [eventOf(textOf(act['type'])), ...(typeof act['date'] === 'string' ? [act['date']] : [])].join(
    ', ',
  );

/** What changes more than its few words say. */
const remarks: readonly {
  readonly list: EntryList;
  readonly field: RegExp;
  readonly after?: string;
  readonly says: string;
}[] = [
  { list: 'officials', field: /^standing$/, after: 'alleged', says: 'This is an accusation.' },
  {
    list: 'prosecutions/*/acts/*/involved',
    field: /^basis$/,
    after: 'inferred',
    says: 'No source says it any more: it is inferred.',
  },
  {
    list: 'prosecutions/*/acts/*/involved',
    field: /^basis$/,
    after: 'stated',
    says: 'One passage must now name the official, the person and the act.',
  },
  {
    list: 'evidence',
    field: /^files\/.*\/sha256$/,
    says: 'A file of evidence was exchanged.',
  },
  {
    list: 'evidence',
    field: /^origin$/,
    says: 'Another origin changes how many independent sources there are.',
  },
  { list: '', field: /^status$/, after: 'cleared', says: 'The dossier is cleared to be sent.' },
];

function remarksOn({ kind, entry: { list }, path, fields }: Change, data: DossierFile): string[] {
  if (kind === 'removed') return [];
  const entry = at(data, path);
  const isNew = kind === 'added';
  const found = remarks.filter(
    (remark) =>
      remark.list === list &&
      (isNew
        ? remark.after !== undefined &&
          Object.entries(entry).some(
            ([key, value]) => remark.field.test(key) && value === remark.after,
          )
        : fields.some(
            ({ field, after }) =>
              remark.field.test(field) && (remark.after === undefined || remark.after === after),
          )),
  );
  const quotes = fields.filter(({ field }) => /(^|\/)quote\/exact$/.test(field));
  return [
    ...found.map(({ says }) => says),
    ...(quotes.length > 0 ? ['A quotation reads otherwise: compare it with the exhibit.'] : []),
  ];
}

function fieldReport(
  { field, before, after }: FieldChange,
  mask: ChangeWording['mask'],
): FieldReport {
  const [old, now] = [shown(before, mask), shown(after, mask)];
  const isLong = old !== null && now !== null && old.length + now.length > 80;
  return {
    field,
    before: old,
    after: now,
    ...(isLong && typeof before === 'string' && typeof after === 'string'
      ? { words: compareTexts(old, now) }
      : {}),
  };
}

function shown(value: unknown, mask: ChangeWording['mask']): string | null {
  if (value === undefined) return null;
  return mask(
    typeof value === 'string'
      ? value.trim()
      : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim(),
  );
}
