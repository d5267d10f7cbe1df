/** What is said when something fails: enough to mend it, nothing of the machine, and nothing that is withheld. */
import { describe, expect, it } from 'vitest';
import { failureText } from '../../src/cli/failure.ts';
import { remark } from '../../src/cli/remark.ts';
import { noteWithheld } from '../../src/deliver/withheld-so-far.ts';
import { streamTo } from '../../src/host/stream.ts';
import { memoryHost } from '../support/memory-host.ts';

const traceOf = (stack: string): string => {
  const error = new Error('unused');
  error.stack = stack;
  return failureText(error, memoryHost({}));
};

describe('a bug', () => {
  it.each([
    [
      '    at render (/home/zquser/My Cases/node_modules/x/dist/chunks/a.js:1:22)',
      'at render (a.js:1:22)',
    ],
    ['    at async file:///home/zquser/dist/cli.js:3:4', 'at async cli.js:3:4'],
    ['    at C:\\Users\\zquser\\dist\\cli.js:3:4', 'at cli.js:3:4'],
    ["Error: Cannot find module '/home/zquser/dist/cli.js'", "module 'cli.js'"],
    ['Error: and/or, 1/2/3 of TypeError', 'and/or, 1/2/3 of TypeError'],
  ])('is told without the folders of the machine: %s', (line, expected) => {
    const text = traceOf(`Error: It failed\n${line}`);
    expect(text).toContain(expected);
    expect(text).not.toContain('zquser');
  });
});

describe('a remark', () => {
  const saidOf = (text: string): string => {
    const host = memoryHost({});
    noteWithheld(host, 'zz-one', [{ text: 'Ulgi Oqyrman', owner: 'p-two', field: 'name' }]);
    noteWithheld(host, 'zz-two', []);
    let said = '';
    remark({ host, err: streamTo((words) => (said += words)) }, text);
    return said;
  };

  it('blacks out what a vault that was read withholds', () => {
    expect(saidOf('Unexpected token in “Ulgi Oqyrman”, line 3\n')).toBe(
      'Unexpected token in “████ ███████”, line 3\n',
    );
  });

  it('is not made where that cannot be blacked out', () => {
    const hidden = Buffer.from('Ulgi Oqyrman').toString('base64');
    expect(saidOf(`Failed: ${hidden}`)).toBe(
      'What was to be said here has in it something that is withheld.\n',
    );
  });
});
