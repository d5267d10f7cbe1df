/** What commands write into files that somebody else wrote, wherever they are run, and what they leave alone. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createNodeHost } from '../../src/host/node.ts';
import { baseCase, prepareVariation } from '../support/base-case.ts';
import { streamTo } from '../../src/host/stream.ts';

let workspace = '';
const inDossier = (name: string): string => path.join(workspace, 'dossiers', 'zz-base', name);
const read = (name: string): string => readFileSync(inDossier(name), 'utf8');

beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'written-'));
  mkdirSync(inDossier('exhibits'), { recursive: true });
  for (const [name, content] of Object.entries(baseCase)) writeFileSync(inDossier(name), content);
});
afterEach(() => {
  rmSync(workspace, { recursive: true });
});

async function run(within: string, ...words: readonly string[]): Promise<string> {
  let printed = '';
  await main(words, {
    host: createNodeHost({ cwd: path.join(workspace, within), env: process.env }),
    out: streamTo((text) => (printed += text)),
    err: streamTo((text) => (printed += text)),
    isInteractive: false,
    useColour: { out: false, err: false },
  });
  return printed;
}

/** Each writes into a list that is the whole of its file. */
const commands = [
  {
    words: ['record', 'ep', 'tabled', '--on', '2026-03-01'],
    file: 'questions.yaml',
    line: /^ +event: tabled$|- event: tabled$/m,
  },
  {
    words: ['review', 'E-01', '--accept', '--by', 'reviewer-9'],
    file: 'reviews.yaml',
    line: /^ +reviewer: reviewer-9$/m,
  },
  {
    words: ['evidence', 'hash', '--write'],
    file: 'evidence.yaml',
    line: /^ +sha256: [0-9a-f]{64}$/m,
  },
] as const;

const withExhibit = (): void => {
  writeFileSync(inDossier('exhibits/E-01.txt'), 'The judgment.');
  const text = read('evidence.yaml').replace(
    /^- id: E-01\n/m,
    '- id: E-01\n  files:\n    - path: exhibits/E-01.txt\n',
  );
  writeFileSync(inDossier('evidence.yaml'), text);
};

describe.each(commands)('dossier $words.0', ({ words, file, line }) => {
  const called = (dossier: string): readonly string[] => {
    const [command, ...more] = words;
    if (command === 'record') return [command, dossier, ...more];
    return command === 'review' ? [...words, '--dossier', dossier] : [...words, dossier];
  };

  it.each([
    ['from the workspace', '.', 'zz-base'],
    ['from the folder of the dossier', 'dossiers/zz-base', '.'],
  ])(`writes into ${file} %s`, async (_, within, dossier) => {
    withExhibit();
    expect(await run(within, ...called(dossier))).toContain(file);
    expect(read(file)).toMatch(line);
  });

  it('leaves the mark with which some editors begin a file', async () => {
    withExhibit();
    const before = `\uFEFF${file === 'reviews.yaml' ? '# Ours\n[]\n' : read(file)}`;
    writeFileSync(inDossier(file), before);
    await run('.', ...called('zz-base'));
    const after = read(file);
    expect(after).not.toBe(before);
    expect(after.startsWith(before.slice(0, 5))).toBe(true);
  });
});

describe('dossier review', () => {
  it('says which dossier cannot be read, and not that its items are not there', async () => {
    mkdirSync(path.join(workspace, 'dossiers', 'zz-broken'));
    writeFileSync(path.join(workspace, 'dossiers', 'zz-broken', 'dossier.yaml'), 'title: [\n');
    expect(await run('.', 'review', 'zz-broken/E-01')).toContain('zz-broken cannot be read.');
    expect(await run('.', 'impact', 'zz-broken/E-01')).toContain('zz-broken cannot be read.');
    const all = await run('.', 'review');
    expect(all).toContain('zz-base/E-01');
    expect(all).toContain('zz-broken cannot be read.');
  });
});

describe('what is kept of reviewed items', () => {
  const kept = async (content: string): Promise<readonly string[]> => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const { findings } = await prepareVariation({
      'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace(/status: \w+/, 'status: review'),
      'reviews.yaml': `- target: E-01\n  sha256: ${sha256}\n  reviewer: reviewer-1\n  decision: accepted\n  on: 2026-02-12\n`,
      [`reviewed/${sha256}.json`]: content,
    });
    return findings.filter(({ code }) => code === 'review/stale').map(({ message }) => message);
  };

  it.each(['no JSON', 'null', '[]', '"text"', '{"target":"E-01"}'])(
    'is not believed if it is %s',
    async (content) => {
      expect(await kept(content)).toEqual([
        expect.stringContaining('what was reviewed is not kept'),
      ]);
    },
  );

  it('says what changed', async () => {
    const version = { files: {}, target: 'E-01', value: { id: 'E-01', title: 'Another title' } };
    expect(await kept(JSON.stringify(version))).toEqual([
      expect.stringContaining('title: “Another title” →'),
    ]);
  });
});
