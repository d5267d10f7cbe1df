/**
 * What a schema validator reports, as sentences for people who have never seen a schema. Each
 * handler knows one keyword; the words for fields come from the schemas' own titles and
 * descriptions.
 */
import type { ErrorObject } from 'ajv';
import { stringify } from 'yaml';
import type { Path } from '../finding/finding.ts';
import { didYouMean, nearest } from '../finding/nearest.ts';
import type { SchemaCode } from './codes.ts';
import { readingsOf } from './days.ts';
import type { Schema } from './shape.ts';

/** What a handler is given: one error, the value, and what the schemas say of it. */
export interface Complaint {
  readonly error: ErrorObject;
  readonly path: Path;
  readonly value: unknown;
  readonly shape: Schema | undefined;
  /** Whether it stands in the vault: reports are pasted and logged, so they never repeat it. */
  readonly isSecret: boolean;
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
function label({ path, isSecret }: Complaint): string {
  const last = path.at(-1);
  // Some write a name in the place of an id.
  if (isSecret && path.length === 1) return 'The entry';
  if (typeof last === 'string') return `“${last}”`;
  if (last === undefined) return 'The file';
  const list = path.at(-2);
  return typeof list === 'string'
    ? `Entry ${String(last + 1)} of “${list}”`
    : `Entry ${String(last + 1)}`;
}

/** The value as a sentence may use it. */
const textOf = ({ value, isSecret }: Complaint): string => (isSecret ? '' : String(value));

const hidden = '“█████”';

const quote = (complaint: Complaint): string => {
  if (complaint.isSecret) return hidden;
  const text = textOf(complaint);
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
};

const list = (words: readonly string[]): string => words.join(', ');

const silent: Handler = () => undefined;

const empty: Handler = (complaint) => ({
  name: 'empty',
  message: `${label(complaint)} has no value.`,
  hint: 'Write one, or delete the line: what is left out counts as not known.',
});

const required: Handler = (complaint) => {
  const { error, shape } = complaint;
  const field = missingField(error);
  const { description = '', enum: words = [] } = shape?.properties?.[field] ?? {};
  const isExplained = words.every((word) => description.includes(word));
  return {
    name: 'missingField',
    message: `${label(complaint)} has no “${field}”.`,
    hint: ['Add it.', description, isExplained ? '' : `The words are: ${list(words)}.`]
      .filter(Boolean)
      .join(' '),
    at: 'key',
  };
};

const additionalProperties: Handler = ({ error, path, shape, isSecret }) => {
  const field = unknownField(error);
  const fields = Object.keys(shape?.properties ?? {});
  return {
    name: 'unknownField',
    // In a vault a name can stand in the place of a field; its path would tell it as well.
    message: isSecret
      ? 'This entry has something in the place of a field that is none.'
      : `“${field}” is not a field of this entry.`,
    hint: unseenIn(field) ?? didYouMean(field, fields) ?? `Its fields are: ${list(fields)}.`,
    path: isSecret ? path : [...path, field],
    at: 'key',
  };
};

const enumeration: Handler = (complaint) => {
  // That it is no word at all is said by its type.
  if (typeof complaint.value !== 'string') return undefined;
  const words = complaint.shape?.enum ?? [];
  return {
    name: 'unknownWord',
    message: `${label(complaint)} cannot be ${quote(complaint)}.`,
    hint: [
      unseenIn(textOf(complaint)) ?? didYouMean(textOf(complaint), words),
      `The words are: ${list(words)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  };
};

const type: Handler = (complaint) => {
  const { value, shape } = complaint;
  const types = typeof shape?.type === 'string' ? [shape.type] : (shape?.type ?? []);
  if (types.includes('boolean') && typeof value === 'string') return notBoolean(complaint);
  if (typeof value === 'string' && (types.includes('integer') || types.includes('number')))
    return {
      name: 'number',
      message: `${label(complaint)} must be a number, not ${quote(complaint)}.`,
      hint: 'Write it in digits.',
    };
  if (types.length === 1 && types[0] === 'array')
    return {
      name: 'wrongKind',
      message: `${label(complaint)} must be a list.`,
      hint: beginsWithHyphen(complaint.value)
        ? 'Write a space after the hyphen of each entry.'
        : bulletOf(complaint.value) !== undefined
          ? `Begin each entry with a hyphen (-) and a space instead of “${bulletOf(complaint.value) ?? ''}”. Word processors put other signs there.`
          : repeatsItsName(complaint)
            ? `Delete the line “${String(complaint.path.at(-1))}:”. The file is the list itself; each entry begins with a hyphen in the first column.`
            : `Begin each entry on a line of its own with a hyphen and a space, even if there is only one${likeThis(complaint)}`,
    };
  if (types.includes('object') && !types.includes('string'))
    return {
      name: 'wrongKind',
      message: `${label(complaint)} must have fields of its own.`,
      hint: shape?.properties
        ? `Write each on a line of its own, indented: ${list(Object.keys(shape.properties))}${likeThis(complaint)}`
        : 'Write each on a line of its own, indented.',
    };
  return {
    name: 'wrongKind',
    message: `${label(complaint)} must be ${shape?.enum ? 'one word' : 'a text'}, not ${Array.isArray(value) ? 'a list' : 'an entry with fields'}.`,
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

/** The sign that a word processor put in the place of a hyphen. */
const bulletOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^([•‣·◦▪●■‐-―−]|\d{1,2}[.)])\s/u.exec(value)?.[1] : undefined;

/** Whether a list stands under its own name once more, as in a file that begins with it. */
function repeatsItsName({ path, value }: Complaint): boolean {
  const name = path.at(-1);
  return typeof name === 'string' && typeof value === 'object' && Object.hasOwn(value ?? {}, name);
}

/** The end of a hint: the shape of the value in a few lines, if the schema has a short example. */
function likeThis({ path, shape, isSecret }: Complaint): string {
  const example = shape?.examples?.find(
    (item) => typeof item === 'object' && Object.keys(item ?? {}).length > 0,
  );
  const field = isSecret && path.length === 1 ? 'p-one' : path.at(-1);
  if (example === undefined || field === undefined) return '.';
  const lines = stringify(typeof field === 'string' ? { [field]: example } : [example]).trimEnd();
  return lines.split('\n').length > 5 ? '.' : `, like this:\n${lines}`;
}

function notBoolean(complaint: Complaint): Draft {
  const value = textOf(complaint);
  const meaning = /^(yes|y|on|true|1)$/i.test(value)
    ? 'true'
    : /^(no|n|off|false|0)$/i.test(value)
      ? 'false'
      : undefined;
  return {
    name: 'trueOrFalse',
    message: `${label(complaint)} is ${quote(complaint)}; it can only be true or false.`,
    hint: meaning ? `Write ${meaning}.` : 'Write true or false.',
  };
}

const pattern: Handler = (complaint) => {
  const { shape } = complaint;
  if (shape?.pattern?.includes('(0[1-9]|1[0-2])')) return notADate(complaint, shape);
  const example = shape?.examples?.find((item): item is string => typeof item === 'string');
  return {
    name: 'badForm',
    message: `${label(complaint)} cannot be ${quote(complaint)}.`,
    hint: badFormHint(textOf(complaint), shape, example),
  };
};

function badFormHint(text: string, shape: Schema | undefined, example: string | undefined): string {
  const unseen = unseenIn(text);
  if (unseen !== undefined) return unseen;
  if (/^[“”„«»‘’‚]|[“”„«»‘’‚]$/.test(text) && /[EЕ].?\d|^pp?\./.test(text))
    return "These quotation marks are curved, so the program takes them for letters. Write straight ones around the item and the place in it: 'E-04, p. 12'.";
  if (/^(?!E-)[EeЕе][-‐-―−]?\d/.test(text) && !/^e-?\d/i.test(text))
    return 'The E or the hyphen is another sign that only looks like it. Type both anew: E-04, or E-04, p. 12.';
  if (shape?.pattern === '^exhibits/.+') return pathHint(text);
  if (/^(pp?|para|ll?|at)\. ?\d/.test(text))
    return 'Within brackets a comma ends the entry. Put the item and the place in it into quotation marks together: "E-04, p. 12".';
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
  return [
    shape?.form ?? shape?.description,
    example && !isFingerprint(example) ? `For instance: ${example}` : undefined,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Nobody is to copy the fingerprint of another file. */
const isFingerprint = (example: string): boolean => /^[0-9a-f]{64}$/.test(example);

/** Signs without a width, which come along when one copies: the text looks right and is not. */
const unseenIn = (text: string): string | undefined =>
  /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)
    ? 'There is an invisible sign in it, which came along when it was copied. Delete the whole word and type it.'
    : undefined;

function pathHint(text: string): string {
  const name = text.split(/[\\/]/).at(-1) ?? '';
  const isInside = /^(?:\.[\\/])?exhibits[\\/]/i.test(text);
  const wanted = isInside ? text.replace(/^\.[\\/]/, '').replaceAll('\\', '/') : `exhibits/${name}`;
  return isInside
    ? `Write it with forward slashes: ${wanted.replace(/^exhibits/i, 'exhibits')}.`
    : `Put the file into the folder exhibits of this dossier, and write: ${wanted}.`;
}

function notADate(complaint: Complaint, shape: Schema): Draft {
  // A month is no answer where the field asks for a day.
  const accepted = new RegExp(shape.pattern ?? '');
  const [dayFirst, monthFirst] = readingsOf(textOf(complaint)).filter((reading) =>
    accepted.test(reading),
  );
  const hint =
    dayFirst === undefined
      ? ['Write year, month and day with hyphens: 2012-01-23.', shape.description]
      : monthFirst === undefined
        ? [`Write ${dayFirst}.`]
        : [`Write ${dayFirst} if the day stands first, ${monthFirst} if the month does.`];
  return {
    name: 'notADate',
    message: `${label(complaint)} is ${quote(complaint)}, which the program cannot read as a date.`,
    hint: hint.filter(Boolean).join(' '),
  };
}

const other: Handler = (complaint) => ({
  name: 'other',
  message: `${label(complaint)} is not as it should be.`,
  ...described(complaint),
});

/** What the field is for, where there is nothing better to say. */
const described = ({ shape }: Complaint): { hint?: string } =>
  shape?.description ? { hint: shape.description } : {};

/** A field where there is a text, or a text for each language. */
function forbiddenField(complaint: Complaint): Draft {
  const { error, path, shape, isSecret } = complaint;
  const name = forbiddenName(error);
  if (isSecret && path.length === 0)
    return {
      name: 'badForm',
      message: 'The vault has an entry under something that is no id.',
      hint: 'Each entry stands under the id of an official, a person or an item of evidence, such as p-one or E-04: not under a name. See docs/confidential.md.',
      at: 'key',
    };
  const example = shape?.examples?.find((item) => typeof item === 'string');
  return {
    name: 'badForm',
    message: `${label(complaint)} cannot have a field ${isSecret ? hidden : `“${name}”`}.`,
    hint: `${colonInText} Write the text directly behind “${String(path.at(-1))}:”${example === undefined ? '' : `, for instance “${example}”`}. Only a text in several languages has fields, named by the languages: en, fr, kk.`,
    ...(isSecret ? {} : { path: [...path, name] }),
    at: 'key',
  };
}

const limitOf = ({ error }: Complaint): string =>
  String((error.params as { limit?: number }).limit);
const forbiddenName = (error: ErrorObject): string =>
  String((error.params as { propertyName?: string }).propertyName);

const handlers: Readonly<Record<string, Handler>> = {
  required,
  additionalProperties,
  enum: enumeration,
  type,
  pattern,
  const: (complaint) => ({
    name: 'unknownWord',
    message: `${label(complaint)} must be ${String((complaint.error.params as { allowedValue?: unknown }).allowedValue)}.`,
    hint: 'A higher number belongs to a newer version of the program.',
  }),
  format: (complaint) => ({
    name: 'badForm',
    message: `${label(complaint)} is ${quote(complaint)}, which is not a link.`,
    hint: 'Copy it from the address line of the browser: it begins with https:// and has no spaces.',
  }),
  minimum: (complaint) => ({
    name: 'number',
    message: `${label(complaint)} must be at least ${limitOf(complaint)}.`,
    ...described(complaint),
  }),
  maximum: (complaint) => ({
    name: 'number',
    message: `${label(complaint)} must be at most ${limitOf(complaint)}.`,
    ...described(complaint),
  }),
  minItems: (complaint) =>
    Array.isArray(complaint.value) && complaint.value.length === 0
      ? {
          name: 'empty',
          message: `${label(complaint)} is a list without an entry.`,
          hint: ['Add one.', complaint.shape?.description].filter(Boolean).join(' '),
        }
      : {
          name: 'wrongKind',
          message: `${label(complaint)} needs at least ${limitOf(complaint)} entries.`,
          hint: 'A list here says that sources disagree. If they agree, write the one value without the list, and its sources under citations.',
        },
  uniqueItems: (complaint) => ({
    name: 'twice',
    message: `${label(complaint)} has the same entry twice.`,
    hint: 'Delete one of the two.',
  }),
  maxLength: (complaint) => ({
    name: 'badForm',
    message: `${label(complaint)} has ${String(textOf(complaint).length)} characters; it can have at most ${limitOf(complaint)}.`,
    hint: 'Choose a shorter one.',
  }),
  propertyNames: forbiddenField,
  // Their branches report too.
  if: silent,
};
