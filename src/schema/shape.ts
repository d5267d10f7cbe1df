/** The schemas as a reader needs them: what a field is called, and what may stand in it. */
import type { Path } from '../finding/finding.ts';

export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  /** What is said of the form where a field refers to one: how it is written, not what it means. */
  readonly form?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly examples?: readonly unknown[];
}

/** All schema files by name, as the package brings them along. */
export type Schemas = Readonly<Record<string, Schema>>;

/** What the schemas say of the value at a path; a reference is followed and its own words kept. */
export function shapeAt(schemas: Schemas, file: string, path: Path): Schema | undefined {
  let here: { schema: Schema; file: string } | undefined = follow(schemas, file, schemas[file]);
  for (const step of path) {
    if (!here) return undefined;
    const { schema } = here;
    const next: Schema | undefined =
      typeof step === 'number'
        ? schema.items
        : (schema.properties?.[step] ??
          (typeof schema.additionalProperties === 'object'
            ? schema.additionalProperties
            : undefined));
    here = follow(schemas, here.file, next);
  }
  return here?.schema;
}

function follow(
  schemas: Schemas,
  file: string,
  schema: Schema | undefined,
): { schema: Schema; file: string } | undefined {
  if (!schema) return undefined;
  if (schema.$ref === undefined) return { schema, file };
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const owner = name || file;
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, key) => (node as Record<string, unknown> | undefined)?.[key],
      schemas[owner],
    ) as Schema | undefined;
  const followed = follow(schemas, owner, target);
  if (!followed) return undefined;
  const { $ref: _, ...own } = schema;
  const { description: form = followed.schema.form } = followed.schema;
  return {
    schema: { ...followed.schema, ...(form === undefined ? {} : { form }), ...own },
    file: followed.file,
  };
}
