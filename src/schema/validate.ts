import type { ErrorObject, ValidateFunction } from 'ajv';
import { findingOf } from '../finding/explanation.ts';
import type { Finding, Path, Place } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { schemaCodes } from './codes.ts';
import { toSentences } from './sentences.ts';
import { type Schemas, shapeAt } from './shape.ts';

/** The forms of file that there are schemas for. */
export type SchemaName =
  | 'dossier'
  | 'vault'
  | 'regime'
  | 'instrument'
  | 'translation'
  | 'sheet'
  | 'section'
  | 'locale'
  | 'tone'
  | 'particulars'
  | 'transliteration'
  | 'declension'
  | 'workspace'
  | 'suppressions';

/**
 * Whether values have the form that a schema asks for. Numbers and truth values are put in the
 * place of their texts in `data` itself, wherever the schema wants them.
 */
export async function validate<T>(
  host: Host,
  name: SchemaName,
  data: unknown,
  placeAt: (path: Path, at: 'key' | 'value') => Place,
): Promise<{ value?: T; findings: readonly Finding[] }> {
  const validators = (await import('../generated/validators.js')) as Record<
    SchemaName,
    ValidateFunction
  >;
  const check = validators[name];
  if (check(data)) return { value: data as T, findings: [] };
  // Taken at once: whoever validates next, even while this waits, puts others in their place.
  const all = errorsOf(check.errors ?? []);
  const errors = all.slice(0, mostTold);
  const schemas = await readSchemas(host);
  const file = `${name}.json`;
  const complaints = errors.map((error) => {
    const path = toPath(error.instancePath, data);
    return {
      error,
      path,
      value: valueAt(data, path),
      shape: shapeAt(schemas, file, path),
      isSecret: name === 'vault',
    };
  });
  const sentences = toSentences(complaints);
  const findings = sentences.map(({ name: code, message, hint, path, at }) =>
    findingOf(schemaCodes[code], {
      message,
      ...(hint === undefined ? {} : { hint }),
      place: placeAt(path, at),
    }),
  );
  if (all.length > errors.length)
    findings.push(
      findingOf(schemaCodes.more, {
        message: `There are ${String(all.length - errors.length)} more mistakes of form than are told here.`,
        hint: 'Mend those that are told, and check again.',
        place: placeAt(toPath(all[mostTold]?.instancePath ?? '', data), 'value'),
      }),
    );
  if (findings.length > 0) return { findings };
  // A failed schema is never silent.
  return {
    findings: [
      findingOf(schemaCodes.other, {
        message: 'An entry of the file is not as it should be.',
        hint: 'Compare it with the page of the file in docs/reference.',
        place: placeAt([], 'value'),
      }),
    ],
  };
}

/** Nobody reads on; each takes memory of its own. */
const mostTold = 1000;

/** A name that fails its pattern is reported once, as the name. */
const errorsOf = (errors: readonly ErrorObject[]): readonly ErrorObject[] =>
  errors.filter(({ propertyName }) => propertyName === undefined);

export async function readSchemas(host: Host): Promise<Schemas> {
  return JSON.parse(new TextDecoder().decode(await host.asset('schemas.json'))) as Schemas;
}

/** `/officials/0/name` as steps; only the data tell an index from a key that looks like one. */
function toPath(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
}
