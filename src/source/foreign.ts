/** Files that were not made, or not saved, as the plain text that they should be. */
import { type Document, isScalar } from 'yaml';
import type { Problem } from './problem.ts';

/** The bytes as text, or why they are none. */
export function plainText(bytes: Uint8Array): string | Problem {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const program = madeBy.find(([signature]) => start.startsWith(signature));
  if (program)
    return {
      name: 'notUtf8',
      message: `The file is not plain text, but a ${program[1]}.`,
      hint: 'Copy its text into a plain text editor, and save it there under this name, with the encoding UTF-8.',
    };
  // Half the bytes of UTF-16 are 0 in Latin text; without its mark it would pass as UTF-8.
  const zeros = start.split('\0').length - 1;
  try {
    if (zeros * 4 <= start.length) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // It is said below.
  }
  return {
    name: 'notUtf8',
    message: 'The file is not in UTF-8, so letters beyond a to z would come out wrong.',
    hint: 'Save it again with the encoding UTF-8: in most editors, “Save as” offers a choice.',
  };
}

const madeBy: readonly (readonly [signature: string, what: string])[] = [
  ['PK\u0003\u0004', 'file of Word, Excel or LibreOffice'],
  ['\u00d0\u00cf\u0011\u00e0', 'file of an older Word or Excel'],
  ['{\\rtf', 'file with formatting (RTF), as TextEdit and WordPad save it'],
  ['%PDF', 'PDF'],
];

/** What to say of a file in which there is nothing to read. */
export function withoutEntry(file: string, text: string): Problem {
  // No dossier can do without this one.
  const isFirst = /(?:^|\/)dossier\.yaml$/.test(file);
  if (text.trim() === '')
    return {
      name: 'emptyFile',
      message: 'The file is empty.',
      hint: isFirst
        ? lostFirst
        : 'If something stood in it, take it back from a copy. Otherwise write its first entry, or delete the file.',
    };
  return {
    name: 'emptyFile',
    message: 'There are only comments in the file: every line begins with a hash sign.',
    hint: /\r(?!\n)/.test(text)
      ? 'The file has the line ends of very old Macs, so that it is a single line to the program. Save it again with line ends LF.'
      : isFirst
        ? lostFirst
        : 'Delete the hash signs before the first entry. If there is nothing to write yet, write [] on a line of its own, or delete the file.',
  };
}

const lostFirst =
  'Take it back from a copy. If there is none, begin another dossier with `dossier new`, and write the fields as in its dossier.yaml.';

/** A spreadsheet makes lines of values, or puts each line of a file into quotation marks. */
export function tableIn({ contents }: Document, text: string): Problem | undefined {
  if (!isScalar(contents) || contents.type !== 'PLAIN' || !contents.range) return undefined;
  const [start, end] = contents.range;
  const [first = '', second] = text.slice(start, end).split(/\r?\n/);
  if (second === undefined || !/[;,\t]/.test(first)) return undefined;
  return {
    name: 'syntax',
    message: 'The file looks like a table from a spreadsheet.',
    hint: 'Take back the file from before, and mend it in a plain text editor. Each entry begins with a hyphen; each field has a line with its name, a colon, a space and the value.',
    span: { start, end: start + first.length },
  };
}
