/**
 * The last look before anything leaves: every output is read back, and none leaves if one of them has
 * in it what its audience may not see, or if one of them cannot be read. With nothing withheld nothing is
 * opened.
 *
 * Read are the name, and every byte: of a PDF and a DOCX every part, of whatever is packed or encoded in
 * them what it says. What cannot be read are the pixels of pictures. Those that the program makes of a
 * figure stand in a DOCX beside the drawing that they were made of, whose words are read; letterheads are the
 * author's own file; and a PDF with a picture is refused.
 */
import { maskOf } from '../redact/mask.ts';
import { countOf, searchFor, type WithheldValue } from '../redact/search.ts';
import { isWords, type Withheld, type WithheldFile } from '../redact/withheld.ts';
import { type Part, UnreadableError } from './read-back/part.ts';
import { type OutputFormat, readBack } from './read-back/read-back.ts';
import { windowsOf } from './windows.ts';
import { holdsFile } from './withheld-files.ts';

export type { OutputFormat };

export interface Output {
  /** The path, as it is shown. */
  readonly path: string;
  readonly format: OutputFormat;
  readonly content: Uint8Array | string;
  /**
   * What the file had in it, where the program only adds to a file of the author's: what stands there already
   * is found by `validate`, and nothing of it may be there more often than before.
   */
  readonly before?: string;
}

/** Where something withheld was found; it is never repeated. */
export interface Leak extends WithheldValue {
  /** With what is withheld blacked out. */
  readonly path: string;
  /** As it follows “would have in it”: `on page 3`. */
  readonly where: string;
}

/** An output that could not be read back. */
export interface Unread {
  readonly path: string;
  readonly where: string;
}

/** Outputs that must not leave, and why. */
export interface Refusal {
  readonly leaks: readonly Leak[];
  readonly unread: readonly Unread[];
}

/** What no output may leave with; of an output that cannot be read nothing else is told. */
export function refusalOf(outputs: readonly Output[], withheld: readonly Withheld[]): Refusal {
  if (withheld.length === 0) return { leaks: [], unread: [] };
  const look = lookFor(withheld);
  const leaks: Leak[] = [];
  const unread: Unread[] = [];
  const mask = maskOf(withheld);
  for (const output of outputs) {
    const path = mask(output.path);
    try {
      leaks.push(...look(output).map((leak) => ({ ...leak, owner: mask(leak.owner), path })));
    } catch (error) {
      // Whatever went wrong in reading: nobody knows what is in it.
      const where = error instanceof UnreadableError ? error.where : 'somewhere';
      unread.push({ path, where: mask(where) });
    }
  }
  return { leaks, unread };
}

type Found = Omit<Leak, 'path'>;

function lookFor(withheld: readonly Withheld[]): (output: Output) => Found[] {
  const search = searchFor(withheld);
  const count = countOf(withheld);
  const mask = maskOf(withheld);
  const longest = Math.max(0, ...withheld.filter(isWords).map(({ text }) => text.length));
  const files = withheld.filter((each): each is WithheldFile => !isWords(each));
  return ({ path, format, content, before }) => {
    const parts = [{ where: 'in its name', text: path }, ...readBack(format, content)];
    const earlier = before === undefined ? undefined : readBack(format, before);
    const times = (value: WithheldValue, among: readonly Part[]): number =>
      among.reduce((sum, { text }) => sum + count(text, value), 0);
    // All at once, since a name can begin in one part and end in the next.
    const found = new Map<string, WithheldValue>();
    for (const text of windowsOf(parts.map((part) => part.text).join('\n'), longest))
      for (const value of search(text)) found.set(`${value.owner}/${value.field}`, value);
    const words = [...found.values()].filter(
      (value) => !earlier || times(value, parts) > times(value, earlier),
    );
    return [
      ...words.map((value) => ({ ...value, where: mask(placeOf(value, parts, search)) })),
      ...files.flatMap((file): Found[] => {
        const part = parts.find((each) => each.bytes && holdsFile(each.bytes, file));
        return part ? [{ owner: file.owner, field: file.field, where: mask(part.where) }] : [];
      }),
    ];
  };
}

function placeOf(
  { owner, field }: WithheldValue,
  parts: readonly Part[],
  search: ReturnType<typeof searchFor>,
): string {
  const part = parts.find(({ text }) =>
    search(text).some((value) => value.owner === owner && value.field === field),
  );
  return part?.where ?? 'over the end of one of its parts';
}
