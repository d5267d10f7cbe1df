import type { writing, Writing } from './writing.ts';
import type { WebAnswer, WebRequest } from './web.ts';

/**
 * The world outside, behind one interface: files, clock, environment, and what the package brings
 * along. Nothing else in `src/` touches `node:fs`, `process` or the clock. Paths are those of the
 * machine; `join` and its like hide the difference.
 */
export interface Host {
  /** The whole file. @throws HostError */
  readFile(path: string): Promise<Uint8Array>;
  /** A part of a file, as far as the file goes, and never through a link. @throws HostError */
  readPart(path: string, start: number, end: number): Promise<Uint8Array>;
  /** What stands at the path, following no link, or nothing. @throws HostError */
  stat(path: string): Promise<FileStatus | undefined>;
  /** The path with every link followed. @throws HostError */
  realPath(path: string): Promise<string>;
  /** The names in a folder, sorted by code unit. @throws HostError */
  list(folder: string): Promise<readonly Entry[]>;
  /** Everything that changes the disk; `deliver` alone has the key to it. */
  readonly [writing]: Writing;

  /**
   * Tells of everything that changes in a folder, and not of what lies in the folders below it, until
   * the function that is returned is called. A path may be told several times. @throws HostError
   */
  watch(folder: string, onChange: (path: string) => void): () => void;

  /** A file that the package brings along: fonts, packs, schemas. @throws HostError */
  asset(name: string): Promise<Uint8Array>;

  join(...parts: readonly string[]): string;
  /** Relative to `cwd`, with forward slashes: how paths are shown and compared. */
  show(path: string): string;
  resolve(path: string): string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /**
   * Where to remember what can be made again. Absent where the user has no place for it, and where the
   * program runs from its sources, which change under it.
   */
  readonly cache?: Cache;

  /**
   * Runs one of the program's own parts on something that others made, apart from everything else: it
   * ends when its time or memory is spent. Absent where the program runs from its sources.
   * @throws HostError with the reason `spent`
   */
  readonly apart?: (part: 'reader', input: unknown) => Promise<unknown>;
  /**
   * What git prints for these words, run in `cwd` without a shell; the code is 127 where there is no git.
   * It asks nobody for anything, starts no other program, and changes nothing but its own list of files.
   */
  git(args: readonly string[]): Promise<ProgramResult>;
  /**
   * What SOPS prints of a file that it encrypted; the code is 127 where there is no SOPS. It asks nobody
   * for anything, and nothing is left on the disk. @throws HostError with the reason `spent`
   */
  decrypt(path: string): Promise<ProgramResult>;

  /**
   * Asks a server on the public internet. Only what a user wants asked with so many words may come here.
   * @throws WebError
   */
  ask(request: WebRequest): Promise<WebAnswer>;
  /** Resolves when so much time has passed. */
  wait(milliseconds: number): Promise<void>;

  /** A word that nobody guesses and no other run of the program has. */
  uniqueWord(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** SHA-256 as 64 hexadecimal digits. */
  sha256(content: Uint8Array | string): string;
  /** The same of a file of any size, which is never in memory as a whole. @throws HostError */
  sha256File(path: string): Promise<string>;
}

export interface ProgramResult {
  readonly code: number;
  readonly stdout: Uint8Array;
}

export interface Cache {
  readonly folder: string;
  /** Names the program to the byte, and the Node.js that runs it: the same makes the same. */
  readonly maker: string;
}

export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
}

export interface Entry {
  readonly name: string;
  readonly kind: FileStatus['kind'];
}

/** The machine refused: no such file, no permission, no room. The message names the file. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly reason: HostErrorReason;
  readonly path: string;

  constructor(reason: HostErrorReason, path: string, cause?: unknown) {
    super(`${reasons[reason]}: ${path}`, { cause });
    this.reason = reason;
    this.path = path;
  }
}

export type HostErrorReason = keyof typeof reasons;

const reasons = {
  missing: 'There is no such file',
  forbidden: 'The file may not be read or written',
  'not-a-folder': 'This is not a folder',
  'is-a-folder': 'This is a folder, not a file',
  exists: 'There is something already',
  full: 'There is no room left on the disk',
  unwatchable: 'The folder cannot be watched',
  spent: 'Reading the file takes too much time or memory',
  failed: 'The file could not be read or written',
} as const;
