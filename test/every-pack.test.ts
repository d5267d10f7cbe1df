/**
 * Every pack makes a document of every shipped dossier, or says why not: never neither, never in silence.
 * `-u` writes the table anew; read the difference.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepareEveryPack } from './support/every-pack.ts';
import { shippedDossiers } from './support/shipped.ts';

describe.each(shippedDossiers)('%s', (id) => {
  it('is made after each pack, or refused in words', async () => {
    const { documents, refused } = await prepareEveryPack(id);
    for (const { document } of documents) expect(document.body.length).toBeGreaterThan(3);
    const made = documents.map(({ request }) => `${request.request.id}: made`);
    const reasons = await Promise.all(
      refused.map(async ({ request }) => `${request.id}: ${await whyNot(id, request.id)}`),
    );
    expect(made.length).toBeGreaterThan(20);
    await expect(`${[...made, ...reasons].sort().join('\n')}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL(`goldens/every-pack/${id}.txt`, import.meta.url)),
    );
  });
});

/** Asked for alone, since the same finding on two requests that stand in no file is told once. */
async function whyNot(id: string, request: string): Promise<string> {
  const { findings, refused } = await prepareEveryPack(id, request);
  expect(refused.map((item) => item.request.id)).toEqual([request]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors, `${id}/${request} is refused without a word`).not.toEqual([]);
  for (const { hint } of errors) expect(hint ?? '').not.toBe('');
  return [...new Set(errors.map(({ code }) => code))].sort().join(', ');
}
