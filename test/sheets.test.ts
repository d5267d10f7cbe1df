/** Sheets: what they choose to print, what they refuse, and that a pack alone makes a new kind. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/finding/finding.ts';
import { Words } from '../src/compose/words.ts';
import { makeSheets, type SheetOptions } from '../src/operations/making/sheets.ts';
import { baseCase, builtIn } from './support/base-case.ts';
import { memoryHost } from './support/memory-host.ts';

type Files = Readonly<Record<string, string>>;

const inFolder = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`/${folder}/${name}`, text]));

const base = (files: Files = {}): Files => inFolder('dossiers/zz-base', { ...baseCase, ...files });

const second = (files: Files = {}): Files =>
  inFolder('dossiers/zz-second', {
    'dossier.yaml':
      'schema_version: 1\nid: zz-second\ntitle: Another case\nlanguage: en\ncountry: ZZ\nstatus: draft\nas_of: 2026-02-01\nfictional: true\n',
    ...files,
  });

async function make(files: Files, sheet: string, options: Partial<SheetOptions> = {}) {
  const host = memoryHost(files);
  const outcome = await makeSheets(host, {
    sheet,
    formats: ['text'],
    asOf: '2026-03-01',
    ...options,
  });
  const textOf = (name: string): string => {
    const [, content] = [...host.files].find(([path]) => path.endsWith(`${name}.txt`)) ?? [];
    // Lines end where they are full, which says nothing.
    return new TextDecoder().decode(content).replace(/\s+/g, ' ');
  };
  const found = (code: Finding['code']) => outcome.findings.filter((item) => item.code === code);
  return { ...outcome, textOf, found };
}

const summaryOf = (sentences: number): Files => ({
  'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace(
    /^summary: (.*)$/m,
    (_, text: string) => `summary: ${`${text} `.repeat(sentences).trim()}`,
  ),
});

describe('a briefing', () => {
  it('that fits on its page says nothing about pages', async () => {
    const { written, found } = await make(base(), 'briefing', { formats: ['pdf'] });
    expect(written).toMatchObject([{ pages: 1 }]);
    expect(found('render/sheet-too-long')).toEqual([]);
  });

  it('that does not fit is made, with a warning', async () => {
    const { written, found } = await make(base(summaryOf(60)), 'briefing', { formats: ['pdf'] });
    expect(written).toMatchObject([{ pages: 2 }]);
    expect(found('render/sheet-too-long')).toMatchObject([
      {
        severity: 'warning',
        message: 'The sheet has 2 pages; it should have one.',
        place: { file: 'zz-base/briefing' },
      },
    ]);
  });

  it('that does not fit is not made where warnings stop documents', async () => {
    const options = { formats: ['pdf'], isStrict: true } as const;
    const { written, refused } = await make(base(summaryOf(60)), 'briefing', options);
    expect([written, refused]).toEqual([[], ['zz-base/briefing']]);
  });

  it('prints the weightiest acts by date, and says how many it leaves out', async () => {
    const act = (id: string, type: string, date: string): string =>
      `    - id: ${id}\n      type: ${type}\n      date: ${date}\n      victims: [p-one]\n      citations: [E-01]\n`;
    const acts = [
      ...['01', '02', '03', '04', '05'].map((day) => act(`s-${day}`, 'summoned', `2020-01-${day}`)),
      act('a', 'arrested', '2020-02-01'),
      act('r', 'released', '2020-12-01'),
    ];
    const files = base({
      'prosecutions.yaml': `${(baseCase['prosecutions.yaml'] ?? '').trimEnd()}\n${acts.join('')}`,
    });
    const { textOf } = await make(files, 'briefing');
    const text = textOf('briefing');
    const said = [
      '1 February 2020: Arrest',
      '1 September 2020: Arrest',
      '30 November 2020: Sentence',
      '1 December 2020: Release',
    ];
    const places = said.map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text).not.toContain('Summons');
    expect(text).toContain('5 more acts are recorded in the dossier and are left out here.');
  });

  it('says that sources differ also where one date is preferred', async () => {
    const files = base({
      'prosecutions.yaml': (baseCase['prosecutions.yaml'] ?? '').replace(
        /date: 2020-11-30/,
        'date:\n        - { value: 2020-11-30, citations: [E-01], preferred: true, reason: The judgment says so. }\n        - { value: 2020-11-29, citations: [E-02] }',
      ),
    });
    expect((await make(files, 'briefing')).textOf('briefing')).toContain(
      '30 November 2020 (sources differ): Sentence',
    );
  });

  it('is about types of act that exist', () => {
    const locale = builtIn.locales.get('en');
    const words = locale && new Words(locale);
    const types = [...builtIn.sheets.values()].flatMap(({ pack }) => pack.acts_first ?? []);
    expect(types.length).toBeGreaterThan(5);
    expect(types.filter((type) => words?.has(`acts.${type}.event`) !== true)).toEqual([]);
  });
});

describe('a profile', () => {
  const mentioned = second({
    'officials.yaml': '- id: zz-someone\n  name: Vymysl Drugoy\n  standing: mentioned\n',
  });

  it('of somebody who is not accused is made only for the id, and says so', async () => {
    const all = await make({ ...base(), ...mentioned }, 'profile');
    expect(all.written.map(({ path }) => path)).toEqual([
      'out/zz-base/sheets/zz-base-profile-sudyaev-vymysl.txt',
    ]);
    expect(all.textOf('sudyaev-vymysl')).not.toContain('Nothing is alleged against this official');
    const one = await make({ ...base(), ...mentioned }, 'profile', { officials: ['zz-someone'] });
    expect(one.written.length).toBe(1);
    const text = one.textOf('zz-someone');
    expect(text).toContain('Nothing is alleged against this official');
    for (const words of ['said to have taken part', 'Legal grounds', 'missing', 'exculpatory'])
      expect(text).not.toContain(words);
  });

  it('is stopped by an error in what it prints', async () => {
    const files = base({
      'submissions.yaml': (baseCase['submissions.yaml'] ?? '').replace('EU.A1.c.v', 'EU.A1.c.xx'),
    });
    const { written, refused } = await make(files, 'profile');
    expect([written, refused]).toEqual([[], ['zz-base/profile-sudyaev-vymysl']]);
  });
});

describe('a list of persons', () => {
  it('has one id once, and keeps those apart who share only a name', async () => {
    const { textOf } = await make(
      {
        ...base(),
        ...second({
          'officials.yaml':
            '- id: sudyaev-vymysl\n  name: Vymysl Sudyaev\n  standing: mentioned\n- id: sudyaev-v\n  name: Вымысел Судьяев\n  standing: affected\n',
        }),
      },
      'persons',
    );
    const text = textOf('persons');
    expect(text.match(/1\. Vymysl Sudyaev/g)).toHaveLength(1);
    // What one dossier alleges is not said of what the other only mentions.
    expect(text).toMatch(/zz-base: Sentence .* zz-second: mentioned in the sources/);
    expect(text).toContain('No. 2 bears the same name. Nothing recorded says that they are one');
    expect(text).toContain('No. 1 bears the same name.');
  });

  it('is not made if one of the dossiers cannot be read', async () => {
    const files = { ...base(), ...second({ 'dossier.yaml': 'title: [' }) };
    const { written, refused, hasFailed } = await make(files, 'persons');
    expect([written, refused, hasFailed]).toEqual([[], ['persons'], true]);
    expect((await make(files, 'persons', { dossiers: ['zz-base'] })).written.length).toBe(1);
  });

  it('is not made for sending while an official has two names', async () => {
    const other = second({
      'officials.yaml': '- id: sudyaev-vymysl\n  name: Vymysl Inoy\n  standing: mentioned\n',
    });
    const files = { ...base(), ...other };
    expect((await make(files, 'persons')).written.length).toBe(1);
    expect((await make(files, 'persons', { isStrict: true })).refused).toEqual(['persons']);
  });

  it('marks what is invented, and only that', async () => {
    const real = second({
      'dossier.yaml':
        'schema_version: 1\nid: zz-second\ntitle: Another case\nlanguage: en\ncountry: ZZ\nstatus: draft\nas_of: 2026-02-01\nfictional: false\n',
    });
    const both = (await make({ ...base(), ...second() }, 'persons')).textOf('persons');
    expect(both).toContain('*** FICTIONAL CASE');
    const mixed = (await make({ ...base(), ...real }, 'persons')).textOf('persons');
    expect(mixed).toContain('PARTLY FICTIONAL – what stands here of zz-base is invented');
    expect(mixed).not.toContain('*** FICTIONAL CASE');
    // It holds for no later day than the oldest of the dossiers.
    expect(mixed).toContain('persons · compiled as of 1 February 2026');
  });

  it('numbers those whose names are withheld over all dossiers', async () => {
    const withheld = { 'persons.yaml': '- id: p-one\n  role: victim\n' };
    const accused = {
      ...withheld,
      'officials.yaml': (baseCase['officials.yaml'] ?? '').replaceAll('sudyaev-vymysl', 'zz-other'),
      ...Object.fromEntries(
        ['organisations.yaml', 'evidence.yaml'].map((name) => [name, baseCase[name] ?? '']),
      ),
      'prosecutions.yaml': (baseCase['prosecutions.yaml'] ?? '').replaceAll(
        'sudyaev-vymysl',
        'zz-other',
      ),
    };
    const { textOf } = await make({ ...base(withheld), ...second(accused) }, 'persons');
    const text = textOf('persons');
    expect(text).toMatch(/zz-base: Sentence [^;]*\[name withheld – victim 1\]/);
    expect(text).toMatch(/zz-second: Sentence [^;]*\[name withheld – victim 2\]/);
    expect(text).toContain('2 more victims are left out, since their names are withheld.');
  });
});

describe('a sheet of the workspace', () => {
  const own = (template: string, id = 'zz-card', about = 'dossier'): Files => ({
    [`/templates/sheets/${id}/sheet.yaml`]: `id: ${id}\nname: { en: Card }\nsummary: { en: A card }\nabout: ${about}\n`,
    [`/templates/sheets/${id}/sheet.hbs`]: template,
  });

  it.each([
    ['dossier', '<p>{{dossier.title}}</p>', 'The base case', 'zz-card'],
    ['official', '<p>{{official.title}}</p>', 'Vymysl Sudyaev', 'zz-card-sudyaev-vymysl'],
    [
      'dossiers',
      '<p>{{#each officials as |item|}}{{item.title}}{{/each}}</p>',
      'Vymysl',
      'zz-card',
    ],
  ])('about %s needs data and a template alone', async (about, template, says, name) => {
    const { written, textOf } = await make(
      { ...base(), ...own(template, 'zz-card', about) },
      'zz-card',
    );
    expect(written.map(({ path }) => path)).toEqual([`out/zz-base/sheets/zz-base-${name}.txt`]);
    expect(textOf(name)).toContain(says);
  });

  it.each([
    ['dossier', 'official.title'],
    ['dossiers', 'dossier.title'],
  ])('about %s that asks for what it is not given is not made', async (about, name) => {
    const files = { ...base(), ...own(`<p>{{${name}}}</p>`, 'zz-card', about) };
    const { written, found, hasFailed } = await make(files, 'zz-card');
    expect([written, hasFailed]).toEqual([[], true]);
    expect(found('render/template')).toMatchObject([
      { place: { file: 'templates/sheets/zz-card/sheet.hbs' } },
    ]);
  });

  it('over several dossiers has no section that is made last', async () => {
    const files = { ...base(), ...own('<deferred section="exhibits"/>', 'zz-card', 'dossiers') };
    const { refused, found } = await make(files, 'zz-card');
    expect(refused).toEqual(['zz-base/zz-card']);
    expect(found('render/markup').length).toBe(1);
  });

  it('does not take the place of one of the program', async () => {
    const { found } = await make({ ...base(), ...own('<p>text</p>', 'briefing') }, 'briefing');
    expect(found('regime/shadows-built-in').length).toBe(1);
  });
});
