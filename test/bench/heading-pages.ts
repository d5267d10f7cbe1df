/**
 * On which pages another program puts the headings of a DOCX, beside what its table of contents says.
 * LibreOffice lays it out, poppler reads where the headings came to stand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

export interface HeadingPages {
  /** How many headings the table of contents lists. */
  readonly listed: number;
  /** Those on another page than it says. */
  readonly elsewhere: readonly string[];
}

interface Entry {
  /** `2.1 Words of the heading`. */
  readonly heading: string;
  readonly page: number;
}

/** Longer than any document of the measurements takes, in seconds. */
const patience = 180;

/** @returns nothing where LibreOffice or poppler is missing, or does not come to an end */
export function headingPages(docx: string): HeadingPages | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'heading-pages-'));
  try {
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    spawnSync('timeout', [
      ...['-k', '5', String(patience), 'soffice', `-env:UserInstallation=${profile}`],
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
    ]);
    const pdf = path.join(folder, path.basename(docx).replace(/docx$/, 'pdf'));
    if (!existsSync(pdf)) return undefined;
    const { status, stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) return undefined;
    const pages = stdout.split('\f').map(afterContents);
    const entries = entriesOf(docx);
    const isElsewhere = ({ heading, page }: Entry): boolean =>
      !pages[page - 1]?.some((line) => line.startsWith(heading.slice(0, recognised)));
    return {
      listed: entries.length,
      elsewhere: entries.filter(isElsewhere).map(({ heading }) => heading),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Letters of a heading that surely stand on one line. */
const recognised = 45;

/** The lines of a page that stand below the entries of the contents. */
function afterContents(page: string): string[] {
  const lines = page.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.slice(lines.findLastIndex((line) => /\.{8}/.test(line)) + 1);
}

function entriesOf(docx: string): Entry[] {
  const xml = strFromU8(unzipSync(readFileSync(docx))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*PAGEREF(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(
    ([paragraph]) => {
      const [number = '', ...texts] = [
        ...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g),
      ].map(([, text = '']) => text);
      return { heading: `${number} ${texts.slice(0, -1).join('')}`, page: Number(texts.at(-1)) };
    },
  );
}
