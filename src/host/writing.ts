/**
 * The key to everything that leaves. A host or a stream can be handed on by anybody, and written to by
 * whoever has this key: `deliver`, behind the leak gate. The linter gives it to nobody else, so a new writer
 * that goes round the gate fails the checks.
 */
export const writing: unique symbol = Symbol('writing');

/** Changes what lies on the disk. */
export interface Writing {
  /** Makes the folder and those above it. @throws HostError */
  makeFolder(path: string): Promise<void>;
  /** Writes a new file, and never through a link. @throws HostError, also if something is there */
  writeFile(path: string, content: Uint8Array | string): Promise<void>;
  /** Moves a file onto another in one step. @throws HostError */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there. @throws HostError */
  remove(path: string): Promise<void>;
}
