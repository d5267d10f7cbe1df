/** The command line on files in memory: what it writes, what it prints, and how it ends. */
import { main } from '../../src/cli/main.ts';
import { streamTo } from '../../src/host/stream.ts';
import type { Io } from '../../src/cli/io.ts';
import { type Answers, answering } from './answering.ts';
import { type MemoryHost, memoryHost } from './memory-host.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files that were not there before, by path. */
  readonly written: ReadonlyMap<string, Uint8Array>;
  /** `HEAD https://example.org/`: what servers were asked. */
  readonly asked: readonly string[];
  /** The files that were there and read otherwise now, by path. */
  readonly changed: ReadonlyMap<string, Change>;
}

export interface Change {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Runs a command on one dossier, `zz-base`, whose files are given by name. */
export function runProgram(
  files: Readonly<Record<string, string | Uint8Array>>,
  command:
    | 'build'
    | 'validate'
    | 'suggest'
    | 'readiness'
    | 'index'
    | 'status'
    | 'evidence hash'
    | 'sheet briefing'
    | 'sheet profile'
    | 'sheet persons',
  ...words: readonly string[]
): Promise<Run> {
  // Fingerprints are the same on every day.
  const day = command === 'evidence hash' ? [] : ['--as-of', '2026-03-01'];
  return runWords(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [`/dossiers/zz-base/${name}`, content]),
    ),
    [...command.split(' '), 'dossiers/zz-base', ...day, ...words],
  );
}

/** What goes on around a run. */
interface Around extends Partial<Pick<Io, 'untilInterrupted' | 'isInteractive'>> {
  /** What servers answer. */
  readonly answers?: Answers | undefined;
}

/** Runs a command on files by their whole paths; the program runs in `/`. @param answers what servers answer */
export function runWords(
  files: Readonly<Record<string, string | Uint8Array>>,
  words: readonly string[],
  answers?: Answers,
): Promise<Run> {
  return runOn(memoryHost(files), words, { answers });
}

/** The same where the files stay: what one command wrote the next one finds. */
export async function runOn(
  host: MemoryHost,
  words: readonly string[],
  { answers, ...more }: Around = {},
): Promise<Run> {
  const online = answers ? answering(host, answers) : undefined;
  const before = new Map(host.files);
  const printed = { out: '', err: '' };
  const code = await main(words, {
    host: online ?? host,
    out: streamTo((text) => (printed.out += text)),
    err: streamTo((text) => (printed.err += text)),
    isInteractive: false,
    useColour: { out: false, err: false },
    ...more,
  });
  const written = new Map<string, Uint8Array>();
  const changed = new Map<string, Change>();
  for (const [path, after] of host.files) {
    const old = before.get(path);
    if (!old) written.set(path, after);
    else if (host.sha256(old) !== host.sha256(after)) changed.set(path, { before: old, after });
  }
  return { code, ...printed, written, changed, asked: online?.asked ?? [] };
}
