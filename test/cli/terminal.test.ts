/** The built program on a real terminal, which `script` of util-linux makes; elsewhere it is skipped. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/dossier.js', import.meta.url));
const { stdout: version } = spawnSync('script', ['--version'], { encoding: 'utf8' }) as {
  stdout: string | null;
};
const hasScript = version?.includes('util-linux') === true;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'terminal-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Types each answer once its question is there. */
function typing(
  words: string,
  answers: readonly (readonly [question: string, answer: string])[],
): Promise<{ code: number | null; screen: string }> {
  const command = `"${process.execPath}" "${bin}" ${words}`;
  const shell = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh' },
  });
  const left = [...answers];
  let screen = '';
  let seen = 0;
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    const [question, answer] = left[0] ?? [];
    if (question === undefined || !plain(screen).endsWith('> ') || !screen.includes(question, seen))
      return;
    seen = screen.length;
    left.shift();
    shell.stdin.write(answer);
  });
  return new Promise((resolve) => {
    shell.on('close', (code) => {
      expect(left, plain(screen)).toEqual([]);
      resolve({ code, screen: plain(screen) });
    });
  });
}

/** Without the signs that move the cursor. */
// eslint-disable-next-line no-control-regex -- a terminal's codes begin with this sign
const plain = (screen: string): string => screen.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '');

describe.skipIf(!hasScript)('on a terminal (needs `script` of util-linux)', () => {
  it('leads from an empty folder to a dossier that lacks nothing but its text', async () => {
    const { code, screen } = await typing('init', [
      ['In which folder', 'team\r'],
      ['Begin a dossier now?', 'yes\r'],
      ['What is the case called?', 'The librarian of Vymysl\r'],
      ['In which country', 'Zealand\r'],
      ['In which country', 'zz\r'],
      ['In which language', '\r'],
      ['What is its folder', 'zz-librarian-2026\r'],
    ]);
    expect(code).toBe(0);
    expect(screen).toContain('The program knows no country “Zealand”.');
    expect(screen).toContain('That is ZZ, an invented country.');
    const validate = spawnSync(process.execPath, [bin, 'validate', '--format', 'json'], {
      cwd: path.join(folder, 'team'),
      encoding: 'utf8',
    });
    const { findings } = JSON.parse(validate.stdout) as { findings: { code: string }[] };
    expect(findings.map((finding) => finding.code)).toEqual([
      'text/no-summary',
      'evidence/no-evidence',
      'text/no-prosecution',
      'text/nothing-to-build',
    ]);
  });

  it('begins nothing when a question is broken off with Ctrl-C', async () => {
    const { code, screen } = await typing('new', [
      ['What is the case called?', 'The librarian of Vymysl\r'],
      ['In which country', '\u0003'],
    ]);
    expect(code).toBe(2);
    expect(screen).toContain('The question was left without an answer, so nothing more was done.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('asks nothing if everything is given', async () => {
    const { code } = await typing('new zz-library --title "The librarian" --country ZZ', []);
    expect(code).toBe(0);
    expect(readFileSync(path.join(folder, 'dossiers/zz-library/dossier.yaml'), 'utf8')).toContain(
      'id: zz-library\n',
    );
  });
});
