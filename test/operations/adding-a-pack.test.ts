/** Whoever follows the page on packs gets a form of question, with its translation, in a workspace. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDossiers } from '../../src/operations/making/build.ts';
import { baseCase } from '../support/base-case.ts';
import { memoryHost } from '../support/memory-host.ts';

const page = readFileSync(new URL('../../docs/adding-a-pack.md', import.meta.url), 'utf8');

/** The files that the page gives, by their names in bold. */
const files = Object.fromEntries(
  [...page.matchAll(/^\*\*(templates\/\S+)\*\*\n\n```\w+\n(.*?)^```/gms)].map(
    ([, name = '', text = '']) => [`/${name}`, text] as const,
  ),
);
const question = /^Ask for it .*?```yaml\n(.*?)^```/ms.exec(page)?.[1] ?? '';

function build(packs: Readonly<Record<string, string>>, questions = question) {
  const dossier = { ...baseCase, 'submissions.yaml': '[]\n', 'questions.yaml': questions };
  const host = memoryHost({
    ...packs,
    ...Object.fromEntries(
      Object.entries(dossier).map(([name, text]) => [`/dossiers/zz-base/${name}`, text]),
    ),
  });
  return buildDossiers(host, { formats: ['text'], asOf: '2026-03-01' }).then((result) => ({
    ...result,
    text: new TextDecoder().decode(host.files.get('/out/zz-base/zz-base-zz.txt')),
  }));
}

describe('the pack of docs/adding-a-pack.md', () => {
  it('has a file of rules, a template and a translation', () => {
    expect(Object.keys(files).map((name) => name.split('/').at(-1))).toEqual([
      'instrument.yaml',
      'question.hbs',
      'fr.yaml',
    ]);
  });

  it('makes the question of the page, in the language in which it is tabled', async () => {
    const { findings, refused, text } = await build(files);
    expect(findings.map(({ code }) => code)).toEqual(['question/similar-not-searched']);
    expect(refused).toEqual([]);
    expect(text).toContain('\nà la Ministre des Affaires étrangères\n');
    expect(text).toContain('\nJe demande à la Ministre des Affaires étrangères :\n');
    // What nobody translated stands as it was read.
    expect(text).toContain('\nWritten question WQ-000000/2026\n');
  });

  it('prints its own words where it has no translation', async () => {
    const { 'templates/instruments/zz-wq/fr.yaml': _, ...rest } = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name.slice(1), text]),
    );
    const alone = Object.fromEntries(
      Object.entries(rest).map(([name, text]) => [`/${name}`, text]),
    );
    const { text } = await build(alone);
    expect(text).toContain('\nI ask the Minister of Foreign Affairs:\n');
  });

  it('holds texts to its limit', async () => {
    const long = question.replace(/background: .*/, `background: ${'mot '.repeat(151).trim()}`);
    const { findings, refused } = await build(files, long);
    expect(findings.map(({ code }) => code)).toContain('question/too-many-words');
    expect(refused).toEqual(['zz-base/zz']);
  });

  it('is refused, with its place, where a text of the translation has an unknown field', async () => {
    const name = '/templates/instruments/zz-wq/fr.yaml';
    const { findings } = await build({
      ...files,
      [name]: (files[name] ?? '').replace('    is: Question écrite', '    ist: Question écrite'),
    });
    expect(findings.map(({ code, place }) => [code, place?.file])).toContainEqual([
      'schema/unknown-field',
      'templates/instruments/zz-wq/fr.yaml',
    ]);
  });
});
