/** Writes `src/schema/translatable.ts`: where a dossier may give one text for each language. */
import { type JsonSchema, readSchemas } from './schemas.ts';

const banner =
  '/* Generated from schemas/ by `npm run generate`. Do not edit: change the schema instead. */';

export function generateTranslatable(): string {
  const paths = [...new Set(pathsIn('dossier.json', readSchemas()))].sort();
  return `${banner}

/** The fields that take one line for each language, from the root of a dossier; \`*\` is any entry of a list. */
export const translatableFields: ReadonlySet<string> = new Set(${JSON.stringify(paths)});
`;
}

function pathsIn(root: string, schemas: ReadonlyMap<string, JsonSchema>): string[] {
  const walk = (file: string, schema: unknown, path: readonly string[]): string[] => {
    if (typeof schema !== 'object' || schema === null) return [];
    const { $ref, properties, items } = schema as {
      readonly $ref?: string;
      readonly properties?: JsonSchema;
      readonly items?: unknown;
    };
    if ($ref !== undefined) {
      const [target = '', pointer = ''] = $ref.split('#');
      const owner = target || file;
      const definition = pointer.split('/').at(-1) ?? '';
      if (owner === 'common.json' && (definition === 'phrase' || definition === 'prose'))
        return [path.join('/')];
      const whole = schemas.get(owner);
      const definitions = whole?.['definitions'] as JsonSchema | undefined;
      return walk(owner, definition === '' ? whole : definitions?.[definition], path);
    }
    return [
      ...Object.entries(properties ?? {}).flatMap(([name, item]) =>
        walk(file, item, [...path, name]),
      ),
      ...walk(file, items, [...path, '*']),
    ];
  };
  return walk(root, schemas.get(root), []);
}
