/** Questions to someone at a terminal. */
import { deliverText } from '../deliver/deliver.ts';
import { nothingWithheld, withheldSoFar } from '../deliver/withheld-so-far.ts';
import type { Host } from '../host/host.ts';
import type { Terminal } from '../host/terminal.ts';
import { RunError } from '../operations/run-error.ts';
import { failureText } from './failure.ts';
import type { Ask, Io } from './io.ts';
import { remark } from './remark.ts';

/** @throws RunError from the question if nobody answers it, LeakError */
export const askAt =
  (terminal: Terminal, host: Host): Ask =>
  async (question) => {
    deliverText(terminal.prompt, question, withheldSoFar(host));
    const line = await terminal.nextLine();
    if (line !== undefined) return line;
    deliverText(terminal.output, '\n', nothingWithheld);
    throw new RunError(
      'The question was left without an answer, so nothing more was done.',
      'Run the command again whenever you like; nothing that exists is overwritten.',
    );
  };

/** Asks until the answer will do; `read` says with a RunError why one does not. */
export async function askUntil<T>(
  io: Pick<Io, 'err' | 'host'>,
  ask: Ask,
  question: string,
  read: (answer: string) => T | Promise<T>,
): Promise<T> {
  for (;;) {
    const answer = (await ask(question)).trim();
    try {
      return await read(answer);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      remark(io, failureText(error, io.host));
    }
  }
}
