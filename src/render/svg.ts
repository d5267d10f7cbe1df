/** Drawings as SVG: for pages, and as pictures in packages. Shapes and words, and nothing else. */
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Drawing, Ink, Shape } from '../document/document.ts';
import { colours } from './layout.ts';

/** The face of the text, then those of systems that have none of ours. */
const faces =
  "'Source Serif 4', 'Noto Serif', Cambria, Georgia, 'Times New Roman', 'DejaVu Serif', Sylfaen, Amiri, serif";

/** @param first what stands before the shapes: their title and description */
export function svgElement(
  { width, height, shapes }: Drawing,
  properties: Properties = {},
  first: readonly Element[] = [],
): Element {
  return element(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      fontFamily: faces,
      direction: 'ltr',
      ...properties,
    },
    [...first, ...shapes.map(shapeElement)],
  );
}

/** As a file of its own, in XML: characters that it cannot hold are marked as unknown. */
export const svgFile = (drawing: Drawing): string =>
  toHtml(svgElement(drawing, { xmlns: 'http://www.w3.org/2000/svg' }), {
    space: 'svg',
    closeEmptyElements: true,
  }).replace(notInXml, '\ufffd');

const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function shapeElement(shape: Shape): Element {
  switch (shape.kind) {
    case 'stroke':
      return element(shape.isClosed === true ? 'polygon' : 'polyline', {
        points: shape.points.map((point) => point.join(',')).join(' '),
        ...inkOf(shape),
      });
    case 'circle':
      return element('circle', {
        cx: String(shape.x),
        cy: String(shape.y),
        r: String(shape.radius),
        ...inkOf(shape),
      });
    case 'label': {
      const { text, x, y, anchor, size, isStrong, isEmphasised, isUpright } = shape;
      return element(
        'text',
        {
          ...(isUpright === true
            ? { transform: `translate(${String(x)} ${String(y)}) rotate(-90)` }
            : { x: String(x), y: String(y) }),
          fontSize: String(size),
          ...(anchor === 'end' ? { textAnchor: 'end' } : {}),
          ...(isStrong === true ? { fontWeight: 'bold' } : {}),
          ...(isEmphasised === true ? { fontStyle: 'italic' } : {}),
        },
        [{ type: 'text', value: text }],
      );
    }
  }
}

const inkOf = ({ weight, isFaint, isDashed, fill }: Ink): Properties => ({
  fill: fill ?? 'none',
  stroke: isFaint === true ? colours.rule : colours.text,
  strokeWidth: String(weight),
  ...(isDashed === true ? { strokeDasharray: dashes.join(' ') } : {}),
});

/** Of dashed lines, in points: how much is drawn, how much is left out. */
export const dashes = [2, 1.5] as const;

const element = (
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children: [...children] });
