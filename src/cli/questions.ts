/** Questions to someone at a terminal. */
import { createInterface, type Interface } from 'node:readline';
import { RunError } from '../operations/run-error.ts';
import { failureText } from './failure.ts';
import type { Ask, Io } from './io.ts';

export interface Questions {
  readonly ask: Ask;
  /** Gives the terminal back. */
  readonly close: () => void;
}

/** Nothing is touched before the first question. */
export function openQuestions(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Questions {
  let terminal: { readonly shown: Interface; readonly lines: AsyncIterator<string> } | undefined;
  const open = (): NonNullable<typeof terminal> => {
    const shown = createInterface({ input, output });
    return { shown, lines: shown[Symbol.asyncIterator]() };
  };
  return {
    ask: async (question) => {
      // One for all questions: lines typed or pasted ahead are kept for those to come.
      terminal ??= open();
      terminal.shown.setPrompt(question);
      terminal.shown.prompt();
      const line = await terminal.lines.next();
      if (line.done !== true) return line.value;
      output.write('\n');
      throw new RunError(
        'The question was left without an answer, so nothing more was done.',
        'Run the command again whenever you like; nothing that exists is overwritten.',
      );
    },
    close: () => terminal?.shown.close(),
  };
}

/** Asks until the answer will do; `read` says with a RunError why one does not. */
export async function askUntil<T>(
  { err }: Pick<Io, 'err'>,
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
      err(failureText(error));
    }
  }
}
