/**
 * The document trees of the shipped dossiers, line by line: whatever changes in print shows here
 * first. `npx vitest run test/goldens.test.ts -u` writes them anew; read the difference.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { composeTogether } from '../src/compose/compose.ts';
import type { SheetDocumentRequest } from '../src/model/requests.ts';
import type { Official } from '../src/model/case-file.ts';
import { publicAudience } from '../src/redact/audience.ts';
import { difference } from './support/difference.ts';
import { outline } from './support/outline.ts';
import { catalogue, prepareShipped, shippedDossiers } from './support/shipped.ts';

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

const sheet = (pack: string, official?: Official): SheetDocumentRequest => ({
  kind: 'sheet',
  pack,
  request: {
    id: official ? `${pack}-${official.id}` : pack,
    path: [],
    data: {},
    ...(official ? { official } : {}),
  },
});

/** Accused, unnamed, affected, and mentioned. */
const profiled: ReadonlySet<string> = new Set([
  'nagashibaev-oralbay',
  'sudyaev-vymysl',
  'third-judge-vymysl',
  'mosamartleadze-gamogonil',
  'mutahaddith-mithal',
]);

it.each(shippedDossiers)('the sheets of %s are those that they were', async (id) => {
  const { documents, refused } = await prepareShipped(id, publicAudience, {
    requests: ({ officials }) => [
      sheet('briefing'),
      ...officials
        .filter((official) => profiled.has(official.id))
        .map((official) => sheet('profile', official)),
    ],
  });
  expect(refused).toEqual([]);
  for (const { request, document } of documents)
    await expect(outline(document)).toMatchFileSnapshot(golden(`${id}-${request.request.id}`));
});

it('the list of all persons is that which it was', async () => {
  const prepared = await Promise.all(shippedDossiers.map((id) => prepareShipped(id)));
  const views = prepared.flatMap(({ view }) => view ?? []);
  expect(views.length).toBe(shippedDossiers.length);
  const { document } = composeTogether(sheet('persons'), { views, catalogue, isDraft: true });
  await expect(document && outline(document)).toMatchFileSnapshot(golden('persons'));
});
