import { writing } from './writing.ts';

/** Where text goes that is not a file: standard output, standard error, a question to someone. */
export interface Stream {
  readonly [writing]: (text: string) => void;
}

/** A stream that ends in a function. */
export const streamTo = (write: (text: string) => void): Stream => ({ [writing]: write });
