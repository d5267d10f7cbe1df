/** The linter refuses an import against the way of the data, and a look around the host. */
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { Host } from '../src/host/host.ts';
import { type Stream, streamTo } from '../src/host/stream.ts';
import { memoryHost } from './support/memory-host.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const eslint = new ESLint({
  cwd: root,
  // The files under test do not exist, so nothing is known of their types.
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
  ruleFilter: ({ ruleId }) =>
    [
      'import-x/no-restricted-paths',
      'no-restricted-globals',
      'no-restricted-imports',
      'no-restricted-properties',
      'no-restricted-syntax',
    ].includes(ruleId),
});

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'error');
}

describe('imports against the way of the data', () => {
  it.each([
    ['src/source/probe.ts', '../rules/engine.ts'],
    ['src/model/probe.ts', '../redact/redact.ts'],
    ['src/rules/probe.ts', '../compose/compose.ts'],
    ['src/compose/probe.ts', '../render/render.ts'],
    ['src/render/probe.ts', '../model/case-file.ts'],
    ['src/render/probe.ts', '../deliver/deliver.ts'],
    ['src/document/probe.ts', '../model/case-file.ts'],
    ['src/finding/probe.ts', '../host/host.ts'],
    ['src/deliver/probe.ts', '../render/render.ts'],
    ['src/operations/probe.ts', '../cli/main.ts'],
    ['src/report/probe.ts', '../rules/engine.ts'],
    ['src/links/probe.ts', '../model/case-file.ts'],
    ['src/compose/probe.ts', '../links/link-asker.ts'],
  ])('%s may not import %s', async (file, imported) => {
    expect(
      await complaints(file, `import * as it from '${imported}';\nexport { it };\n`),
    ).toContain('import-x/no-restricted-paths');
    expect(await complaints(file, `export const it = import('${imported}');\n`)).toContain(
      'import-x/no-restricted-paths',
    );
  });

  it.each([
    ['src/rules/probe.ts', '../model/case-file.ts'],
    ['src/compose/probe.ts', '../document/document.ts'],
    ['src/cli/probe.ts', '../operations/making/build.ts'],
  ])('%s may import %s', async (file, imported) => {
    expect(await complaints(file, `import * as it from '${imported}';\nexport { it };\n`)).toEqual(
      [],
    );
  });
});

describe('the key to what writes', () => {
  const key = `import { writing } from '../host/writing.ts';\n`;
  const write = `export const write = (host) => host[writing].writeFile('a', 'b');\n`;
  const later = `export const key = import('../host/writing.ts');\n`;

  it.each(['src/operations/probe.ts', 'src/cli/probe.ts', 'src/report/probe.ts'])(
    'is not given to %s',
    async (file) => {
      expect(await complaints(file, key + write)).toContain('import-x/no-restricted-paths');
      expect(await complaints(file, later)).toContain('import-x/no-restricted-paths');
    },
  );

  it('is not given to one command, nor to the library', async () => {
    const [command, library] = [key, key.replace('../', './')];
    expect(
      await complaints('src/cli/commands/probe.ts', command.replace('../', '../../') + write),
    ).toContain('import-x/no-restricted-paths');
    expect(await complaints('src/index.ts', library + write)).toContain(
      'import-x/no-restricted-paths',
    );
  });

  it('is given to deliver alone', async () => {
    expect(await complaints('src/deliver/probe.ts', key + write)).toEqual([]);
  });

  it('is the only way: nothing else of a host or of a stream writes', () => {
    const host: Host = memoryHost({});
    const stream: Stream = streamTo(() => undefined);
    // The compiler refuses these lines; if it did not, it would refuse what expects that it does.
    // @ts-expect-error a host writes nothing
    expect(host.writeFile).toBeUndefined();
    // @ts-expect-error a host moves nothing
    expect(host.rename).toBeUndefined();
    // @ts-expect-error a host makes no folders
    expect(host.makeFolder).toBeUndefined();
    // @ts-expect-error a host removes nothing
    expect(host.remove).toBeUndefined();
    // @ts-expect-error a stream is no function
    expect(() => void stream('text')).toThrow(TypeError);
    expect(Object.keys(stream)).toEqual([]);
  });
});

describe('the world outside', () => {
  it.each([
    ['the disk', `import { readFileSync } from 'node:fs';\nexport { readFileSync };`],
    ['the disk, loaded later', `export const fs = import('node:fs');`],
    ['the process', `export const folder = process.cwd();`],
    ['the console', `console.log('hello');`],
    ['the clock', `export const now = new Date();`],
    ['the clock in milliseconds', `export const now = Date.now();`],
    ['chance', `export const number = Math.random();`],
    ['the network', `export const page = fetch('https://example.org');`],
    ['the network by its names', `import { lookup } from 'node:dns';\nexport { lookup };`],
    ['the network, loaded later', `export const tls = import('node:tls');`],
    ['the order of the machine', `export const order = 'a'.localeCompare('b');`],
  ])('%s is not touched by a stage', async (_, code) => {
    expect(await complaints('src/rules/probe.ts', `${code}\n`)).toHaveLength(1);
  });
});
