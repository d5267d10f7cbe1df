/** An unchanged dossier built again by the bundled program: nothing is rendered, and all is said again. */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDossiers, type BuildOptions, createNodeHost, type Host } from 'human-rights-dossier';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { houseFile, paragraph } from '../support/house-file.ts';

const baseCase = fileURLToPath(new URL('../base-case', import.meta.url));
let folder = '';
const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
const dossier = (file: string): string => at('dossiers', 'zz-base', file);
const cache = (): readonly string[] =>
  readdirSync(folder).includes('cache')
    ? readdirSync(at('cache'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'again-'));
  cpSync(baseCase, at('dossiers', 'zz-base'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The world of a run; what is rendered as PDF or DOCX needs the fonts. */
async function build(options: BuildOptions = {}, world: Partial<Host> = {}) {
  const host = createNodeHost({ cwd: folder, env: { XDG_CACHE_HOME: at('cache'), ...world.env } });
  const assets: string[] = [];
  const outcome = await buildDossiers(
    {
      ...host,
      ...world,
      env: host.env,
      asset: (name) => {
        assets.push(name);
        return host.asset(name);
      },
    },
    { asOf: '2026-03-01', formats: ['pdf', 'text'], ...options },
  );
  return { ...outcome, hasRendered: assets.some((name) => name.startsWith('fonts/')) };
}

const times = (): readonly number[] =>
  readdirSync(at('out', 'zz-base')).map((name) => statSync(at('out', 'zz-base', name)).mtimeMs);

describe('an unchanged dossier', () => {
  it('is not rendered again, and its files are not touched', async () => {
    const first = await build();
    const before = times();
    const second = await build();
    expect([first.hasRendered, second.hasRendered]).toEqual([true, false]);
    expect([first.current, second.written]).toEqual([[], []]);
    expect(second.current).toEqual(first.written);
    expect(times()).toEqual(before);
  });

  it('is told of as the first time', async () => {
    const long = 'A judge jailed a reader for a book [@E-01]. '.repeat(150);
    change(dossier('dossier.yaml'), /summary: .*/, `summary: ${long}`);
    const first = await build();
    const second = await build();
    expect(first.findings.map(({ code }) => code)).toContain('render/opening-too-long');
    expect(second.hasRendered).toBe(false);
    expect(second.findings).toEqual(first.findings);
  });

  it('is rendered again while a sign of it cannot be printed', async () => {
    change(dossier('questions.yaml'), /subject: .*/, 'subject: Trial of 李');
    const first = await build();
    const second = await build();
    expect(first.findings.map(({ code }) => code)).toContain('render/missing-glyph');
    expect(second.findings).toEqual(first.findings);
    expect(cache().some((entry) => readFileSync(entry, 'utf8').includes('李'))).toBe(false);
  });
});

const eu = (): string => at('out', 'zz-base', 'zz-base-eu.pdf');

describe('is rendered again', () => {
  it.each<[string, () => void, BuildOptions?, Partial<Host>?]>([
    ['when it is asked for', () => undefined, { isRenderedAnew: true }],
    ['for a check', () => undefined, { isCheck: true }],
    [
      'after a change of its words',
      () => {
        change(dossier('dossier.yaml'), /The base/, 'Another');
      },
    ],
    [
      'after a file was changed by hand',
      () => {
        appendFileSync(eu(), ' ');
      },
    ],
    [
      'after a file was removed',
      () => {
        rmSync(eu());
      },
    ],
    ['in other formats', () => undefined, { formats: ['pdf'] }],
    ['in another place', () => undefined, { output: 'elsewhere' }],
    ['at another epoch', () => undefined, {}, { env: { SOURCE_DATE_EPOCH: '1' } }],
    [
      'by another build of the program',
      () => undefined,
      {},
      { cache: { folder: '', maker: 'another' } },
    ],
    [
      'where what is remembered was damaged',
      () => {
        cache().forEach((file) => {
          writeFileSync(file, '{');
        });
      },
    ],
  ])('%s', async (_, meddle, options = {}, world = {}) => {
    await build();
    meddle();
    const here = world.cache ? { cache: { ...world.cache, folder: at('cache', 'dossier') } } : {};
    expect((await build(options, { ...world, ...here })).hasRendered).toBe(true);
  });

  it('in another style of the house', async () => {
    const docx = { formats: ['docx'], referenceDoc: 'house.docx' } as const;
    writeFileSync(at('house.docx'), houseFile({ header: paragraph('Specimen Watch') }));
    await build(docx);
    expect((await build(docx)).hasRendered).toBe(false);
    writeFileSync(at('house.docx'), houseFile({ header: paragraph('Specimen Monitor') }));
    expect((await build(docx)).hasRendered).toBe(true);
  });
});

function change(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

it('remembers nothing of what is not public', async () => {
  await build({ audience: { kind: 'internal' } });
  expect(cache()).toEqual([]);
  await build();
  const ofPublic = cache();
  expect(ofPublic).not.toEqual([]);
  await build({ audience: { kind: 'recipient', recipient: 'eu-ghrsr' } });
  expect(cache()).toEqual(ofPublic);
  expect((await build({ audience: { kind: 'internal' } })).hasRendered).toBe(true);
});

it('remembers fingerprints and numbers, and no word of a document', async () => {
  await build();
  expect(cache()).toHaveLength(2);
  for (const file of cache()) {
    const entry = JSON.parse(readFileSync(file, 'utf8')) as object;
    expect(Object.keys(entry).sort()).toEqual(['files', 'key', 'openingPages', 'pageCount']);
  }
});

it('searches what lies there for what the vault withholds since', async () => {
  await build();
  const before = readFileSync(eu());
  writeFileSync(
    dossier('vault.yaml'),
    'p-one:\n  level: internal\n  values:\n    contact: City Court of Vymysl\n',
  );
  const { current, written, hasFailed } = await build();
  expect([current, written, hasFailed]).toEqual([[], [], true]);
  expect(readFileSync(eu())).toEqual(before);
});

it('builds where nothing can be remembered', async () => {
  writeFileSync(at('cache'), 'a file in the place of the folder');
  expect((await build()).hasFailed).toBe(false);
  expect((await build()).hasRendered).toBe(true);
});
