/** Links are printed, so they must not be made of ids: an id can be made of a name that is withheld. */
import { expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { prepareVariation } from '../support/base-case.ts';
import { specimen, specimenExhibits } from '../support/specimen.ts';

const idsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));

it('tells no id of a person, an official or a prosecution', async () => {
  const renamed = Object.entries(specimen).map(([name, text]) => [
    name,
    text.replaceAll('p-four', 'who-it-is').replaceAll('reading-circle', 'where-it-was'),
  ]);
  const { documents, refused } = await prepareVariation({
    ...specimenExhibits,
    ...(Object.fromEntries(renamed) as Record<string, string>),
  });
  expect(refused).toHaveLength(0);
  const ids = documents.flatMap(({ document }) => idsIn(document.body));
  expect(ids).toEqual(expect.arrayContaining(['person-4', 'official-2', 'case-1']));
  expect(ids.join(' ')).not.toMatch(/who-it-is|where-it-was|sudyaev/);
});
