/** Where the shell enters: the one place that knows the process. */
import { createNodeHost } from '../host/node.ts';
import { showsColours } from './colours.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { openQuestions } from './questions.ts';

const { env, stdin, stdout, stderr } = process;
const hasPeople = env['CI'] === undefined;
const isTerminal = stderr.isTTY && env['TERM'] !== 'dumb' && hasPeople;
const questions = openQuestions(stdin, stdout);
const io: Io = {
  host: createNodeHost(),
  out: (text) => {
    stdout.write(text);
  },
  err: (text) => {
    stderr.write(text);
  },
  ...(stdin.isTTY && stdout.isTTY && hasPeople ? { ask: questions.ask } : {}),
  untilInterrupted: () =>
    new Promise<unknown>((resolve) => {
      // Once: who presses it again does not want to wait.
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    }),
  isInteractive: isTerminal,
  useColour: { out: showsColours(stdout, env), err: showsColours(stderr, env) },
};

process.exitCode = await main(process.argv.slice(2), io);
questions.close();
