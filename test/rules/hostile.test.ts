/** Whatever passes the schemas, no rule fails on it, and none tells what is withheld. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listNames } from '../../src/source/dossier-source.ts';
import { baseCase, prepareVariation } from '../support/base-case.ts';

type Files = Record<string, string>;
/** A text of the base case, and the field in which it stands. */
type Change = (text: string, field: string) => unknown;

/** Fields whose form the schemas fix; what is written there otherwise never reaches a rule. */
const fixed = new Set(
  (
    'id type kind standing status language script country role gender function degree basis regime instrument ' +
    'official organisation court origin url from_is to_is date on from to published as_of searched_on ' +
    'schema_version fictional defendants victims citations criteria addressee'
  ).split(' '),
);

const data = (name: string): unknown =>
  parse(baseCase[name] ?? '', { schema: 'failsafe' }) as unknown;

/** JSON is YAML, and says exactly what is meant. */
const write = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The base case with every text changed whose field is free. */
function changeTexts(change: Change): Files {
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return fixed.has(field) ? value : change(value, field);
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, field));
    return Object.fromEntries(
      Object.entries(value as object).map(([key, item]) => [key, walk(item, key)]),
    );
  };
  return Object.fromEntries(
    Object.keys(baseCase).map((name) => [name, write(walk(data(name), ''))]),
  );
}

/** The base case with every list, or with the list of one field, emptied. */
function emptyLists(only?: string): Files {
  const walk = (value: unknown, field: string): unknown => {
    if (Array.isArray(value))
      return only === undefined || field === only
        ? []
        : value.map((item: unknown) => walk(item, field));
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]))
      : value;
  };
  return Object.fromEntries(
    Object.keys(baseCase).map((name) => [name, write(walk(data(name), ''))]),
  );
}

async function codesOf(files: Readonly<Record<string, string>>) {
  const { findings, view } = await prepareVariation(files);
  // Otherwise a schema would have stopped the dossier before any rule saw it.
  expect(findings.filter(({ code }) => code.startsWith('schema/'))).toEqual([]);
  expect(view).toBeDefined();
  const failed = findings.filter(({ code }) => code === 'internal/rule-failed');
  expect(failed).toEqual([]);
  return findings.map(({ code }) => code);
}

describe('empty lists', () => {
  it('everywhere', async () => {
    await codesOf(emptyLists());
  });

  it.each(['acts', 'involved', 'designations', 'citations', 'posts', 'defendants'])(
    '%s',
    async (field) => {
      await codesOf(emptyLists(field));
    },
  );

  it.each(listNames)('no %s', async (list) => {
    await codesOf({ [`${list}.yaml`]: '[]\n' });
  });

  it('no list at all', async () => {
    const files = Object.fromEntries(listNames.map((list) => [`${list}.yaml`, '[]\n']));
    expect(await codesOf(files)).toContain('text/nothing-to-build');
  });
});

describe('odd texts', () => {
  it.each([
    ['a word of every object', 'constructor'],
    ['a sign that stands on nothing', '\u0301'],
    ['letters from right to left', 'ערב ‏عربي'],
    ['a hidden override', 'a\u202Eb\u2066c'],
    ['signs beyond the first plane', '👩‍👩‍👧‍👦 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u{10FFFD}'],
    ['spaces of all widths', 'a\u00A0\u2003\u3000\u200B\u2060b'],
    ['half a citation', '[@E-'],
    ['a citation in a citation', '[@E-01; @E-99, p. ; [@E-02]]'],
    ['signs with a meaning in patterns', '$& $1 (.*)+ [^] \\u0000 {x}'],
    ['one letter of each script', 'aаαأא'],
    ['letters that grow in small print', 'İŉǰΐẞ'],
    ['nothing but signs', '–––'],
  ])('%s', async (_, text) => {
    await codesOf(changeTexts(() => text));
    await codesOf({
      ...changeTexts((original) => `${original} ${text}`),
      'vault.yaml': write({
        'p-one': { level: 'internal', values: { name: `${text}${text}` } },
        constructor: { level: 'recipient', values: { notes: text.padEnd(3, '.') } },
      }),
    });
  });
});

describe('secrets', () => {
  it('are not repeated, even where an id is made of one', async () => {
    const { findings } = await prepareVariation({
      'persons.yaml': write([
        {
          id: 'nimush-mkitkhveli',
          pseudonym: 'Reader A',
          description: 'ＮＩＭＵＳＨ\u00A0Mkit\u00ADkhveli',
        },
      ]),
      'evidence.yaml': write([
        {
          id: 'E-01',
          kind: 'press',
          title: 'A',
          files: [{ path: 'exhibits/Nimush_Mkitkhveli.pdf' }],
        },
      ]),
      'vault.yaml': write({
        'nimush-mkitkhveli': { level: 'internal', values: { name: 'Nimush Mkitkhveli' } },
      }),
    });
    const found = findings.filter(({ code }) => code === 'privacy/withheld-in-public');
    const places = found.map(({ place }) => place?.path?.join('/'));
    expect(places).toEqual(['evidence/0/files/0/path', 'persons/0/id', 'persons/0/description']);
    expect(
      JSON.stringify(found.map(({ message, hint, related }) => [message, hint, related])),
    ).not.toMatch(/mkitkhveli/i);
  });

  it('that are short count only where a word begins', async () => {
    const { findings } = await prepareVariation({
      'persons.yaml': write([{ id: 'p-one', pseudonym: 'A', description: 'Planned with Anna.' }]),
      'vault.yaml': write({ 'p-one': { level: 'internal', values: { name: 'Ann' } } }),
    });
    expect(findings.filter(({ code }) => code === 'privacy/withheld-in-public')).toHaveLength(1);
  });
});

describe('long texts', () => {
  const size = 100_000;

  it.each([
    ['one word', 'x'.repeat(size)],
    ['many words', 'word '.repeat(size / 5).trim()],
    ['many citations', '[@E-01] '.repeat(size / 8).trim()],
    ['many citations of nothing', '@E99 '.repeat(size / 10).trim()],
    ['an open bracket, again and again', '[@E'.repeat(size / 3)],
    ['letters of two scripts', 'aа'.repeat(size / 2)],
  ])('%s', async (_, text) => {
    await codesOf(
      changeTexts((original, field) =>
        field === 'background' || field === 'summary' || field === 'value' ? text : original,
      ),
    );
  });

  it('in fields that are compared with lists', async () => {
    const long = 'x'.repeat(2_000);
    await codesOf({
      'evidence.yaml': write([
        { id: 'E-01', kind: 'press', title: long, files: [{ path: `exhibits/${long}` }] },
      ]),
      'exhibits/a.txt': 'a',
      'submissions.yaml': write([
        {
          id: 'eu',
          regime: 'eu-ghrsr',
          designations: [
            {
              official: 'sudyaev-vymysl',
              criteria: [long],
              measures: [long],
              involvement: long,
              threshold_facts: [{ criterion: long, kind: long, facts: long }],
            },
          ],
        },
      ]),
      'questions.yaml': write([
        { id: 'ep', instrument: 'ep-wq', term: long, addressee: long, questions: [long] },
      ]),
    });
  });
});

describe('aliases', () => {
  it('that repeat an entry', async () => {
    const codes = await codesOf({
      'persons.yaml': '- &p\n  id: p-one\n  name: Nimush Mkitkhveli\n- *p\n- *p\n',
    });
    expect(codes).toContain('reference/duplicate-id');
  });

  it('that repeat what is wrong', async () => {
    await codesOf({
      'questions.yaml': [
        '- id: ep',
        '  instrument: ep-wq',
        '  background: &wrong "A court [@E-1] jailed \u202E Vymysl Sudyaev @E-77."',
        '  questions: [*wrong, *wrong, *wrong, *wrong]',
        '',
      ].join('\n'),
    });
  });
});

describe('thousands of acts', () => {
  const count = 3_000;
  const act = (index: number, more: object) => ({
    id: `a-${String(index)}`,
    type: (['arrested', 'sentenced', 'charged'] as const)[index % 3],
    date: `${String(1990 + (index % 30))}-0${String(1 + (index % 9))}`,
    citations: ['E-01'],
    ...more,
  });
  const prosecution = (acts: readonly object[]) =>
    write([
      { id: 'reading-circle', kind: 'criminal', title: 'The trial', defendants: ['p-one'], acts },
    ]);

  it('in order', async () => {
    const acts = Array.from({ length: count }, (_, index) =>
      act(index, { victims: index % 2 === 0 ? ['p-one'] : [] }),
    );
    await codesOf({ 'prosecutions.yaml': prosecution(acts) });
  });

  it('with everything wrong', async () => {
    const acts = Array.from({ length: count }, (_, index) =>
      act(0, {
        date: { before: '1950' },
        type: index % 2 === 0 ? 'sentenced' : 'arrested',
        victims: ['nobody', 'p-one', 'sudyaev-vymysl'],
        involved: [
          { official: 'sudyaev-vymysl', function: 'judge', basis: 'inferred', post: 'none' },
          { official: 'nobody', function: 'judge', citations: ['E-88'] },
        ],
      }),
    );
    const codes = await codesOf({ 'prosecutions.yaml': prosecution(acts) });
    expect(codes).toContain('citation/inference-missing');
  });

  it('and as many designations of one official', async () => {
    const designations = Array.from({ length: count }, () => ({
      official: 'sudyaev-vymysl',
      criteria: ['EU.A1.d.iv', 'nothing'],
      threshold_facts: [{ kind: 'widespread', criterion: 'other', facts: 'Forty trials.' }],
    }));
    const codes = await codesOf({
      'submissions.yaml': write([{ id: 'eu', regime: 'eu-ghrsr', designations }]),
    });
    expect(codes).toContain('regime/designated-twice');
  });
});
