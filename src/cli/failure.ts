/** Why a command could not do its work. */
import { LeakError } from '../deliver/deliver.ts';
import { type Host, HostError } from '../host/host.ts';
import { leakWords } from '../operations/confidential/leak-words.ts';
import { RunError } from '../operations/run-error.ts';

/** Kinds of failure: a wrong call, a machine that refuses, an output that must not leave, and a bug. */
export function failureText(error: unknown, host: Pick<Host, 'show'>): string {
  if (error instanceof RunError)
    return `${error.message}\n${error.hint === undefined ? '' : `→ ${error.hint}\n`}`;
  if (error instanceof HostError) return `${error.message}.\n→ ${hostHint(error)}\n`;
  if (error instanceof LeakError)
    return leakWords(error.refusal, (path) => host.show(path))
      .map(({ message, hint }) => `${message}\n→ ${hint}\n`)
      .join('');
  return `This is a bug in the program, not in your dossier. Please report it with these lines:\n${traceOf(error)}\n`;
}

/**
 * What failed and in which functions and lines of the program. Folders are left out: they have in them the name
 * of whoever uses the machine, and the lines are meant for others.
 */
function traceOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stack.replace(folders, '');
}

const folders = /(?<![\w.:/\\])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:[^\n'"“”()\\/]+[\\/])+/g;

/** Each dossier is delivered on its own; see `deliverFiles`. */
const allOrNone = 'The documents of a dossier are replaced all together or not at all.';

function hostHint({ reason }: HostError): string {
  switch (reason) {
    case 'missing':
      return 'Check the name, and the folder that you are in.';
    case 'forbidden':
      return `Check whether you may read and change it, and whether it is open in another program. ${allOrNone}`;
    case 'not-a-folder':
      return 'Something in the path is a file. Name a folder.';
    case 'is-a-folder':
      return `Name a file, or move the folder away. ${allOrNone}`;
    case 'exists':
      return 'Move it away, or choose another name.';
    case 'full':
      return `Make room, and run the command again. ${allOrNone}`;
    case 'unwatchable':
      return 'The system lets no more folders be watched. End other programs that watch files, or name fewer dossiers.';
    case 'spent':
      return 'Whoever made the file can save it again, or in parts.';
    case 'failed':
      return 'Run the command again; if it fails again, check the disk.';
  }
}
