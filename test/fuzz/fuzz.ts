/**
 * What a machine makes of the shipped dossiers, packs and exhibits when it changes them without knowing what
 * they mean: the program has its say, and neither fails nor keeps anybody waiting.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { UnreadError } from '../../src/reading/text.ts';
import { baseCase } from '../support/base-case.ts';
import { pdfOf, madeByOthers, read, waczOf } from '../support/exhibit-files.ts';
import { changeFreeTexts, freeTexts } from '../support/free-texts.ts';
import { houseFile } from '../support/house-file.ts';
import { runWords, type Run } from '../support/run-program.ts';
import { specimen } from '../support/specimen.ts';
import { readHouseStyle } from '../../src/render/docx/house/read-house-style.ts';

/** Milliseconds of one run; many times what a sound dossier takes. */
const longest = 10_000;

const shared = (): string =>
  JSON.stringify(
    [Object, Array, String, Function, Map].map((type) =>
      Reflect.ownKeys(type.prototype).map(String).sort(),
    ),
  );
const before = shared();

/** @throws AssertionError if anything happened that must not, whatever the input */
async function soundly(work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  assert.ok(performance.now() - started < longest, 'It takes too long');
  assert.equal(shared(), before, 'What all objects have was changed');
}

function assertSaid({ code, out, err }: Run): void {
  assert.doesNotMatch(err, /This is a bug/);
  assert.notEqual(code, 2, err);
  assert.doesNotMatch(out, /"code": "internal\//);
}

/** Bytes and pieces that mean something to one of the readers. */
const pieces: readonly string[] = [
  ...['\0', '\n', '\r', '\t', ' ', ':', ': ', '- ', '? ', '&a ', '*a', '!!js/function ', '<<: *a'],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '#',
    '%',
    '---\n',
    '...\n',
    '~',
    'null',
    '__proto__: ',
  ],
  ...[
    'constructor: ',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u0301'.repeat(50),
    '9'.repeat(400),
  ],
  ...['*', '**', '_', '`', '](', '[@E-01, p. ', '<!--', '<', '&#', '\\', '> '.repeat(20), '    - '],
  ...['{{', '}}', '{{{', '{{#each ', '{{/each}}', '{{> ', '(', ')', '../', ' as |x|', '{{else}}'],
  ...['<?section x?>', '</document>', '<p>', ']]>', '<!DOCTYPE x ['],
  ...[
    'endobj',
    'stream\n',
    '/Kids [2 0 R]',
    '/Length -1',
    'PK\x03\x04',
    '\xff\xff\xff\xff',
    '<w:p>',
  ],
];

/** Some places of a text cut out, doubled, exchanged or filled with a piece. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    length: fc.nat({ max: 40 }),
    put: fc.oneof(fc.constantFrom('', ...pieces), fc.string({ maxLength: 5 })),
    times: fc.constantFrom(1, 1, 1, 2, 300),
  }),
  { minLength: 1, maxLength: 6 },
);
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(bytes: Uint8Array, changes: Edits): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, length, put, times } of changes) {
    const start = Math.floor(at * result.length);
    result = Buffer.concat([
      result.subarray(0, start),
      Buffer.from(put.repeat(times)),
      result.subarray(start + length),
    ]);
  }
  return new Uint8Array(result);
}

/** A piece of the file taken from elsewhere in it: what has a form, in a place where it has none. */
const moved = fc.record({
  from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  to: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  lines: fc.integer({ min: 1, max: 30 }),
  indent: fc.constantFrom(0, 0, 2, 4, -2),
});

const withMovedLines = (
  text: string,
  { from, to, lines, indent }: typeof moved extends fc.Arbitrary<infer T> ? T : never,
): string => {
  const all = text.split('\n');
  const start = Math.floor(from * all.length);
  const taken = all
    .slice(start, start + lines)
    .map((line) => (indent < 0 ? line.slice(-indent) : ' '.repeat(indent) + line));
  all.splice(Math.floor(to * all.length), 0, ...taken);
  return all.join('\n');
};

const dossier = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`/dossiers/zz-base/${name}`, content]),
  );

const ask = (files: Readonly<Record<string, string | Uint8Array>>, ...words: readonly string[]) =>
  runWords(files, [...words, '--as-of', '2026-03-01', '--format', 'json']).then(assertSaid);

const yamlNames = Object.keys(specimen);
const proseOf = freeTexts(baseCase).map(({ place }) => place);

const regime = (file: string): string =>
  readFileSync(new URL(`../../templates/regimes/eu-ghrsr/${file}`, import.meta.url), 'utf8');
const ownPack = {
  '/templates/regimes/zz-own/regime.yaml': regime('regime.yaml').replace(
    /^id: eu-ghrsr$/m,
    'id: zz-own',
  ),
  '/templates/regimes/zz-own/submission.hbs': regime('submission.hbs'),
  '/templates/locales/zz.yaml': readFileSync(
    new URL('../../templates/locales/en.yaml', import.meta.url),
    'utf8',
  ).replace(/^language: en$/m, 'language: zz'),
};
const ownNames = Object.keys(ownPack) as (keyof typeof ownPack)[];
const asking = {
  ...baseCase,
  'submissions.yaml': `${baseCase['submissions.yaml'] ?? ''}- id: own\n  regime: zz-own\n`,
};

const samples = readdirSync(new URL('../reading/files/', import.meta.url)).filter(
  (name) => !name.endsWith('.md') && !name.endsWith('.gz'),
);
const exhibits: readonly Uint8Array[] = [
  ...samples.map(madeByOthers),
  waczOf([{ url: 'http://court.example/index.html', text: 'x' }]),
  pdfOf([{ y: 700, text: 'three years' }]),
];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each kind of input with what is done to it. */
export const targets: readonly Target[] = [
  {
    name: 'the bytes of a file of a dossier',
    run: (options) =>
      check(options, fc.tuple(fc.constantFrom(...yamlNames), edits), ([name, changes]) =>
        ask(
          dossier({ ...specimen, [name]: edited(bytesOf(specimen[name] ?? ''), changes) }),
          'validate',
        ),
      ),
  },
  {
    name: 'the lines of a file of a dossier',
    run: (options) =>
      check(options, fc.tuple(fc.constantFrom(...yamlNames), moved), ([name, change]) =>
        ask(
          dossier({ ...specimen, [name]: withMovedLines(specimen[name] ?? '', change) }),
          'validate',
        ),
      ),
  },
  {
    name: 'Markdown in the prose of a dossier',
    run: (options) =>
      check(
        options,
        fc.tuple(
          fc.constantFrom(...proseOf),
          fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(1, 2, 40)), {
            minLength: 1,
            maxLength: 12,
          }),
        ),
        ([place, parts]) => {
          const text = parts
            .map(([piece, times]) => piece.repeat(times))
            .join(' a ')
            .replace(/[\0\ud800]/g, '');
          const files = changeFreeTexts(baseCase, (one) => (one.place === place ? text : one.text));
          return ask(dossier(files), 'build', '--out', 'out', '--format', 'html,text');
        },
      ),
  },
  {
    name: 'the packs of a workspace',
    run: (options) =>
      check(options, fc.tuple(fc.constantFrom(...ownNames), edits), ([name, changes]) =>
        ask(
          { ...dossier(asking), ...ownPack, [name]: edited(bytesOf(ownPack[name]), changes) },
          'build',
          '--out',
          'out',
          '--format',
          'text',
        ),
      ),
  },
  {
    name: 'the bytes of an exhibit',
    run: (options) =>
      check(
        options,
        fc.tuple(fc.constantFrom(...exhibits.keys()), edits),
        async ([index, changes]) => {
          const bytes = edited(exhibits[index] ?? new Uint8Array(), changes);
          await read(bytes, 'http://court.example/index.html').catch((error: unknown) => {
            if (!(error instanceof UnreadError)) throw error;
          });
        },
      ),
  },
  {
    name: 'the bytes of the Word file of a house',
    run: (options) =>
      check(
        options,
        fc.tuple(
          fc.constantFrom(
            'word/styles.xml',
            'word/document.xml',
            'word/theme/theme1.xml',
            '[Content_Types].xml',
            '',
          ),
          edits,
        ),
        ([part, changes]) => {
          const whole = houseFile({ header: '<w:p/>' });
          const bytes =
            part === ''
              ? edited(whole, changes)
              : houseFile({
                  more: {
                    [part]: edited(
                      bytesOf(
                        '<w:styles xmlns:w="x"><w:style w:styleId="a"><w:name w:val="Title"/></w:style></w:styles>',
                      ),
                      changes,
                    ),
                  },
                });
          readHouseStyle('house.docx', bytes);
          return Promise.resolve();
        },
      ),
  },
];

export interface Target {
  readonly name: string;
  readonly run: (options: Options) => Promise<void>;
}

export interface Options {
  readonly seed: number;
  readonly runs: number;
  /** Milliseconds after which no more is tried. */
  readonly until?: number;
}

const check = <T>(
  { seed, runs, until }: Options,
  inputs: fc.Arbitrary<T>,
  work: (input: T) => Promise<unknown>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(inputs, (input) => soundly(() => work(input))),
    {
      seed,
      numRuns: runs,
      ...(until === undefined
        ? {}
        : { interruptAfterTimeLimit: until, markInterruptAsFailure: false }),
    },
  );
