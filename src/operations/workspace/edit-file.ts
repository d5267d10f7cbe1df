import type { Output } from '../../deliver/leak-gate.ts';
import type { Host } from '../../host/host.ts';
import { type Edit, EditError, edited } from '../../source/edit.ts';
import { RunError } from '../run-error.ts';

/** What is said if the file is written in a way that cannot be added to. */
export interface Refusal {
  /** What cannot be written: `The review`. */
  readonly what: string;
  readonly hint: string;
}

/**
 * A file that somebody wrote, with changes, ready to be delivered: nothing else in it is other than it was.
 *
 * @param blank what a file has that is not there yet; without it one that is not there is an error
 * @throws RunError as `refusal` says, HostError
 */
export async function editedFile(
  host: Host,
  path: string,
  edits: readonly Edit[],
  { what, hint }: Refusal,
  blank?: string,
): Promise<Output> {
  const isNew = blank !== undefined && (await host.stat(path)) === undefined;
  const text = isNew
    ? blank
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(await host.readFile(path));
  try {
    return { path, format: 'text', content: edited(text, edits), before: text };
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new RunError(`${what} cannot be written into ${host.show(path)}: ${error.message}`, hint);
  }
}
