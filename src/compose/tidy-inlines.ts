import type { Inline, Text } from '../document/document.ts';
import type { NotesStand } from './words.ts';

/**
 * Sets a run of inlines as a typesetter would: no space at the ends, doubled or before a note; notes on
 * the side of punctuation where the language has them; no empty texts.
 */
export function tidyInlines(inlines: readonly Inline[], notesStand: NotesStand): Inline[] {
  const spaced = withoutIdleSpace(inlines);
  return notesStand === 'after-punctuation'
    ? notesAfterPunctuation(spaced)
    : notesBeforePunctuation(spaced);
}

function withoutIdleSpace(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  const endsInSpace = (): boolean => {
    const last = result.at(-1);
    return (
      last === undefined ||
      last.kind === 'line-break' ||
      (last.kind === 'text' && last.text.endsWith(' '))
    );
  };
  const dropSpace = (): void => {
    const last = result.at(-1);
    if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
    const text = last.text.trimEnd();
    result.pop();
    if (text !== '') result.push({ ...last, text });
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const text = endsInSpace() ? inline.text.replace(/^ +/, '') : inline.text;
      if (text !== '') result.push({ ...inline, text });
    } else {
      if (inline.kind === 'note' || inline.kind === 'line-break') dropSpace();
      result.push(inline);
    }
  }
  dropSpace();
  return result;
}

/** “word¹.” becomes “word.¹”, as `notes-after-punctuation` of Pandoc's citeproc does. */
function notesAfterPunctuation(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const mark = inline.kind === 'text' ? /^[.,;:!?…]+/u.exec(inline.text)?.[0] : undefined;
    if (inline.kind !== 'text' || mark === undefined || result.at(-1)?.kind !== 'note') {
      result.push(inline);
      continue;
    }
    const notes: Inline[] = [];
    while (result.at(-1)?.kind === 'note') notes.unshift(...result.splice(-1));
    const before = result.at(-1);
    const isSame = before?.kind === 'text' && sameMarks(before, inline);
    if (isSame) result.splice(-1, 1, { ...before, text: before.text + mark });
    else result.push({ ...inline, text: mark });
    result.push(...notes);
    const rest = inline.text.slice(mark.length);
    if (rest !== '') result.push({ ...inline, text: rest });
  }
  return result;
}

/** “word.¹” becomes “word¹.”: where the sentence is the program's, its notes come after all of it. */
function notesBeforePunctuation(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  /** The punctuation that notes are being set before. */
  let mark: Text | undefined;
  const setMark = (): void => {
    if (mark) result.push(mark);
    mark = undefined;
  };
  for (const inline of inlines) {
    const last = result.at(-1);
    const found = inline.kind === 'note' && last?.kind === 'text' ? endMark(last.text) : '';
    if (last?.kind === 'text' && found !== '') {
      const text = last.text.slice(0, -found.length);
      if (text !== '' || result.at(-2)?.kind === 'note') {
        result.pop();
        if (text !== '') result.push({ ...last, text });
        mark = { ...last, text: found };
      }
    }
    if (inline.kind !== 'note') setMark();
    result.push(inline);
  }
  setMark();
  return result;
}

/**
 * One sign, with the space that belongs before it. Of several, as three dots, all belong to the word;
 * and so does the point of an abbreviation, for which the point of a short word is taken.
 */
const endMark = (text: string): string =>
  /(?:^|[\p{L}\p{N}]{3}|[»”’)\]])(\.)$|(?<![.,;:!?…\s])([\u00a0\u202f]?[,;:!?])$/u
    .exec(text)
    ?.slice(1)
    .join('') ?? '';

const sameMarks = (one: Text, other: Text): boolean =>
  one.isStrong === other.isStrong &&
  one.isEmphasised === other.isEmphasised &&
  one.language === other.language;
