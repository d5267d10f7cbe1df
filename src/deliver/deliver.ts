/**
 * The only way out of the program: files, folders, standard output and standard error. Nobody else has the key to
 * what writes (`host/writing.ts`), and everything passes the leak gate before the first byte is written: no
 * file in the making (`.part`) ever has in it what is withheld, whenever the machine fails.
 */
import { type Host, HostError } from '../host/host.ts';
import type { Stream } from '../host/stream.ts';
import { writing } from '../host/writing.ts';
import { maskOf } from '../redact/mask.ts';
import type { Withheld } from '../redact/withheld.ts';
import { type Output, type OutputFormat, type Refusal, refusalOf } from './leak-gate.ts';
import { withheldSoFar } from './withheld-so-far.ts';

/** Something withheld stood in an output, or one could not be read back, so nothing was written. */
export class LeakError extends Error {
  override readonly name = 'LeakError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('An output has in it what its reader may not see, or nobody knows.');
    this.refusal = refusal;
  }
}

/** What lies in the place of an output, beside what would be written there. */
export type FileState = 'current' | 'different' | 'missing';

/** What became of an output. */
export type Delivery = 'written' | 'current';

/** Writes nothing; the states are in the order of the outputs. @throws LeakError, HostError */
export async function compareFiles(
  host: Host,
  outputs: readonly Output[],
  withheld: readonly Withheld[],
): Promise<readonly FileState[]> {
  refuseLeaks(outputs, withheld);
  return statesOf(host, outputs);
}

async function statesOf(host: Host, outputs: readonly Output[]): Promise<readonly FileState[]> {
  const states: FileState[] = [];
  for (const { path, content } of outputs) {
    const status = await host.stat(path);
    const isSame = async (): Promise<boolean> =>
      status?.kind === 'file' && (await host.sha256File(path)) === host.sha256(content);
    states.push(!status ? 'missing' : (await isSame()) ? 'current' : 'different');
  }
  return states;
}

/** To be called for what is delivered in other words than it is looked at. @throws LeakError */
export function refuseLeaks(outputs: readonly Output[], withheld: readonly Withheld[]): void {
  const refusal = refusalOf(outputs, withheld);
  if (refusal.leaks.length > 0 || refusal.unread.length > 0) throw new LeakError(refusal);
}

/**
 * Writes all outputs or none; one that lies there already is not touched. Each is written beside its place first;
 * then the files that were there are moved aside and the new ones into place. After a failure the old ones are
 * back where they were, and nothing else is left. @throws LeakError, HostError
 */
export async function deliverFiles(
  host: Host,
  outputs: readonly Output[],
  withheld: readonly Withheld[],
): Promise<readonly Delivery[]> {
  refuseLeaks(outputs, withheld);
  const states = await statesOf(host, outputs);
  await replaceFiles(
    host,
    outputs.filter((_, index) => states[index] !== 'current'),
  );
  return states.map((state) => (state === 'current' ? 'current' : 'written'));
}

/** The same for files that nobody has begun yet. @throws LeakError, HostError if something lies there */
export async function deliverNewFiles(
  host: Host,
  outputs: readonly Output[],
  withheld: readonly Withheld[],
): Promise<void> {
  for (const { path } of outputs)
    if (await host.stat(path)) throw new HostError('exists', host.show(path));
  await deliverFiles(host, outputs, withheld);
}

/** A folder, empty if it is new: its name leaves too. @throws LeakError, HostError */
export async function deliverFolder(
  host: Host,
  path: string,
  withheld: readonly Withheld[],
): Promise<void> {
  refuseLeaks([{ path, format: 'text', content: '' }], withheld);
  await host[writing].makeFolder(path);
}

/** @throws HostError */
async function replaceFiles(host: Host, outputs: readonly Output[]): Promise<void> {
  // Other runs may write to the same folder at the same time.
  const word = host.uniqueWord();
  const disk = host[writing];
  const partOf = (path: string): string => `${path}.${word}.part`;
  const asideOf = (path: string): string => `${path}.${word}.before`;
  // What undoes each step that was done, the last first.
  const undo: (() => Promise<void>)[] = [];
  try {
    const replaced = await replacedBy(host, outputs);
    for (const { path, content } of outputs) {
      await disk.makeFolder(host.join(path, '..'));
      undo.unshift(() => disk.remove(partOf(path)));
      await disk.writeFile(partOf(path), content);
    }
    for (const path of replaced) {
      if (await moveAside(host, path, asideOf(path)))
        undo.unshift(() => disk.rename(asideOf(path), path));
    }
    for (const { path } of outputs) {
      await disk.rename(partOf(path), path);
      undo.unshift(() => disk.remove(path));
    }
    for (const path of replaced) await disk.remove(asideOf(path)).catch(() => undefined);
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    throw error;
  }
}

/** Nothing to move if another run has done it. @throws HostError */
const moveAside = (host: Host, path: string, aside: string): Promise<boolean> =>
  host[writing].rename(path, aside).then(
    () => true,
    (error: unknown) => {
      if (error instanceof HostError && error.reason === 'missing') return false;
      throw error;
    },
  );

/** The outputs that are there already. @throws HostError if a folder is in the place of one */
async function replacedBy(host: Host, outputs: readonly Output[]): Promise<readonly string[]> {
  const replaced: string[] = [];
  for (const { path } of outputs) {
    const status = await host.stat(path);
    if (status?.kind === 'folder') throw new HostError('is-a-folder', host.show(path));
    if (status) replaced.push(path);
  }
  return replaced;
}

/** Prints a report, unless it has in it what must not be printed. @throws LeakError */
export function deliverText(
  stream: Stream,
  text: string,
  withheld: readonly Withheld[],
  format: Extract<OutputFormat, 'text' | 'html' | 'json'> = 'text',
): void {
  refuseLeaks([{ path: 'What was to be printed', format, content: text }], withheld);
  stream[writing](text);
}

/**
 * Says what must be said whatever it is about: that something failed, what is being worked on. What was withheld
 * in this run so far is blacked out. Never throws.
 */
export function deliverRemark(host: Host, stream: Stream, text: string): void {
  const withheld = withheldSoFar(host);
  try {
    deliverText(stream, maskOf(withheld)(text), withheld);
  } catch (error) {
    if (!(error instanceof LeakError)) throw error;
    stream[writing]('What was to be said here has in it something that is withheld.\n');
  }
}
