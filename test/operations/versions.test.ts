/** Versions in git: what changed since, from a real repository, whatever lies in the folder now. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createNodeHost } from '../../src/host/node.ts';
import { streamTo } from '../../src/host/stream.ts';
import { baseCase } from '../support/base-case.ts';
import { asYaml } from '../support/free-texts.ts';

const workspace = mkdtempSync(path.join(tmpdir(), 'versions-'));
const folder = path.join(workspace, 'dossiers', 'zz-base');

const git = (...words: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
    cwd: workspace,
    stdio: 'ignore',
  });
};

const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(folder, file), text.replace(from, to));
};

async function run(
  ...words: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const code = await main(words, {
    host: createNodeHost({ cwd: workspace, env: process.env }),
    out: streamTo((text) => (printed.out += text)),
    err: streamTo((text) => (printed.err += text)),
    isInteractive: false,
    useColour: { out: false, err: false },
  });
  return { code, ...printed };
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(baseCase))
    writeFileSync(path.join(folder, name), content);
  writeFileSync(path.join(workspace, '.gitignore'), 'vault.yaml\n');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('checkout', '-qb', 'branch');
  change('officials.yaml', 'to: 2022-05-30', 'to: 2022-06-30');
  git('commit', '-qam', 'two');
  git('checkout', '-q', 'main');
  change('evidence.yaml', 'publisher: Vymysl Gazette', 'publisher: Vymysl Herald');
  git('commit', '-qam', 'three');
});

afterAll(() => {
  rmSync(workspace, { recursive: true });
});

describe('versions in git', () => {
  it('are compared as they are, or from where they parted', async () => {
    const both = await run('diff', 'main..branch');
    expect(both.out).toContain('publisher: “Vymysl Herald” → “Vymysl Gazette”');
    expect(both.out).toContain('2022-06-30');
    const own = await run('diff', 'main...branch');
    expect(own.out).not.toContain('publisher');
    expect(own.out).toContain('to: “2022-05-30” → “2022-06-30”');
  });

  it('have exhibits of their own, whatever became of them', async () => {
    const exhibit = path.join(folder, 'exhibits', 'E-01.txt');
    mkdirSync(path.dirname(exhibit));
    writeFileSync(exhibit, 'The judgment.');
    change('evidence.yaml', '- id: E-01\n', '- id: E-01\n  files: [{ path: exhibits/E-01.txt }]\n');
    git('add', '.');
    git('commit', '-qm', 'four');
    change('evidence.yaml', '  files: [{ path: exhibits/E-01.txt }]\n', '');
    rmSync(path.dirname(exhibit), { recursive: true });
    const withdrawn = await run('diff', 'HEAD');
    git('reset', '-q', '--hard', 'HEAD~1');
    expect([withdrawn.code, withdrawn.out]).toEqual([
      0,
      expect.stringContaining('exhibits/E-01.txt } ]” (gone)'),
    ]);
  });

  it('are compared with what lies in the folder', async () => {
    expect((await run('diff', 'HEAD')).out).toBe('Changes from HEAD to this folder: none.\n');
    expect((await run('diff', 'HEAD~1')).out).toContain('“Vymysl Gazette” → “Vymysl Herald”');
  });

  it('tell no name that the vault in the folder withholds', async () => {
    writeFileSync(
      path.join(folder, 'vault.yaml'),
      asYaml({ 'p-one': { level: 'internal', values: { name: 'Nimush Mkitkhveli' } } }),
    );
    appendFileSync(path.join(folder, 'persons.yaml'), '  occupation: librarian\n');
    for (const words of [['main..branch'], ['HEAD'], ['HEAD~1', 'branch']]) {
      const { code, out, err } = await run('diff', ...words);
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toMatch(/Mkitkhveli/i);
    }
    rmSync(path.join(folder, 'vault.yaml'));
  });

  it('tell no word of what the vault withholds, where a text is compared word by word', async () => {
    const file = path.join(folder, 'officials.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(
      path.join(folder, 'vault.yaml'),
      asYaml({
        'p-one': { level: 'internal', values: { url: 'https://example.org/qupiya-belgisiz' } },
      }),
    );
    const slipped = ' https://example.org/qupiya-belgisiz';
    writeFileSync(
      file,
      before.replace(/^ +result: .*$/m, (line) => `${line}${slipped}`),
    );
    for (const format of ['human', 'json', 'markdown']) {
      const { code, out } = await run('diff', 'HEAD', '--format', format);
      expect([code, out]).toEqual([0, expect.stringContaining('█')]);
      expect(out).not.toMatch(/qupiya|belgisiz/i);
    }
    writeFileSync(file, before);
    rmSync(path.join(folder, 'vault.yaml'));
  });

  it.each([
    ['no-such-version', 'There is no version “no-such-version” in git.'],
    ['--upload-pack=touch x', 'There is no option'],
    ['HEAD:dossiers', 'There is no version “HEAD:dossiers” in git.'],
  ])('are not %s', async (version, says) => {
    const { code, err } = await run('diff', version);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });

  it('are no options for git', async () => {
    const { code, err } = await run('diff', '--', '--output=stolen');
    expect([code, err]).toEqual([2, expect.stringContaining('There is no version')]);
  });
});

describe('exhibits of a version', () => {
  const exhibit = path.join(folder, 'exhibits', 'E-01.txt');

  it('are those of the version, whatever lies in the folder', async () => {
    mkdirSync(path.dirname(exhibit), { recursive: true });
    writeFileSync(exhibit, 'The judgment.\n');
    git('add', '.');
    git('commit', '-qm', 'exhibit');
    rmSync(exhibit);
    expect(await run('diff', 'HEAD')).toMatchObject({ code: 0, err: '' });
    git('checkout', '-q', '.');
  });

  it('are compared with a folder that was renamed, or that is gone', async () => {
    const renamed = path.join(workspace, 'dossiers', 'zz-other');
    renameSync(folder, renamed);
    const { code, out } = await run('diff', 'HEAD');
    expect([code, out]).toEqual([0, expect.stringContaining('zz-base: the dossier is gone')]);
    expect(out).toContain('zz-other: a new dossier');
    rmSync(renamed, { recursive: true });
    const gone = await run('diff', 'HEAD');
    expect([gone.code, gone.out]).toEqual([
      0,
      expect.stringContaining('zz-base: the dossier is gone'),
    ]);
    git('checkout', '-q', '.');
  });
});

describe('what is asked of changed dossiers alone', () => {
  it.each(['status', 'review'])('%s leaves out the others', async (command) => {
    const unchanged = await run(command, '--changed', 'HEAD');
    expect([unchanged.code, unchanged.out]).toEqual([0, expect.not.stringContaining('zz-base')]);
    change('dossier.yaml', 'title: ', 'title: Again ');
    const changed = await run(command, '--changed', 'HEAD');
    expect([changed.code, changed.out]).toEqual([0, expect.stringContaining('zz-base')]);
    git('checkout', '-q', '.');
  });
});
