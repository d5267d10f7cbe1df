/** A plot of times over pages, both on logarithmic scales. */
import { scaleLog } from 'd3-scale';

export interface Curve {
  readonly name: string;
  readonly isOurs: boolean;
  /** Another kind of output is drawn with dashes. */
  readonly isDashed: boolean;
  readonly points: readonly { readonly pages: number; readonly seconds: number }[];
}

const size = { width: 760, height: 430 };
const area = { left: 56, right: 560, top: 34, bottom: 380 };
const lineHeight = 17;
const font = 'font-family="system-ui, sans-serif" font-size="12"';

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
const at = (value: number): string => value.toFixed(1);

export function plot(curves: readonly Curve[], title: string, pages: readonly number[]): string {
  const all = curves.flatMap(({ points }) => points);
  const seconds = all.map((point) => point.seconds);
  const x = scaleLog([Math.min(...pages), Math.max(...pages)], [area.left, area.right]);
  const y = scaleLog([Math.min(...seconds), Math.max(...seconds)], [area.bottom, area.top]).nice();
  const [least = 0.1, most = 100] = y.domain();
  const marks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].filter(
    (mark) => mark >= least && mark <= most,
  );
  const grid = marks.map(
    (mark) =>
      `<line x1="${at(area.left)}" x2="${at(area.right)}" y1="${at(y(mark))}" y2="${at(y(mark))}" stroke="#ddd"/><text x="${at(area.left - 6)}" y="${at(y(mark) + 4)}" text-anchor="end">${String(mark)} s</text>`,
  );
  const columns = pages.map(
    (page) =>
      `<line x1="${at(x(page))}" x2="${at(x(page))}" y1="${at(area.top)}" y2="${at(area.bottom)}" stroke="#ddd"/><text x="${at(x(page))}" y="${at(area.bottom + 18)}" text-anchor="middle">${String(page)} pages</text>`,
  );
  const lines = curves.map(({ points, isOurs, isDashed }) => {
    const places = points.map((point) => `${at(x(point.pages))},${at(y(point.seconds))}`);
    const look = `stroke="${isOurs ? '#b3261e' : '#555'}" stroke-width="${isOurs ? '2.5' : '1.2'}"${isDashed ? ' stroke-dasharray="5 3"' : ''}`;
    return `<polyline points="${places.join(' ')}" fill="none" ${look}/>`;
  });
  const ends = curves
    .map((curve) => ({ curve, last: curve.points.at(-1) }))
    .flatMap(({ curve, last }) =>
      last ? [{ curve, x: x(last.pages), y: y(last.seconds), place: 0 }] : [],
    )
    .toSorted((one, other) => one.y - other.y);
  // Names that would stand on each other are pushed down.
  let free = -Infinity;
  for (const end of ends) {
    end.place = Math.max(end.y, free);
    free = end.place + lineHeight;
  }
  const names = ends.map(
    ({ curve, x: from, y: height, place }) =>
      `<line x1="${at(from)}" y1="${at(height)}" x2="${at(area.right + 12)}" y2="${at(place)}" stroke="#bbb" stroke-width="0.6"/><text x="${at(area.right + 16)}" y="${at(place + 4)}"${curve.isOurs ? ' font-weight="bold" fill="#b3261e"' : ''}>${xml(curve.name)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(size.height)}" role="img" ${font} fill="#222">`,
    `<title>${xml(title)}</title>`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<text x="${at(area.left)}" y="18" font-weight="bold">${xml(title)}</text>`,
    ...grid,
    ...columns,
    ...lines,
    ...names,
    '</svg>\n',
  ].join('\n');
}
