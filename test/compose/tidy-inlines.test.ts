/** Notes stand on the side of punctuation that the language has them on. */
import { expect, it } from 'vitest';
import { tidyInlines } from '../../src/compose/tidy-inlines.ts';
import type { Inline } from '../../src/document/document.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const note = (number: number): Inline => ({ kind: 'note', number });

/** `word¹.` as `word[1].` */
const printed = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text'
        ? inline.text
        : inline.kind === 'note'
          ? `[${String(inline.number)}]`
          : '',
    )
    .join('');
const before = (...inlines: Inline[]): string =>
  printed(tidyInlines(inlines, 'before-punctuation'));
const after = (...inlines: Inline[]): string => printed(tidyInlines(inlines, 'after-punctuation'));

it('sets notes before the sign that ends what they stand behind', () => {
  expect(before(text('Fin.'), note(1), text(' Puis.'))).toBe('Fin[1]. Puis.');
  expect(before(text('Fin'), note(1), text('.'), note(2), text(' Puis.'))).toBe('Fin[1][2]. Puis.');
  expect(before(text('Fin.'), note(1), note(2))).toBe('Fin[1][2].');
});

it('takes along the space before a sign, and leaves what belongs to the word', () => {
  expect(before(text('Qui\u202f?'), note(1))).toBe('Qui[1]\u202f?');
  expect(before(text('et ainsi...'), note(1))).toBe('et ainsi...[1]');
  expect(before(text('concernant M.'), note(1))).toBe('concernant M.[1]');
  expect(before(text('sans signe'), note(1), text(' ensuite'))).toBe('sans signe[1] ensuite');
});

it('sets notes behind punctuation in other languages', () => {
  expect(after(text('End'), note(1), text('. Then.'))).toBe('End.[1] Then.');
  expect(after(text('End.'), note(1), text(' Then.'))).toBe('End.[1] Then.');
});
