/**
 * What a schema validator reports, as sentences for people who have never seen a schema. Each
 * handler knows one keyword; the words for fields come from the schemas' own titles and
 * descriptions.
 */
import type { ErrorObject } from 'ajv';
import type { Path } from '../finding/finding.ts';
import { didYouMean, nearest } from '../finding/nearest.ts';
import type { SchemaCode } from './codes.ts';
import type { Schema } from './shape.ts';

/** What a handler is given: one error, the value, and what the schemas say of it. */
export interface Complaint {
  readonly error: ErrorObject;
  readonly path: Path;
  readonly value: unknown;
  readonly shape: Schema | undefined;
}

export interface Sentence {
  readonly name: SchemaCode;
  readonly message: string;
  readonly hint?: string;
  readonly path: Path;
  readonly at: 'key' | 'value';
}

type Draft = Pick<Sentence, 'name' | 'message'> & Partial<Sentence>;
type Handler = (complaint: Complaint) => Draft | undefined;

/** One sentence for each error that says something of its own. */
export function toSentences(complaints: readonly Complaint[]): Sentence[] {
  const misspelt = complaints
    .filter(({ error }) => error.keyword === 'additionalProperties')
    .map(({ error, path, shape }) => {
      const meant = nearest(unknownField(error), Object.keys(shape?.properties ?? {}));
      return JSON.stringify([path, meant]);
    });
  return complaints.flatMap((complaint) => {
    const { error, path } = complaint;
    // A misspelt required field is one mistake, not two.
    if (
      error.keyword === 'required' &&
      misspelt.includes(JSON.stringify([path, missingField(error)]))
    )
      return [];
    const handler = complaint.value === '' ? empty : handlers[error.keyword];
    const draft = handler === silent ? undefined : (handler ?? other)(complaint);
    return draft ? [{ path, at: 'value' as const, ...draft }] : [];
  });
}

const missingField = (error: ErrorObject): string =>
  String((error.params as { missingProperty?: string }).missingProperty);
const unknownField = (error: ErrorObject): string =>
  String((error.params as { additionalProperty?: string }).additionalProperty);

/** The field as the author wrote it, or which entry of a list it is. */
function label(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'string') return `“${last}”`;
  if (last === undefined) return 'The file';
  const list = path.at(-2);
  return typeof list === 'string'
    ? `Entry ${String(last + 1)} of “${list}”`
    : `Entry ${String(last + 1)}`;
}

const quote = (value: unknown): string => {
  const text = String(value);
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
};

const list = (words: readonly string[]): string => words.join(', ');

const silent: Handler = () => undefined;

const empty: Handler = ({ path }) => ({
  name: 'empty',
  message: `${label(path)} has no value.`,
  hint: 'Write one, or delete the line: what is left out counts as not known.',
});

const required: Handler = ({ error, path, shape }) => {
  const field = missingField(error);
  const description = shape?.properties?.[field]?.description;
  return {
    name: 'missingField',
    message: `${label(path)} has no “${field}”.`,
    ...(description ? { hint: `Add it. ${description}` } : {}),
    at: 'key',
  };
};

const additionalProperties: Handler = ({ error, path, shape }) => {
  const field = unknownField(error);
  const fields = Object.keys(shape?.properties ?? {});
  return {
    name: 'unknownField',
    message: `“${field}” is not a field of this entry.`,
    hint: didYouMean(field, fields) ?? `Its fields are: ${list(fields)}.`,
    path: [...path, field],
    at: 'key',
  };
};

const enumeration: Handler = ({ path, value, shape }) => {
  // That it is no word at all is said by its type.
  if (typeof value !== 'string') return undefined;
  const words = shape?.enum ?? [];
  return {
    name: 'unknownWord',
    message: `${label(path)} cannot be ${quote(value)}.`,
    hint: [didYouMean(value, words), `The words are: ${list(words)}.`].filter(Boolean).join(' '),
  };
};

const type: Handler = ({ path, value, shape }) => {
  const types = typeof shape?.type === 'string' ? [shape.type] : (shape?.type ?? []);
  if (types.includes('boolean') && typeof value === 'string') return notBoolean(path, value);
  if (typeof value === 'string' && (types.includes('integer') || types.includes('number')))
    return {
      name: 'number',
      message: `${label(path)} must be a number, not ${quote(value)}.`,
      hint: 'Write it in digits.',
    };
  if (types.length === 1 && types[0] === 'array')
    return {
      name: 'wrongKind',
      message: `${label(path)} must be a list.`,
      hint: beginsWithHyphen(value)
        ? 'Write a space after the hyphen of each entry.'
        : 'Begin each entry on a line of its own with a hyphen and a space, even if there is only one.',
    };
  if (types.includes('object') && !types.includes('string'))
    return {
      name: 'wrongKind',
      message: `${label(path)} must have fields of its own.`,
      hint: shape?.properties
        ? `Write each on a line of its own, indented: ${list(Object.keys(shape.properties))}.`
        : 'Write each on a line of its own, indented.',
    };
  return {
    name: 'wrongKind',
    message: `${label(path)} must be ${shape?.enum ? 'one word' : 'a text'}, not ${Array.isArray(value) ? 'a list' : 'an entry with fields'}.`,
    hint: shape?.enum
      ? `The words are: ${list(shape.enum)}.`
      : Array.isArray(value)
        ? 'Write one text, without hyphen or brackets. If brackets belong to it, put the whole text in quotation marks.'
        : colonInText,
  };
};

const colonInText =
  'A colon followed by a space begins a field. If it belongs to a text, put the whole text in quotation marks.';

/** `-journalist` is a word to YAML, and `-id: p-one` a field named “-id”. */
const beginsWithHyphen = (value: unknown): boolean =>
  (typeof value === 'string' ? value : Object.keys(value ?? {}).join()).startsWith('-');

function notBoolean(path: Path, value: string): Draft {
  const meaning = /^(yes|y|on|true|1)$/i.test(value)
    ? 'true'
    : /^(no|n|off|false|0)$/i.test(value)
      ? 'false'
      : undefined;
  return {
    name: 'trueOrFalse',
    message: `${label(path)} is ${quote(value)}; it can only be true or false.`,
    hint: meaning ? `Write ${meaning}.` : 'Write true or false.',
  };
}

const pattern: Handler = (complaint) => {
  const { path, value, shape } = complaint;
  const text = String(value);
  if (shape?.pattern?.includes('(0[1-9]|1[0-2])')) return notADate(path, text, shape);
  const example = shape?.examples?.find((item): item is string => typeof item === 'string');
  return {
    name: 'badForm',
    message: `${label(path)} cannot be ${quote(text)}.`,
    hint: badFormHint(text, shape, example),
  };
};

function badFormHint(text: string, shape: Schema | undefined, example: string | undefined): string {
  if (/^e-?\d{1,4}\b/i.test(text)) {
    const [, digits = '', rest = ''] = /^e-?(\d{1,4})\b(.*)$/i.exec(text) ?? [];
    const id = `E-${digits.padStart(2, '0')}`;
    return rest.trim() === ''
      ? `Write ${id}.`
      : `Write the item, a comma, and the place in it: ${id}, p. 12 (or pp., para., l., at).`;
  }
  if (shape?.pattern?.startsWith('^[a-z0-9]+(-')) {
    const slug = text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    return slug
      ? `Lower-case letters, digits and hyphens only; for instance ${slug}.`
      : 'Lower-case Latin letters, digits and hyphens only.';
  }
  return [shape?.description, example ? `For instance: ${example}` : undefined]
    .filter(Boolean)
    .join(' ');
}

function notADate(path: Path, text: string, shape: Schema): Draft {
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const [, first = '', second = '', year = ''] = parts ?? [];
  const iso = (month: string, day: string) =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const hint = !parts
    ? (shape.description ?? 'Write year, month and day with hyphens: 2012-01-23.')
    : Number(first) > 12
      ? `Write ${iso(second, first)}.`
      : Number(second) > 12
        ? `Write ${iso(first, second)}.`
        : `Write ${iso(second, first)} if the day stands first, ${iso(first, second)} if the month does.`;
  return {
    name: 'notADate',
    message: `${label(path)} is ${quote(text)}, which the program cannot read as a date.`,
    hint,
  };
}

const other: Handler = ({ path, shape }) => ({
  name: 'other',
  message: `${label(path)} is not as it should be.`,
  ...(shape?.description ? { hint: shape.description } : {}),
});

const handlers: Readonly<Record<string, Handler>> = {
  required,
  additionalProperties,
  enum: enumeration,
  type,
  pattern,
  const: ({ path, error }) => ({
    name: 'unknownWord',
    message: `${label(path)} must be ${String((error.params as { allowedValue?: unknown }).allowedValue)}.`,
    hint: 'A higher number belongs to a newer version of the program.',
  }),
  format: ({ path, value }) => ({
    name: 'badForm',
    message: `${label(path)} is ${quote(value)}, which is not a link.`,
    hint: 'A link begins with https:// and has no spaces.',
  }),
  minimum: ({ path, error }) => ({
    name: 'number',
    message: `${label(path)} must be at least ${String((error.params as { limit?: number }).limit)}.`,
  }),
  maximum: ({ path, error }) => ({
    name: 'number',
    message: `${label(path)} must be at most ${String((error.params as { limit?: number }).limit)}.`,
  }),
  minItems: ({ path, error, value }) => ({
    name: 'wrongKind',
    message: `${label(path)} needs at least ${String((error.params as { limit?: number }).limit)} ${(error.params as { limit?: number }).limit === 1 ? 'entry' : 'entries'}.`,
    hint:
      Array.isArray(value) && value.length === 1
        ? 'A list here says that sources disagree. If they agree, write the one value without the list, and its sources under citations.'
        : 'Add an entry, or delete the field.',
  }),
  uniqueItems: ({ path }) => ({
    name: 'twice',
    message: `${label(path)} has the same entry twice.`,
    hint: 'Delete one of the two.',
  }),
  maxLength: ({ path, error, value }) => ({
    name: 'badForm',
    message: `${label(path)} has ${String(String(value).length)} characters; it can have at most ${String((error.params as { limit?: number }).limit)}.`,
    hint: 'Choose a shorter one.',
  }),
  propertyNames: ({ path, error, shape }) => ({
    name: 'badForm',
    message: `${label(path)} cannot have a field “${String((error.params as { propertyName?: string }).propertyName)}”.`,
    hint: shape?.type?.includes('string')
      ? `${colonInText} Text in several languages has a language code of two or three letters before each: en, fr, kk.`
      : 'Write the id of the entry that the values belong to, as it stands in its own file: lower-case letters, digits and hyphens, or E- and a number.',
    at: 'key',
  }),
  // Their branches report too.
  if: silent,
};
