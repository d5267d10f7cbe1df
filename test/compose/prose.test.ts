/** Prose in print: nothing that an author wrote is lost, and nothing that stands in it stops the program. */
import { expect, it } from 'vitest';
import { markdownBlocks, markdownInlines } from '../../src/compose/prose/markdown.ts';
import type { Inline } from '../../src/document/document.ts';
import { inlineText } from '../../src/document/text.ts';

const cite = (): readonly Inline[] => [];

it('a place that holds one line holds lists and quotations too', () => {
  const source = 'He asked for:\n\n- a lawyer\n- a doctor\n\n> “Neither.”\n\nHe got neither.';
  expect(inlineText(markdownInlines(source, cite))).toBe(
    'He asked for: a lawyer a doctor “Neither.” He got neither.',
  );
});

it.each([
  ['quotations', `${'> '.repeat(3000)}x`],
  ['emphases', `${'*a **b '.repeat(500)}x${'** c*'.repeat(500)}`],
])('%s one inside another are a text like any other when there are too many', (_, source) => {
  expect(markdownBlocks(source, cite)).toEqual([
    { kind: 'paragraph', content: [{ kind: 'text', text: source }] },
  ]);
});

it('a link leads where it says, spelt so that every format can hold it', () => {
  expect(markdownInlines('See [Aqtau](https://example.org/Ақтау).', cite)).toContainEqual({
    kind: 'link',
    href: 'https://example.org/%D0%90%D2%9B%D1%82%D0%B0%D1%83',
    content: [{ kind: 'text', text: 'Aqtau' }],
  });
});
