/** What the host asks of servers: here one on this computer, which a test alone may take for public. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node.ts';
import { isPublicAddress } from '../../src/host/public-address.ts';
import type { WebError, WebRequest } from '../../src/host/web.ts';

const seen: IncomingMessage[] = [];
let server: Server;
let port = 0;

const pages: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/page': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'set-cookie': 'who=you' });
    response.end('a page');
  },
  '/away': (response) => {
    response.writeHead(302, { location: 'http://127.0.0.1/' }).end();
  },
  '/endless': (response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(1000)), 1);
    response.on('close', () => {
      clearInterval(more);
    });
  },
  '/silent': () => undefined,
};

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    pages[request.url ?? '']?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here = [{ address: '127.0.0.1', family: 4 }];

const asking = (url: string, more: Partial<WebRequest> = {}): WebRequest => ({
  url: new URL(url),
  method: 'GET',
  mostBytes: 10_000,
  mostMilliseconds: 5000,
  ...more,
});

/** A host for which this computer is the internet, if the test says so. */
const host = (
  isPublic: (address: string) => boolean = (address) => address === '127.0.0.1',
  names = here,
) => createNodeHost({ internet: { isPublic, lookUp: () => Promise.resolve(names) } });

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error as WebError).reason,
  );

describe('a server that is asked', () => {
  it('learns the name of the program, and nothing of who uses it', async () => {
    const answer = await host().ask(asking(`http://court.example:${String(port)}/page`));
    expect(new TextDecoder().decode(answer.body)).toBe('a page');
    expect(answer).toMatchObject({ status: 200, isCut: false });
    expect(answer.headers['content-type']).toBe('text/plain');
    const { headers } = seen.at(-1) ?? {};
    expect(headers).toEqual({
      host: `court.example:${String(port)}`,
      'user-agent': expect.stringMatching(/^dossier\/[\d.]+/) as string,
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
    });
    // No cookie comes back the second time.
    await host().ask(asking(`http://court.example:${String(port)}/page`));
    expect(seen.at(-1)?.headers.cookie).toBeUndefined();
  });

  it('is not followed to where it leads', async () => {
    const before = seen.length;
    const answer = await host().ask(asking(`http://court.example:${String(port)}/away`));
    expect([answer.status, answer.headers['location']]).toEqual([302, 'http://127.0.0.1/']);
    expect(seen.length - before).toBe(1);
  });

  it('cannot send more than is asked for', async () => {
    const answer = await host().ask(asking(`http://court.example:${String(port)}/endless`));
    expect(answer.isCut).toBe(true);
    expect(answer.body.length).toBeLessThanOrEqual(10_000);
  });

  it('cannot keep anybody waiting', async () => {
    const url = `http://court.example:${String(port)}/silent`;
    expect(await reasonOf(host().ask(asking(url, { mostMilliseconds: 100 })))).toBe('late');
  });

  it('is not asked with TLS that it does not speak, nor where it does not listen', async () => {
    const url = `https://court.example:${String(port)}/page`;
    expect(await reasonOf(host().ask(asking(url)))).toBe('insecure');
    expect(await reasonOf(host().ask(asking('http://court.example:1/')))).toBe('failed');
  });
});

describe('an address that is not public', () => {
  it.each([
    ['as a number', (at: string) => `http://127.0.0.1:${at}/page`],
    ['as a number in another spelling', (at: string) => `http://2130706433:${at}/page`],
    ['as a short number', (at: string) => `http://127.1:${at}/page`],
    ['as a number of IPv6', (at: string) => `http://[::ffff:127.0.0.1]:${at}/page`],
    ['behind a name', (at: string) => `http://court.example:${at}/page`],
  ])('%s is not asked', async (_, address) => {
    const before = seen.length;
    const url = address(String(port));
    expect(await reasonOf(host(isPublicAddress).ask(asking(url)))).toBe('private');
    expect(seen.length).toBe(before);
  });

  it('is not asked where a name has a public one besides', async () => {
    const before = seen.length;
    const names = [...here, { address: '10.0.0.1', family: 4 }];
    const url = `http://court.example:${String(port)}/page`;
    expect(await reasonOf(host(undefined, names).ask(asking(url)))).toBe('private');
    expect(seen.length).toBe(before);
  });

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'court.example',
    '',
  ])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '192.0.1.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is none',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});
