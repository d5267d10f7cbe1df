/** The pictures of a terminal show what the program says today. `-u` draws them anew. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { terminalPicture } from './support/terminal-picture.ts';

const bin = fileURLToPath(new URL('../bin/dossier.js', import.meta.url));
const picture = (name: string): string =>
  fileURLToPath(new URL(`../docs/images/${name}.svg`, import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const newDossier = [
  'new',
  'zz-library-2025',
  '--title',
  'The librarian of Vymysl',
  '--country',
  'ZZ',
];

/** What a reader types, and the answer; of a long one the first lines and the last. */
function typed(words: readonly string[], within: string, first = Infinity, last = 1): string {
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    cwd: path.join(folder, within),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], FORCE_COLOR: '1' },
  });
  const lines = (stdout + stderr).trimEnd().split('\n');
  const shown =
    lines.length > first + last ? [...lines.slice(0, first), '…', ...lines.slice(-last)] : lines;
  return `${prompt(words.map((word) => (word.includes(' ') ? `"${word}"` : word)))}${shown.join('\n')}\n`;
}

const prompt = (words: readonly string[], program = 'dossier '): string =>
  `\u001B[2m>\u001B[22m \u001B[1m${program}${words.join(' ')}\u001B[22m\n`;

it('shows the first commands', async () => {
  const shown = [
    typed(['--version'], '.'),
    typed(['init', 'team'], '.', 2),
    prompt(['team'], 'cd '),
    typed(newDossier, 'team', 2),
    typed(['validate'], 'team', 8),
  ].join('\n');
  const title =
    'A terminal: a folder for dossiers, a first dossier, and what is to be written next';
  await expect(terminalPicture(title, shown)).toMatchFileSnapshot(picture('terminal-begin'));
});

it('shows how a mistake is answered', async () => {
  typed(['init', 'team'], '.');
  typed(newDossier, 'team');
  const file = path.join(folder, 'team/dossiers/zz-library-2025/prosecutions.yaml');
  const [firstLine = ''] = /^.*\n/.exec(readFileSync(file, 'utf8')) ?? [];
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, prosecution = ''] = /^```yaml\n(- id: library\n.*?)^```/ms.exec(readme) ?? [];
  writeFileSync(file, firstLine + prosecution.replace('2025-11-30', '30.11.2025'));
  const shown = typed(['validate'], 'team');
  expect(shown).toContain('30.11.2025');
  const title = 'A terminal: a date that the program cannot read, and what to write instead';
  await expect(terminalPicture(title, shown)).toMatchFileSnapshot(picture('terminal-mistake'));
});
