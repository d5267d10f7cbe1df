/** What addresses of evidence are asked for, and what came out: plain data for rules and reports. */
import type { Path } from '../finding/finding.ts';

export interface LinkSought {
  /** The id of the item. */
  readonly evidence: string;
  /** The address in the dossier. */
  readonly path: Path;
  /** Where it was published, or a copy in an archive. */
  readonly kind: 'source' | 'archive';
  readonly url: string;
  /** What the dossier keeps of it: originals and captures whose fingerprints are recorded. */
  readonly files: readonly KeptFile[];
  /** Why no server may be asked. */
  readonly barred?: 'confidential' | 'withheld';
}

export interface KeptFile {
  readonly path: string;
  readonly sha256: string;
  /** By its content; absent if it is none that is known. */
  readonly mediaType?: string;
}

export interface LinkCheck extends Pick<LinkSought, 'evidence' | 'path' | 'kind' | 'url'> {
  readonly result: LinkResult;
}

export type LinkResult =
  /** `same` is the kept file that it gives, byte for byte; without it what it shows was not compared. */
  | { readonly state: 'alive'; readonly same?: string }
  /** It gives a file of the kind that is kept, and other bytes. */
  | { readonly state: 'changed'; readonly file: string }
  /** It leads to another site, or to the front page. */
  | { readonly state: 'moved'; readonly to: string; readonly isFrontPage: boolean }
  | { readonly state: 'gone'; readonly why: 'no-page' | 'no-name' }
  /** The server lets no program in, or not this one. */
  | { readonly state: 'blocked' }
  /** The server wants to be asked later. */
  | { readonly state: 'rate_limited' }
  | { readonly state: 'unreachable'; readonly why: Unreachable }
  | { readonly state: 'not_asked'; readonly why: NotAsked };

export type LinkState = LinkResult['state'];

export type Unreachable = 'late' | 'insecure' | 'failed' | 'server-error' | 'redirects';

export type NotAsked =
  | 'offline'
  /** No name could be looked up, and no other server answered either. */
  | 'no-network'
  | 'confidential'
  | 'withheld'
  | 'private'
  | 'not-http'
  | 'port'
  | 'password'
  | 'too-many'
  | 'no-time';
