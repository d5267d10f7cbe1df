/**
 * Asks for many addresses as a polite visitor does: one page of a server at a time, with a pause after
 * each, a few servers at once, each address once, and not without end. ADR 16 says why.
 */
import type { Host } from '../host/host.ts';
import { type WebAnswer, WebError, type WebErrorReason } from '../host/web.ts';
import { askLink, isLimited, objectionTo } from './ask-link.ts';
import type { LinkCheck, LinkResult, LinkSought } from './links.ts';

export interface LinkAsker {
  /** In the order given. One asker serves all dossiers of a run. */
  ask(links: readonly LinkSought[]): Promise<readonly LinkCheck[]>;
}

const serversAtOnce = 4;
/** In milliseconds. */
const pause = 1000;
const longestAnswer = 20_000;
const longestWait = 30_000;
const longestRun = 5 * 60_000;
/** A dossier from a stranger must not make others knock on every door. */
const mostAddresses = 500;

/** The time for the whole run is up. */
class NoTimeError extends Error {
  override readonly name = 'NoTimeError';
}

/** @param onProgress told which server is asked, and how many addresses are left */
export function createLinkAsker(host: Host, onProgress?: (text: string) => void): LinkAsker {
  const servers = new Servers(host);
  const known = new Map<string, Promise<LinkResult>>();
  const resultOf = async (link: LinkSought): Promise<LinkResult> => {
    const { barred, url } = link;
    if (barred) return { state: 'not_asked', why: barred };
    const why = URL.canParse(url) ? objectionTo(new URL(url)) : 'not-http';
    if (why) return { state: 'not_asked', why };
    // What is kept of a page is part of the question.
    const key = JSON.stringify([url, link.files]);
    const before = known.get(key);
    if (before) return before;
    if (known.size >= mostAddresses) return { state: 'not_asked', why: 'too-many' };
    const result = askLink(link, {
      ask: (...words) => servers.ask(...words),
      sha256: (bytes) => host.sha256(bytes),
    }).catch((error: unknown): LinkResult => {
      if (error instanceof NoTimeError) return { state: 'not_asked', why: 'no-time' };
      throw error;
    });
    known.set(key, result);
    return result;
  };
  return {
    ask: async (links) => {
      const results = new Map<LinkSought, LinkResult>();
      const waiting = [...byServer(links)];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [server, own] = next;
          for (const link of own) {
            onProgress?.(`Asking ${server}, ${String(links.length - results.size)} links to go`);
            results.set(link, await resultOf(link));
          }
        }
      };
      await Promise.all(Array.from({ length: serversAtOnce }, work));
      return links.map((link): LinkCheck => {
        const { evidence, path, kind, url } = link;
        const result = results.get(link) ?? { state: 'not_asked', why: 'no-time' };
        return { evidence, path, kind, url, result: servers.believed(result) };
      });
    },
  };
}

function byServer(links: readonly LinkSought[]): Map<string, LinkSought[]> {
  const groups = new Map<string, LinkSought[]>();
  for (const link of links) {
    // What is barred is not even named.
    const isNamed = link.barred === undefined && URL.canParse(link.url);
    const server = isNamed ? new URL(link.url).hostname : '';
    groups.set(server, [...(groups.get(server) ?? []), link]);
  }
  return groups;
}

/** Whose turn it is, and which servers are to be left alone. */
class Servers {
  readonly #host: Host;
  readonly #until: number;
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #answered = new Set<string>();
  readonly #silent = new Map<string, WebErrorReason>();
  readonly #limited = new Map<string, WebAnswer>();

  constructor(host: Host) {
    this.#host = host;
    this.#until = host.now() + longestRun;
  }

  /** A computer without a network knows no name either: that says nothing about the page. */
  believed(result: LinkResult): LinkResult {
    const isNameless = result.state === 'gone' && result.why === 'no-name';
    return isNameless && this.#answered.size === 0
      ? { state: 'not_asked', why: 'no-network' }
      : result;
  }

  /** @throws WebError, NoTimeError */
  ask(url: URL, method: 'HEAD' | 'GET', mostBytes: number): Promise<WebAnswer> {
    const { host: server } = url;
    const before = this.#turns.get(server);
    const turn = (async () => {
      // Whoever came before tells of its own failure.
      await before?.catch(() => undefined);
      const isFirst = before === undefined;
      return this.#askNow(url, method, mostBytes, isFirst);
    })();
    this.#turns.set(server, turn);
    return turn;
  }

  async #askNow(
    url: URL,
    method: 'HEAD' | 'GET',
    mostBytes: number,
    isFirst: boolean,
  ): Promise<WebAnswer> {
    const { host: server } = url;
    const limited = this.#limited.get(server);
    if (limited) return limited;
    const silent = this.#silent.get(server);
    if (silent) throw new WebError(silent);
    if (!isFirst) await this.#wait(pause);
    let answer = await this.#request(url, method, mostBytes);
    const wait = isLimited(answer) ? this.#waitAskedFor(answer) : undefined;
    if (wait !== undefined && wait <= longestWait) {
      await this.#wait(wait);
      answer = await this.#request(url, method, mostBytes);
    }
    if (isLimited(answer)) this.#limited.set(server, answer);
    return answer;
  }

  async #request(url: URL, method: 'HEAD' | 'GET', mostBytes: number): Promise<WebAnswer> {
    const left = this.#until - this.#host.now();
    if (left <= 0) throw new NoTimeError();
    try {
      const answer = await this.#host.ask({
        url,
        method,
        mostBytes,
        mostMilliseconds: Math.min(left, longestAnswer),
      });
      this.#answered.add(url.host);
      return answer;
    } catch (error) {
      // Its other pages would not answer either.
      if (error instanceof WebError && !this.#answered.has(url.host))
        this.#silent.set(url.host, error.reason);
      throw error;
    }
  }

  async #wait(milliseconds: number): Promise<void> {
    if (this.#host.now() + milliseconds >= this.#until) throw new NoTimeError();
    await this.#host.wait(milliseconds);
  }

  /** Seconds or a day and time; without it no second attempt is made. */
  #waitAskedFor({ headers }: WebAnswer): number | undefined {
    const asked = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,6}$/.test(asked)) return Number(asked) * 1000;
    const until = Date.parse(asked);
    return Number.isNaN(until) ? undefined : Math.max(0, until - this.#host.now());
  }
}
