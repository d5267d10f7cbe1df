/**
 * Makes the README's pictures from the specimen that `npm run examples` built, never from a real
 * case. Needs pdftoppm (poppler).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = [
  { name: 'submission', document: 'zz-specimen-eu', page: 1 },
  { name: 'chronology', document: 'zz-specimen-eu', page: 13 },
  { name: 'question', document: 'zz-specimen-ep', page: 1 },
];

mkdirSync(`${root}docs/images`, { recursive: true });
for (const { name, document, page } of pictures)
  execFileSync('pdftoppm', [
    ...['-png', '-r', '60', '-singlefile', '-f', String(page), '-l', String(page)],
    `${root}out/zz-specimen/${document}.pdf`,
    `${root}docs/images/${name}`,
  ]);
