/**
 * `npx tsx scripts/every-pack.ts FOLDER DOSSIER…`: writes what every pack makes of some dossiers, as PDF
 * and DOCX, for the checks on documents.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderDocument } from '../src/render/render.ts';
import { prepareEveryPack } from '../test/support/every-pack.ts';
import { host } from '../test/support/shipped.ts';

const [folder = '.', ...dossiers] = process.argv.slice(2);
for (const id of dossiers) {
  const { documents } = await prepareEveryPack(id);
  mkdirSync(path.join(folder, id), { recursive: true });
  for (const { request, document } of documents) {
    const { outputs } = await renderDocument(host, document, ['pdf', 'docx', 'text'], {});
    for (const { format, content } of outputs)
      writeFileSync(
        path.join(folder, id, `${request.request.id}.${format === 'text' ? 'txt' : format}`),
        content,
      );
  }
}
