/**
 * What the vault withholds leaves in nothing that the program writes or prints, for nobody but those
 * who may see it: not as it is, not in another spelling, and not by way of a complaint about it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { asYaml, changeFreeTexts, type Files, freeTexts } from '../support/free-texts.ts';
import { type Run, runProgram, runWords } from '../support/run-program.ts';
import { disguises, secret } from '../support/secret.ts';
import { docxText, htmlText, pdfText } from '../support/words-of-outputs.ts';

/** Letters and digits alone: who reads a name does not mind how it is broken or set. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function readBack(path: string, bytes: Uint8Array): string {
  if (path.endsWith('.pdf')) return pdfText(bytes);
  if (path.endsWith('.docx')) return docxText(bytes);
  const text = new TextDecoder().decode(bytes);
  // What a page has in its code and never shows leaves with it all the same.
  return path.endsWith('.html') ? `${text}\n${htmlText(text)}` : text;
}

const documentsOf = ({ written }: Run): Map<string, string> =>
  new Map([...written].map(([path, bytes]) => [path, bare(readBack(path, bytes))]));

/** Where any of the secrets stands: in which document, or in what was printed. */
function placesOf(secrets: readonly string[], run: Run): string[] {
  const texts = new Map([...documentsOf(run), ['printed', bare(run.out + run.err)]]);
  return [...texts].flatMap(([place, text]) =>
    secrets.filter((words) => text.includes(bare(words))).map((words) => `${place}: ${words}`),
  );
}

/** The base case with a victim whose name only the vault has. */
const withVault = (entry: object, files: Files = baseCase): Files => ({
  ...files,
  'persons.yaml': asYaml([{ id: 'p-one', role: 'victim' }]),
  'vault.yaml': asYaml({ 'p-one': entry }),
});

const build = (files: Files, format: string, ...words: readonly string[]): Promise<Run> =>
  runProgram(files, 'build', '--out', 'out', '--format', format, ...words);

describe('a name that only the vault has', () => {
  const values = fc.record({
    name: secret,
    names: secret.map((value) => [{ value, kind: 'alias' }]),
    description: secret,
    age_or_birth: secret,
    occupation: secret,
    risk: secret,
    address: secret,
    contact: secret,
    identifiers: secret.map((number) => [{ type: 'passport', number }]),
  });
  const textsOf = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.includes(' ')
        ? [value]
        : []
      : Object.values(value as object).flatMap(textsOf);

  const kinds = {
    name: ['name', 'names'],
    account: ['description'],
    occupation: ['occupation'],
    birth: ['age_or_birth'],
    address: ['address'],
    contact: ['contact'],
    identifiers: ['identifiers'],
  } as const;

  it('is printed for the team, and in nothing of it for the public or another authority', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.constantFrom('internal', 'recipient'),
        fc.subarray(['eu-ghrsr', 'uk-ghr']),
        fc.constantFrom('public', 'internal', 'uk-ghr'),
        fc.constantFrom('human', 'json', 'sarif', 'junit', 'github', 'markdown'),
        async (secrets, level, recipients, audience, report) => {
          const entry = { level, recipients, values: secrets };
          const run = await build(withVault(entry), `html,text,${report}`, '--audience', audience);
          expect([run.code, run.err]).toEqual([0, expect.any(String)]);
          if (audience === 'internal') {
            shown += 1;
            const named = [...documentsOf(run)].filter(([, text]) =>
              text.includes(bare(secrets.name)),
            );
            expect(named.map(([path]) => path.replace(/-[A-Z].*\./, '.'))).toContain(
              '/out/zz-base/zz-base-eu.html',
            );
          } else {
            expect(textsOf(secrets).length).toBe(9);
            expect(placesOf(textsOf(secrets), run)).toEqual([]);
          }
        },
      ),
      { seed: 1, numRuns: 20 },
    );
    expect(shown).toBeGreaterThan(3);
  });

  it('stands in the annex for one authority as far as consent goes, and in no other file', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.subarray(Object.keys(kinds) as (keyof typeof kinds)[]),
        fc.constantFrom('recipient', 'internal'),
        fc.constantFrom('text', 'text', 'text', 'text', 'text', 'text', 'docx'),
        async (secrets, covers, level, format) => {
          const consent = [
            {
              given_by: 'person',
              recipients: ['eu-ghrsr'],
              scope: 'See covers',
              covers,
              on: '2026-01-15',
            },
          ];
          const files = {
            ...withVault({ level, recipients: ['eu-ghrsr'], values: secrets }),
            'persons.yaml': asYaml([{ id: 'p-one', role: 'victim', consent }]),
          };
          const plain = await build(files, format);
          const run = await build(files, `${format},json`, '--audience', 'eu-ghrsr');
          expect(run.code).toBe(0);
          for (const [path, bytes] of plain.written)
            expect(Buffer.compare(bytes, run.written.get(path) ?? new Uint8Array())).toBe(0);

          const open = level === 'recipient' ? covers.flatMap((kind) => kinds[kind]) : [];
          const annex = [...run.written.keys()].filter((path) => !plain.written.has(path));
          expect(annex).toEqual(
            open.length === 0
              ? []
              : [expect.stringContaining('/out/zz-base/zz-base-eu-CONFIDENTIAL-eu-ghrsr.')],
          );
          const [text = ''] = [...documentsOf(run)]
            .filter(([path]) => annex.includes(path))
            .map(([, words]) => words);
          for (const [field, value] of Object.entries(secrets))
            for (const words of textsOf(value)) {
              const isTold = open.some((other) => other === field);
              expect([field, text.includes(bare(words))]).toEqual([field, isTold]);
              if (isTold) told += 1;
            }
          const others = {
            ...run,
            written: new Map([...run.written].filter(([path]) => !annex.includes(path))),
          };
          expect(placesOf(textsOf(secrets), others)).toEqual([]);
        },
      ),
      { seed: 3, numRuns: 14 },
    );
    expect(told).toBeGreaterThan(10);
  });

  it('is in no PDF and no DOCX either', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (secrets) => {
        const run = await build(withVault({ level: 'internal', values: secrets }), 'pdf,docx');
        expect(run.written.size).toBe(4);
        expect(placesOf(textsOf(secrets), run)).toEqual([]);
      }),
      { seed: 2, numRuns: 2 },
    );
  });
});

describe('the sheets of a dossier', () => {
  const kinds = ['sheet briefing', 'sheet profile', 'sheet persons'] as const;
  const named = fc.record({
    name: secret,
    names: secret.map((value) => [{ value, kind: 'native' }]),
    occupation: secret,
  });
  const make = (files: Files, kind: (typeof kinds)[number], ...words: readonly string[]) =>
    runProgram(files, kind, '--out', 'out', '--format', 'html,text', ...words);

  it('name whom the vault has to those who may see it, and to nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(named, fc.constantFrom(...kinds), async (secrets, kind) => {
        const files = withVault({ level: 'internal', values: secrets });
        const texts = [
          secrets.name,
          secrets.occupation,
          ...secrets.names.map(({ value }) => value),
        ];
        const inPublic = await make(files, kind);
        expect([inPublic.code, inPublic.written.size]).toEqual([0, 2]);
        expect(placesOf(texts, inPublic)).toEqual([]);
        const forTeam = await make(files, kind, '--audience', 'internal');
        expect(placesOf([secrets.name], forTeam).length).toBe(2);
      }),
      { seed: 6, numRuns: 12 },
    );
  });

  it('are in no PDF and no DOCX with it', async () => {
    for (const kind of kinds) {
      const files = withVault({ level: 'internal', values: { name: 'Zqarvon Tebulach' } });
      const run = await runProgram(files, kind, '--out', 'out', '--format', 'pdf,docx');
      expect(run.written.size).toBe(2);
      expect(placesOf(['Zqarvon Tebulach'], run)).toEqual([]);
    }
  });

  it('name nobody who slipped from it into another file', async () => {
    const places = freeTexts(baseCase)
      .map(({ place }) => place)
      .filter((place) => !place.startsWith('persons.yaml'));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom(...places),
        fc.constantFrom(...Object.values(disguises)),
        fc.constantFrom(...kinds),
        fc.constantFrom('human', 'json', 'sarif', 'junit', 'github', 'markdown'),
        async (name, place, disguise, kind, report) => {
          const files = withVault(
            { level: 'internal', values: { name } },
            changeFreeTexts(baseCase, (text) =>
              text.place === place ? `${text.text} ${disguise(name)}` : text.text,
            ),
          );
          const run = await make(files, kind, '--format', report);
          expect(placesOf([name], run)).toEqual([]);
          if (run.written.size === 0) refused += 1;
        },
      ),
      { seed: 7, numRuns: 40 },
    );
    // Otherwise nothing would have had to be held back.
    expect(refused).toBeGreaterThan(30);
  });
});

describe('a name of the vault that slipped into another file', () => {
  const places = freeTexts(baseCase)
    .map(({ place }) => place)
    .filter((place) => !place.startsWith('persons.yaml'));
  const planted = (place: string, words: string): Files =>
    changeFreeTexts(baseCase, (text) =>
      text.place === place ? `${text.text} ${words}` : text.text,
    );

  it.each(Object.entries(disguises))('leaves in nothing: %s', async (_, disguise) => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom(...places),
        fc.constantFrom('human', 'json', 'sarif', 'junit', 'github', 'markdown'),
        async (name, place, report) => {
          const files = withVault(
            { level: 'internal', values: { name } },
            planted(place, disguise(name)),
          );
          const run = await build(files, `html,text,${report}`);
          expect(placesOf([name], run)).toEqual([]);
          if (run.written.size < 4) refused += 1;
        },
      ),
      { seed: 3, numRuns: 8 },
    );
    // Otherwise nothing would have had to be held back.
    expect(refused).toBeGreaterThan(6);
  });

  it('is found by a check, too, which says where and not what', async () => {
    const usual = ['as it is', 'in capitals', 'with hyphens', 'with soft hyphens'];
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom(...places),
        fc.constantFrom(...usual),
        async (name, place, disguise) => {
          const words = disguises[disguise]?.(name) ?? name;
          const files = withVault({ level: 'internal', values: { name } }, planted(place, words));
          const [file = ''] = place.split('/');
          const shown = [await runProgram(files, 'validate'), await build(files, 'text')];
          for (const { code, out, err } of shown) {
            // With 2 it would say that it cannot say it.
            expect([code, err]).toEqual([1, expect.any(String)]);
            expect(out + err).toContain(`dossiers/zz-base/${file}:`);
          }
          const run = await runProgram(files, 'validate', '--format', 'json');
          expect([...shown, run].flatMap((each) => placesOf([name], each))).toEqual([]);
          const { findings } = JSON.parse(run.out) as {
            readonly findings: readonly { readonly code: string; readonly path: string }[];
          };
          const leaks = findings.filter(({ code }) => code === 'privacy/withheld-in-public');
          expect(leaks.map(({ path }) => path)).toEqual([
            `/${place.replace(/^dossier\.yaml\//, '').replace('.yaml', '')}`,
          ]);
        },
      ),
      { seed: 4, numRuns: 25 },
    );
  });
});

describe('the lists of officials and of what is missing', () => {
  const places = freeTexts(baseCase)
    .map(({ place }) => place)
    .filter((place) => !place.startsWith('persons.yaml'));

  it('tell no name of the vault, wherever it slipped to', async () => {
    const usual = ['as it is', 'in capitals', 'with hyphens', 'with soft hyphens'];
    let printed = 0;
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom(...places),
        fc.constantFrom(...usual),
        fc.constantFrom('suggest', 'readiness', 'index', 'status'),
        fc.constantFrom('human', 'json', 'html'),
        async (name, place, disguise, command, report) => {
          const slipped = disguises[disguise]?.(name) ?? name;
          const files = withVault(
            { level: 'internal', values: { name } },
            changeFreeTexts(baseCase, (text) =>
              text.place === place ? `${text.text} ${slipped}` : text.text,
            ),
          );
          // Only one of them is a page, too.
          const format = command === 'readiness' || report !== 'html' ? report : 'json';
          const run = await runProgram(files, command, '--format', format);
          expect(placesOf([name], run)).toEqual([]);
          if (run.code === 0) printed += 1;
        },
      ),
      { seed: 5, numRuns: 60 },
    );
    expect(printed).toBeGreaterThan(30);
  });
});

describe('what is confidential without standing in the vault', () => {
  /** An item that only the team may see, and what the team notes of an item that all may see. */
  const item = fc.record({
    title: secret,
    author: secret,
    publisher: secret,
    notes: secret,
    licence: secret,
    origin: fc.stringMatching(/^[a-z]{12}-[a-z]{12}$/),
    url: fc.stringMatching(/^https:\/\/example\.org\/[a-z]{20}$/),
    archives: fc.stringMatching(/^https:\/\/archive\.example\/[a-z]{20}$/).map((url) => [{ url }]),
    files: fc.stringMatching(/^exhibits\/[a-z]{20}\.pdf$/).map((path) => [{ path }]),
  });
  const notes = fc.record({
    acquisition: fc.record({ by: secret, at: secret, method: secret, tool: secret }),
    custody: fc
      .record({
        on: fc.constant('2026-01-01'),
        by: secret,
        action: fc.constant('received'),
        note: secret,
      })
      .map((step) => [step]),
    verification: fc
      .record({ check: secret, by: secret, on: fc.constant('2026-01-01'), result: secret })
      .map((step) => [step]),
  });
  const risk = fc.record({
    risk: secret,
    consent: fc
      .record({
        given_by: fc.constant('person'),
        recipients: fc.constant(['public']),
        scope: secret,
        on: fc.constant('2026-01-01'),
        form: secret,
      })
      .map((statement) => [statement]),
  });
  const quote = fc.record({ exact: secret, translation: secret });
  const telling = (value: unknown): string[] =>
    typeof value === 'string'
      ? bare(value).length >= 10 && value !== '2026-01-01'
        ? [value.replace(/^(https:\/\/[a-z.]+|exhibits)\//, '')]
        : []
      : Object.values(value as object).flatMap(telling);

  it('is in no document but those of the team', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ item, notes, risk, quote, page: secret }),
        fc.constantFrom('public', 'eu-ghrsr'),
        async (own, audience) => {
          const files: Files = {
            ...baseCase,
            ...Object.fromEntries(own.item.files.map(({ path }) => [path, own.quote.exact])),
            'persons.yaml': asYaml([
              { id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim', ...own.risk },
            ]),
            'evidence.yaml': asYaml([
              {
                id: 'E-01',
                kind: 'judgment',
                title: 'Judgment',
                published: '2020-11-30',
                ...own.notes,
              },
              { id: 'E-02', kind: 'press', title: 'Reader jailed', published: '2020-12-01' },
              {
                id: 'E-03',
                kind: 'witness_statement',
                confidentiality: 'internal',
                published: '2020-12-02',
                ...own.item,
              },
            ]),
            'prosecutions.yaml': (baseCase['prosecutions.yaml'] ?? '').replaceAll(
              'citations: [E-01, E-02]',
              `citations: ${JSON.stringify(['E-01', 'E-02', { evidence: 'E-03', page: own.page, quote: own.quote }])}`,
            ),
          };
          const everything = telling(own);
          expect(everything.length).toBe(24);
          const run = await build(files, 'html,text,json', '--audience', audience);
          expect([run.written.size, run.out]).toEqual([4, expect.any(String)]);
          // Reports are for the author, who wrote it; documents are for others.
          expect(placesOf(everything, { ...run, out: '', err: '' })).toEqual([]);
          const team = await build(files, 'html,text', '--audience', 'internal');
          const [forTeam = ''] = documentsOf(team).values();
          // So that it is not absent merely because nothing of it is ever printed.
          for (const words of [own.item.title, own.item.author, own.quote.exact, own.page])
            expect(forTeam).toContain(bare(words));
        },
      ),
      { seed: 5, numRuns: 10 },
    );
  });
});

describe('the files of evidence', () => {
  const item = (id: string, more: object): object => ({
    id,
    kind: 'witness_statement',
    title: 'Statement',
    published: '2020-12-02',
    ...more,
  });
  const citing = (quote: object): string =>
    (baseCase['prosecutions.yaml'] ?? '').replaceAll(
      'citations: [E-01, E-02]',
      `citations: ${JSON.stringify(['E-01', 'E-02', { evidence: 'E-03', quote }])}`,
    );
  const evidence = (third: object): string =>
    asYaml([item('E-01', {}), item('E-02', {}), item('E-03', third)]);
  const files = [{ path: 'exhibits/E-03.txt' }];

  it('that are confidential are compared with what is quoted, and no report repeats either', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        secret,
        secret,
        secret,
        fc.constantFrom('differs', 'cut', 'twice', 'context'),
        fc.constantFrom('human', 'json'),
        async (quoted, before, after, how, report) => {
          const exact = how === 'cut' ? quoted.slice(0, -1) : quoted;
          const own =
            how === 'differs'
              ? quoted.replace(' ', ' zq ')
              : how === 'twice'
                ? `${quoted}. ${quoted}`
                : quoted;
          const run = await runProgram(
            {
              ...baseCase,
              'evidence.yaml': evidence({ confidentiality: 'internal', files }),
              'exhibits/E-03.txt': `${before}. ${own}. ${after}.`,
              'prosecutions.yaml': citing({
                exact,
                ...(how === 'context' ? { prefix: after } : {}),
              }),
            },
            'validate',
            '--format',
            report,
          );
          if (/citation\/quote-(?:differs|cuts-word|ambiguous|out-of-context)/.test(run.out))
            compared += 1;
          expect(placesOf([exact, before, after], run)).toEqual([]);
        },
      ),
      { seed: 11, numRuns: 40 },
    );
    expect(compared).toBe(40);
  });

  it('tell no name of the vault, in words that come near to a quotation', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom('human', 'json'), async (name, report) => {
        const run = await runProgram(
          withVault(
            { level: 'internal', values: { name } },
            {
              ...baseCase,
              'evidence.yaml': evidence({ files }),
              'exhibits/E-03.txt': `On that day the court jailed ${name} for six long years.`,
              'prosecutions.yaml': citing({ exact: 'On that day the court jailed for six years' }),
            },
          ),
          'validate',
          '--format',
          report,
        );
        if (run.out.includes('On that day the court jailed [█')) shown += 1;
        expect(placesOf([name], run)).toEqual([]);
      }),
      { seed: 12, numRuns: 20 },
    );
    expect(shown).toBe(20);
  });

  it('tell no name of the vault by their own names', async () => {
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom('human', 'json'), async (name, report) => {
        const path = `exhibits/${name.replaceAll(' ', '_')}.txt`;
        const run = await runProgram(
          withVault(
            { level: 'internal', values: { name } },
            {
              ...baseCase,
              'evidence.yaml': evidence({ files: [{ path }] }),
              [path]: 'A statement.',
            },
          ),
          'evidence hash',
          '--write',
          '--format',
          report,
        );
        expect(run.code).toBe(0);
        expect(run.out).toContain('written');
        expect(placesOf([name], { ...run, written: new Map() })).toEqual([]);
      }),
      { seed: 13, numRuns: 20 },
    );
  });
});

describe('letters and forms', () => {
  const texts = {
    address: ['The Minister', 'Ministry of Foreign Affairs'],
    salutation: 'Minister,',
    place: 'Brussels',
    subject: 'Trial of a reader in Zedland',
    background: 'On 30 November 2020 a court jailed a reader [@E-01].',
    questions: ['raise the case.'],
  };
  const letter = {
    id: 'letter',
    instrument: 'letter-minister',
    addressee: 'foreign-minister',
    ...texts,
  };
  const form = {
    id: 'un',
    instrument: 'un-special-procedures',
    addressee: 'mandate-holders',
    questions: ['send an urgent appeal.'],
  };
  const drafts = (...list: readonly object[]): Files => ({
    ...baseCase,
    'questions.yaml': asYaml([...list]),
  });

  it('tell no name of the vault, in no format', async () => {
    await fc.assert(
      fc.asyncProperty(secret, async (name) => {
        const files = withVault({ level: 'internal', values: { name } }, drafts(letter, form));
        const run = await build(files, 'html,text,pdf,docx');
        expect([...run.written.keys()].filter((path) => /letter|-un\./.test(path))).toHaveLength(8);
        expect(placesOf([name], run)).toEqual([]);
      }),
      { seed: 6, numRuns: 2 },
    );
  });

  it.each(Object.keys(texts))('are not made with a name of the vault in %s', async (field) => {
    await fc.assert(
      fc.asyncProperty(secret, async (name) => {
        const value = texts[field as keyof typeof texts];
        const slipped = Array.isArray(value) ? [...value, name] : `${name}, ${value}`;
        const files = withVault(
          { level: 'internal', values: { name } },
          drafts({ ...letter, [field]: slipped }),
        );
        const run = await build(files, 'html,text');
        expect([...run.written.keys()].filter((path) => path.includes('letter'))).toEqual([]);
        expect(placesOf([name], run)).toEqual([]);
      }),
      { seed: 7, numRuns: 3 },
    );
  });

  it('say that people have agreed, and nothing of how', async () => {
    await fc.assert(
      fc.asyncProperty(secret, secret, secret, async (scope, way, risk) => {
        const consent = {
          given_by: 'lawyer',
          recipients: ['un-special-procedures'],
          scope,
          form: way,
          on: '2026-01-01',
        };
        const files: Files = {
          ...drafts(form),
          'persons.yaml': asYaml([
            { id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim', risk, consent: [consent] },
          ]),
        };
        const run = await build(files, 'html,text');
        const [text = ''] = [...documentsOf(run)].flatMap(([path, words]) =>
          path.includes('-un.') ? [words] : [],
        );
        expect(text).toContain(bare('has agreed that the addressee receives this'));
        expect(placesOf([scope, way, risk], run)).toEqual([]);
      }),
      { seed: 8, numRuns: 3 },
    );
  });
});

describe('reviews, changes and what hangs on an item', () => {
  const inFolder = (folder: string, files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [`/${folder}/zz-base/${name}`, content]),
    );
  const places = freeTexts(baseCase)
    .map(({ place }) => place)
    .filter((place) => !place.startsWith('persons.yaml'));
  const usual = ['as it is', 'in capitals', 'with hyphens', 'with soft hyphens'];
  const commands = [
    ['review'],
    ['review', 'dossier', 'E-01', 'sentence', 'eu', 'ep', 'reading-circle', 'sudyaev'],
    ['review', 'E-01', 'sentence', 'dossier', '--accept', '--by', 'reviewer-1'],
    ['impact', 'E-01'],
    ['impact', 'sentence'],
    ['impact', 'p-one'],
  ];

  it('tell no name of the vault, wherever it slipped to', async () => {
    let printed = 0;
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom(...places),
        fc.constantFrom(...usual),
        fc.constantFrom(...commands),
        fc.constantFrom('human', 'json'),
        async (name, place, disguise, words, format) => {
          const slipped = disguises[disguise]?.(name) ?? name;
          const files = withVault(
            { level: 'internal', values: { name } },
            changeFreeTexts(baseCase, (text) =>
              text.place === place ? `${text.text} ${slipped}` : text.text,
            ),
          );
          const run = await runWords(inFolder('dossiers', files), [...words, '--format', format]);
          expect(placesOf([name], run)).toEqual([]);
          if (run.code === 0) printed += 1;
        },
      ),
      { seed: 9, numRuns: 60 },
    );
    expect(printed).toBeGreaterThan(30);
  });

  it('get nothing of it typed into the files of the dossier, which git tracks', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom(...usual),
        fc.constantFrom<readonly string[]>(
          ['review', 'E-01', '--accept', '--by', 'reviewer-1', '--comment'],
          ['review', 'E-01', '--reject', '--by'],
          ['record', 'zz-base', 'eu', 'sent', '--to'],
          ['record', 'zz-base', 'ep', 'tabled', '--number'],
        ),
        async (name, disguise, words) => {
          const typed = disguises[disguise]?.(name) ?? name;
          const files = withVault({ level: 'internal', values: { name } });
          const run = await runWords(inFolder('dossiers', files), [...words, `It is ${typed}`]);
          expect([run.code, run.written.size, run.changed.size]).toEqual([2, 0, 0]);
          // A reference has no spaces; what has none reaches the gate.
          expect(run.err).toContain(
            words.at(-1) === '--by'
              ? 'What stands after --by looks like a name'
              : 'what the vault withholds as “name” of “p-one”',
          );
          expect(placesOf([name], run)).toEqual([]);
          refused += 1;
        },
      ),
      { seed: 14, numRuns: 25 },
    );
    expect(refused).toBe(25);
  });

  it('can be written down where it stands already, and is written nowhere else', async () => {
    const name = 'Zqarvon Tebulach';
    const evidence = `- id: E-01\n  kind: press\n  title: On ${name}\n  files:\n    - path: exhibits/E-01.txt\n- id: E-02\n  kind: press\n  title: Other\n`;
    const files = inFolder('dossiers', {
      ...withVault({ level: 'internal', values: { name } }),
      'evidence.yaml': evidence,
      'exhibits/E-01.txt': 'A statement.',
    });
    const hashed = await runWords(files, ['evidence', 'hash', '--write']);
    expect([hashed.code, ...hashed.changed.keys()]).toEqual([0, '/dossiers/zz-base/evidence.yaml']);
    expect(placesOf([name], hashed)).toEqual([]);
    // A copy of the item would be another place for it.
    const reviewed = await runWords(files, [
      'review',
      'E-01',
      '--needs-work',
      '--by',
      'reviewer-1',
    ]);
    expect([reviewed.code, reviewed.written.size, reviewed.changed.size]).toEqual([2, 0, 0]);
    expect(reviewed.err).toContain('“name” of “p-one”');
    expect(placesOf([name], reviewed)).toEqual([]);
  });

  const persons = (name?: string): string =>
    asYaml([{ id: 'p-one', role: 'victim', ...(name === undefined ? {} : { name }) }]);
  const other = (files: Files): Files => changeFreeTexts(files, ({ text }) => `${text} Anew.`);
  const diff = (before: Files, after: Files, ...words: readonly string[]): Promise<Run> =>
    runWords({ ...inFolder('before', before), ...inFolder('after', after) }, [
      ...['diff', 'before', 'after', ...words],
    ]);
  const formats = fc.constantFrom('human', 'markdown', 'json');

  it('tell of neither version whom one of them withholds', async () => {
    await fc.assert(
      fc.asyncProperty(
        secret,
        formats,
        fc.boolean(),
        fc.constantFrom('vault', 'nameless', 'gone'),
        async (name, format, isForward, how) => {
          const named: Files = { ...baseCase, 'persons.yaml': persons(name) };
          const hidden: Files =
            how === 'vault'
              ? other(withVault({ level: 'internal', values: { name } }))
              : { ...other(baseCase), 'persons.yaml': how === 'gone' ? asYaml([]) : persons() };
          const [before, after] = isForward || how === 'gone' ? [named, hidden] : [hidden, named];
          const run = await diff(before, after, '--format', format);
          expect([run.code, run.err]).toEqual([0, '']);
          expect(run.out).toContain('Anew');
          expect(placesOf([name], run)).toEqual([]);
        },
      ),
      { seed: 10, numRuns: 20 },
    );
  });

  it('tell nothing of evidence that was taken back, and no page or words of it', async () => {
    await fc.assert(
      fc.asyncProperty(secret, secret, secret, formats, async (title, quote, page, format) => {
        const files = (confidentiality: string, more: string): Files => ({
          ...baseCase,
          'evidence.yaml': asYaml([
            { id: 'E-01', kind: 'judgment', title: 'Judgment' },
            { id: 'E-02', kind: 'press', title: `${title}${more}`, confidentiality },
          ]),
          'prosecutions.yaml': (baseCase['prosecutions.yaml'] ?? '').replace(
            'citations: [E-01, E-02]',
            `citations: ${JSON.stringify(['E-01', { evidence: 'E-02', page: `${page}${more}`, quote: { exact: `${quote}${more}` } }])}`,
          ),
        });
        const run = await diff(files('public', ''), files('internal', ' more'), '--format', format);
        expect([run.code, run.err]).toEqual([0, '']);
        expect(run.out).toContain('E-02');
        expect(placesOf([title, quote, page], run)).toEqual([]);
      }),
      { seed: 11, numRuns: 10 },
    );
  });

  it('make no redline with a name that one of the versions withholds', async () => {
    const name = 'Zqarvon Tebulach';
    const summary = (words: string): Files => ({
      ...baseCase,
      'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace('a reader to prison', words),
      'persons.yaml': persons(name),
    });
    const hidden = other(withVault({ level: 'internal', values: { name } }));
    const clean = await diff(summary('a reader to prison'), hidden, '--redline', 'out');
    expect(clean.written.size).toBe(2);
    expect(placesOf([name], clean)).toEqual([]);
    const slipped = await diff(summary(`${name} to prison`), hidden, '--redline', 'out');
    expect([...slipped.written.keys()].filter((path) => path.includes('eu'))).toEqual([]);
    expect(slipped.err).toContain('has in it what is withheld now');
    expect(placesOf([name], slipped)).toEqual([]);
  });

  it('draft no note with a name that is withheld since', async () => {
    const name = 'Zqarvon Tebulach';
    const sent = {
      schema_version: 1,
      request: 'eu',
      case: {
        title: 'The base case',
        officials: [],
        organisations: [],
        persons: [{ id: 'p-one', name, role: 'victim' }],
        prosecutions: [],
        evidence: [{ id: 'E-09', kind: 'press', title: `Statement of ${name}` }],
        summary: `What ${name} says [@E-09].`,
        submissions: [{ id: 'eu', regime: 'eu-ghrsr', designations: [] }],
        questions: [],
      },
    };
    const sha256 = 'a'.repeat(64);
    const files: Files = {
      ...withVault({ level: 'internal', values: { name } }),
      'submissions.yaml': asYaml([
        {
          id: 'eu',
          regime: 'eu-ghrsr',
          designations: [],
          history: [{ event: 'sent', on: '2026-03-01', to: 'The ministry', sha256 }],
        },
      ]),
      [`sent/${sha256}.json`]: JSON.stringify(sent),
    };
    for (const format of ['human', 'markdown', 'json']) {
      const run = await runWords(inFolder('dossiers', files), [
        'impact',
        'E-09',
        '--format',
        format,
      ]);
      expect([run.code, run.err]).toEqual([0, '']);
      expect(run.out).toContain('We withdraw');
      expect(placesOf([name], run)).toEqual([]);
    }
  });
});

describe('asking servers for links', () => {
  const confidential = 'https://leak.example.org/of-the-clerk';
  const named = (name: string): string =>
    `https://example.org/${encodeURIComponent(name.replaceAll(' ', '-'))}`;
  const evidence = (name: string): string =>
    asYaml([
      {
        id: 'E-01',
        kind: 'press',
        title: 'Reader jailed',
        published: '2020-12-01',
        origin: 'vymysl-gazette',
        url: 'https://example.org/reader-jailed',
        archives: [{ url: named(name) }],
      },
      {
        id: 'E-02',
        kind: 'judgment',
        title: 'Judgment',
        published: '2020-12-01',
        origin: 'city-court',
        confidentiality: 'internal',
        url: confidential,
      },
    ]);

  it('tells them nothing that is withheld, and repeats nothing of it when they tell it', async () => {
    let led = 0;
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom('human', 'json', 'sarif', 'junit', 'github', 'markdown'),
        async (name, report) => {
          const files = withVault(
            { level: 'internal', values: { name } },
            { ...baseCase, 'evidence.yaml': evidence(name) },
          );
          const to = `https://other.example/${encodeURIComponent(name)}`;
          const run = await runWords(
            Object.fromEntries(
              Object.entries(files).map(([file, text]) => [`/dossiers/zz-base/${file}`, text]),
            ),
            ['validate', '--online', '--format', report, '--as-of', '2026-03-01'],
            {
              'https://example.org/reader-jailed': { status: 301, location: to },
              [new URL(to).href]: { status: 200 },
            },
          );
          expect(run.asked).toEqual([
            'HEAD https://example.org/reader-jailed',
            `HEAD ${new URL(to).href}`,
          ]);
          const printed = run.out + run.err;
          expect(bare(printed)).not.toContain(bare(name));
          expect(
            bare(decodeURIComponent(printed.replace(/%(?![0-9a-f]{2})/gi, '%25'))),
          ).not.toContain(bare(name));
          expect(printed).not.toContain(`"url": "${confidential}"`);
          if (printed.includes('leads to another site')) led += 1;
        },
      ),
      { seed: 9, numRuns: 30 },
    );
    expect(led).toBeGreaterThan(5);
  });
});
