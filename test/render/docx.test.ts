/** What a DOCX owes to the pages of the PDF, and to nothing else: not to chance, not to its neighbours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { listedHeadings } from '../../src/document/contents.ts';
import type { Block, Document } from '../../src/document/document.ts';
import { inlineText } from '../../src/document/text.ts';
import { renderDocument, type RenderFormat } from '../../src/render/render.ts';
import { longSentence, paragraph, sampleDocument, text } from './sample-document.ts';
import { host, prepareShipped } from '../support/shipped.ts';
import { pdfPages } from '../support/words-of-outputs.ts';

const { documents } = await prepareShipped('zz-specimen');
const submission = documents.find(({ request }) => request.kind === 'submission')?.document;
const question = documents.find(({ request }) => request.kind === 'question')?.document;
if (!submission || !question) throw new Error('The specimen asks for both kinds.');

async function render(document: Document, formats: readonly RenderFormat[]) {
  const { outputs } = await renderDocument(host, document, formats);
  return new Map(outputs.map(({ format, content }) => [format, content as Uint8Array]));
}

const docxOf = async (document: Document): Promise<string> =>
  host.sha256((await render(document, ['docx'])).get('docx') ?? '');

describe('the contents of a DOCX', () => {
  const entries = (docx: Uint8Array): readonly { words: string; page: number }[] => {
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*PAGEREF(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(
      ([entry]) => {
        const texts = [...entry.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(
          ([, text = '']) => text,
        );
        return { words: texts.slice(0, -1).join(''), page: Number(texts.at(-1)) };
      },
    );
  };

  it('give the page on which the PDF has each heading', async () => {
    const made = await render(submission, ['pdf', 'docx']);
    const pages = pdfPages(made.get('pdf') ?? new Uint8Array()).map((pieces) =>
      pieces.join('').replace(/\s/g, ''),
    );
    const listed = entries(made.get('docx') ?? new Uint8Array());
    const headings = listedHeadings(submission);
    expect(listed.length).toBe(headings.length);
    expect(new Set(listed.map(({ page }) => page)).size).toBeGreaterThan(5);
    for (const [index, { number, content }] of headings.entries()) {
      const words = `${number}${inlineText(content)}`;
      const entry = listed[index];
      expect(entry?.words).toBe(words);
      expect(pages[(entry?.page ?? 0) - 1]).toContain(words.replace(/\s/g, ''));
    }
  });

  it('have the words of headings without their notes and links', async () => {
    const made = await render(sampleDocument, ['docx']);
    const [first] = entries(made.get('docx') ?? new Uint8Array());
    expect(first?.words).toBe('1Background');
  });

  it('are the same whichever formats are asked for', async () => {
    const alone = await render(submission, ['docx']);
    const beside = await render(submission, ['pdf', 'docx', 'html']);
    expect(host.sha256(alone.get('docx') ?? '')).toBe(host.sha256(beside.get('docx') ?? ''));
  });
});

it('has the same bytes in a process of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  try {
    const { stdout } = spawnSync(
      process.execPath,
      [
        fileURLToPath(new URL('../../bin/dossier.js', import.meta.url)),
        ...['build', 'zz-specimen', '--format', 'docx', '--as-of', '2026-11-22', '--out', folder],
      ],
      { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
    );
    const made = [...stdout.matchAll(/sha256 (\w{64})/g)].map(([, hash]) => hash);
    expect(made).toEqual(await Promise.all(documents.map(({ document }) => docxOf(document))));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('has the same bytes whatever was made before it', async () => {
  const first = [await docxOf(submission), await docxOf(question)];
  const again = [await docxOf(question), await docxOf(submission)];
  expect(again.toReversed()).toEqual(first);
});

describe('the pages of a DOCX break where those of the PDF do', () => {
  const partsOf = async (body: Document['body']) =>
    unzipSync(
      (await render({ ...sampleDocument, body, notes: [] }, ['docx'])).get('docx') ??
        new Uint8Array(),
    );
  const xmlOf = async (...body: Document['body']): Promise<string> =>
    strFromU8((await partsOf(body))['word/document.xml'] ?? new Uint8Array());
  const table: Block = {
    kind: 'table',
    caption: [text('What happened')],
    widths: [1],
    headerRows: 0,
    rows: [[{ blocks: [paragraph('A row.')] }]],
  };
  const box = (...blocks: readonly Block[]): Block => ({
    kind: 'notice',
    role: 'proposed',
    title: [text('Proposed')],
    blocks,
  });
  const heading: Block = {
    kind: 'heading',
    level: 2,
    number: '1.1',
    id: 'h',
    content: [text('H')],
  };
  const paragraphWith = (xml: string, words: string): string =>
    xml.split('<w:p>').find((piece) => piece.includes(`>${words}<`)) ?? '';

  it('adds the spaces of two paragraphs, as the PDF does', async () => {
    const settings = (await partsOf([heading]))['word/settings.xml'] ?? new Uint8Array();
    expect(strFromU8(settings)).toContain('<w:doNotUseHTMLParagraphAutoSpacing/>');
  });

  it('keeps a lead between a heading and a table with both', async () => {
    expect(paragraphWith(await xmlOf(heading, paragraph('A lead.'), table), 'A lead.')).toContain(
      '<w:keepNext/>',
    );
    expect(
      paragraphWith(await xmlOf(paragraph('No lead.'), table, paragraph('End.')), 'No lead.'),
    ).not.toContain('keepNext');
  });

  it('keeps a box whole that surely fits on a page, and lets a longer one break', async () => {
    const rowOf = (xml: string): string => /<w:tr>.*?<w:tc>/.exec(xml)?.[0] ?? '';
    expect(rowOf(await xmlOf(box(paragraph('Short.'))))).toContain('<w:cantSplit/>');
    const long = Array.from({ length: 60 }, () => paragraph(longSentence));
    expect(rowOf(await xmlOf(box(...long)))).not.toContain('<w:cantSplit/>');
  });

  it('does not keep a caption within a box with its table, which LibreOffice never ends with', async () => {
    expect(paragraphWith(await xmlOf(box(table)), 'What happened')).toContain(
      '<w:keepNext w:val="false"/>',
    );
    expect(paragraphWith(await xmlOf(table), 'What happened')).not.toContain('keepNext');
  });
});
