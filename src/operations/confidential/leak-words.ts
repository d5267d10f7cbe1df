/** What the leak gate refused, in words for the author: what, in which output and where, and never itself. */
import type { Leak, Refusal, Unread } from '../../deliver/leak-gate.ts';

export interface RefusalWords {
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** @param show the path as it is shown */
export const leakWords = (
  { leaks, unread }: Refusal,
  show: (path: string) => string,
): readonly RefusalWords[] => [
  ...leaks.map((leak) => ({ path: leak.path, ...foundWords(leak, show(leak.path)) })),
  ...unread.map((each) => ({ path: each.path, ...unreadWords(each, show(each.path)) })),
];

const foundWords = ({ owner, field, where }: Leak, name: string) =>
  field === 'files'
    ? {
        message: `${name} would have in it, ${where}, the file of “${owner}”, which is confidential, so it was held back and nothing was written.`,
        hint: 'Take the file out of what is annexed or embedded, or ask whether it may be public. If nobody put it there, please report a bug.',
      }
    : {
        message: `${name} would have in it, ${where}, what the vault withholds as “${field}” of “${owner}”, so it was held back and nothing was written.`,
        hint: 'Take it out of what you typed, or of the files of the dossier: `dossier validate` says where it stands in them. If it is in neither, please report a bug.',
      };

const unreadWords = ({ where }: Unread, name: string) => ({
  message: `${name} could not be read back (${where}), so nobody can say whether it would have in it what the vault withholds. It was held back, and nothing was written.`,
  hint: 'This is a fault of the program and not of your dossier: please report it. Until it is mended, make the other formats with --format, as in --format docx,html.',
});
