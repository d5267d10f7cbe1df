/** Makes everything that is made from something else: types, validators, assets. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { root } from './schemas.ts';
import { generateTypes } from './types.ts';
import { generateValidators } from './validators.ts';

const types = await format(await generateTypes(), {
  parser: 'typescript',
  printWidth: 100,
  singleQuote: true,
});
writeFileSync(`${root}src/schema/types.ts`, types);
await generateValidators();
// The assets are read by the program's own code, which needs the validators.
const { generateAssets } = await import('./assets.ts');
await generateAssets();
