import type { Document, Heading } from './document.ts';

/** The table of contents lists headings down to this level. */
export const contentsDepth = 2;

/** A heading that the table of contents lists. */
export type ListedHeading = Heading & { readonly number: string };

/** What the table of contents lists, in order. */
export const listedHeadings = ({ body }: Pick<Document, 'body'>): readonly ListedHeading[] =>
  body.filter(
    (block): block is ListedHeading =>
      block.kind === 'heading' &&
      block.number !== undefined &&
      block.level <= contentsDepth &&
      block.change !== 'deleted',
  );
