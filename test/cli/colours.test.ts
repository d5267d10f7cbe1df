import { expect, it } from 'vitest';
import { showsColours } from '../../src/cli/colours.ts';
import { main } from '../../src/cli/main.ts';
import { baseCase } from '../support/base-case.ts';
import { streamTo } from '../../src/host/stream.ts';
import { memoryHost } from '../support/memory-host.ts';

const terminal = { isTTY: true };
const file = {};

it.each([
  ['a terminal', terminal, {}, true],
  ['a file', file, {}, false],
  ['a terminal without signs for it', terminal, { TERM: 'dumb' }, false],
  ['a terminal of someone who wants none', terminal, { NO_COLOR: '1' }, false],
  ['an empty wish', terminal, { NO_COLOR: '' }, true],
  ['a file of someone who wants them', file, { FORCE_COLOR: '1' }, true],
  ['a terminal of someone who turns them off', terminal, { FORCE_COLOR: '0' }, false],
  ['the same in words', terminal, { FORCE_COLOR: 'false' }, false],
  ['both wishes', file, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('%s', (_, stream, env, expected) => {
  expect(showsColours(stream, env)).toBe(expected);
});

it.each([
  [{ out: true, err: false }, 'build', false],
  [{ out: false, err: true }, 'build', true],
  [{ out: true, err: false }, 'validate', true],
  [{ out: false, err: true }, 'validate', false],
] as const)('colours %o: %s', async (useColour, command, isColoured) => {
  const files = { ...baseCase, 'questions.yaml': '[]\n', 'evidence.yaml': '[]\n' };
  let printed = '';
  const print = streamTo((text) => (printed += text));
  await main([command, 'dossiers/zz-base', '--as-of', '2026-03-01'], {
    host: memoryHost(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`/dossiers/zz-base/${name}`, text]),
      ),
    ),
    out: print,
    err: print,
    isInteractive: false,
    useColour,
  });
  expect(printed.includes('\u001b[')).toBe(isColoured);
});
