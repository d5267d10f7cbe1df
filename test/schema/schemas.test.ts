/**
 * The schemas are where validation, types, editor help and reference pages come from: what is missing
 * or wrong in them is missing or wrong in all of these at once.
 */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readSchemas } from '../../scripts/schemas.ts';
import { formats } from '../../src/schema/formats.ts';

interface Schema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly if?: Schema;
  readonly then?: Schema;
}

/** One schema within a file: what it is there for, and its place, as `dossier.json#/properties/id`. */
interface Node {
  readonly role: 'file' | 'definition' | 'field' | 'entry' | 'other';
  readonly file: string;
  readonly place: string;
  readonly schema: Schema;
}

const files = readSchemas() as ReadonlyMap<string, Schema>;

function* nodesOf(
  schema: Schema,
  file: string,
  place: string,
  role: Node['role'],
): Generator<Node> {
  yield { role, file, place, schema };
  const { properties = {}, definitions = {}, items, additionalProperties } = schema;
  for (const [name, inner] of Object.entries(properties))
    yield* nodesOf(inner, file, `${place}/properties/${name}`, 'field');
  for (const [name, inner] of Object.entries(definitions))
    yield* nodesOf(inner, file, `${place}/definitions/${name}`, 'definition');
  if (items) yield* nodesOf(items, file, `${place}/items`, 'entry');
  if (typeof additionalProperties === 'object')
    yield* nodesOf(additionalProperties, file, `${place}/additionalProperties`, 'other');
}

/** All schemas but conditions, whose fields are described where they are defined. */
const nodes = [...files].flatMap(([file, schema]) => [
  ...nodesOf(schema, file, `${file}#`, 'file'),
]);
const fields = nodes.filter(({ role }) => role === 'field');

/** The schema with what it refers to; its own words come first. */
function resolved({ schema, file }: Pick<Node, 'schema' | 'file'>): Schema {
  if (schema.$ref === undefined) return schema;
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const owner = name === '' ? file : name;
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], files.get(owner));
  const { $ref: _, ...own } = schema;
  return { ...resolved({ schema: target as Schema, file: owner }), ...own };
}

function makeAjv(): Ajv {
  const ajv = new Ajv({
    strict: true,
    formats,
    allowUnionTypes: true,
    allErrors: true,
    // “If this is not verified, a source is required” names a field that stands outside the condition.
    strictRequired: false,
  });
  for (const [file, schema] of files) ajv.addSchema(schema, file);
  return ajv;
}

/** A copy that can be compiled by itself. */
const alone = ({ schema, file }: Node): Schema => {
  const { $schema: _, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? file + value : value,
  ) as Schema;
};

const places = (found: readonly Node[]): string[] => found.map(({ place }) => place);

describe.each([...files])('%s', (file, schema) => {
  it('is a JSON Schema of draft 07, also to a strict reader', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    const ajv = makeAjv();
    expect(ajv.validateSchema(schema) || ajv.errors).toBe(true);
    expect(() => ajv.compile({ $ref: file })).not.toThrow();
  });
});

describe('every field', () => {
  it('is looked at here', () => {
    // Far fewer would mean that the walk through the schemas goes wrong.
    expect(fields.length).toBeGreaterThan(400);
  });

  it('has a title, a description and an example, of its own or of its definition', () => {
    const incomplete = fields.filter((node) => {
      const { title, description, examples } = resolved(node);
      return !title?.trim() || !description?.trim() || !examples?.length;
    });
    expect(places(incomplete)).toEqual([]);
  });

  it('has examples that are allowed in it', () => {
    const ajv = makeAjv();
    const wrong = nodes.flatMap((node) => {
      const check = ajv.compile(alone(node));
      return (node.schema.examples ?? [])
        .filter((example) => !check(example))
        .map((example) => `${node.place}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the words', () => {
  const described = nodes.filter(({ schema }) => schema.description !== undefined);

  it('are there for files and definitions too', () => {
    const bare = nodes.filter(
      ({ role, schema }) =>
        (role === 'file' || role === 'definition') && !(schema.title && schema.description),
    );
    expect(places(bare)).toEqual([]);
  });

  it('of descriptions are sentences', () => {
    const unfinished = described.filter(
      ({ schema: { description = '' } }) => !/^\S.*[^\s.][.]$/u.test(description),
    );
    expect(places(unfinished)).toEqual([]);
  });

  it('of titles are names, not sentences', () => {
    const long = nodes.filter(
      ({ schema: { title } }) => title !== undefined && !/^\p{Lu}.{0,60}[^.\s]$/u.test(title),
    );
    expect(places(long)).toEqual([]);
  });

  it('do not presuppose knowledge of programs', () => {
    const jargon = /\b(null|boolean|string|array|integer|regex|enum|node|token)\b/i;
    const spoken = described.filter(
      ({ schema: { title = '', description = '' } }) =>
        jargon.test(title) || jargon.test(description),
    );
    expect(places(spoken)).toEqual([]);
  });
});

describe('what is not foreseen', () => {
  it('is refused: no object takes a field that it does not know', () => {
    const open = nodes.filter(
      ({ schema: { properties, additionalProperties } }) =>
        properties !== undefined && additionalProperties !== false,
    );
    expect(places(open)).toEqual([]);
  });

  it('is not demanded: every required field exists', () => {
    const lost = nodes.flatMap(({ place, schema }) => {
      const known = Object.keys(schema.properties ?? {});
      return [...(schema.required ?? []), ...(schema.then?.required ?? [])]
        .filter((name) => !known.includes(name))
        .map((name) => `${place}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  it('is not kept: every definition is used', () => {
    const all = JSON.stringify([...files.values()]);
    const unused = nodes.filter(({ role, place, file }) => {
      const pointer = place.slice(file.length);
      return (
        role === 'definition' &&
        !all.includes(`"$ref":"${place}"`) &&
        !JSON.stringify(files.get(file)).includes(`"$ref":"${pointer}"`)
      );
    });
    expect(places(unused)).toEqual([]);
  });
});
