/** A version that was sent is kept, and the next one says what changed. */
import { describe, expect, it } from 'vitest';
import { buildDossiers } from '../../src/operations/making/build.ts';
import { recordEvent } from '../../src/operations/making/record.ts';
import { baseCase } from '../support/base-case.ts';
import { memoryHost } from '../support/memory-host.ts';

const folder = '/dossiers/zz-base';
const sent = '/out/zz-base/zz-base-eu.txt';

const vault = 'p-one: { level: internal, values: { name: Nimush Mkitkhveli } }\n';

/** What was found in the last build. */
let codes: readonly string[] = [];

/** The first page of the submission after some files were changed. */
async function after(changes: Readonly<Record<string, string>>): Promise<string> {
  const host = memoryHost(
    Object.fromEntries(Object.entries(baseCase).map(([name, text]) => [`${folder}/${name}`, text])),
  );
  const build = () => buildDossiers(host, { formats: ['text'], asOf: '2026-03-01' });
  const read = async (path: string) => new TextDecoder().decode(await host.readFile(path));
  await build();
  await recordEvent(host, {
    dossier: 'zz-base',
    request: 'eu',
    entry: { event: 'sent', on: '2026-03-02', to: 'Ministry' },
    file: sent,
  });
  for (const [name, text] of Object.entries(changes))
    host.files.set(`${folder}/${name}`, new TextEncoder().encode(text));
  const { findings } = await build();
  codes = findings.map(({ code }) => code);
  const text = await read(sent);
  const start = text.indexOf('Changes since');
  return start === -1 ? '' : text.slice(start, text.indexOf('\n\n', start));
}

const changed = (name: string, from: string | RegExp, to: string): string => {
  const text = baseCase[name] ?? '';
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
};

describe('the first page of the next version', () => {
  it('says nothing where nothing changed', async () => {
    expect(await after({})).toBe('');
  });

  it('names what is new, changed and gone', async () => {
    const page = await after({
      'prosecutions.yaml': changed('prosecutions.yaml', /2020-11-30/, '2020-12-01')
        .replace('id: arrest', 'id: search')
        .replace('type: arrested', 'type: searched'),
      'officials.yaml': changed('officials.yaml', 'title: Judge', 'title: Presiding judge'),
    });
    expect(page).toContain('2 March 2026 (sent to Ministry)');
    expect(page).toContain('New: Search, 1 September 2020');
    expect(page).toContain('Changed: Sentence, 1 December 2020');
    expect(page).toContain('Changed: official, Vymysl Sudyaev');
    expect(page).toContain('Withdrawn: Arrest, 1 September 2020');
  });

  it('does not repeat a name that must not be read any more', async () => {
    const page = await after({
      'persons.yaml': changed('persons.yaml', '  name: Nimush Mkitkhveli\n', ''),
      'vault.yaml': vault,
    });
    expect(page).toContain('Changed: person, [name withheld – victim 1]');
    expect(codes).toContain('privacy/withheld-in-record');
    expect(codes).not.toContain('privacy/withheld-in-public');
    const gone = await after({
      'persons.yaml': '- { id: p-two, name: Drugoy Chitatelev, role: victim }\n',
      'prosecutions.yaml': (baseCase['prosecutions.yaml'] ?? '').replaceAll('p-one', 'p-two'),
    });
    expect(gone).toContain('Withdrawn: a person');
    expect(gone).not.toContain('Nimush');
  });
});
