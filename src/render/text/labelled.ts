import type { Block } from '../../document/document.ts';
import { inlineLines } from './inlines.ts';
import { indented, type Layout, narrower } from './layout.ts';
import { wrap } from './wrap.ts';

/** Writes blocks as lines: what is labelled does not know what may stand in it. */
export type WriteLines = (blocks: readonly Block[], layout: Layout) => string[];

const indent = 2;

/**
 * `Term: value`, with what follows indented below. Lines that go on stand further in than lines that
 * begin something: without empty lines, nothing else tells paragraphs apart.
 */
export function labelled(
  term: string,
  blocks: readonly Block[],
  layout: Layout,
  write: WriteLines,
): string[] {
  const [first, ...others] = blocks;
  const label = term === '' || term.endsWith(':') ? term : term + layout.labelEnd;
  const opening =
    first?.kind === 'paragraph'
      ? inlineLines(first.content, layout, {
          label: label === '' ? '' : `${label} `,
          hanging: 2 * indent,
        })
      : wrap(label, layout.width, 2 * indent);
  const following = first?.kind === 'paragraph' ? others : blocks;
  const tight: Layout = { ...narrower(layout, indent), hanging: indent, isTight: true };
  return [...opening, ...indented(write(following, tight), ' '.repeat(indent))];
}
