import type { Element, Properties } from 'hast';
import type { Block, Cell, Table } from '../../document/document.ts';
import { element, onLines } from './element.ts';
import { inlineElement } from './inlines.ts';
import type { Scope } from './scope.ts';

/** Writes the blocks of a cell into an element: a table does not know what may stand in it. */
export type WriteFlow = (
  tagName: string,
  properties: Properties,
  blocks: readonly Block[],
) => Element;

/**
 * A table in a frame that scrolls sideways where the screen is narrow; the frame has a name and can
 * be reached with the keyboard, or else only a mouse could move it.
 */
export function tableElement(table: Table, scope: Scope, writeFlow: WriteFlow): Element {
  const { caption, headerRows, rows } = table;
  const captionId = scope.anchors.claim('table');
  const writeRow = (row: readonly Cell[]): Element =>
    element('tr', {}, ...onLines(row.map((cell) => cellElement(cell, writeFlow))));
  const part = (tagName: string, part: readonly (readonly Cell[])[]): Element[] =>
    part.length > 0 ? [element(tagName, {}, ...onLines(part.map(writeRow)))] : [];
  const hasCaption = caption.length > 0;
  return element(
    'div',
    {
      className: ['table'],
      tabIndex: 0,
      role: 'group',
      ...(hasCaption ? { ariaLabelledBy: [captionId] } : {}),
    },
    element(
      'table',
      {},
      ...onLines([
        ...(hasCaption ? [inlineElement('caption', { id: captionId }, caption, scope)] : []),
        element('colgroup', {}, ...columns(table.widths)),
        ...part('thead', rows.slice(0, headerRows)),
        ...part('tbody', rows.slice(headerRows)),
      ]),
    ),
  );
}

function cellElement({ header, blocks }: Cell, writeFlow: WriteFlow): Element {
  switch (header) {
    case 'column':
      return writeFlow('th', { scope: 'col' }, blocks);
    case 'row':
      return writeFlow('th', { scope: 'row' }, blocks);
    default:
      return writeFlow('td', {}, blocks);
  }
}

function columns(widths: readonly number[]): Element[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) =>
    element('col', whole > 0 ? { style: `width: ${((width / whole) * 100).toFixed(2)}%` } : {}),
  );
}
