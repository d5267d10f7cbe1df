/**
 * The document trees of the shipped dossiers, line by line: whatever changes in print shows here
 * first. `npx vitest run test/goldens.test.ts -u` writes them anew; read the difference.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { difference } from './support/difference.ts';
import { outline } from './support/outline.ts';
import { prepareShipped, shippedDossiers } from './support/shipped.ts';

const golden = (name: string): string =>
  fileURLToPath(new URL(`goldens/${name}.txt`, import.meta.url));

describe.each(shippedDossiers)('%s', (id) => {
  it('makes the documents that it made before', async () => {
    const { documents, refused } = await prepareShipped(id);
    expect(refused).toEqual([]);
    for (const { request, document } of documents)
      await expect(outline(document)).toMatchFileSnapshot(golden(`${id}-${request.request.id}`));
  });
});

it('the specimen says more to those who may see more', async () => {
  const [inPublic, internally] = await Promise.all([
    prepareShipped('zz-specimen'),
    prepareShipped('zz-specimen', { kind: 'internal' }),
  ]);
  const [one, other] = [inPublic, internally].map(({ documents: [first] }) => {
    if (!first) throw new Error('The specimen makes no document.');
    return outline(first.document);
  });
  await expect(difference(one ?? '', other ?? '')).toMatchFileSnapshot(
    golden('zz-specimen-eu-INTERNAL'),
  );
});
