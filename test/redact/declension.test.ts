/** Endings of family names are data: a workspace adds those of its languages. */
import { expect, it } from 'vitest';
import { asYaml } from '../support/free-texts.ts';
import { baseCase } from '../support/base-case.ts';
import { runWords } from '../support/run-program.ts';

/** What is found where somebody whose name ends in -evuk stands in a text in another case. */
async function found(packs: Readonly<Record<string, string>>): Promise<string> {
  const files = {
    ...baseCase,
    'persons.yaml': asYaml([
      { id: 'p-one', role: 'victim', description: 'Zqarvonevam was there.' },
    ]),
    'vault.yaml': asYaml({ 'p-one': { level: 'internal', values: { name: 'Tebul Zqarvonevuk' } } }),
  };
  const { out } = await runWords(
    Object.fromEntries([
      ...Object.entries(files).map(([name, text]) => [`/dossiers/zz-base/${name}`, text] as const),
      ...Object.entries(packs).map(([name, text]) => [`/templates/${name}`, text] as const),
    ]),
    ['validate', '--as-of', '2026-03-01'],
  );
  return out;
}

const endings = (language: string): string =>
  asYaml({ language, endings: [{ after: ['ev'], exchanged: ['uk'] }] });

it('an ending that no language has is not known', async () => {
  expect(await found({})).not.toContain('privacy/withheld-in-public');
});

it('a workspace adds those of a language', async () => {
  const out = await found({ 'declension/eo.yaml': endings('eo') });
  expect(out).toContain('privacy/withheld-in-public');
  expect(out).not.toMatch(/zqarvon/i);
});

it('and takes away none', async () => {
  const out = await found({ 'declension/ru.yaml': endings('ru') });
  expect(out).toContain('There is already a declension “ru” in the program itself.');
});

it('an ending is never empty: every word would be one', async () => {
  const empty = asYaml({ language: 'eo', endings: [{ exchanged: [''] }] });
  expect(await found({ 'declension/eo.yaml': empty })).toContain('templates/declension/eo.yaml:');
});
