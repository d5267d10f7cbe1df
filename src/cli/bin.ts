/** Where the shell enters: the one place that knows the process. */
import { createNodeHost } from '../host/node.ts';
import { showsColours } from './colours.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

const { env, stdout, stderr } = process;
const isTerminal = stderr.isTTY && env['TERM'] !== 'dumb' && env['CI'] === undefined;
const io: Io = {
  host: createNodeHost(),
  out: (text) => {
    stdout.write(text);
  },
  err: (text) => {
    stderr.write(text);
  },
  isInteractive: isTerminal,
  useColour: { out: showsColours(stdout, env), err: showsColours(stderr, env) },
};

process.exitCode = await main(process.argv.slice(2), io);
