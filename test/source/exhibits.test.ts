/** Exhibits are known by size and fingerprint, however large they are. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node.ts';
import { readExhibits } from '../../src/source/exhibits.ts';

it('never has a whole exhibit in memory', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exhibits-'));
  try {
    mkdirSync(path.join(folder, 'exhibits', 'video'), { recursive: true });
    writeFileSync(path.join(folder, 'exhibits', 'a.txt'), 'The judgment.');
    const recording = path.join(folder, 'exhibits', 'video', 'b.mp4');
    writeFileSync(recording, '');
    // A hole takes no room on the disk.
    truncateSync(recording, 64 * 1024 * 1024);

    const host = createNodeHost({ cwd: folder });
    const readFile = () => Promise.reject(new Error('An exhibit was read as a whole.'));
    const exhibits = await readExhibits({ ...host, readFile }, '.');
    expect(Object.fromEntries(exhibits)).toEqual({
      'exhibits/a.txt': {
        place: path.join('exhibits', 'a.txt'),
        size: 13,
        sha256: host.sha256('The judgment.'),
        mediaType: 'text/plain',
      },
      'exhibits/video/b.mp4': {
        place: path.join('exhibits', 'video', 'b.mp4'),
        size: 64 * 1024 * 1024,
        sha256: host.sha256(new Uint8Array(64 * 1024 * 1024)),
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
