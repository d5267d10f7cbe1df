/** Writes `src/schema/types.ts`: the TypeScript types of everything that the schemas describe. */
import { compile } from 'json-schema-to-typescript';
import { type JsonSchema, readWrittenSchemas } from './schemas.ts';

const banner =
  '/* Generated from schemas/ by `npm run generate`. Do not edit: change the schema instead. */';

/** The singular under which an item of a list file is known. */
const rootNames: Readonly<Record<string, string>> = {
  'declension.json': 'DeclensionFile',
  'dossier.json': 'DossierFile',
  'evidence.json': 'EvidenceFile',
  'instrument.json': 'InstrumentPack',
  'locale.json': 'LocaleFile',
  'officials.json': 'OfficialsFile',
  'organisations.json': 'OrganisationsFile',
  'particulars.json': 'ParticularsFile',
  'persons.json': 'PersonsFile',
  'prosecutions.json': 'ProsecutionsFile',
  'questions.json': 'QuestionsFile',
  'regime.json': 'RegimePack',
  'reviews.json': 'ReviewsFile',
  'section.json': 'SectionFile',
  'sheet.json': 'SheetPack',
  'submissions.json': 'SubmissionsFile',
  'suppressions.json': 'SuppressionsFile',
  'tone.json': 'ToneFile',
  'translation.json': 'TranslationFile',
  'transliteration.json': 'TransliterationFile',
  'vault.json': 'VaultFile',
  'workspace.json': 'WorkspaceFile',
};

const pascal = (name: string): string =>
  name.replace(/(^|[_-])([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** `officials.json#/definitions/post` and `#/definitions/post` → the one name of that type. */
function typeName(file: string, reference: string): string {
  const [target = '', pointer = ''] = reference.split('#');
  const owner = target || file;
  const definition = pointer.split('/').at(-1);
  if (!definition) return rootNames[owner] ?? pascal(owner.replace('.json', ''));
  if (owner === 'instrument.json' && definition === 'statement') return 'Statement';
  if (owner === 'regime.json' && definition === 'statement') return 'Statement';
  if (owner === 'locale.json') return `Locale${pascal(definition)}`;
  if (owner === 'vault.json') return `Vault${pascal(definition)}`;
  if (owner === 'officials.json' && definition === 'name') return 'NameForm';
  if (owner === 'common.json' && definition === 'date') return 'DateValue';
  if (owner === 'evidence.json') return definition === 'item' ? 'EvidenceItem' : 'ExhibitFile';
  return pascal(definition);
}

/**
 * One schema for the type compiler: references point into one `definitions`, titles are gone (they
 * would name types), and text that may look like a number is text, as the source stage reads it.
 */
function forTypes(file: string, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((item) => forTypes(file, item));
  if (schema === null || typeof schema !== 'object') return schema;
  const node = schema as JsonSchema;
  if (typeof node['$ref'] === 'string') {
    const name = typeName(file, node['$ref']);
    // A description beside the reference would make the compiler copy the type under another name.
    return { $ref: `#/definitions/${name}` };
  }
  const result: JsonSchema = {};
  for (const [key, value] of Object.entries(node)) {
    if (
      ['title', 'examples', 'if', 'then', 'definitions', '$schema', 'propertyNames'].includes(key)
    )
      continue;
    if (key === 'properties') {
      result[key] = Object.fromEntries(
        Object.entries(value as JsonSchema).map(([name, item]) => [name, forTypes(file, item)]),
      );
    } else if (key === 'type' && Array.isArray(value)) {
      result[key] = value.includes('string') ? value.filter((type) => type !== 'number') : value;
    } else if (key === 'minItems') {
      continue;
    } else {
      result[key] = forTypes(file, value);
    }
  }
  return unionByType(result);
}

/** `type: [string, object]` with keywords of both becomes a union that the compiler understands. */
function unionByType(schema: JsonSchema): JsonSchema {
  const types = schema['type'];
  if (!Array.isArray(types)) return schema;
  if (types.length === 1) return { ...schema, type: types[0] as string };
  const {
    type: _,
    description,
    properties,
    required,
    additionalProperties,
    items,
    ...rest
  } = schema;
  const anyOf = types.map((type: string) => {
    if (type === 'object')
      return { type, properties, required, additionalProperties: additionalProperties ?? false };
    if (type === 'array') return { type, items };
    return { type };
  });
  return {
    description,
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key === 'enum')),
    anyOf,
  };
}

export async function generateTypes(): Promise<string> {
  const definitions: JsonSchema = {};
  for (const [file, schema] of readWrittenSchemas()) {
    for (const [key, value] of Object.entries(
      (schema['definitions'] as JsonSchema | undefined) ?? {},
    ))
      definitions[typeName(file, `#/definitions/${key}`)] = forTypes(file, value);
    if (rootNames[file]) definitions[rootNames[file]] = forTypes(file, schema);
  }
  const combined = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]),
    ),
    definitions,
  };
  const source = await compile(combined as never, 'EverySchema', {
    bannerComment: banner,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 100 },
  });
  return source
    .replace(/\n\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport interface EverySchema[\s\S]*?\n\}\n/, '\n')
    .replace(/\nexport interface EverySchema[\s\S]*?\n\}\n/, '\n');
}
