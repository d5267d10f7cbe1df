/**
 * Checks finished documents with programs that nobody here wrote: Microsoft's Open XML validator, qpdf,
 * LibreOffice, poppler. Every word of the page must stand in the PDF, the DOCX and the text, and none
 * of them may have words of its own.
 *
 * Usage: node scripts/check-documents.js FOLDER OOXML-VALIDATOR
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [folder, validator] = process.argv.slice(2);
if (!folder || !validator) throw new Error('Usage: check-documents.js FOLDER OOXML-VALIDATOR');

const scratch = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
const failures = [];

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, text: stdout, err: stderr };
}

/** Addresses, names of file types, checksums: lines end anywhere in them. */
const unbroken = /\S*[/@]\S*|[0-9a-f]{12,}/g;

const oneForm = (text) => text.normalize('NFKC').toLowerCase();

/** The different words of a text; numbers are left out, and what lines end anywhere in. */
const wordsOf = (text) =>
  new Set(
    oneForm(text)
      .replace(unbroken, ' ')
      .match(/[\p{L}\p{M}]{2,}/gu),
  );

const missingIn = (words, others) => [...words].filter((word) => !others.has(word));

function checkDocument(stem) {
  const file = (extension) => `${stem}.${extension}`;
  const name = path.basename(stem);
  const fail = (what) => failures.push(`${name}: ${what}`);

  const ooxml = run(validator, [file('docx')]);
  if (ooxml.status !== 0) fail(`not a valid DOCX: ${ooxml.text.slice(0, 500)}`);
  const qpdf = run('qpdf', ['--check', file('pdf')]);
  if (qpdf.status !== 0) fail(`not a sound PDF: ${qpdf.err}`);
  const office = run('soffice', [
    `-env:UserInstallation=file://${scratch}/profile`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', scratch, file('docx')],
  ]);
  if (office.status !== 0) fail(`LibreOffice does not open the DOCX: ${office.err}`);

  const html = readFileSync(file('html'), 'utf8').replace(/<style>[\s\S]*<\/style>/, '');
  const shownIn = (markup) => markup.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' ');
  const shown = shownIn(html);
  const page = wordsOf(shown);
  // poppler takes a hyphen away at which a line ends.
  const joined = wordsOf(shown.replaceAll('-', ''));
  const longWords = oneForm(shown).match(unbroken)?.join(' ') ?? '';
  const others = {
    PDF: run('pdftotext', [file('pdf'), '-']).text,
    DOCX: run('pdftotext', [path.join(scratch, `${name}.pdf`), '-']).text,
    text: readFileSync(file('txt'), 'utf8'),
  };
  for (const [format, text] of Object.entries(others)) {
    // A line may end within a word that has a hyphen, and within a long one in a narrow column.
    const words = wordsOf(`${text}\n${text.replace(/-?\n/g, '')}`);
    const own = wordsOf(text.replace(/(\p{L}+)-?\n(\p{L}+)/gu, ' '));
    // Notes at the foot of pages have no heading.
    const lost = missingIn(wordsOf(shownIn(html.replaceAll(unseen[format], ' '))), words).filter(
      (word) => format === 'text' || word !== 'notes',
    );
    const added = missingIn(own, new Set([...page, ...joined, ...pageWords])).filter(
      (word) => !longWords.includes(word),
    );
    if (lost.length > 0) fail(`the ${format} lacks ${lost.slice(0, 10).join(', ')}`);
    if (added.length > 0) fail(`the ${format} adds ${added.slice(0, 10).join(', ')}`);
  }
}

/**
 * Of figures a page has the words that are drawn and those that are said instead. Others show the one
 * or the other; programs may take a drawing in a DOCX for a picture.
 */
const unseen = {
  PDF: /<desc[\s\S]*?<\/desc>/g,
  DOCX: /<svg[\s\S]*?<\/svg>/g,
  text: /<text[\s\S]*?<\/text>/g,
};

/** What only paged formats say. */
const pageWords = ['page', 'of', 'contents'];

const stems = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => path.join(folder, name.replace(/\.pdf$/, '')))
  .sort();
for (const stem of stems) checkDocument(stem);
rmSync(scratch, { recursive: true });
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${String(stems.length)} documents are sound and say the same in every format.`);
}
