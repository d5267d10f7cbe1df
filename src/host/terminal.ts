/** Someone who is asked and answers, a line at a time. */
import { createInterface, type Interface } from 'node:readline';
import { type Stream, streamTo } from './stream.ts';

export interface Terminal {
  /** Shows a question; whoever answers may mend the line until it ends. */
  readonly prompt: Stream;
  readonly output: Stream;
  /** The next line without its end; nothing where nobody answers any more. */
  nextLine(): Promise<string | undefined>;
  /** Gives the terminal back. */
  close(): void;
}

/** Nothing is touched before the first question. */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  // One for all questions: lines typed or pasted ahead are kept for those to come.
  let opened: { readonly shown: Interface; readonly lines: AsyncIterator<string> } | undefined;
  const open = (): NonNullable<typeof opened> => {
    const shown = createInterface({ input, output });
    return { shown, lines: shown[Symbol.asyncIterator]() };
  };
  return {
    prompt: streamTo((question) => {
      const { shown } = (opened ??= open());
      shown.setPrompt(question);
      shown.prompt();
    }),
    output: streamTo((text) => {
      output.write(text);
    }),
    nextLine: async () => {
      const line = await (opened ??= open()).lines.next();
      return line.done === true ? undefined : line.value;
    },
    close: () => opened?.shown.close(),
  };
}
