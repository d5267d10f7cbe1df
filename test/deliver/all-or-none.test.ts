/** Whatever fails and whenever: all files are replaced, or none, and nothing else is left. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deliverFiles } from '../../src/deliver/deliver.ts';
import type { Output } from '../../src/deliver/leak-gate.ts';
import { HostError } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node.ts';
import { writing } from '../../src/host/writing.ts';
import { memoryHost } from '../support/memory-host.ts';

const yesterday = { '/out/a.pdf': 'a of yesterday', '/out/b.docx': 'b of yesterday' };
const outputs: Output[] = ['a.pdf', 'b.docx', 'c.txt'].map((name) => ({
  path: `/out/${name}`,
  format: 'text',
  content: `${name} of today`,
}));

/** What lies there after a delivery in which one call of the host failed. */
async function deliverWithout(failing: (call: string) => boolean) {
  const host = memoryHost(yesterday);
  const guard =
    (name: 'writeFile' | 'rename') =>
    async (path: string, to: string): Promise<void> => {
      const call = `${name} ${path}${name === 'rename' ? ` to ${to}` : ''}`;
      if (failing(call)) throw new HostError('forbidden', path);
      await host[writing][name](path, to);
    };
  const delivery = deliverFiles(
    {
      ...host,
      [writing]: { ...host[writing], writeFile: guard('writeFile'), rename: guard('rename') },
    },
    outputs,
    [],
  );
  const error: unknown = await delivery.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const decoder = new TextDecoder();
  const files = Object.fromEntries(
    [...host.files].map(([path, content]) => [path, decoder.decode(content)]),
  );
  return { error, files };
}

it.each([
  'writeFile /out/a.pdf.word.part',
  'writeFile /out/c.txt.word.part',
  'rename /out/a.pdf to /out/a.pdf.word.before',
  'rename /out/b.docx to /out/b.docx.word.before',
  'rename /out/a.pdf.word.part to /out/a.pdf',
  'rename /out/b.docx.word.part to /out/b.docx',
  'rename /out/c.txt.word.part to /out/c.txt',
])('leaves everything as it was if this fails: %s', async (failing) => {
  const { error, files } = await deliverWithout((call) => call === failing);
  expect(error).toBeInstanceOf(HostError);
  expect(files).toEqual(yesterday);
});

it('leaves the new files alone if nothing fails', async () => {
  const { error, files } = await deliverWithout(() => false);
  expect(error).toBeUndefined();
  expect(files).toEqual(
    Object.fromEntries(outputs.map(({ path, content }) => [path, String(content)])),
  );
});

it('writes through no link, and takes nothing for its own that others left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  const host = createNodeHost({ cwd: folder });
  writeFileSync(join(folder, 'other.txt'), 'other');
  symlinkSync('other.txt', join(folder, 'a.txt.part'));
  symlinkSync('other.txt', join(folder, 'linked.txt'));
  await deliverFiles(host, [{ path: 'a.txt', format: 'text', content: 'today' }], []);
  await expect(host[writing].writeFile('linked.txt', 'today')).rejects.toThrow(HostError);
  expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toBe('other');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('today');
  rmSync(folder, { recursive: true });
});

it('lets several runs write the same files at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  const host = createNodeHost({ cwd: folder });
  const files = outputs.map(({ path, ...output }) => ({ ...output, path: path.slice(1) }));
  await Promise.all(Array.from({ length: 12 }, () => deliverFiles(host, files, [])));
  expect(readdirSync(join(folder, 'out'))).toEqual(['a.pdf', 'b.docx', 'c.txt']);
  rmSync(folder, { recursive: true });
});
