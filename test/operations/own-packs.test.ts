/** Nothing is made with a pack of the workspace whose template is not in order; the rest is. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildDossiers } from '../../src/operations/making/build.ts';
import { baseCase } from '../support/base-case.ts';
import { memoryHost } from '../support/memory-host.ts';

const regime = new URL('../../templates/regimes/eu-ghrsr/', import.meta.url);
const shipped = (file: string): string => readFileSync(new URL(file, regime), 'utf8');

/** Builds the base case, which asks for a submission under a regime of the workspace as well. */
function build(template: string) {
  const dossier = {
    ...baseCase,
    'submissions.yaml': `${baseCase['submissions.yaml'] ?? ''}- id: own\n  regime: zz-own\n`,
  };
  const host = memoryHost({
    '/templates/regimes/zz-own/regime.yaml': shipped('regime.yaml').replace(
      /^id: eu-ghrsr$/m,
      'id: zz-own',
    ),
    '/templates/regimes/zz-own/submission.hbs': template,
    ...Object.fromEntries(
      Object.entries(dossier).map(([name, text]) => [`/dossiers/zz-base/${name}`, text]),
    ),
  });
  return buildDossiers(host, { formats: ['text'], asOf: '2026-03-01' });
}

it('makes nothing with a template that would print nothing in silence', async () => {
  const template = `${shipped('submission.hbs')}{{#if dossier.sumary}}<p>The end.</p>{{/if}}\n`;
  const { findings, refused, written, hasFailed } = await build(template);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['render/template', '“dossier” has no “sumary”.'],
  ]);
  expect(refused).toEqual(['zz-base/own']);
  expect(written.map(({ path }) => path)).toEqual([
    'out/zz-base/zz-base-eu.txt',
    'out/zz-base/zz-base-ep.txt',
  ]);
  expect(hasFailed).toBe(true);
});

it('makes everything with one that is in order', async () => {
  const { findings, refused, written } = await build(shipped('submission.hbs'));
  expect([findings, refused]).toEqual([[], []]);
  expect(written).toHaveLength(3);
});
