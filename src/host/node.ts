/** The host for Node.js: the one place that touches the disk, the clock and the environment. */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, existsSync, readFileSync, watch } from 'node:fs';
import {
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type Cache,
  type Entry,
  type FileStatus,
  type ProgramResult,
  type Host,
  HostError,
  type HostErrorReason,
} from './host.ts';
import { writing, type Writing } from './writing.ts';
import type { WebOptions } from './node-web.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface NodeHostOptions {
  /** The folder from which paths are read and shown. */
  readonly cwd?: string;
  readonly env?: Env;
  /** Another clock, for tests. */
  readonly now?: () => number;
  /** Another internet, for tests: what names stand for, and which addresses are public. */
  readonly internet?: Pick<WebOptions, 'isPublic' | 'lookUp'>;
  /** How long a vault may take to be opened, in milliseconds; for tests. */
  readonly longestDecryption?: number;
}

export function createNodeHost(options: NodeHostOptions = {}): Host {
  const cwd = path.resolve(options.cwd ?? process.cwd());
  const env = options.env ?? process.env;
  const { longestDecryption = usualDecryption } = options;
  const home = packageFolder();
  const cache = cacheOf(home, env);
  let filters: Promise<readonly Setting[]> | undefined;
  const show = (file: string): string => {
    const relative = path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join('/');
    return relative === '' ? '.' : relative;
  };
  const guard: Guard = async (file, work) => {
    try {
      return await work();
    } catch (error) {
      throw new HostError(reasonOf(error), show(file), error);
    }
  };
  return {
    cwd,
    env,
    version: home.version,
    ...(cache ? { cache } : {}),
    ...(home.isBundled
      ? {
          apart: (part: string, input: unknown) =>
            runApart(path.join(home.folder, 'dist', `${part}.js`), input),
        }
      : {}),
    now: options.now ?? Date.now,
    readFile: (file) => guard(file, () => readFile(path.resolve(cwd, file))),
    readPart: (file, start, end) =>
      guard(file, () => readPart(path.resolve(cwd, file), start, end)),
    stat: async (file) => {
      try {
        return toStatus(await lstat(path.resolve(cwd, file)));
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === 'missing' || reason === 'not-a-folder') return undefined;
        throw new HostError(reason, show(file), error);
      }
    },
    realPath: (file) => guard(file, () => realpath(path.resolve(cwd, file))),
    list: (folder) =>
      guard(folder, async () => {
        const entries = await readdir(path.resolve(cwd, folder), { withFileTypes: true });
        return entries
          .map((entry): Entry => ({ name: entry.name, kind: kindOf(entry) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      }),
    [writing]: writingIn(cwd, guard),
    watch: (folder, onChange) => {
      try {
        const watcher = watch(path.resolve(cwd, folder), (_, name) => {
          onChange(name === null ? folder : path.join(folder, name));
        });
        // Where a folder goes while it is watched, some systems report an error: nothing more comes.
        watcher.on('error', () => {
          watcher.close();
        });
        return () => {
          watcher.close();
        };
      } catch (error) {
        const reason = reasonOf(error);
        // The system counts what is watched, and says “no room” when there is too much of it.
        const isTooMuch = reason === 'full' || reason === 'failed';
        throw new HostError(isTooMuch ? 'unwatchable' : reason, show(folder), error);
      }
    },
    asset: (name) => guard(name, () => readFile(path.join(home.folder, 'dist', 'assets', name))),
    join: (...parts) => path.join(...parts),
    resolve: (file) => path.resolve(cwd, file),
    show,
    git: async (args) => {
      filters ??= filterSettings(cwd, env);
      return runGit(args, cwd, env, await filters);
    },
    // Loaded where it is asked for: most runs never touch the network.
    ask: async (request) => {
      const { askWeb } = await import('./node-web.ts');
      const { isPublicAddress } = await import('./public-address.ts');
      return askWeb(request, {
        agent: `dossier/${home.version}`,
        isPublic: isPublicAddress,
        ...options.internet,
      });
    },
    wait: (milliseconds) => wait(milliseconds),
    decrypt: (file) => runSops(path.resolve(cwd, file), { cwd, env, timeout: longestDecryption }),
    uniqueWord: randomUUID,
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    sha256File: (file) =>
      guard(file, async () => {
        const hash = createHash('sha256');
        await pipeline(createReadStream(path.resolve(cwd, file)), hash);
        return hash.digest('hex');
      }),
  };
}

/** Runs what may fail; a failure names the file as it is shown. */
type Guard = <T>(file: string, work: () => Promise<T>) => Promise<T>;

const writingIn = (cwd: string, guard: Guard): Writing => ({
  makeFolder: (folder) =>
    guard(folder, async () => {
      await mkdir(path.resolve(cwd, folder), { recursive: true });
    }),
  writeFile: (file, content) =>
    guard(file, () => writeFile(path.resolve(cwd, file), content, { flag: 'wx' })),
  rename: (from, to) => guard(to, () => rename(path.resolve(cwd, from), path.resolve(cwd, to))),
  remove: (file) => guard(file, () => rm(path.resolve(cwd, file), { force: true })),
});

/** Files are opened once, so that nobody puts a link in their place meanwhile. */
async function readPart(file: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await handle.stat();
    const length = Math.max(0, Math.min(end, size) - start);
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(bytes, done, length - done, start + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await handle.close();
  }
}

/** Whoever waits longer, or has less memory, is better told. */
const mostMilliseconds = 60_000;
const mostMegabytes = 1024;

/** Of what is thrown within nothing is told but that it was. */
function runApart(module: string, input: unknown): Promise<unknown> {
  const worker = new Worker(pathToFileURL(module), {
    workerData: input,
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const spent = (cause?: unknown): HostError =>
    new HostError('spent', path.basename(module), cause);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(spent());
      void worker.terminate();
    }, mostMilliseconds);
    worker.once('message', (result) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', (error) => {
      reject(spent(error));
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(spent());
    });
  });
}

/** More than any dossier has; an exhibit is hashed, not read. */
const mostGitPrints = 256 * 1024 * 1024;

type Setting = readonly [key: string, value: string];

/**
 * What a repository has configured must neither start other programs nor fetch anything: a folder that was
 * sent as an archive brings its configuration along.
 */
const safely: readonly Setting[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  // A repository within another one, as plain files of it, is nobody's.
  ['safe.bareRepository', 'explicit'],
  // To look into one is to ask git there, with the configuration that lies there.
  ['diff.ignoreSubmodules', 'dirty'],
];

/** The programs through which a repository sends files are the only keys with names that nobody knows. */
async function filterSettings(cwd: string, env: Env): Promise<readonly Setting[]> {
  const { code, stdout } = await runGit(
    ['config', '--null', '--name-only', '--get-regexp', '^filter\\.'],
    cwd,
    env,
    [],
  );
  const keys = code === 0 ? new TextDecoder().decode(stdout).split('\0') : [];
  return keys
    .filter((key) => key !== '')
    .map((key): Setting => [key, key.endsWith('.required') ? 'false' : '']);
}

/** @param more settings whose keys may have any sign in them */
const runGit = (
  args: readonly string[],
  cwd: string,
  env: Env,
  more: readonly Setting[],
): Promise<ProgramResult> =>
  new Promise((resolve) => {
    // Those that the user has set in the same way stay.
    const before = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    execFile(
      'git',
      [...safely.flatMap(([key, value]) => ['-c', `${key}=${value}`]), '--no-pager', ...args],
      {
        cwd,
        env: {
          ...env,
          LC_ALL: 'C',
          GIT_TERMINAL_PROMPT: '0',
          GIT_OPTIONAL_LOCKS: '0',
          GIT_ALLOW_PROTOCOL: 'none',
          GIT_NO_LAZY_FETCH: '1',
          GIT_CONFIG_COUNT: String(before + more.length),
          ...Object.fromEntries(
            more.flatMap(([key, value], index) => [
              [`GIT_CONFIG_KEY_${String(before + index)}`, key],
              [`GIT_CONFIG_VALUE_${String(before + index)}`, value],
            ]),
          ),
        },
        encoding: 'buffer',
        maxBuffer: mostGitPrints,
        windowsHide: true,
      },
      (error, stdout) => {
        const code = error ? (typeof error.code === 'number' ? error.code : 127) : 0;
        resolve({ code, stdout });
      },
    );
  });

/** Asking for a passphrase that nobody gives would take for ever. */
const usualDecryption = 30_000;

const runSops = (
  file: string,
  options: { readonly cwd: string; readonly env: Env; readonly timeout: number },
): Promise<ProgramResult> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      'sops',
      ['--decrypt', '--input-type', 'yaml', '--output-type', 'yaml', file],
      { ...options, encoding: 'buffer', windowsHide: true },
      (error, stdout) => {
        if (error?.killed === true) reject(new HostError('spent', file, error));
        else
          resolve({
            code: error ? (typeof error.code === 'number' ? error.code : 127) : 0,
            stdout,
          });
      },
    );
    child.stdin?.end();
  });

interface Package {
  readonly folder: string;
  readonly version: string;
  readonly isBundled: boolean;
}

/** In the user's own folder: what lies beside dossiers may have come from someone else. */
function cacheOf({ folder, isBundled }: Package, env: Env): Cache | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const place = XDG_CACHE_HOME ?? LOCALAPPDATA ?? (HOME && path.join(HOME, '.cache'));
  if (!isBundled || place === undefined || !path.isAbsolute(place)) return undefined;
  const build = readFileSync(path.join(folder, 'dist', 'build-id'), 'utf8');
  return { folder: path.join(place, 'dossier'), maker: `${build} ${process.version}` };
}

/**
 * The package's own folder: the nearest one above this module that has a package.json. The same
 * from the sources and from the bundle.
 */
function packageFolder(): Package {
  const here = path.dirname(fileURLToPath(import.meta.url));
  let folder = here;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const isBundled = path.relative(folder, here).split(path.sep)[0] === 'dist';
  return { folder, version: manifest.version, isBundled };
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

const kindOf = (entry: Kinds): FileStatus['kind'] =>
  entry.isFile()
    ? 'file'
    : entry.isDirectory()
      ? 'folder'
      : entry.isSymbolicLink()
        ? 'link'
        : 'other';

const toStatus = (status: Kinds & { size: number }): FileStatus => ({
  kind: kindOf(status),
  size: status.size,
});

function reasonOf(error: unknown): HostErrorReason {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ELOOP': // A link that leads to itself leads nowhere.
      return 'missing';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'forbidden';
    case 'ENOTDIR':
      return 'not-a-folder';
    case 'EEXIST':
      return 'exists';
    case 'EISDIR':
      return 'is-a-folder';
    case 'ENOSPC':
      return 'full';
    default:
      return 'failed';
  }
}
