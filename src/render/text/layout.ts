/** The place that a block has on the sheet. */
import type { Document } from '../../document/document.ts';

/** What mail and forms show without breaking lines themselves. */
export const sheetWidth = 78;

export interface Layout {
  readonly width: number;
  /** How much further in the lines of a paragraph stand after its first. */
  readonly hanging: number;
  /** Whether blocks follow each other without empty lines. */
  readonly isTight: boolean;
  /** Whether the text is to be pasted elsewhere, where a line end would stay in the sentence. */
  readonly isCopied: boolean;
  /** What ends a label before its value. */
  readonly labelEnd: string;
}

export const sheetOf = ({ labelEnd }: Pick<Document, 'labelEnd'>): Layout => ({
  width: sheetWidth,
  hanging: 0,
  isTight: false,
  isCopied: false,
  labelEnd,
});

/** The same place with less room, for what is indented. */
export const narrower = (layout: Layout, columns: number): Layout => ({
  ...layout,
  width: layout.width - columns,
});

/** Lines further to the right; empty ones stay empty. */
export const indented = (lines: readonly string[], prefix: string): string[] =>
  lines.map((line) => (prefix + line).trimEnd());
