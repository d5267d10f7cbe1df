/** The only way out of the program: files, standard output and standard error. */
import type { Host } from '../host/host.ts';
import type { WithheldString } from '../redact/redact.ts';
import { findLeaks, type Leak, type Output } from './leak-gate.ts';

/** Something withheld stood in an output, so nothing was written. */
export class LeakError extends Error {
  override readonly name = 'LeakError';
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    super('An output has in it what its reader may not see.');
    this.leaks = leaks;
  }
}

/**
 * Writes all outputs or none: each beside its place first, then all are moved into place. A failure
 * leaves the files that were there before untouched. @throws LeakError, HostError
 */
export async function deliverFiles(
  host: Host,
  outputs: readonly Output[],
  withheld: readonly WithheldString[],
): Promise<void> {
  const leaks = findLeaks(outputs, withheld);
  if (leaks.length > 0) throw new LeakError(leaks);
  const parts = outputs.map((output) => ({ ...output, part: `${output.path}.part` }));
  try {
    for (const { path } of outputs) await host.makeFolder(host.join(path, '..'));
    for (const { part, content } of parts) await host.writeFile(part, content);
  } catch (error) {
    for (const { part } of parts) await host.remove(part).catch(() => undefined);
    throw error;
  }
  for (const { part, path } of parts) await host.rename(part, path);
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
): void {
  const leaks = findLeaks([{ path: 'report', format: 'text', content: text }], withheld);
  if (leaks.length > 0) throw new LeakError(leaks);
  stream(text);
}
