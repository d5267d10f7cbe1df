/** Figures as Word takes them: SVG, and a picture in points of ink for programs that know no SVG. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ImageRun } from 'docx';
import type { Figure } from '../../document/document.ts';
import { inlineText } from '../../document/text.ts';
import type { FontSet } from '../fonts.ts';
import { svgFile } from '../svg.ts';

/** Draws pictures of SVG with our fonts; the same bytes on every machine. */
export type Rasterise = (svg: string) => Uint8Array;

/** Points of ink to the inch: enough for what old programs print instead of the lines themselves. */
const resolution = 150;

// The library is set up once in a process.
let ready: Promise<void> | undefined;

/** @param program the WebAssembly of resvg */
export async function loadRasteriser(
  program: () => Promise<Uint8Array>,
  { text, fallbacks }: FontSet,
): Promise<Rasterise> {
  ready ??= program().then((bytes) => initWasm(bytes));
  await ready;
  const faces = [text, ...fallbacks].flatMap(({ normal, bold, italics, bolditalics }) => [
    ...new Set([normal, bold, italics, bolditalics]),
  ]);
  return (svg) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: resolution / 72 },
      background: 'white',
      font: {
        fontBuffers: faces,
        defaultFontFamily: text.name,
        serifFamily: text.name,
      },
    });
    const picture = drawing.render();
    const png = picture.asPng();
    picture.free();
    drawing.free();
    return png;
  };
}

/**
 * @param number of the figure within the document
 * @param room the width of the text in points: a house may have narrower pages
 */
export function figureRun(
  { id, drawing, caption, alternative }: Figure,
  number: number,
  room: number,
  rasterise: Rasterise,
): ImageRun {
  const svg = svgFile(drawing);
  // Word's own pictures are measured in pixels of which 96 make an inch.
  const scale = Math.min(1, room / drawing.width) * (96 / 72);
  const pixels = (points: number): number => points * scale;
  const transformation = { width: pixels(drawing.width), height: pixels(drawing.height) };
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation,
    fallback: { type: 'png', data: rasterise(svg) },
    altText: {
      // The library counts over all documents of a process.
      id: String(number),
      name: id,
      title: inlineText(caption),
      description: alternative,
    },
  });
}
