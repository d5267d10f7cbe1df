/** What servers answer, as states that mean something to an author; and how servers are treated. */
import { describe, expect, it } from 'vitest';
import { createLinkAsker } from '../../src/links/link-asker.ts';
import type { KeptFile, LinkResult, LinkSought } from '../../src/links/links.ts';
import { type Answers, type AskedHost, answering } from '../support/answering.ts';
import { memoryHost } from '../support/memory-host.ts';

const page = 'https://example.org/news/reader-jailed';

const linkTo = (url: string, more: Partial<LinkSought> = {}): LinkSought => ({
  evidence: 'E-01',
  path: ['evidence', 0, 'url'],
  kind: 'source',
  url,
  files: [],
  ...more,
});

async function ask(
  answers: Answers,
  ...links: readonly LinkSought[]
): Promise<{ readonly results: readonly LinkResult[]; readonly host: AskedHost }> {
  const host = answering(memoryHost({}), answers);
  const checks = await createLinkAsker(host).ask(links);
  return { results: checks.map(({ result }) => result), host };
}

const one = async (answers: Answers, link = linkTo(page)): Promise<LinkResult | undefined> =>
  (await ask(answers, link)).results[0];

describe('what one address answers', () => {
  it.each<[string, Answers[string], LinkResult]>([
    ['a page', { status: 200 }, { state: 'alive' }],
    ['nothing any more', { status: 404 }, { state: 'gone', why: 'no-page' }],
    ['nothing for ever', { status: 410 }, { state: 'gone', why: 'no-page' }],
    ['no name, and nobody else answers', 'no-name', { state: 'not_asked', why: 'no-network' }],
    ['a lock', { status: 403 }, { state: 'blocked' }],
    ['a court’s order', { status: 451 }, { state: 'blocked' }],
    [
      'a question whether one is human',
      { status: 503, headers: { 'cf-mitigated': 'challenge' } },
      { state: 'blocked' },
    ],
    [
      'the same with a page',
      { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } },
      { state: 'blocked' },
    ],
    ['too much', { status: 429 }, { state: 'rate_limited' }],
    ['a failure', { status: 500 }, { state: 'unreachable', why: 'server-error' }],
    ['no answer in time', 'late', { state: 'unreachable', why: 'late' }],
    ['a bad certificate', 'insecure', { state: 'unreachable', why: 'insecure' }],
    ['no connection', 'failed', { state: 'unreachable', why: 'failed' }],
    ['an address at home', 'private', { state: 'not_asked', why: 'private' }],
  ])('%s', async (_, answer, result) => {
    expect(await one({ [page]: answer })).toEqual(result);
  });

  it('no name, while others answer', async () => {
    const { results } = await ask(
      { [page]: 'no-name', 'https://example.com/': { status: 500 } },
      linkTo(page),
      linkTo('https://example.com/'),
    );
    expect(results[0]).toEqual({ state: 'gone', why: 'no-name' });
  });

  it('is asked for again with GET where HEAD is answered with an error', async () => {
    const { results, host } = await ask(
      { [page]: [{ status: 405 }, { status: 200 }] },
      linkTo(page),
    );
    expect(results).toEqual([{ state: 'alive' }]);
    expect(host.asked).toEqual([`HEAD ${page}`, `GET ${page}`]);
  });

  it('is asked for without what stands behind the #', async () => {
    const { host } = await ask({ [page]: { status: 200 } }, linkTo(`${page}#para-3`));
    expect(host.asked).toEqual([`HEAD ${page}`]);
  });
});

describe('where an address leads', () => {
  const leading = (location: string, more: Answers = {}): Answers => ({
    [page]: { status: 301, location },
    [new URL(location, page).href]: { status: 200 },
    ...more,
  });

  it.each<[string, string, LinkResult]>([
    ['the same with www', 'https://www.example.org/news/reader-jailed', { state: 'alive' }],
    ['the site for telephones', 'https://m.example.org/reader-jailed', { state: 'alive' }],
    ['another page of the site', '/archive/2020/reader-jailed', { state: 'alive' }],
    ['the front page', '/', { state: 'moved', to: 'https://example.org/', isFrontPage: true }],
    [
      'the front page in a language',
      '/en/index.html',
      { state: 'moved', to: 'https://example.org/en/index.html', isFrontPage: true },
    ],
    [
      'another site',
      'https://lottery.example/win?who=you',
      { state: 'moved', to: 'https://lottery.example/win', isFrontPage: false },
    ],
    [
      'a site whose name only ends alike',
      'https://bad-example.org/news/reader-jailed',
      {
        state: 'moved',
        to: 'https://bad-example.org/news/reader-jailed',
        isFrontPage: false,
      },
    ],
    ['a file of this computer', 'file:///etc/passwd', { state: 'not_asked', why: 'not-http' }],
    ['a port of another kind', 'http://example.org:22/', { state: 'not_asked', why: 'port' }],
  ])('%s', async (_, location, result) => {
    expect(await one(leading(location))).toEqual(result);
  });

  it('home is not followed', async () => {
    const metadata = 'http://169.254.169.254/latest/meta-data/';
    expect(await one(leading(metadata, { [metadata]: 'private' }))).toEqual({
      state: 'not_asked',
      why: 'private',
    });
  });

  it('without end is not followed without end', async () => {
    const { results, host } = await ask({ [page]: { status: 302, location: page } }, linkTo(page));
    expect(results).toEqual([{ state: 'unreachable', why: 'redirects' }]);
    expect(host.asked).toHaveLength(6);
  });
});

describe('an address that no server is asked for', () => {
  it.each<[string, Partial<LinkSought>, LinkResult]>([
    ['a confidential one', { barred: 'confidential' }, { state: 'not_asked', why: 'confidential' }],
    ['none of the web', { url: 'file:///etc/passwd' }, { state: 'not_asked', why: 'not-http' }],
    ['none at all', { url: 'see the court' }, { state: 'not_asked', why: 'not-http' }],
    [
      'one with a password',
      { url: 'https://me:secret@example.org/' },
      { state: 'not_asked', why: 'password' },
    ],
    [
      'one of a mail server',
      { url: 'http://example.org:25/' },
      { state: 'not_asked', why: 'port' },
    ],
  ])('%s', async (_, more, result) => {
    const { results, host } = await ask({}, linkTo(page, more));
    expect(results).toEqual([result]);
    expect(host.asked).toEqual([]);
  });
});

describe('a file that is kept', () => {
  const host = memoryHost({});
  const kept: KeptFile = {
    path: 'exhibits/E-01.pdf',
    sha256: host.sha256('%PDF-1.4\n'),
    mediaType: 'application/pdf',
  };
  const given = (body: string, more: object = {}): Answers => ({
    [page]: { status: 200, type: 'application/pdf', body, ...more },
  });

  it.each<[string, Answers, LinkResult]>([
    ['is the same', given('%PDF-1.4\n'), { state: 'alive', same: kept.path }],
    ['is another', given('%PDF-1.7\n'), { state: 'changed', file: kept.path }],
    [
      'is packed on the way',
      given('x', { headers: { 'content-encoding': 'br' } }),
      { state: 'alive' },
    ],
    ['is shown in a page', given('%PDF-1.7\n', { type: 'text/html' }), { state: 'alive' }],
    [
      'is larger than what is fetched',
      given('%PDF-1.7\n', { headers: { 'content-length': '99999999999' } }),
      { state: 'alive' },
    ],
  ])('%s', async (_, answers, result) => {
    expect(await one(answers, linkTo(page, { files: [kept] }))).toEqual(result);
  });

  it('is not compared if it is a page', async () => {
    const html = { ...kept, mediaType: 'text/html' };
    const answers = given('<p>Another advertisement</p>', { type: 'text/html; charset=utf-8' });
    expect(await one(answers, linkTo(page, { files: [html] }))).toEqual({ state: 'alive' });
  });
});

describe('servers', () => {
  const url = (name: string, server = 'example.org'): string => `https://${server}/${name}`;
  const alive = (...urls: readonly string[]): Answers =>
    Object.fromEntries(urls.map((address) => [address, { status: 200 }]));

  it('are given a pause after each page, and asked once for each', async () => {
    const urls = [url('a'), url('b'), url('a'), url('c', 'example.com')];
    const { host } = await ask(alive(...urls), ...urls.map((address) => linkTo(address)));
    expect([...host.asked].sort()).toEqual([
      `HEAD ${url('c', 'example.com')}`,
      `HEAD ${url('a')}`,
      `HEAD ${url('b')}`,
    ]);
    expect(host.waited).toEqual([1000]);
  });

  it('are asked again when they want to be', async () => {
    const { results, host } = await ask(
      { [page]: [{ status: 429, headers: { 'retry-after': '7' } }, { status: 200 }] },
      linkTo(page),
    );
    expect(results).toEqual([{ state: 'alive' }]);
    expect(host.waited).toEqual([7000]);
  });

  it.each([
    ['in an hour', '3600'],
    ['on another day', 'Wed, 21 Oct 2099 07:28:00 GMT'],
    ['at no time that is said', ''],
  ])('that want to be asked again %s are left alone, also for other pages', async (_, after) => {
    const urls = [url('a'), url('b')];
    const { results, host } = await ask(
      { [url('a')]: { status: 429, headers: { 'retry-after': after } }, ...alive(url('b')) },
      ...urls.map((address) => linkTo(address)),
    );
    expect(results).toEqual([{ state: 'rate_limited' }, { state: 'rate_limited' }]);
    expect(host.asked).toEqual([`HEAD ${url('a')}`]);
  });

  it('that do not answer are not asked for other pages', async () => {
    const { results, host } = await ask({ [url('a')]: 'late' }, linkTo(url('a')), linkTo(url('b')));
    expect(results.map(({ state }) => state)).toEqual(['unreachable', 'unreachable']);
    expect(host.asked).toHaveLength(1);
  });

  it('are not asked for ever', async () => {
    const urls = Array.from({ length: 400 }, (_, index) => url(String(index)));
    const { results, host } = await ask(alive(...urls), ...urls.map((address) => linkTo(address)));
    // Five minutes, with a second after each.
    expect(host.asked).toHaveLength(300);
    expect(results.at(-1)).toEqual({ state: 'not_asked', why: 'no-time' });
  });

  it('are not asked by the thousand', async () => {
    const urls = Array.from({ length: 501 }, (_, index) =>
      url('a', `${String(index)}.example.org`),
    );
    const { results, host } = await ask(alive(...urls), ...urls.map((address) => linkTo(address)));
    expect(host.asked).toHaveLength(500);
    expect(results.filter(({ state }) => state === 'not_asked')).toEqual([
      { state: 'not_asked', why: 'too-many' },
    ]);
  });
});
