/** A host whose files are in memory; only what the package brings along comes from the disk. */
import { posix } from 'node:path';
import { createNodeHost } from '../../src/host/node.ts';
import { type Entry, type Host, HostError } from '../../src/host/host.ts';
import { writing } from '../../src/host/writing.ts';

export interface MemoryHost extends Host {
  readonly files: Map<string, Uint8Array>;
}

/** Files by absolute path, with forward slashes. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  const real = createNodeHost();
  const encode = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const store = new Map(Object.entries(files).map(([path, content]) => [path, encode(content)]));
  const resolve = (path: string): string => posix.resolve('/', path);
  const isFolder = (path: string): boolean =>
    path === '/' || [...store.keys()].some((file) => file.startsWith(`${path}/`));
  const read = (path: string): Uint8Array => {
    const content = store.get(resolve(path));
    if (!content) throw new HostError('missing', path);
    return content;
  };
  return {
    ...real,
    files: store,
    cwd: '/',
    env: {},
    resolve,
    now: () => Date.UTC(2026, 2, 1),
    show: (path) => resolve(path).slice(1) || '.',
    join: (...parts) => posix.join(...parts),
    readFile: (path) => Promise.resolve().then(() => read(path)),
    readPart: (path, start, end) => Promise.resolve().then(() => read(path).slice(start, end)),
    sha256File: (path) => Promise.resolve().then(() => real.sha256(read(path))),
    realPath: (path) => Promise.resolve(resolve(path)),
    stat: (path) => {
      const content = store.get(resolve(path));
      if (content) return Promise.resolve({ kind: 'file', size: content.length });
      return Promise.resolve(isFolder(resolve(path)) ? { kind: 'folder', size: 0 } : undefined);
    },
    list: (folder) => {
      const prefix = resolve(folder) === '/' ? '/' : `${resolve(folder)}/`;
      if (!isFolder(resolve(folder))) return Promise.reject(new HostError('missing', folder));
      const entries = new Map<string, Entry>();
      for (const path of store.keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return Promise.resolve([...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    // No folder in memory is under git.
    git: () => Promise.resolve({ code: 128, stdout: new Uint8Array() }),
    // Nor does anybody else change one.
    watch: () => () => undefined,
    ask: ({ url }) => Promise.reject(new Error(`A test asked the internet for ${url.href}`)),
    wait: () => Promise.resolve(),
    decrypt: () => Promise.resolve({ code: 127, stdout: new Uint8Array() }),
    uniqueWord: () => 'word',
    [writing]: {
      makeFolder: () => Promise.resolve(),
      writeFile: (path, content) => {
        if (store.has(resolve(path))) return Promise.reject(new HostError('exists', path));
        store.set(resolve(path), encode(content));
        return Promise.resolve();
      },
      rename: (from, to) => {
        store.set(resolve(to), read(from));
        store.delete(resolve(from));
        return Promise.resolve();
      },
      remove: (path) => {
        store.delete(resolve(path));
        return Promise.resolve();
      },
    },
  };
}
