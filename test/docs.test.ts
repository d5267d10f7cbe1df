/** What the documentation says of the project is so. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** The files below some folders of the project, with forward slashes. */
const filesIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      ),
  );
const pages = [...readdirSync(root), ...filesIn('docs')].filter((file) => file.endsWith('.md'));

const fences = /^```.*?^```/gms;

/** The anchors that GitHub gives the headings of a page. */
const anchorsOf = (page: string): Set<string> =>
  new Set(
    [
      ...read(page)
        .replace(fences, '')
        .matchAll(/^#+ (.+)$/gm),
    ].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

describe.each(pages)('%s', (page) => {
  it('has no link that leads nowhere', () => {
    const links = [
      ...read(page)
        .replace(fences, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map(([, target = '']) => target);
    const dead = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(path.join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).has(anchor);
    });
    expect(dead).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const map = [...read('ARCHITECTURE.md').matchAll(/^\| `([^`]+?)\/?` +\|/gm)].map(
    ([, name = '']) => name,
  );
  const foldersIn = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);

  it('has every folder of the sources on its map, and no other', () => {
    const made = new Set(['generated']);
    const rooms = foldersIn('src').filter((name) => !made.has(name));
    const outside = ['schemas', 'templates', 'dossiers', 'scripts', 'test', 'docs'];
    expect([...map].sort()).toEqual([...rooms, ...outside].sort());
  });

  it('names no file that does not exist', () => {
    const named = [...read('ARCHITECTURE.md').matchAll(/`([\w/.-]+\.(?:ts|js))`/g)].map(
      ([, name = '']) => name,
    );
    const files = [...readdirSync(root), ...filesIn('src', 'test', 'scripts')];
    expect(named.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual(
      [],
    );
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('begins with the two lines that set up and test', () => {
    const lines = [...readme.matchAll(/^```sh\n(.*?)```/gms)].flatMap(([, code = '']) =>
      code.trim().split('\n'),
    );
    expect(lines.slice(0, 2)).toEqual([
      'npm ci && npm run build && node bin/dossier.js build --out out',
      'npm ci && npm test',
    ]);
  });

  it('shows every command, and no other', () => {
    const { stdout } = spawnSync(process.execPath, [path.join(root, 'bin/dossier.js'), '--help'], {
      encoding: 'utf8',
    });
    const [, commands = ''] = /^Commands:\n(.*?)\n\n/ms.exec(stdout) ?? [];
    const real = [...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    const shown = [...readme.matchAll(/^\| `dossier ([a-z]+)/gm)].map(([, name]) => name);
    expect(real.length).toBeGreaterThan(5);
    expect([...shown].sort()).toEqual([...real].sort());
  });

  it('names every pack', () => {
    const packs = ['regimes', 'instruments', 'sheets'].flatMap((kind) =>
      readdirSync(path.join(root, 'templates', kind)),
    );
    expect(packs.filter((pack) => !readme.includes(`| \`${pack}\``))).toEqual([]);
  });

  it('has pictures that do not weigh much', () => {
    for (const picture of filesIn('docs/images'))
      expect(statSync(path.join(root, picture)).size).toBeLessThan(250_000);
  });
});

describe('docs/security.md', () => {
  it('names a test for every promise, and each is there', () => {
    const rows = [...read('docs/security.md').matchAll(/^\|(?!.*\| Test +\|)(?! *-)(.*)\|$/gm)]
      .map(([, cells = '']) => cells.split('|').map((cell) => cell.trim()))
      .filter(({ length }) => length === 3);
    expect(rows.length).toBeGreaterThan(15);
    for (const [promise, , tests = ''] of rows) {
      expect([promise, /`(?:test\/|npm run )/.test(tests)]).toEqual([promise, true]);
      const files = [...tests.matchAll(/`(test\/[\w/.-]+\.ts)`/g)].map(([, file = '']) => file);
      expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    }
  });
});
