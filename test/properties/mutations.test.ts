/**
 * Whatever is missing, doubled or of the wrong kind in a dossier: the program has its say, under a code
 * that it explains, at a place that exists, and never fails itself.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { severities, type Severity } from '../../src/finding/finding.ts';
import { explanations } from '../../src/operations/explanations.ts';
import { baseCase } from '../support/base-case.ts';
import { asYaml, type Files } from '../support/free-texts.ts';
import { runProgram } from '../support/run-program.ts';

const explained = new Map(explanations.map(({ code, severity }) => [code as string, severity]));

interface Report {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    readonly hint: string | null;
    readonly file: string | null;
    readonly line: number | null;
    readonly column: number | null;
  }[];
  readonly written: readonly { readonly path: string }[];
  readonly refused: readonly string[];
}

/** Builds the files, and holds every finding to what the program promises of findings. */
async function reportOf(files: Files): Promise<Report> {
  const run = await runProgram(files, 'build', '--out', 'out', '--format', 'html,text,json');
  expect(run.code, run.err).not.toBe(2);
  const report = JSON.parse(run.out) as Report;
  expect(report.findings.filter((finding) => !isInOrder(finding, files))).toEqual([]);
  const hasErrors = report.findings.some(({ severity }) => severity === 'error');
  expect(run.code).toBe(hasErrors ? 1 : 0);
  if (!hasErrors) expect(report.refused).toEqual([]);
  expect([...run.written.keys()]).toEqual(report.written.map(({ path }) => `/${path}`));
  return report;
}

function isInOrder(finding: Report['findings'][number], files: Files): boolean {
  const { code, severity, message, hint, file, line, column } = finding;
  const isSaid =
    explained.get(code) === severity &&
    severities.includes(severity) &&
    /^\S.*\.$/su.test(message) &&
    !/\b(undefined|NaN|must NOT)\b/.test(`${message} ${hint ?? ''}`);
  const text = files[file?.replace('dossiers/zz-base/', '') ?? ''];
  if (text === undefined) return false;
  if (line === null || column === null) return isSaid && line === column;
  const there = text.split('\n')[line - 1];
  return isSaid && there !== undefined && column >= 1 && column <= there.length + 1;
}

type Path = readonly (string | number)[];
type Change = (holder: unknown[] | Record<string, unknown>, step: never) => void;

const data = Object.fromEntries(
  Object.entries(baseCase).map(([name, text]) => [
    name,
    parse(text, { schema: 'failsafe' }) as unknown,
  ]),
);

const pathsIn = (value: unknown, path: Path): Path[] => [
  ...(path.length > 1 ? [path] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) =>
        pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

/** Every value of the base case, by its file and the steps to it. */
const paths = Object.entries(data).flatMap(([name, value]) => pathsIn(value, [name]));

/** The base case with some of its values changed, one after the other. */
function changed(changes: readonly { readonly path: Path; readonly change: Change }[]): Files {
  const copy = structuredClone(data);
  for (const { path, change } of changes) {
    let holder: unknown = copy;
    for (const step of path.slice(0, -1))
      holder = (holder as Record<string | number, unknown> | undefined)?.[step];
    // An earlier change may have taken away what was to be changed.
    if (typeof holder === 'object' && holder !== null)
      change(holder as Record<string, unknown>, path.at(-1) as never);
  }
  return Object.fromEntries(Object.entries(copy).map(([name, value]) => [name, asYaml(value)]));
}

const remove: Change = (holder, step) => {
  if (Array.isArray(holder)) holder.splice(step, 1);
  else Reflect.deleteProperty(holder, step);
};

/** An entry twice; a value as a list of two. */
const double: Change = (holder, step) => {
  if (Array.isArray(holder)) holder.splice(step, 0, structuredClone(holder[step]));
  else holder[step] = [holder[step], structuredClone(holder[step])] as never;
};

const misspell: Change = (holder, step) => {
  if (Array.isArray(holder)) return;
  const { [step as string]: value, ...others } = holder;
  for (const key of Object.keys(holder)) Reflect.deleteProperty(holder, key);
  Object.assign(holder, { ...others, [`${(step as string).slice(0, -1)}x`]: value });
};

const replaceBy =
  (value: unknown): Change =>
  (holder, step) => {
    (holder as Record<string, unknown>)[step] = structuredClone(value);
  };

/** What may stand where something else is expected; some of it means something elsewhere. */
const oddValues: readonly unknown[] = [
  ...[null, 0, -1, 1.5, 1e21, true, '', ' ', 'x', [], {}, [[]], [null], { '': '' }, ['x', 'x']],
  ...['2020', '2020-02-30', '9999', '0000', 'undated', { after: '2020' }, { before: '2019-12' }],
  ...['p-one', 'city-court', 'sudyaev-vymysl', 'E-02', 'E-99', 'E-01, p. 2', 'eu-ghrsr', 'ep-wq'],
  ...['constructor', '__proto__', 'toString', 'a: b', '[@E-02]', '\u202e', 'https://example.org'],
  ...[
    'public',
    'internal',
    'exhibits/../dossier.yaml',
    { en: 'x' },
    { fr: 'x' },
    { constructor: 'x' },
  ],
  [
    { value: '2020-10-08', citations: ['E-01'] },
    { value: '2020-08-10', citations: ['E-02'], preferred: true },
  ],
];

describe('a value of the base case', () => {
  it('is one of many', () => {
    expect(paths.length).toBeGreaterThan(100);
  });

  it('may be missing: each of them, one at a time', async () => {
    for (const path of paths) await reportOf(changed([{ path, change: remove }]));
  });

  it('may stand twice: each of them, one at a time', async () => {
    for (const path of paths) await reportOf(changed([{ path, change: double }]));
  });

  it('may stand under a misspelt name, and is then missed', async () => {
    const fields = paths.filter((path) => typeof path.at(-1) === 'string');
    for (const path of fields) {
      const { findings } = await reportOf(changed([{ path, change: misspell }]));
      expect([path, findings.map(({ code }) => code)]).toEqual([
        path,
        expect.arrayContaining(['schema/unknown-field']),
      ]);
    }
  });

  it('may be of any other kind, and several may be at once', async () => {
    const change = fc.oneof(
      fc.constantFrom(remove, double),
      fc.constantFrom(...oddValues).map(replaceBy),
      // What stands elsewhere in the case has the form of something, but of something else.
      fc.constantFrom(...paths).map((path) => {
        const value = path.reduce<unknown>((inner, step) => (inner as never)[step], data);
        return replaceBy(value);
      }),
    );
    let documents = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ path: fc.constantFrom(...paths), change }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (changes) => {
          documents += (await reportOf(changed(changes))).written.length;
        },
      ),
      { seed: 1, numRuns: 300 },
    );
    // Not all of it is so wrong that nothing is made: the later stages are reached as well.
    expect(documents).toBeGreaterThan(60);
  });
});

describe('a file of the base case', () => {
  const names = Object.keys(baseCase);

  it.each(names)('may be missing, empty, or a list where fields belong: %s', async (name) => {
    const { [name]: _, ...others } = baseCase;
    // A folder without this one is no dossier, and is not asked for.
    if (name !== 'dossier.yaml') await reportOf(others);
    for (const text of ['', '[]\n', '{}\n', 'x\n', '- x\n', '- []\n', 'x: y\n', '- - x\n'])
      await reportOf({ ...others, [name]: text });
  });

  it('may have its signs, words and lines confused', async () => {
    const signs = [
      ...[
        '\t',
        ' ',
        '  ',
        '\n',
        ':',
        ': ',
        '- ',
        '-',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '!',
      ],
      ...[
        '|',
        '>',
        '#',
        ' #',
        '%',
        '@',
        '`',
        '?',
        '? ',
        ',',
        '\\',
        '---\n',
        '...\n',
        '<<: *a\n',
        '~',
      ],
      ...['\r', '\r\n', '|2\n', '>-\n', '\u00a0', '\ufeff', '\u2028', 'é', 'null'],
    ];
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const edit = fc.oneof(
      fc.record({ at: place, length: fc.nat(6), put: fc.constantFrom('', ...signs) }),
      fc.record({ line: place, to: place }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (name, edits) => {
          let text = baseCase[name] ?? '';
          for (const one of edits) {
            if ('at' in one) {
              const at = Math.floor(one.at * text.length);
              text = text.slice(0, at) + one.put + text.slice(at + one.length);
            } else {
              const lines = text.split('\n');
              const moved = lines.splice(Math.floor(one.line * lines.length), 1);
              lines.splice(Math.floor(one.to * lines.length), 0, ...moved);
              text = lines.join('\n');
            }
          }
          await reportOf({ ...baseCase, [name]: text });
        },
      ),
      { seed: 2, numRuns: 150 },
    );
  });
});
