/**
 * The files of a repository as they were in one of its commits, behind the same interface as those on
 * the disk: whatever reads dossiers reads old ones as well. Nothing can be written there.
 */
import { type Entry, type FileStatus, type Host, HostError } from './host.ts';
import { writing } from './writing.ts';

/** What git was asked for is not there: no repository, no such revision, no git. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

interface Blob {
  readonly id: string;
  readonly kind: FileStatus['kind'];
  readonly size: number;
}

/** @throws GitError */
export async function hostAt(host: Host, revision: string): Promise<Host> {
  const commit = await commitOf(host, revision);
  // Empty at the top of the repository, else the way up to it.
  const top = host.resolve((await askGit(host, ['rev-parse', '--show-cdup'])).trim() || '.');
  const blobs = new Map<string, Blob>();
  const folders = new Map<string, Map<string, Entry>>([[top, new Map()]]);
  const tree = await askGit(host, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit]);
  for (const line of tree.split('\0')) {
    const match = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line);
    if (!match) continue;
    const [, mode, type, id = '', size, name = ''] = match;
    const kind = type !== 'blob' ? 'other' : mode === '120000' ? 'link' : 'file';
    const parts = name.split('/');
    blobs.set(host.join(top, ...parts), { id, kind, size: Number(size) || 0 });
    parts.forEach((part, index) => {
      const folder = index === 0 ? top : host.join(top, ...parts.slice(0, index));
      const entries = folders.get(folder) ?? new Map<string, Entry>();
      folders.set(folder, entries);
      entries.set(part, { name: part, kind: index === parts.length - 1 ? kind : 'folder' });
    });
  }
  const missing = (path: string): HostError => new HostError('missing', host.show(path));
  const refuse = (path: string): Promise<never> =>
    Promise.reject(new HostError('forbidden', host.show(path)));
  // Whoever reads a file in parts reads it several times.
  let last: { readonly id: string; readonly bytes: Uint8Array } | undefined;
  const read = async (path: string): Promise<Uint8Array> => {
    const blob = blobs.get(host.resolve(path));
    if (blob?.kind !== 'file') throw missing(path);
    if (last?.id === blob.id) return last.bytes;
    const { code, stdout } = await host.git(['cat-file', 'blob', blob.id]);
    if (code !== 0) throw missing(path);
    last = { id: blob.id, bytes: stdout };
    return stdout;
  };
  // What is remembered, and what runs apart, goes by the files on the disk.
  const { cache: _, apart: __, ...rest } = host;
  return {
    ...rest,
    readFile: read,
    readPart: async (path, start, end) => (await read(path)).subarray(start, end),
    sha256File: async (path) => host.sha256(await read(path)),
    stat: (path) => {
      const place = host.resolve(path);
      const blob = blobs.get(place);
      if (blob) return Promise.resolve({ kind: blob.kind, size: blob.size });
      return Promise.resolve(folders.has(place) ? { kind: 'folder', size: 0 } : undefined);
    },
    // A link is not followed: where it led then nobody knows.
    realPath: (path) => {
      const place = host.resolve(path);
      const isThere = folders.has(place) || blobs.get(place)?.kind === 'file';
      return isThere ? Promise.resolve(place) : Promise.reject(missing(path));
    },
    list: (path) => {
      const entries = folders.get(host.resolve(path));
      if (!entries) return Promise.reject(missing(path));
      return Promise.resolve(
        [...entries.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
      );
    },
    // It would have to lie on the disk.
    decrypt: () => Promise.resolve({ code: 127, stdout: new Uint8Array() }),
    [writing]: { makeFolder: refuse, writeFile: refuse, rename: refuse, remove: refuse },
  };
}

/** Where two lines of work parted: what `A...B` begins with. @throws GitError */
export const mergeBase = async (host: Host, one: string, other: string): Promise<string> =>
  (
    await askGit(host, ['merge-base', await commitOf(host, one), await commitOf(host, other)])
  ).trim();

/** @throws GitError if there is no such revision: nothing that begins with a hyphen is one */
export async function commitOf(host: Host, revision: string): Promise<string> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  return (await askGit(host, words, `There is no version “${revision}” in git.`)).trim();
}

/** What git answers, as text. @throws GitError, with the words of `otherwise` if git refuses */
export async function askGit(
  host: Host,
  words: readonly string[],
  otherwise = 'This folder is not in a git repository.',
): Promise<string> {
  const { code, stdout } = await host.git(words);
  if (code === 127) throw new GitError('Git is not installed.');
  if (code !== 0) throw new GitError(otherwise);
  return new TextDecoder().decode(stdout);
}
