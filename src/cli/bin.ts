/** Where the shell enters: the one place that knows the process. */
import { createNodeHost } from '../host/node.ts';
import { streamTo } from '../host/stream.ts';
import { openTerminal } from '../host/terminal.ts';
import { showsColours } from './colours.ts';
import { exitCodes, type Io } from './io.ts';
import { main } from './main.ts';
import { forTerminal } from '../report/visible-signs.ts';
import { askAt } from './questions.ts';
import { remark } from './remark.ts';

const { env, stdin, stdout, stderr } = process;
const hasPeople = env['CI'] === undefined;
const isTerminal = stderr.isTTY && env['TERM'] !== 'dumb' && hasPeople;
const host = createNodeHost();
const terminal = openTerminal(stdin, stdout);
const io: Io = {
  host,
  out: streamTo((text) => {
    stdout.write(forTerminal(text));
  }),
  err: streamTo((text) => {
    stderr.write(forTerminal(text));
  }),
  ...(stdin.isTTY && stdout.isTTY && hasPeople ? { ask: askAt(terminal, host) } : {}),
  untilInterrupted: () =>
    new Promise<unknown>((resolve) => {
      // Once: who presses it again does not want to wait.
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
      // Whoever read along has gone.
      stdout.once('error', resolve);
    }),
  isInteractive: isTerminal,
  useColour: { out: showsColours(stdout, env), err: showsColours(stderr, env) },
};

stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // Whoever reads has seen enough, as `head` has: the exit code still says what was found.
  if (code === 'EPIPE' || process.exitCode === exitCodes.couldNotRun) return;
  process.exitCode = exitCodes.couldNotRun;
  remark(
    io,
    'Standard output cannot be written.\n→ Check whether there is room on the disk, and run the command again.\n',
  );
});
// Where nobody can be told, nothing is left to say.
stderr.on('error', () => undefined);

const code = await main(process.argv.slice(2), io);
process.exitCode ??= code;
terminal.close();
