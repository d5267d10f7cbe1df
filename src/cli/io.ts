import type { Host } from '../host/host.ts';
import type { Stream } from '../host/stream.ts';

/** Everything that a command may touch. Into the streams it writes by way of `deliver`. */
export interface Io {
  readonly host: Host;
  readonly out: Stream;
  readonly err: Stream;
  /** Puts a question to someone at a terminal; absent where nobody could answer. @throws RunError */
  readonly ask?: Ask;
  /** Resolves when a command that would go on is to end: at Ctrl-C, or when nobody reads on. */
  readonly untilInterrupted?: () => Promise<unknown>;
  /** Whether someone is watching the error stream. */
  readonly isInteractive: boolean;
  /** Whether each stream shows colours: one of them may go into a file. */
  readonly useColour: { readonly out: boolean; readonly err: boolean };
}

/** The answer as it was typed, without the end of the line. */
export type Ask = (question: string) => Promise<string>;

/** What the program says to the shell. */
export const exitCodes = { done: 0, findings: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
