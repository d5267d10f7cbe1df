/** One address, asked for until it is known what stands there: redirects are followed, within bounds. */
import { type WebAnswer, WebError } from '../host/web.ts';
import type { KeptFile, LinkResult, LinkSought, NotAsked } from './links.ts';

export interface World {
  /** One request to a server whose turn it is. @throws WebError, NoTimeError */
  readonly ask: (url: URL, method: 'HEAD' | 'GET', mostBytes: number) => Promise<WebAnswer>;
  readonly sha256: (bytes: Uint8Array) => string;
}

/** What may be sent of a page that only has to be there. */
const fewBytes = 64 * 1024;
/** What is fetched of a file to be compared. */
const manyBytes = 32 * 1024 * 1024;
const mostRedirects = 5;

/** Whatever else a server listens on, a dossier must not make others try it. */
const ports: readonly string[] = ['', '80', '443', '8080', '8443'];

/** Why an address must not be asked for; nothing if it may. */
export function objectionTo(url: URL): NotAsked | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-http';
  if (url.username !== '' || url.password !== '') return 'password';
  return ports.includes(url.port) ? undefined : 'port';
}

/** @throws NoTimeError */
export async function askLink({ url, files }: LinkSought, world: World): Promise<LinkResult> {
  const from = new URL(url);
  from.hash = '';
  let to = from;
  try {
    for (let step = 0; step <= mostRedirects; step += 1) {
      const why = objectionTo(to);
      if (why) return { state: 'not_asked', why };
      const answer = await askGently(to, world);
      const next = redirectOf(answer, to);
      if (!next) return await judge({ answer, from, to, files }, world);
      to = next;
    }
    return { state: 'unreachable', why: 'redirects' };
  } catch (error) {
    if (error instanceof WebError) return withoutAnswer(error);
    throw error;
  }
}

/** Many servers answer HEAD with an error, and GET with the page. */
async function askGently(url: URL, { ask }: World): Promise<WebAnswer> {
  const answer = await ask(url, 'HEAD', 0);
  return answer.status >= 400 && !isLimited(answer) ? ask(url, 'GET', fewBytes) : answer;
}

export const isLimited = ({ status, headers }: WebAnswer): boolean =>
  status === 429 || (status === 503 && headers['retry-after'] !== undefined);

function redirectOf({ status, headers }: WebAnswer, url: URL): URL | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

interface Arrived {
  readonly answer: WebAnswer;
  readonly from: URL;
  readonly to: URL;
  readonly files: readonly KeptFile[];
}

async function judge({ answer, from, to, files }: Arrived, world: World): Promise<LinkResult> {
  const { status } = answer;
  if (isLimited(answer)) return { state: 'rate_limited' };
  if (isWall(answer)) return { state: 'blocked' };
  if (status === 404 || status === 410) return { state: 'gone', why: 'no-page' };
  if (status < 200 || status >= 400) return { state: 'unreachable', why: 'server-error' };
  const isFrontPage = isFront(to) && !isFront(from);
  if (isFrontPage || !isSameSite(from, to)) return { state: 'moved', to: shown(to), isFrontPage };
  return await compare(answer, to, files, world);
}

/**
 * Refused to programs, or to readers in this country; or answered by a page that asks whether one is a
 * human. Cloudflare and Amazon say so in headers of their own; 999 is what some networks make up.
 */
const isWall = ({ status, headers }: WebAnswer): boolean =>
  [401, 402, 403, 407, 451, 999].includes(status) ||
  headers['cf-mitigated'] === 'challenge' ||
  headers['x-amzn-waf-action'] !== undefined;

/** `/`, `/index.html`, `/en/`: where servers send whoever asks for what is not there. */
const isFront = ({ pathname, search }: URL): boolean =>
  search === '' &&
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?)?$/i.test(pathname);

/** With www or without, and the site for telephones, are one site. */
function isSameSite(one: URL, other: URL): boolean {
  const [short = '', long = ''] = [one.hostname, other.hostname]
    .map((name) => name.replace(/^www\./, '').replace(/\.$/, ''))
    .sort((a, b) => a.length - b.length);
  return long === short || (long.endsWith(`.${short}`) && short.includes('.'));
}

/**
 * Without what stands behind the question mark, which can be as long as a server likes, and in letters, so
 * that a name that is withheld is found in it. What cannot be read as letters is not repeated.
 */
function shown({ origin, pathname }: URL): string {
  const path = decoded(pathname);
  return path.length > longest ? `${origin}${path.slice(0, longest)}…` : `${origin}${path}`;
}

function decoded(path: string): string {
  try {
    const text = decodeURIComponent(path);
    return /\p{C}/u.test(text) ? '/…' : text;
  } catch {
    return '/…';
  }
}

const longest = 120;

/** A page is made anew for each reader, with dates and banners; a file of another kind is not. */
async function compare(
  { headers }: WebAnswer,
  url: URL,
  files: readonly KeptFile[],
  { ask, sha256 }: World,
): Promise<LinkResult> {
  const kind = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const alike = files.filter(({ mediaType }) => mediaType === kind && !isPage(kind));
  const [first] = alike;
  if (!first || Number(headers['content-length'] ?? 0) > manyBytes) return { state: 'alive' };
  const answer = await ask(url, 'GET', manyBytes).catch(notFetched);
  if (!answer || !isWhole(answer)) return { state: 'alive' };
  const given = sha256(answer.body);
  const same = alike.find((file) => file.sha256 === given);
  return same ? { state: 'alive', same: same.path } : { state: 'changed', file: first.path };
}

/** That the page is there is known already. */
function notFetched(error: unknown): undefined {
  if (!(error instanceof WebError)) throw error;
}

const isWhole = (answer: WebAnswer): boolean =>
  answer.status === 200 &&
  !answer.isCut &&
  answer.body.length > 0 &&
  ['identity', undefined].includes(answer.headers['content-encoding']) &&
  !isWall(answer);

const isPage = (kind: string): boolean => /^(?:text\/|application\/xhtml)/.test(kind);

function withoutAnswer({ reason }: WebError): LinkResult {
  switch (reason) {
    case 'no-name':
      return { state: 'gone', why: 'no-name' };
    case 'private':
      return { state: 'not_asked', why: 'private' };
    default:
      return { state: 'unreachable', why: reason };
  }
}
