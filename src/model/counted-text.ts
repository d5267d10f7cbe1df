import type { Block } from '../document/document.ts';
import { allBlocks, copyBlockText, inlineText } from '../document/text.ts';
import type { InstrumentPack } from '../schema/types.ts';
import type { Question } from './case-file.ts';
import { kindOf } from './instrument.ts';

export type Counting = NonNullable<InstrumentPack['limits']['words']>['counts'];

/**
 * The words that count: those of the copy blocks; in a letter, which has none, of the author's text and
 * requests, wherever they are printed.
 */
export function countedText(
  body: readonly Block[],
  counting: Counting,
  { path }: Question,
  pack: Pick<InstrumentPack, 'kind'>,
): string {
  if (kindOf(pack) !== 'letter') return copyBlockText(body, counting);
  const fields = ['background', 'questions', ...(counting === 'body' ? [] : ['subject'])];
  const own = fields.map((field) => [...path, field].join('/'));
  return [...allBlocks(body)]
    .filter((block) => block.kind === 'paragraph')
    .filter(({ origin }) =>
      own.some((at) => origin === at || origin?.startsWith(`${at}/`) === true),
    )
    .map(({ content }) => inlineText(content))
    .join('\n');
}
