/** Whatever fails and whenever: all files are replaced, or none, and nothing else is left. */
import { expect, it } from 'vitest';
import { deliverFiles } from '../../src/deliver/deliver.ts';
import type { Output } from '../../src/deliver/leak-gate.ts';
import { HostError } from '../../src/host/host.ts';
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
      await host[name](path, to);
    };
  const delivery = deliverFiles(
    { ...host, writeFile: guard('writeFile'), rename: guard('rename') },
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
  'writeFile /out/a.pdf.part',
  'writeFile /out/c.txt.part',
  'rename /out/a.pdf to /out/a.pdf.before',
  'rename /out/b.docx to /out/b.docx.before',
  'rename /out/a.pdf.part to /out/a.pdf',
  'rename /out/b.docx.part to /out/b.docx',
  'rename /out/c.txt.part to /out/c.txt',
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
