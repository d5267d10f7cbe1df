/** How the host asks a server: one request, which follows nothing and sends nothing of the user's. */

export interface WebRequest {
  readonly url: URL;
  readonly method: 'HEAD' | 'GET';
  /** Of the body more is not read. */
  readonly mostBytes: number;
  /** For all of it: looking up the name, connecting, and reading. */
  readonly mostMilliseconds: number;
}

export interface WebAnswer {
  readonly status: number;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Whether there was more of the body than was to be read. */
  readonly isCut: boolean;
}

export type WebErrorReason =
  /** Nobody has this name. */
  | 'no-name'
  /** The name stands for an address that is not on the public internet. */
  | 'private'
  /** The server cannot prove who it is, or speaks no TLS that counts as safe. */
  | 'insecure'
  | 'late'
  | 'failed';

/** No answer came. */
export class WebError extends Error {
  override readonly name = 'WebError';
  readonly reason: WebErrorReason;

  constructor(reason: WebErrorReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
