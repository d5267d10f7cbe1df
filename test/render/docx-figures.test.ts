/** Figures in DOCX: lines for Word, a picture for programs that know none, words for who sees neither. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/render/render.ts';
import { host } from '../support/shipped.ts';
import { all, readPage } from './page.ts';
import { sampleDocument } from './sample-document.ts';

const render = async (): Promise<Uint8Array> => {
  const { outputs } = await renderDocument(host, sampleDocument, ['docx']);
  return outputs[0]?.content as Uint8Array;
};

describe('a figure in DOCX', async () => {
  const bytes = await render();
  const parts = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const document = readPage(xml('word/document.xml').replace(/^<\?xml[^>]*\?>/, ''));
  const figure = sampleDocument.body.find((block) => block.kind === 'figure');
  if (!figure) throw new Error('There is no figure.');

  it('is drawn in lines, with a picture in their place and words for both', () => {
    const [properties] = all(document, 'wp:docPr');
    expect(properties?.attributes['descr']).toBe(figure.alternative);
    const targets = new Map(
      [...xml('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
        const value = (name: string): string =>
          new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
        return [value('Id'), value('Target')];
      }),
    );
    const partOf = (name: string): string =>
      `word/${targets.get(all(document, name)[0]?.attributes['r:embed'] ?? '') ?? ''}`;
    expect(partOf('a:blip')).toMatch(/\.png$/);
    expect(strFromU8((parts[partOf('a:blip')] ?? new Uint8Array()).subarray(1, 4))).toBe('PNG');
    const svg = readPage(xml(partOf('asvg:svgBlip')));
    expect(all(svg, 'text')).toHaveLength(4);
    expect(all(svg, 'image')).toEqual([]);
  });

  it('has the size of the drawing', () => {
    const [extent] = all(document, 'wp:extent');
    const points = (value: string | undefined): number => Number(value) / 12_700;
    expect(points(extent?.attributes['cx'])).toBeCloseTo(figure.drawing.width, 0);
    expect(points(extent?.attributes['cy'])).toBeCloseTo(figure.drawing.height, 0);
  });

  it('is the same however many documents were made before', async () => {
    expect(host.sha256(await render())).toBe(host.sha256(bytes));
  });
});
