/** The fields of a dossier in which any text may stand, as the schemas have it. */
import { parse } from 'yaml';
import { readSchemas } from '../../scripts/schemas.ts';

export type Files = Readonly<Record<string, string>>;

export interface FreeText {
  readonly text: string;
  /** What the schemas call it: what is prose is Markdown, all else is printed as it stands. */
  readonly kind: 'text' | 'phrase' | 'prose';
  /** Where it stands: `prosecutions.yaml/0/acts/1/description`. */
  readonly place: string;
}

/** Names of definitions of `schemas/common.json`. */
const kinds: Readonly<Record<string, FreeText['kind']>> = {
  text: 'text',
  disputed_text: 'text',
  phrase: 'phrase',
  prose: 'prose',
};

/** Texts to the schemas, and yet names of something that must exist. */
const names = new Set(
  'addressee criteria criterion exact group involvement kind measures prefix recipients suffix target term'.split(
    ' ',
  ),
);

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** A schema, the file that it stands in, and the definition that it is. */
interface Shape {
  readonly schema: Schema;
  readonly file: string;
  readonly definition?: string;
}

const schemas = readSchemas();

/** Every text of a free field, in the order of the files. */
export function freeTexts(files: Files): FreeText[] {
  const found: FreeText[] = [];
  changeFreeTexts(files, (text) => {
    found.push(text);
    return text.text;
  });
  return found;
}

/** The files with other values in their free fields; they say the same otherwise, as JSON. */
export function changeFreeTexts(files: Files, change: (text: FreeText) => unknown): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => {
      const shape = follow({ $ref: name.replace('.yaml', '.json') }, '');
      // What a vault withholds is no matter of free texts.
      if (name === 'vault.yaml' || !shape) return [name, content];
      const data = parse(content, { schema: 'failsafe' }) as unknown;
      return [name, asYaml(changeIn(data, shape, [name], change))];
    }),
  );
}

/** JSON is YAML, and says exactly what is meant. */
export const asYaml = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function changeIn(
  value: unknown,
  shape: Shape | undefined,
  path: readonly (string | number)[],
  change: (text: FreeText) => unknown,
): unknown {
  if (typeof value === 'string') {
    const kind = kinds[shape?.definition ?? ''];
    const field = path.findLast((step) => typeof step === 'string') ?? '';
    return kind === undefined || names.has(field)
      ? value
      : change({ text: value, kind, place: path.join('/') });
  }
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      changeIn(item, inner(shape, index), [...path, index], change),
    );
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [
      key,
      changeIn(item, inner(shape, key), [...path, key], change),
    ]),
  );
}

function inner(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (!shape) return undefined;
  const { schema, file } = shape;
  if (typeof step === 'number') return follow(schema.items, file);
  const own = schema.properties?.[step];
  if (own) return follow(own, file);
  // The same text in several languages is of the kind of the whole.
  return typeof schema.additionalProperties === 'object'
    ? { ...shape, schema: schema.additionalProperties }
    : undefined;
}

function follow(schema: Schema | undefined, file: string, definition?: string): Shape | undefined {
  if (schema?.$ref === undefined)
    return schema && { schema, file, ...(definition === undefined ? {} : { definition }) };
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const owner = name === '' ? file : name;
  const steps = pointer.split('/').slice(1);
  const target = steps.reduce<unknown>(
    (node, step) => (node as Record<string, unknown> | undefined)?.[step],
    schemas.get(owner),
  ) as Schema | undefined;
  // Where one definition refers to another, the last one counts: a reason is a text.
  const last = steps.at(-1);
  return follow(target, owner, last ?? definition);
}
