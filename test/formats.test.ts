/**
 * What must hold for all four formats at once: the same words in the same order, and the same bytes
 * however often and wherever they are made.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../src/document/document.ts';
import { mapBlocks } from '../src/document/map.ts';
import { allBlocks } from '../src/document/text.ts';
import { renderDocument, type RenderFormat } from '../src/render/render.ts';
import { firstOutOfOrder, stretchesBetweenNotes } from './render/reading-order.ts';
import { host, prepareShipped, shippedDossiers } from './support/shipped.ts';
import { elementsOf, readTagged, textOf } from './support/tagged-pdf.ts';
import { docxText, htmlText } from './support/words-of-outputs.ts';

const formats: readonly RenderFormat[] = ['pdf', 'docx', 'html', 'text'];

const documents = (
  await Promise.all(
    shippedDossiers.map(async (id) =>
      (await prepareShipped(id)).documents.map(({ request, document }) => ({
        name: `${id}-${request.request.id}`,
        document,
      })),
    ),
  )
).flat();

describe.each(documents)('$name', ({ document }) => {
  it('says the same words in the same order in every format', async () => {
    const words = await readBack(document);
    for (const format of formats) {
      // Plain text names the columns again in every row.
      const body = format === 'text' ? withoutHeaderRows(document.body) : document.body;
      const stretches = comparable(stretchesBetweenNotes(body));
      expect(stretches.length).toBeGreaterThan(10);
      expect([format, firstOutOfOrder(words[format], stretches)]).toEqual([format, undefined]);
    }
    const notes = comparable(
      stretchesBetweenNotes(document.notes.map(({ content }) => ({ kind: 'paragraph', content }))),
    );
    for (const format of formats)
      expect([format, notes.filter((note) => !words[format].includes(note))]).toEqual([format, []]);
  });

  it('says in every format what its figures show', async () => {
    const words = await readBack(document);
    for (const figure of [...allBlocks(document.body)].filter(({ kind }) => kind === 'figure')) {
      if (figure.kind !== 'figure') continue;
      const { alternative, drawing } = figure;
      const drawn = drawing.shapes.filter((shape) => shape.kind === 'label');
      // Who cannot see the drawing is told in words; who sees a page has those that are drawn.
      for (const format of ['docx', 'html', 'text'] as const)
        expect([format, words[format].includes(closedUp(alternative))]).toEqual([format, true]);
      const stretches = comparable(drawn.map(({ text }) => text));
      for (const format of ['pdf', 'docx', 'html'] as const)
        expect([format, firstOutOfOrder(words[format], stretches)]).toEqual([format, undefined]);
      // No fact is only drawn: not the days, which the axis of time repeats, and not the names.
      const facts = drawn.flatMap(({ text, anchor, isUpright }) =>
        isUpright === true ? [text] : anchor === 'start' ? (text.match(/\d+/g) ?? []) : [],
      );
      expect(facts.filter((fact) => !alternative.includes(fact))).toEqual([]);
    }
  });

  it('has the same bytes when it is made again', async () => {
    const [first, second] = [
      await renderDocument(host, document, formats),
      await renderDocument(host, document, formats),
    ];
    expect(second.outputs.map(hashOf)).toEqual(first.outputs.map(hashOf));
  });
});

it('makes the same bytes in another zone, language and place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  const hashes = (zone: string, language: string) => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        ...[fileURLToPath(new URL('../bin/dossier.js', import.meta.url)), 'build', 'kz-dck-2018'],
        ...['--as-of', '2026-11-22', '--out', folder],
      ],
      {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TZ: zone, LC_ALL: language },
      },
    );
    expect(status).toBe(0);
    const found = stdout.match(/sha256 \w{64}/g) ?? [];
    expect(found.length).toBeGreaterThanOrEqual(formats.length);
    return found;
  };
  try {
    expect(hashes('Pacific/Kiritimati', 'tr_TR.UTF-8')).toEqual(hashes('America/New_York', 'C'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const withoutHeaderRows = (blocks: readonly Block[]): readonly Block[] =>
  mapBlocks(blocks, (block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.slice(block.headerRows) } : block,
  );

const hashOf = ({ content }: { readonly content: Uint8Array | string }): string =>
  host.sha256(content);

/** The words of each format, closed up, as lines end at different places. */
async function readBack(document: Document): Promise<Record<RenderFormat, string>> {
  const { outputs } = await renderDocument(host, document, formats);
  const bytes = (format: RenderFormat): Uint8Array => {
    const content = outputs.find((output) => output.format === format)?.content ?? '';
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const pdf = await readTagged(bytes('pdf'));
  expectRunning(pdf.artifacts, document);
  const text = (format: RenderFormat): string => new TextDecoder().decode(bytes(format));
  return {
    pdf: closedUp(
      textOf(pdf.root, 'Note') +
        elementsOf(pdf.root, 'Note')
          .map((note) => textOf(note))
          .join(''),
    ),
    docx: closedUp(docxText(bytes('docx'))),
    html: closedUp(htmlText(text('html'))),
    // Plain text has the addresses of links beside their words, and marks at the edge of quotations.
    text: closedUp(
      text('text')
        .replace(/<https?:[^>]*>/g, '')
        .replace(/^ *> /gm, ''),
    ),
  };
}

/** Without white space, and without the numbers of lists, which HTML has no text for. */
const closedUp = (text: string): string =>
  text.replace(/[\s\u00a0\u00ad\u200e\u200f]+/g, '').replace(/\d+\./g, '');

/**
 * Cut where words are written from right to left, with the marks beside them: this reader of PDFs
 * does not heed what is said to be meant by their glyphs (`check-documents.js` uses one that does).
 */
const comparable = (stretches: readonly string[]): string[] =>
  stretches
    .flatMap((stretch) => stretch.split(/[\p{P}\s]*\p{Script=Arabic}[\p{Script=Arabic}\p{P}\s]*/u))
    .map(closedUp)
    .filter((stretch) => stretch !== '');

/** Every page has its header, marks and footer, outside of the structure. */
function expectRunning(artifacts: readonly string[], { running }: Document): void {
  artifacts.forEach((artifact, index) => {
    const number = running.pageNumber
      .replace('{page}', String(index + 1))
      .replace('{pages}', String(artifacts.length));
    const printed = [running.header, running.marks.join('·'), running.footer, number].join('');
    expect(closedUp(artifact)).toContain(closedUp(printed));
  });
}
