/** Long texts are searched in parts; nothing is lost between them, and no word is cut. */
import { expect, it } from 'vitest';
import { refusalOf } from '../../src/deliver/leak-gate.ts';
import { windowsOf } from '../../src/deliver/windows.ts';

const text = Array.from({ length: 60_000 }, (_, index) => `word${String(index)}`).join(' ');

it('gives the whole of it, in parts that overlap by more than what is looked for', () => {
  const windows = [...windowsOf(text, 40)];
  expect(windows.length).toBeGreaterThan(3);
  let reached = 0;
  for (const window of windows) {
    const at = text.indexOf(window);
    expect(at === 0 || reached - at >= 400).toBe(true);
    expect(/^(?:word0 | word\d+ ).*\d$/s.test(window)).toBe(true);
    reached = at + window.length;
  }
  expect(reached).toBe(text.length);
});

it('ends also where there are no words', () => {
  expect([...windowsOf('x'.repeat(500_000), 10)].length).toBeLessThan(6);
});

it.each(Array.from({ length: 24 }, (_, index) => 126_000 + index * 400))(
  'finds a name wherever it stands: at %i',
  (at) => {
    const content = `${'word '.repeat(at / 5)}Ulgi Oqyrman ${'word '.repeat(40_000)}`;
    const withheld = [{ text: 'Ulgi Oqyrman', owner: 'p-two', field: 'name' }];
    expect(refusalOf([{ path: 'a', format: 'text', content }], withheld).leaks).toHaveLength(1);
  },
);
