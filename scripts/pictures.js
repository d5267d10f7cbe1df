/**
 * Makes the README's pictures from the specimen that `npm run examples` built, never from a real
 * case. Needs pdftoppm and pdftotext (poppler).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = [
  { name: 'submission', document: 'zz-specimen-eu', shows: /^Submission on/m },
  { name: 'chronology', document: 'zz-specimen-eu', shows: /^ *Sources differ: {2}/m },
  { name: 'question', document: 'zz-specimen-ep', shows: /Question for written answer/ },
];

/** The first page that shows what the picture is to show. */
function pageOf(file, shows) {
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
  return pages.findIndex((page) => shows.test(page.trimStart())) + 1;
}

mkdirSync(`${root}docs/images`, { recursive: true });
for (const { name, document, shows } of pictures) {
  const file = `${root}out/zz-specimen/${document}.pdf`;
  const page = String(pageOf(file, shows));
  execFileSync('pdftoppm', [
    ...['-png', '-r', '60', '-singlefile', '-f', page, '-l', page],
    file,
    `${root}docs/images/${name}`,
  ]);
}
