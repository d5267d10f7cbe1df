/**
 * Asks servers over HTTP, and connects to no address that is not public. Names are looked up once, for
 * the connection itself, so that no other answer can come between the check and the connection. `fetch`
 * cannot be told how to look up a name.
 */
import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { WebError, type WebAnswer, type WebErrorReason, type WebRequest } from './web.ts';

export interface WebOptions {
  /** What is sent as the name of the program. */
  readonly agent: string;
  readonly isPublic: (address: string) => boolean;
  /** Looks up all addresses of a name; without it the system does. */
  readonly lookUp?: LookUp;
}

export type LookUp = (name: string) => Promise<readonly { address: string; family: number }[]>;

/** @throws WebError */
export async function askWeb(
  { url, method, mostBytes, mostMilliseconds }: WebRequest,
  { agent, isPublic, lookUp = lookUpBySystem }: WebOptions,
): Promise<WebAnswer> {
  // What is a number already is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublic(host)) throw new WebError('private');
  const signal = AbortSignal.timeout(mostMilliseconds);
  const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, {
    method,
    signal,
    // A connection of its own, which nothing keeps open.
    agent: false,
    lookup: checkedLookup(lookUp, isPublic),
    headers: { 'user-agent': agent, accept: '*/*', 'accept-encoding': 'identity' },
  });
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      request.once('error', reject);
      request.end();
    });
    const { body, isCut } = await readBody(answer, mostBytes);
    return { status: answer.statusCode ?? 0, headers: headersOf(answer), body, isCut };
  } catch (error) {
    throw error instanceof WebError
      ? error
      : new WebError(signal.aborted ? 'late' : reasonOf(error), error);
  } finally {
    request.destroy();
  }
}

/** One address that is not public is one too many: the system chooses among all. */
const checkedLookup =
  (lookUp: LookUp, isPublic: WebOptions['isPublic']): LookupFunction =>
  (name, { all }, callback) => {
    lookUp(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) callback(new WebError('no-name'), '');
        else if (!addresses.every(({ address }) => isPublic(address)))
          callback(new WebError('private'), '');
        else if (all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error as NodeJS.ErrnoException, '');
      },
    );
  };

const lookUpBySystem: LookUp = (name) =>
  new Promise((resolve, reject) => {
    lookup(name, { all: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

async function readBody(
  answer: IncomingMessage,
  mostBytes: number,
): Promise<{ readonly body: Uint8Array; readonly isCut: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    if (size + part.length > mostBytes) return { body: Buffer.concat(parts), isCut: true };
    parts.push(part);
    size += part.length;
  }
  return { body: Buffer.concat(parts), isCut: false };
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

/** `EAI_AGAIN` is a network that is down here, and no word about the name. */
function reasonOf(error: unknown): WebErrorReason {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'no-name';
  if (code === 'ETIMEDOUT') return 'late';
  return /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_|UNABLE_TO|SELF_SIGNED|HOSTNAME_|EPROTO)/.test(code)
    ? 'insecure'
    : 'failed';
}
