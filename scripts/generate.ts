/** Makes everything that is made from something else: types, validators, assets, pages of docs/. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { root } from './schemas.ts';
import { generateTranslatable } from './translatable.ts';
import { generateTypes } from './types.ts';
import { generateValidators } from './validators.ts';
import { generateViews } from './views.ts';

const options = { printWidth: 100, singleQuote: true };

const types = await format(await generateTypes(), { parser: 'typescript', ...options });
writeFileSync(`${root}src/schema/types.ts`, types);
const translatable = await format(generateTranslatable(), { parser: 'typescript', ...options });
writeFileSync(`${root}src/schema/translatable.ts`, translatable);
await generateValidators();
generateViews();

// The rest is made by the program's own code, which needs these.
const { generateTemplates } = await import('./templates.ts');
generateTemplates();
const { generateAssets } = await import('./assets.ts');
const catalogue = await generateAssets();
const { generateDocs } = await import('./docs.ts');
const pages = generateDocs(catalogue);
for (const folder of ['rules', 'reference']) removeStale(`${root}docs/${folder}`, folder);
for (const [name, text] of pages) {
  const file = `${root}docs/${name}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { parser: 'markdown', ...options }));
}

/** Pages of rules that are gone go too. */
function removeStale(folder: string, prefix: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = `${prefix}/${path.relative(folder, file).split(path.sep).join('/')}`;
    if (entry.isFile() && !pages.has(name)) rmSync(file);
  }
}
