/** A host whose internet answers what a test says, and keeps what it was asked. */
import type { ExampleAnswer } from '../../src/finding/explanation.ts';
import type { Host } from '../../src/host/host.ts';
import { type WebAnswer, WebError, type WebErrorReason } from '../../src/host/web.ts';

export interface Answer extends ExampleAnswer {
  readonly headers?: Readonly<Record<string, string>>;
}

/** By address, one after the other; the last again and again. */
export type Answers = Readonly<Record<string, Answer | WebErrorReason | readonly Answer[]>>;

export interface AskedHost extends Host {
  /** `HEAD https://example.org/`, in order. */
  readonly asked: readonly string[];
  /** In milliseconds. */
  readonly waited: readonly number[];
}

/** Waiting moves the clock and takes no time. */
export function answering(host: Host, answers: Answers): AskedHost {
  const asked: string[] = [];
  const waited: number[] = [];
  const counts = new Map<string, number>();
  let clock = host.now();
  const answerTo = (address: string): Answer | WebErrorReason => {
    const known = answers[address];
    const all: readonly (Answer | WebErrorReason | undefined)[] = isList(known) ? known : [known];
    const count = counts.get(address) ?? 0;
    counts.set(address, count + 1);
    const answer = all[Math.min(count, all.length - 1)];
    if (answer === undefined) throw new Error(`The test has no answer for ${address}`);
    return answer;
  };
  return {
    ...host,
    asked,
    waited,
    now: () => clock,
    wait: (milliseconds) => {
      waited.push(milliseconds);
      clock += milliseconds;
      return Promise.resolve();
    },
    ask: ({ url, method, mostBytes }) => {
      asked.push(`${method} ${url.href}`);
      return Promise.resolve().then((): WebAnswer => {
        const answer = answerTo(url.href);
        if (typeof answer === 'string') throw new WebError(answer);
        const { status, location, type, body = '', headers } = answer;
        const bytes = new TextEncoder().encode(method === 'HEAD' ? '' : body);
        return {
          status,
          headers: {
            ...(location === undefined ? {} : { location }),
            ...(type === undefined ? {} : { 'content-type': type }),
            ...headers,
          },
          body: bytes.slice(0, mostBytes),
          isCut: bytes.length > mostBytes,
        };
      });
    },
  };
}

const isList = (answer: Answers[string] | undefined): answer is readonly Answer[] =>
  Array.isArray(answer);
