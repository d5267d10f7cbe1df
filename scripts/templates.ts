/**
 * Writes `src/generated/templates.js`: the templates of the built-in packs as Handlebars compiles them,
 * by their text, so that the program need not compile them each time it starts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { compileOptions } from '../src/compose/template/compile-options.ts';
import { root } from './schemas.ts';

export function generateTemplates(): void {
  const texts = readdirSync(`${root}templates`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => readFileSync(`${root}templates/${file}`, 'utf8'));
  const entries = [...new Set(texts)].map((text) => {
    const specification = Handlebars.precompile(text, compileOptions) as string;
    return `[${JSON.stringify(text)}, ${specification}]`;
  });
  writeFileSync(
    `${root}src/generated/templates.js`,
    `export const precompiled = new Map([\n${entries.join(',\n')}\n]);\n`,
  );
  writeFileSync(
    `${root}src/generated/templates.d.ts`,
    '/** What Handlebars makes of a template, by the text of the template. */\nexport const precompiled: ReadonlyMap<string, TemplateSpecification>;\n',
  );
}
