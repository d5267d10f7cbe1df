/** What a template of a workspace could do in silence is found before anything is printed with it. */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { CatalogueData, Section } from '../../src/catalogue/catalogue.ts';
import { checkPacks } from '../../src/compose/template/check.ts';
import { memoryHost } from '../support/memory-host.ts';

const { catalogue } = await loadCatalogue(memoryHost({}));
const [regime] = catalogue.regimes.values();
if (!regime) throw new Error('There is no regime.');
const { pack } = regime;

const section = (name: string, text: string): Section & { name: string } => ({
  name,
  section: { summary: name, params: [{ name: 'value', description: 'A value' }], examples: [] },
  template: { file: `${name}.hbs`, text },
});

/** The problems of a submission, and the words at which each stands. */
function problemsOf(text: string, ...sections: (Section & { name: string })[]): string[] {
  const packs: CatalogueData = {
    regimes: [{ pack, template: { file: 'submission.hbs', text }, translations: [] }],
    instruments: [],
    sheets: [],
    sections,
    locales: [],
    tones: [],
    particulars: [],
    transliterations: [],
    declensions: [],
  };
  const all = new Map([
    ...catalogue.sections,
    ...sections.map((item) => [item.name, item] as const),
  ]);
  const texts = new Map([
    ['submission.hbs', text],
    ...sections.map(({ template }) => [template.file, template.text] as const),
  ]);
  return checkPacks(packs, all).map(
    ({ file, span, message }) =>
      `${texts.get(file)?.slice(span?.start, span?.end) ?? ''}: ${message}`,
  );
}

describe('a template', () => {
  it.each([
    [
      '<p>{{{dossier.title}}}</p>',
      '{{{dossier.title}}}: Unescaped output would let data become markup.',
    ],
    ['{{#if dossier.sumary}}a{{/if}}', 'dossier.sumary: “dossier” has no “sumary”.'],
    ['<p>\n{{dosier.title}}</p>', 'dosier.title: “dosier” is not a name that is known here.'],
    [
      '{{#each submitters as |one|}}\n{{#if one.contacts}}a{{/if}}{{/each}}',
      'one.contacts: “one” has no “contacts”.',
    ],
    [
      '{{#with regime.expiry as |expiry|}}{{expiry.day}}{{/with}}',
      'expiry.day: “expiry” has no “day”.',
    ],
    ['{{dossier.title.first}}', 'dossier.title.first: “dossier.title” has no “first”.'],
    [
      '{{> interest submission=submission}}',
      '{{> interest submission=submission}}: “interest” is not given “dossier”.',
    ],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('that gives a section of the program something else than it needs', () => {
    expect(problemsOf('{{> interest submission=regime dossier=dossier}}')).toEqual([
      '{{> interest submission=regime dossier=dossier}}: “interest” is given what it cannot use: “submission” has no “interest”.',
    ]);
  });

  it('in order, with lists, numbers and lengths', () => {
    const text =
      '{{#each submitters as |one index|}}{{index}}{{one.organisation}}{{/each}}{{#if gaps.length}}a{{/if}}';
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a section', () => {
  it('is checked with what it is given, and each problem is told once', () => {
    const own = section('zz-own', '{{#if value.sumary}}a{{/if}}');
    expect(problemsOf('{{> zz-own value=dossier}}{{> zz-own value=dossier}}', own)).toEqual([
      'value.sumary: “value” has no “sumary”.',
    ]);
  });

  it('may use itself', () => {
    const own = section('zz-own', '{{#if value}}{{> zz-own value=value}}{{/if}}');
    expect(problemsOf('{{> zz-own value=dossier}}', own)).toEqual([]);
  });
});
