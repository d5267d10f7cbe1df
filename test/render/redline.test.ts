/** A redline is both versions at once: what Word makes of it by accepting or rejecting is one of them. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../src/document/document.ts';
import { mapBlocks, mapOwnInlines } from '../../src/document/map.ts';
import { redline } from '../../src/document/redline.ts';
import { renderDocument, renderRedline } from '../../src/render/render.ts';
import { host, prepareShipped } from '../support/shipped.ts';
import { sampleDocument } from './sample-document.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return root;
}

const childrenOf = ({ children }: Node): Node[] =>
  children.filter((child): child is Node => typeof child !== 'string');

const has = (node: Node, ...names: readonly string[]): boolean =>
  names.length === 0 ||
  childrenOf(node).some((child) => child.name === names[0] && has(child, ...names.slice(1)));

/** The paragraphs that are left when all changes of a kind go, with their notes in place. */
function textOf(docx: Uint8Array, gone: 'w:del' | 'w:ins'): string[] {
  const parts = unzipSync(docx);
  const part = (name: string): Node =>
    treeOf(strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array()));
  const notes = new Map<string, Node>();
  const [root] = childrenOf(part('footnotes'));
  for (const note of root ? childrenOf(root) : []) notes.set(note.attributes['w:id'] ?? '', note);
  const lines: string[] = [];
  const words = (node: Node): string => {
    if (node.name === gone || node.name === 'w:pPr' || node.name === 'w:rPr') return '';
    if (node.name === 'w:footnoteReference') {
      const note = notes.get(node.attributes['w:id'] ?? '');
      return note ? `[${words(note).trim()}]` : '';
    }
    if (node.name === 'w:br') return '\n';
    return node.children
      .map((child) =>
        typeof child !== 'string'
          ? words(child)
          : node.name === 'w:t' || node.name === 'w:delText'
            ? child
            : '',
      )
      .join('');
  };
  const walk = (node: Node): void => {
    if (node.name === 'w:tr' && has(node, 'w:trPr', gone)) return;
    if (node.name === 'w:p') {
      const line = words(node).trim();
      // Entries of the contents are those of the later version.
      const isEntry = JSON.stringify(node).includes('PAGEREF');
      // One whose end goes as well is not there any more; a gap has no words anyhow.
      if (line !== '' && !isEntry) lines.push(line);
      if (has(node, 'w:pPr', 'w:rPr', gone)) expect(line).toBe('');
      return;
    }
    childrenOf(node).forEach(walk);
  };
  walk(part('document'));
  return lines;
}

const docxOf = async (document: Document): Promise<Uint8Array> => {
  const { outputs } = await renderDocument(host, document, ['docx']);
  return outputs[0]?.content as Uint8Array;
};

const linesOf = async (document: Document): Promise<string[]> =>
  textOf(await docxOf(document), 'w:del');

/** Notes that nothing cites any more are in no file. */
const isDrawn = ({ kind }: Block): boolean => kind === 'figure';

async function checkRedline(before: Document, after: Document): Promise<void> {
  const merged = await renderRedline(host, after, redline(before, after));
  expect(textOf(merged, 'w:del')).toEqual(await linesOf(after));
  expect(textOf(merged, 'w:ins')).toEqual(await linesOf(before));
}

/** Some blocks left out, some words changed; each where a number drawn for it says so. */
function changed(document: Document, seeds: readonly number[]): Document {
  let count = 0;
  const next = (): number => seeds[(count += 1) % seeds.length] ?? 0;
  const change = (inline: Inline): Inline[] => {
    const seed = next();
    if (inline.kind === 'note') return seed < 10 ? [] : [inline];
    if (inline.kind !== 'text' || seed > 30) return [inline];
    const words = inline.text.split(' ');
    const at = seed % words.length;
    const other = seed < 15 ? ['quite', 'other'] : [];
    return [
      { ...inline, text: [...words.slice(0, at), ...other, ...words.slice(at + 1)].join(' ') },
    ];
  };
  const keep = (blocks: readonly Block[]): readonly Block[] =>
    blocks.filter((block) => next() > 8 || isDrawn(block) || block.kind === 'contents');
  return {
    ...document,
    body: mapBlocks(keep(document.body), (block) => {
      const own = mapOwnInlines(block, (inlines) => inlines.flatMap(change));
      if (own.kind === 'table')
        return { ...own, rows: own.rows.filter((_, row) => row < own.headerRows || next() > 15) };
      if (own.kind === 'terms') return { ...own, entries: own.entries.filter(() => next() > 15) };
      if (own.kind === 'list') return { ...own, items: own.items.filter(() => next() > 15) };
      return own;
    }),
  };
}

describe('a redline', () => {
  it('of the same document has no changes', async () => {
    const docx = await renderRedline(host, sampleDocument, redline(sampleDocument, sampleDocument));
    expect(host.sha256(docx)).toBe(host.sha256(await docxOf(sampleDocument)));
  });

  it('gives the later version when all is accepted and the earlier when all is rejected', async () => {
    const { documents } = await prepareShipped('zz-specimen');
    const originals = [sampleDocument, ...documents.map(({ document }) => document)];
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: originals.length - 1 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 50, maxLength: 90 }),
        fc.boolean(),
        async (index, seeds, isForward) => {
          const document = originals[index] ?? sampleDocument;
          const other = changed(document, seeds);
          await (isForward ? checkRedline(document, other) : checkRedline(other, document));
        },
      ),
      { seed: 1, numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('marks the words that changed and no others', () => {
    const of = (words: string): Document => ({
      ...sampleDocument,
      notes: [],
      body: [{ kind: 'paragraph', content: [{ kind: 'text', text: words }] }],
    });
    const [paragraph] = redline(
      of('On 3 May the court held a hearing.'),
      of('On 4 May the court held no hearing.'),
    ).body;
    expect(paragraph?.kind === 'paragraph' ? paragraph.content : []).toEqual([
      { kind: 'text', text: 'On ' },
      { kind: 'text', text: '3 ', change: 'deleted' },
      { kind: 'text', text: '4 ', change: 'inserted' },
      { kind: 'text', text: 'May the court held ' },
      { kind: 'text', text: 'a ', change: 'deleted' },
      { kind: 'text', text: 'no ', change: 'inserted' },
      { kind: 'text', text: 'hearing.' },
    ]);
  });
});
