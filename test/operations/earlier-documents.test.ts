/** Documents that lie there from before, and have in them what is withheld now. */
import { describe, expect, it } from 'vitest';
import { HostError } from '../../src/host/host.ts';
import { baseCase } from '../support/base-case.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { runOn } from '../support/run-program.ts';

const code = 'privacy/withheld-in-earlier-document';
const name = 'Qupiya Belgisiz';
const dossier = (file: string): string => `/dossiers/zz-base/${file}`;
const change = (host: MemoryHost, file: string, text: string): void => {
  host.files.set(dossier(file), new TextEncoder().encode(text));
};

const run = (host: MemoryHost, words: string) =>
  runOn(host, [...words.split(' '), '--as-of', '2026-03-01']);

/** A case that was built while the name was public, and whose vault has it since. */
async function sinceWithheld(words: string): Promise<MemoryHost> {
  const host = memoryHost(
    Object.fromEntries(
      Object.entries(baseCase).map(([file, text]) => [dossier(file), text] as const),
    ),
  );
  change(host, 'persons.yaml', `- id: p-one\n  role: victim\n  name: ${name}\n`);
  change(host, 'dossier.yaml', `${baseCase['dossier.yaml'] ?? ''}why_now: ${name} waits.\n`);
  await run(host, words);
  change(host, 'persons.yaml', '- id: p-one\n  role: victim\n');
  change(host, 'dossier.yaml', baseCase['dossier.yaml'] ?? '');
  change(host, 'vault.yaml', `p-one:\n  level: internal\n  values:\n    name: ${name}\n`);
  return host;
}

const told = (out: string): string[] =>
  out
    .split('\n')
    .filter((line) => line.endsWith(code))
    .map((line) => line.split(' ')[0] ?? '');

describe('a document that was not made anew', () => {
  it('is told of in every format, and not by the name that is in it', async () => {
    const host = await sinceWithheld('build --format pdf,docx,html,text');
    const { err, out } = await run(host, 'build --format text');
    const submission = 'out/zz-base/zz-base-eu';
    expect(told(err)).toEqual(
      expect.arrayContaining(['docx', 'html', 'pdf'].map((ending) => `${submission}.${ending}`)),
    );
    expect(told(err)).not.toContain(`${submission}.txt`);
    expect(err).toContain('what the vault withholds as “name” of p-one');
    expect(out + err).not.toMatch(/belgisiz/i);
  });

  it('is told of where it lies among the sheets', async () => {
    const host = await sinceWithheld('sheet briefing');
    expect(told((await run(host, 'build --format text')).err)).toContain(
      'out/zz-base/sheets/zz-base-briefing.pdf',
    );
  });

  it('is told of where it lies among the sheets over several dossiers', async () => {
    const host = await sinceWithheld('build --format text');
    host.files.set('/out/sheets/persons.txt', new TextEncoder().encode(`${name} is held.`));
    expect(told((await run(host, 'build --format text')).err)).toEqual(['out/sheets/persons.txt']);
  });

  it('is told of where only its own name is telling, which is not repeated', async () => {
    const host = await sinceWithheld('build --format text');
    host.files.set('/out/zz-base/zz-base-qupiya-belgisiz.txt', new Uint8Array());
    const { err, out } = await run(host, 'build --format text');
    expect(told(err)).toEqual([expect.stringMatching(/^out\/zz-base\/zz-base-█+\.txt$/)]);
    expect(err).toContain('has in its name what the vault withholds as “name” of p-one');
    expect(out + err).not.toMatch(/belgisiz/i);
  });

  it('holds up nothing of what is made now, as its explanation says', async () => {
    const host = await sinceWithheld('build --format html');
    const { code: exit, err, written } = await run(host, 'build --format text --strict');
    expect(told(err)).not.toEqual([]);
    expect([...written.keys()]).toContain('/out/zz-base/zz-base-eu.txt');
    expect(exit).toBe(1);
    expect((await runOn(host, ['explain', code])).out).toContain('No document is held up by it');
  });

  it('that may not be read is told of, and ends nothing', async () => {
    const host = await sinceWithheld('build --format html');
    const locked = '/out/zz-base/zz-base-eu.html';
    const { err, out, written } = await run(
      {
        ...host,
        readPart: (path, start, end) =>
          host.resolve(path) === locked
            ? Promise.reject(new HostError('forbidden', path))
            : host.readPart(path, start, end),
      },
      'build --format text',
    );
    expect(told(err)).toContain(locked.slice(1));
    expect(err).toContain('nobody knows whether it contains what the vault withholds');
    expect(out).toContain('zz-base-eu.txt');
    expect([...written.keys()]).toContain('/out/zz-base/zz-base-eu.txt');
  });

  it('is nothing to tell of once it is made anew, or deleted', async () => {
    const host = await sinceWithheld('build --format pdf,html');
    expect(told((await run(host, 'build --format pdf')).err)).not.toEqual([]);
    for (const file of host.files.keys())
      if (file.startsWith('/out/') && file.endsWith('.html')) host.files.delete(file);
    expect(told((await run(host, 'build --format pdf')).err)).toEqual([]);
    expect(told((await run(await sinceWithheld('build'), 'build')).err)).toEqual([]);
  });

  it('may have in it what the team alone may see, where it says so', async () => {
    const host = await sinceWithheld('build --audience internal --format text');
    expect([...host.files.keys()]).toContain('/out/zz-base/zz-base-eu-INTERNAL.txt');
    expect(told((await run(host, 'build --format text')).err)).toEqual([]);
  });
});

it('says what lies there of a document that could not be made', async () => {
  const host = await sinceWithheld('build --format html');
  change(host, 'dossier.yaml', `${baseCase['dossier.yaml'] ?? ''}why_now: ${name} waits.\n`);
  const { err } = await run(host, 'build --format html,text');
  expect(err).toContain('Not made: zz-base/eu, because of the findings above.');
  expect(err).toContain('Still there, from before: out/zz-base/zz-base-eu.html\n');
  expect(err).not.toContain('zz-base-eu.txt');
  expect(told(err)).toContain('out/zz-base/zz-base-eu.html');
});
