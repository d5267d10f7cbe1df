/** The only way out of the program: files, standard output and standard error. */
import { type Host, HostError } from '../host/host.ts';
import type { WithheldString } from '../redact/withheld.ts';
import { findLeaks, type Leak, type Output, type OutputFormat } from './leak-gate.ts';

/** Something withheld stood in an output, so nothing was written. */
export class LeakError extends Error {
  override readonly name = 'LeakError';
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    super('An output has in it what its reader may not see.');
    this.leaks = leaks;
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
  withheld: readonly WithheldString[],
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

/** @throws LeakError */
function refuseLeaks(outputs: readonly Output[], withheld: readonly WithheldString[]): void {
  const leaks = findLeaks(outputs, withheld);
  if (leaks.length > 0) throw new LeakError(leaks);
}

/**
 * Writes all outputs or none; one that lies there already is not touched. Each is written beside its place first; then the files that were there
 * are moved aside and the new ones into place. After a failure the old ones are back where they were,
 * and nothing else is left. @throws LeakError, HostError
 */
export async function deliverFiles(
  host: Host,
  outputs: readonly Output[],
  withheld: readonly WithheldString[],
): Promise<readonly Delivery[]> {
  refuseLeaks(outputs, withheld);
  const states = await statesOf(host, outputs);
  await replaceFiles(
    host,
    outputs.filter((_, index) => states[index] !== 'current'),
  );
  return states.map((state) => (state === 'current' ? 'current' : 'written'));
}

/** @throws HostError */
async function replaceFiles(host: Host, outputs: readonly Output[]): Promise<void> {
  // Other runs may write to the same folder at the same time.
  const word = host.uniqueWord();
  const partOf = (path: string): string => `${path}.${word}.part`;
  const asideOf = (path: string): string => `${path}.${word}.before`;
  // What undoes each step that was done, the last first.
  const undo: (() => Promise<void>)[] = [];
  try {
    const replaced = await replacedBy(host, outputs);
    for (const { path, content } of outputs) {
      await host.makeFolder(host.join(path, '..'));
      undo.unshift(() => host.remove(partOf(path)));
      await host.writeFile(partOf(path), content);
    }
    for (const path of replaced) {
      if (await moveAside(host, path, asideOf(path)))
        undo.unshift(() => host.rename(asideOf(path), path));
    }
    for (const { path } of outputs) {
      await host.rename(partOf(path), path);
      undo.unshift(() => host.remove(path));
    }
    for (const path of replaced) await host.remove(asideOf(path)).catch(() => undefined);
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    throw error;
  }
}

/** Nothing to move if another run has done it. @throws HostError */
const moveAside = (host: Host, path: string, aside: string): Promise<boolean> =>
  host.rename(path, aside).then(
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

/** Where text goes that is not a file. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** Prints a report, unless it has in it what must not be printed. @throws LeakError */
export function deliverText(
  stream: (text: string) => void,
  text: string,
  withheld: readonly WithheldString[],
  format: Extract<OutputFormat, 'text' | 'html'> = 'text',
): void {
  refuseLeaks([{ path: 'report', format, content: text }], withheld);
  stream(text);
}
