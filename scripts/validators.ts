/** Writes `src/generated/validators.js`: the schemas compiled, so that no command compiles them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { _, Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { formats } from '../src/schema/formats.ts';
import { readWrittenSchemas, root } from './schemas.ts';

const names = [
  'dossier',
  'vault',
  'regime',
  'instrument',
  'translation',
  'sheet',
  'section',
  'locale',
  'tone',
  'particulars',
  'transliteration',
  'declension',
  'workspace',
  'suppressions',
];

export async function generateValidators(): Promise<void> {
  const ajv = new Ajv({
    allErrors: true,
    // Values arrive as text (src/source): numbers and truth values are made where a schema asks.
    coerceTypes: true,
    allowUnionTypes: true,
    inlineRefs: false,
    formats,
    code: { source: true, esm: true, formats: _`require('./src/schema/formats.ts').formats` },
  });
  for (const [file, schema] of readWrittenSchemas()) ajv.addSchema(schema, file);
  const source = standalone.default(
    ajv,
    Object.fromEntries(names.map((name) => [name, `${name}.json`])),
  );
  const folder = `${root}src/generated/`;
  mkdirSync(folder, { recursive: true });
  // The standalone code calls `require` for its helpers.
  const { outputFiles } = await build({
    stdin: { contents: appending(source), resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    minify: true,
  });
  writeFileSync(`${folder}validators.js`, outputFiles[0]?.text ?? '');
  writeFileSync(
    `${folder}validators.d.ts`,
    `import type { ValidateFunction } from 'ajv';\n${names
      .map((name) => `export const ${name}: ValidateFunction;`)
      .join('\n')}\n`,
  );
}

/**
 * The compiled code copies all errors for each further one, which takes minutes where there are
 * hundreds of thousands. It owns the array that it copies, and pushes to it elsewhere.
 */
function appending(source: string): string {
  const changed = source.replace(/vErrors\.concat\((\w+\.errors)\)/g, 'append(vErrors, $1)');
  if (changed === source) throw new Error('ajv no longer writes what is to be replaced.');
  return `${changed}\nfunction append(all, more) { for (const error of more) all.push(error); return all; }\n`;
}
