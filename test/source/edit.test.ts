/** Changes to files leave every other byte alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Edit, EditError, edited } from '../../src/source/edit.ts';
import { readYaml } from '../../src/source/yaml-file.ts';

const event = { event: 'sent', on: '2026-03-01' };

describe('an entry at the end of a list', () => {
  it.each([
    [
      'a list in lines',
      '- id: eu\n  history:\n    - event: sent\n      on: 2026-01-01 # by post\n\n- id: uk\n',
      '- id: eu\n  history:\n    - event: sent\n      on: 2026-01-01 # by post\n    - event: sent\n      on: 2026-03-01\n\n- id: uk\n',
    ],
    [
      'a list that is not there yet',
      '- id: eu # the first\n  regime: eu-ghrsr   \n# the end\n',
      '- id: eu # the first\n  regime: eu-ghrsr   \n  history:\n    - event: sent\n      on: 2026-03-01\n# the end\n',
    ],
    [
      'a list on one line',
      '- id: eu\n  history: [{ event: sent, on: 2026-01-01 }] # once\n',
      '- id: eu\n  history: [{ event: sent, on: 2026-01-01 }, { event: sent, on: 2026-03-01 }] # once\n',
    ],
    [
      'an empty list',
      '- id: eu\n  history: []\n',
      '- id: eu\n  history: [{ event: sent, on: 2026-03-01 }]\n',
    ],
    [
      'an entry on one line',
      '- { id: eu, regime: eu-ghrsr }\n',
      '- { id: eu, regime: eu-ghrsr, history: [ { event: sent, on: 2026-03-01 } ] }\n',
    ],
    [
      'a list at the margin, without a line end, behind a long text',
      '- id: eu\n  interest: |\n    One.\n\n    Two.',
      '- id: eu\n  interest: |\n    One.\n\n    Two.\n  history:\n    - event: sent\n      on: 2026-03-01',
    ],
    [
      'Windows line ends',
      '- id: eu\r\n  regime: eu-ghrsr\r\n',
      '- id: eu\r\n  regime: eu-ghrsr\r\n  history:\r\n    - event: sent\r\n      on: 2026-03-01\r\n',
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before, [{ kind: 'append', path: [0, 'history'], value: event }])).toBe(after);
  });

  it('begins a file that has only remarks', () => {
    expect(edited('# reviews\n', [{ kind: 'append', path: [], value: event }])).toBe(
      '# reviews\n- event: sent\n  on: 2026-03-01\n',
    );
  });
});

describe('a field', () => {
  const set = (text: string, value: string): string =>
    edited(text, [{ kind: 'set', path: [0, 'files', 0, 'sha256'], value }]);

  it.each([
    [
      'new, in lines',
      '- files:\n    - path: a.pdf # kept\n',
      '- files:\n    - path: a.pdf # kept\n      sha256: abc\n',
    ],
    [
      'new, on one line',
      '- files: [{ path: a.pdf }]\n',
      '- files: [{ path: a.pdf, sha256: abc }]\n',
    ],
    [
      'other than before',
      '- files:\n    - sha256: "x" # old\n',
      '- files:\n    - sha256: abc # old\n',
    ],
    [
      'without a value yet',
      '- files:\n    - sha256:\n      path: b\n',
      '- files:\n    - sha256: abc\n      path: b\n',
    ],
  ])('%s', (_, before, after) => {
    expect(set(before, 'abc')).toBe(after);
  });

  it('keeps digits and words that look like something else as text', () => {
    for (const value of [
      '0012345',
      '1e5',
      'true',
      'null',
      'a: b',
      '# x',
      '- y',
      '',
      ' z ',
      '“q”',
      "it's",
    ]) {
      const { yaml } = readYaml(
        'x',
        new TextEncoder().encode(set('- files: [{ path: a }]\n', value)),
      );
      expect(yaml?.data).toEqual([{ files: [{ path: 'a', sha256: value }] }]);
    }
  });

  it('is refused where there is no entry for it', () => {
    const wrong: Edit = { kind: 'set', path: [7, 'sha256'], value: 'abc' };
    expect(() => edited('- id: eu\n', [wrong])).toThrow(EditError);
    expect(() => edited('- id: [\n', [wrong])).toThrow(EditError);
  });
});

const files = readdirSync('dossiers', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `dossiers/${name}`);

it.each(files)('%s: a change to any entry is one piece more and nothing else', (file) => {
  const text = readFileSync(file, 'utf8');
  for (const path of entriesIn(readYaml(file, new TextEncoder().encode(text)).yaml?.data)) {
    const after = edited(text, [{ kind: 'set', path: [...path, 'zz_new'], value: 'one: two' }]);
    let start = 0;
    while (after[start] === text[start] && start < text.length) start += 1;
    const added = after.length - text.length;
    expect(after.slice(0, start) + after.slice(start + added)).toBe(text);
  }
});

/** Every entry with fields, so far as they are not too many to try. */
function entriesIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [[...path]];
  const parts = Object.entries(value).flatMap(([key, item]) =>
    entriesIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...parts].slice(0, 40);
}
