/** `npx tsx test/languages/write-case.ts fr FOLDER`: the case in French, to be built and looked at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { translatedCase } from './translated-case.ts';

const [language = 'fr', target = '.'] = process.argv.slice(2);
const folder = path.join(target, 'zz-languages');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(translatedCase(language)))
  writeFileSync(path.join(folder, name), text);
