/** What happens to those who stop reading, and where nothing can be written. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/dossier.js', import.meta.url));

const shell = (script: string) =>
  spawnSync('bash', ['-c', script, 'bash', process.execPath, bin], { encoding: 'utf8' });

describe.skipIf(process.platform === 'win32')('standard output', () => {
  it('is closed early: the program ends quietly with its exit code', () => {
    const { stdout, stderr } = shell('"$1" "$2" list rules | true; echo "${PIPESTATUS[0]}"');
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('has no room: the program says so', () => {
    const { status, stderr } = shell('"$1" "$2" list rules > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Standard output cannot be written\.\n→ /);
    expect(stderr).not.toContain('at ');
  });

  it.runIf(existsSync('/dev/full'))(
    'and standard error has none either: the exit code says so',
    () => {
      const { status } = shell('"$1" "$2" nonsense 2> /dev/full');
      expect(status).toBe(2);
    },
  );
});
