/** What is printed of a dossier has nothing withheld in it, not even a word of it. */
import { describe, expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { runOn, runProgram, runWords } from '../support/run-program.ts';

const address = 'https://example.org/qupiyaev-belgisiz';
const vault = JSON.stringify({
  'p-one': { level: 'internal', values: { name: 'Qupiya Belgisiz', url: address } },
});
const persons = JSON.stringify([{ id: 'p-one', role: 'victim' }]);

describe('a finding that quotes a word of what is withheld', () => {
  const officialCalled = (name: string, fields = '', ...words: readonly string[]) =>
    runProgram(
      {
        ...baseCase,
        'persons.yaml': persons,
        'vault.yaml': vault,
        'officials.yaml': (baseCase['officials.yaml'] ?? '').replace(
          'name: Vymysl Sudyaev',
          [...(fields === '' ? [] : [fields]), `name: ${name}`].join('\n  '),
        ),
      },
      'validate',
      ...words,
    );

  it.each(['human', 'json', 'sarif', 'junit', 'github', 'markdown'])(
    'has it blacked out as %s',
    async (format) => {
      const { out, err } = await officialCalled(`Vymysl ${address}`, '', '--format', format);
      expect(out).toContain('identity/unlike-native-name');
      expect(out + err).not.toMatch(/qupiyaev|belgisiz/i);
    },
  );

  it('has it blacked out where an alias stands for it', async () => {
    const { out } = await officialCalled('*name', `known_as: &name Vymysl ${address}`);
    expect(out).toMatch(/“█+” is no common spelling of any word in “Вымысел Судьяев”/);
    expect(out).not.toMatch(/qupiyaev|belgisiz/i);
  });

  it('has what is no part of it as it is', async () => {
    const { out } = await officialCalled(`Vymysl ${address}`);
    expect(out).toMatch(/“█+” is no common spelling of any word in “Вымысел Судьяев”/);
  });

  it('has it as it is where nothing is withheld at that place', async () => {
    const { out } = await officialCalled('Vymysl Belgisizov');
    expect(out).toContain('“Belgisizov” is no common spelling');
  });
});

describe('the list of dossiers', () => {
  const list = (more: Readonly<Record<string, string>>, format: string) =>
    runWords(
      Object.fromEntries(
        Object.entries({ ...baseCase, 'persons.yaml': persons, 'vault.yaml': vault, ...more }).map(
          ([file, text]) => [`/dossiers/zz-base/${file}`, text],
        ),
      ),
      ['list', '--format', format],
    );
  const titled = (title: string): string =>
    (baseCase['dossier.yaml'] ?? '').replace(/^title: .*$/m, `title: ${title}`);

  it.each(['human', 'json'])('has no title that tells what is withheld, as %s', async (format) => {
    const { out, code } = await list(
      { 'dossier.yaml': titled('The trial of Q. BELGISIZ') },
      format,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/The trial of Q\. █+/);
  });

  it('has no title of a dossier that cannot be read', async () => {
    const { out } = await list(
      { 'dossier.yaml': `${titled('The trial of Qupiya Belgisiz')}unknown: 1\n` },
      'human',
    );
    expect(out).toMatch(/^zz-base +cannot be read/m);
    expect(out).not.toMatch(/belgisiz/i);
  });
});

describe('a dossier whose folder is called after somebody whom its vault withholds', () => {
  const host = (): { -readonly [key in keyof MemoryHost]: MemoryHost[key] } =>
    memoryHost(
      Object.fromEntries(
        Object.entries({ ...baseCase, 'persons.yaml': persons, 'vault.yaml': vault }).map(
          ([file, text]) => [`/dossiers/zz-belgisiz/${file}`, text],
        ),
      ),
    );

  it('is not named while it is worked on', async () => {
    const { err } = await runOn(host(), ['status'], { isInteractive: true });
    expect(err).toContain('Checking dossier 1 of 1 …');
    expect(err).not.toMatch(/belgisiz/i);
  });

  it('is not named where another one was meant', async () => {
    const { err, code } = await runOn(host(), ['validate', 'zz-other']);
    expect(code).toBe(2);
    expect(err).toMatch(/There are: zz-█+\./);
    expect(err).not.toMatch(/belgisiz/i);
  });

  it.each(['validate --format json', 'build --format text,json'])(
    'is in the report of %s without its name',
    async (words) => {
      const { out, code } = await runOn(host(), words.split(' '));
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ dossiers: [expect.stringMatching(/^zz-█+$/)] });
      expect(out).not.toMatch(/belgisiz/i);
    },
  );

  it.each(['text', 'text,json'])('is watched without being named, as %s', async (format) => {
    const watched = host();
    const untilPrinted = new Promise((end) => {
      // The line of an event begins with the time.
      watched.now = () => {
        end(undefined);
        return Date.UTC(2026, 2, 1);
      };
    });
    const words = ['watch', '--format', format, '--as-of', '2026-03-01'];
    const { out, err, code } = await runOn(watched, words, {
      untilInterrupted: () => untilPrinted,
    });
    expect([code, err]).toEqual([0, expect.stringMatching(/^Watching zz-█+\./)]);
    expect(out).toMatch(/zz-█+/);
    expect(out).not.toMatch(/belgisiz/i);
  });
});
