/** What an output is made of, as the leak gate reads it. */
export interface Part {
  /** Where it stands, as it follows “would have in it”: `on page 3`, `in the part word/document.xml`. */
  readonly where: string;
  readonly text: string;
  /** What it would be as a file of its own; absent where it is words alone. */
  readonly bytes?: Uint8Array;
}

/** Reads what stands within something else: an attachment, a part of a package, base64. */
export type ReadInner = (where: string, bytes: Uint8Array) => readonly Part[];

/** An output, or a part of it, whose words cannot be read back: then nobody knows what is in it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly where: string;

  /** @param why for whoever mends the program */
  constructor(where: string, why: string, cause?: unknown) {
    super(`${why} (${where})`, { cause });
    this.where = where;
  }
}
