/** Entries in which every field that a schema knows is filled: a new field is filled on the day it is born. */
import { type JsonSchema, readSchemas } from '../../scripts/schemas.ts';

/** What a text may be made of: free words, or signs of which the schema allows few. */
export type Form = 'words' | 'slug' | 'url' | 'exhibit';

/** Gives the words for a field; nothing leaves the field with the example of its schema. */
export type Plant = (path: string, form: Form) => string | undefined;

interface Schema extends JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly examples?: readonly unknown[];
}

const schemas = readSchemas();

/** The names of the fields at a place in a schema: `persons.json#/definitions/person`. */
export const fieldsOf = (place: string): readonly string[] =>
  Object.keys(resolved({ $ref: place }, '').schema.properties ?? {});

/** One field at such a place, filled. */
export const filledField = (place: string, field: string, plant: Plant, path: string): unknown => {
  const { schema, file } = resolved({ $ref: place }, '');
  return filled(schema.properties?.[field] ?? {}, file, plant, `${path}/${field}`);
};

/** Definitions that say what kind of words stand there; all others are followed. */
const forms: Readonly<Record<string, Form>> = {
  text: 'words',
  phrase: 'words',
  prose: 'words',
  disputed_text: 'words',
  slug: 'slug',
};

function filled(schema: Schema, file: string, plant: Plant, path: string): unknown {
  const found = resolved(schema, file);
  const [example] = schema.examples ?? found.schema.examples ?? [];
  // Evidence that is there; what is cited of it is planted where it is cited.
  if (found.definition === 'citations') return ['E-01'];
  const form = formOf(found);
  if (form !== undefined) return plant(path, form) ?? example;
  const { properties, items } = found.schema;
  if (properties)
    return Object.fromEntries(
      Object.entries(properties).map(([field, inner]) => [
        field,
        filled(inner, found.file, plant, `${path}/${field}`),
      ]),
    );
  if (items) return [filled(items, found.file, plant, `${path}/0`)];
  return example ?? found.schema.enum?.[0];
}

function formOf({ schema, definition }: Resolved): Form | undefined {
  if (definition !== undefined && forms[definition] !== undefined) return forms[definition];
  if (schema.format === 'iri') return 'url';
  if (schema.pattern === '^exhibits/.+') return 'exhibit';
  const isFree = schema.type === 'string' && !schema.enum && schema.pattern === undefined;
  return isFree && schema.format === undefined ? 'words' : undefined;
}

interface Resolved {
  readonly schema: Schema;
  readonly file: string;
  readonly definition?: string;
}

function resolved(schema: Schema, file: string, definition?: string): Resolved {
  if (schema.$ref === undefined)
    return { schema, file, ...(definition === undefined ? {} : { definition }) };
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const owner = name === '' ? file : name;
  const steps = pointer.split('/').slice(1);
  const target = steps.reduce<unknown>(
    (node, step) => (node as JsonSchema | undefined)?.[step],
    schemas.get(owner),
  ) as Schema | undefined;
  if (!target) throw new Error(`No schema has ${schema.$ref}.`);
  return resolved(target, owner, steps.at(-1));
}
