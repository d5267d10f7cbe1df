/**
 * What begins in the wrong column, and beside what. Only words in small letters are taken for fields and
 * repeated: in a vault, a name can stand in the place of an id.
 */
import { type Line, lineAt, type Mistake } from './mistake.ts';

/** Whatever the parser met after a line in the wrong column. */
const afterWrongColumn: readonly string[] = [
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];

/** A paragraph that was pasted below `summary: >` and begins in the first column. */
export const lineOfLongText: Mistake = (error, line, { text }) => {
  if (!afterWrongColumn.includes(error.code) || isEmpty(line) || beginsWithField(line))
    return undefined;
  for (const above of linesAbove(line, text)) {
    const [, before = '', field = ''] =
      /^(\s*(?:- +)*)([a-z_]+): *[>|][-+\d]*\s*$/.exec(above.text) ?? [];
    if (field !== '')
      return {
        name: 'indentation',
        message: `This line of the text of “${field}” does not begin far enough to the right.`,
        hint: `Begin all lines of the text in the same column, two spaces further to the right than “${field}”.`,
        span: spanOf(line, indentationOf(line), line.text.trim()),
      };
    const isText = isEmpty(above) || indentationOf(above) > before.length;
    if (!isText || beginsWithField(above)) return undefined;
  }
  return undefined;
};

export const inAnotherColumn: Mistake = (error, line, { text }) => {
  if (!afterWrongColumn.includes(error.code)) return undefined;
  // Of a line that is too far to the right, the parser says that the value above it goes on.
  const isNext =
    isEmpty(line) || (error.code === 'BLOCK_AS_IMPLICIT_KEY' && line.column > indentationOf(line));
  const suspect = isNext ? nextLine(line, text) : line;
  const [begun] = suspect ? beginningsOf(suspect) : [];
  if (!suspect || !begun) return undefined;
  const isHyphen = begun.word === '-';
  for (const lineAbove of linesAbove(suspect, text)) {
    const above = beginningsOf(lineAbove).find(({ word }) => (word === '-') === isHyphen);
    if (!above) continue;
    if (above.column === begun.column) return undefined;
    return {
      name: 'indentation',
      span: spanOf(suspect, begun.column, begun.word),
      ...(isHyphen
        ? {
            message: 'The hyphen begins in another column than the one above it.',
            hint: 'Put the hyphens of one list exactly one below the other.',
          }
        : {
            message: `“${begun.word}” begins in another column than “${above.word}” above it.`,
            hint: `The fields of one entry begin in the same column. Put “${begun.word}” exactly below the fields of its entry.`,
          }),
    };
  }
  return undefined;
};

/** The hyphen and the field with which a line begins, as far as it does. */
function beginningsOf({ text }: Line): { word: string; column: number }[] {
  const [, before = '', hyphen = '', field = ''] =
    /^(\s*)(- +)?(?:([a-z_]+):(?=\s|$))?/.exec(text) ?? [];
  return [
    ...(hyphen === '' ? [] : [{ word: '-', column: before.length }]),
    ...(field === '' ? [] : [{ word: field, column: before.length + hyphen.length }]),
  ];
}

/** Also behind a sign that was meant for a hyphen. */
const beginsWithField = ({ text }: Line): boolean =>
  /^\s*(?:(?:[^\w\s]|\d{1,2}[.)])\s+)?[a-z_]+:(?:\s|$)/.test(text);

/** Of nothing, or of a comment alone. */
const isEmpty = ({ text }: Line): boolean => /^\s*(?:#|$)/.test(text);

const indentationOf = ({ text }: Line): number => text.length - text.trimStart().length;

function* linesAbove({ start }: Line, text: string): Generator<Line> {
  for (let line, end = start; end > 0; end = line.start) {
    line = lineAt(text, end - 1);
    yield line;
  }
}

function nextLine(line: Line, text: string): Line | undefined {
  let next = line;
  do {
    const start = next.start + next.text.length + 1;
    if (start >= text.length) return undefined;
    next = lineAt(text, start);
  } while (isEmpty(next));
  return next;
}

const spanOf = ({ start }: Line, column: number, word: string) => ({
  start: start + column,
  end: start + column + word.length,
});
