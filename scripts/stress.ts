/**
 * Writes the documents of `test/stress` in every format, for validators to look at.
 *
 * Usage: tsx scripts/stress.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createNodeHost } from '../src/host/node.ts';
import { renderDocument } from '../src/render/render.ts';
import { stressDocuments } from '../test/stress/documents.ts';
import { root } from './schemas.ts';

const [folder = 'out/stress'] = process.argv.slice(2);
const host = createNodeHost({ cwd: root });
mkdirSync(folder, { recursive: true });
for (const [name, document] of Object.entries(stressDocuments)) {
  const { outputs } = await renderDocument(host, document, ['pdf', 'docx', 'html', 'text']);
  for (const { format, content } of outputs)
    writeFileSync(path.join(folder, `${name}.${format === 'text' ? 'txt' : format}`), content);
}
