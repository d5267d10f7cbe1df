import type { Io } from './io.ts';

export interface Progress {
  readonly say: (text: string) => void;
  /** Takes the last line away again. */
  readonly done: () => void;
}

/** One line on the error stream that is written over; nothing where nobody is watching. */
export function progressOn({ err, isInteractive }: Io): Progress {
  let length = 0;
  const show = (text: string): void => {
    err(`\r${text}${' '.repeat(Math.max(0, length - text.length))}`);
    length = text.length;
  };
  if (!isInteractive) return { say: () => undefined, done: () => undefined };
  return {
    say: (text) => {
      show(`${text} …`);
    },
    done: () => {
      if (length > 0) err(`\r${' '.repeat(length)}\r`);
    },
  };
}
