/** Where the shell enters: the one place that knows the process. */
import { createNodeHost } from '../host/node.ts';
import { showsColours } from './colours.ts';
import { exitCodes, type Io } from './io.ts';
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

stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // Whoever reads has seen enough, as `head` has: the exit code still says what was found.
  if (code === 'EPIPE' || process.exitCode === exitCodes.couldNotRun) return;
  process.exitCode = exitCodes.couldNotRun;
  io.err(
    'Standard output cannot be written.\n→ Check whether there is room on the disk, and run the command again.\n',
  );
});
// Where nobody can be told, nothing is left to say.
stderr.on('error', () => undefined);

const code = await main(process.argv.slice(2), io);
process.exitCode ??= code;
