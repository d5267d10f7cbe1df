/** What stands in the vault is not repeated by what is found there. */
import { expect, it } from 'vitest';
import { prepareVariation } from '../support/base-case.ts';

const entry = (values: unknown, more: object = {}) => ({
  'p-one': { level: 'internal', ...more, values },
});

it.each([
  ['a link', entry({ url: 'zyx wvutsr' })],
  ['a word', entry({ names: [{ value: 'A', kind: 'Zyx Wvutsr' }] })],
  ['a form', entry({ names: [{ value: 'A', language: 'Zyx Wvutsr' }] })],
  ['an item', entry({ names: [{ value: 'A', citations: ['e-4, zyx wvutsr'] }] })],
  ['a level', entry({ name: 'A' }, { level: 'Zyx Wvutsr' })],
  ['a recipient', entry({ name: 'A' }, { recipients: ['Zyx Wvutsr'] })],
  ['no list', entry({ names: 'Zyx Wvutsr' })],
  ['no fields', entry('Zyx Wvutsr')],
  ['an entry that is a name', { 'p-one': 'Zyx Wvutsr' }],
  ['a name in the place of an id', { 'Zyx Wvutsr': { level: 'internal', values: { name: 'A' } } }],
  ['the same without values', { 'Zyx Wvutsr': { level: 'internal' } }],
  ['a text under a name in the place of an id', { 'Zyx Wvutsr': 'x' }],
  ['a name in another column', 'p-one:\n  level: internal\n Wvutsr:\n  level: internal\n'],
  ['a name behind a bullet', '• Zyx: wvutsr\n'],
  ['a table', 'Zyx;Wvutsr\na;b\n'],
  ['a comment that is none', 'p-one:\n  level: internal\n  values:\n    name: Zyx Wvutsr #one\n'],
])('%s', async (_, vault) => {
  const { findings } = await prepareVariation({
    'vault.yaml': typeof vault === 'string' ? vault : JSON.stringify(vault),
  });
  const texts = findings
    .filter(({ place }) => place?.file.endsWith('vault.yaml'))
    .flatMap(({ message, hint, related }) => [
      message,
      hint,
      ...(related ?? []).map((item) => item.message),
    ]);
  expect(texts).not.toEqual([]);
  expect(texts.join('\n')).not.toMatch(/zyx|wvutsr/i);
});
