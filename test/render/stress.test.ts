/** Documents that ask much come out, in a time in which one still waits. Validators: `.ci/run`. */
import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/render/render.ts';
import { stressDocuments } from '../stress/documents.ts';
import { host } from '../support/shipped.ts';
import { elementsOf, leavesOf, readTagged } from '../support/tagged-pdf.ts';

describe.each(Object.entries(stressDocuments))('the document “%s”', (name, document) => {
  it('is made as PDF', async () => {
    const { outputs, pageCount } = await renderDocument(host, document, ['pdf']);
    expect(outputs).toHaveLength(1);
    // More pages than this would mean that something breaks after every line.
    expect(pageCount).toBeLessThan(name === 'rows' ? 300 : 70);
  }, 60_000);
});

it('has every note once, in the order of their numbers, where pages are crowded', async () => {
  const { crowded } = stressDocuments;
  if (!crowded) throw new Error('There is no such document.');
  const { outputs } = await renderDocument(host, crowded, ['pdf']);
  const { root } = await readTagged(outputs[0]?.content as Uint8Array);
  const numbers = elementsOf(root, 'Note').map((note) => leavesOf(note)[0]?.text.trim());
  expect(numbers).toEqual(crowded.notes.map(({ number }) => String(number)));
}, 60_000);
