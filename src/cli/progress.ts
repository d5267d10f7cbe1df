import type { Io } from './io.ts';
import { remark } from './remark.ts';

export interface Progress {
  readonly say: (text: string) => void;
  /** Takes the last line away again. */
  readonly done: () => void;
}

/** One line on the error stream that is written over; nothing where nobody is watching. */
export function progressOn(io: Pick<Io, 'host' | 'err' | 'isInteractive'>): Progress {
  let length = 0;
  const show = (text: string): void => {
    remark(io, `\r${text}${' '.repeat(Math.max(0, length - text.length))}`);
    length = text.length;
  };
  if (!io.isInteractive) return { say: () => undefined, done: () => undefined };
  return {
    say: (text) => {
      show(`${text} …`);
    },
    done: () => {
      if (length > 0) remark(io, `\r${' '.repeat(length)}\r`);
    },
  };
}
