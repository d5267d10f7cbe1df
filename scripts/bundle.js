/** Bundles the program into `dist/`, with everything that the bytes of documents depend on. */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledLicences } from './licences.js';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist/chunks`, { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/bin.ts', index: 'src/index.ts', reader: 'src/reading/reader.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  // CommonJS packages in an ES module: they call `require` and ask where they are.
  banner: {
    js: [
      "import { createRequire as __createRequire } from 'node:module';",
      "import { fileURLToPath as __fileURLToPath } from 'node:url';",
      "import { dirname as __dirnameOf } from 'node:path';",
      'const require = __createRequire(import.meta.url);',
      'const __filename = __fileURLToPath(import.meta.url);',
      'const __dirname = __dirnameOf(__filename);',
    ].join('\n'),
  },
});
// HarfBuzz looks for its code beside the chunk that it stands in.
copyFileSync(
  fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz.wasm')),
  `${root}dist/chunks/harfbuzz.wasm`,
);
writeFileSync(`${root}dist/LICENSES.txt`, bundledLicences(root, metafile));

/** Names this build to the byte: what is remembered of what another one made holds for that one alone. */
const fingerprint = createHash('sha256');
const made = readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(`${root}dist`, path.join(entry.parentPath, entry.name)))
  .filter((name) => /^(assets|chunks|cli\.js|index\.js|reader\.js)/.test(name))
  .sort();
for (const name of made)
  fingerprint.update(`${name}\n`).update(readFileSync(`${root}dist/${name}`));
writeFileSync(`${root}dist/build-id`, fingerprint.digest('hex'));
