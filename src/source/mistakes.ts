/**
 * What people who do not write programs do to YAML, and what to tell them. A parser says what it
 * met; the author needs to know what to type.
 */
import type { YAMLError } from 'yaml';
import type { Span } from '../finding/finding.ts';
import type { Problem } from './data.ts';

type Mistake = (
  error: YAMLError,
  line: Line,
) => (Omit<Problem, 'span'> & { span?: Span }) | undefined;

/** The line on which the parser stumbled. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** The offset of the error within the line. */
  readonly column: number;
  readonly next: string;
}

/** One finding for a syntax error: those that follow it are usually its echo. */
export function explainSyntaxError(error: YAMLError, text: string): Problem & { span: Span } {
  const line = lineAt(text, Math.min(error.pos[0], Math.max(0, text.length - 1)));
  const fallback = { start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) };
  for (const mistake of mistakes) {
    const found = mistake(error, line);
    if (found) return { ...found, span: found.span ?? firstLineOf(fallback, text) };
  }
  return {
    name: 'syntax',
    message: 'The program cannot read the file from here on.',
    hint: 'Compare the line and the one above it with an entry that works: indentation, colons, quotation marks.',
    span: firstLineOf(fallback, text),
  };
}

const mistakes: readonly Mistake[] = [
  function tooDeep(error) {
    if (error.code !== 'RESOURCE_EXHAUSTION') return undefined;
    return {
      name: 'tooDeep',
      message: 'Entries are nested too deep to be read.',
      hint: 'Check the brackets on this line.',
    };
  },
  function tab(_error, line) {
    const indentation = /^\s*/.exec(line.text)?.[0] ?? '';
    const at = indentation.indexOf('\t');
    if (at === -1) return undefined;
    return {
      name: 'tab',
      message: 'The line is indented with a tab; YAML wants spaces.',
      hint: 'Replace the tab with spaces, as many as the lines beside it have.',
      span: { start: line.start + at, end: line.start + at + 1 },
    };
  },
  function noSpaceAfterColon(error, line) {
    if (!['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(error.code)) return undefined;
    const match = /^(\s*(?:- )?)([A-Za-z_]+):(?=[^\s/])/.exec(line.text);
    if (!match) return undefined;
    const start = line.start + (match[1] ?? '').length;
    const key = match[2] ?? '';
    return {
      name: 'noSpaceAfterColon',
      message: `There is no space after the colon of “${key}”.`,
      hint: `Write “${key}: ” and then the value.`,
      span: { start, end: start + key.length + 1 },
    };
  },
  function noSpaceAfterHyphen(error, line) {
    if (!['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT'].includes(error.code))
      return undefined;
    const match = /^(\s*)-[^\s-]/.exec(line.text);
    if (!match) return undefined;
    const start = line.start + (match[1] ?? '').length;
    return {
      name: 'indentation',
      message: 'There is no space after the hyphen that begins the entry.',
      hint: 'Write a hyphen, a space, and then the entry.',
      span: { start, end: start + 1 },
    };
  },
  function duplicateKey(error, line) {
    if (error.code !== 'DUPLICATE_KEY') return undefined;
    const key = /^\s*(?:- )?["']?([^:"']+)["']?\s*:/.exec(line.text)?.[1] ?? '';
    const start = line.start + line.text.indexOf(key);
    return {
      name: 'duplicateKey',
      message: `“${key}” stands twice in the same entry.`,
      hint: 'Delete one of the two. If two entries were meant, begin the second with a hyphen.',
      span: { start, end: start + key.length },
    };
  },
  function unquotedColon(error, line) {
    if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
    const match = /^(\s*(?:- )?)([A-Za-z_]+): +(.*:.*)$/.exec(line.text);
    if (!match) return undefined;
    const value = match[3] ?? '';
    const start =
      line.start + line.text.indexOf(value, (match[1] ?? '').length + (match[2] ?? '').length + 1);
    return {
      name: 'quotesNeeded',
      message: `The text of “${match[2] ?? ''}” has a colon and a space in it, which YAML takes for the start of another field.`,
      hint: 'Put the whole text in quotation marks.',
      span: { start, end: start + value.trimEnd().length },
    };
  },
  function reservedCharacter(error, line) {
    if (error.code !== 'BAD_SCALAR_START' && error.code !== 'BAD_ALIAS') return undefined;
    return unquotedMark(line, line.column);
  },
  function aliasOrAnchor(error, line) {
    const before = /^\s*(?:- +)*(?:[A-Za-z_]+: +)?(?=[*&!])/.exec(line.text)?.[0];
    if (error.code !== 'UNEXPECTED_TOKEN' || before === undefined) return undefined;
    return unquotedMark(line, before.length);
  },
  function textAfterBlockSign(error, line) {
    const match = /^(\s*(?:- )?[A-Za-z_]+:\s+)([>|])[-+]?\s+\S/.exec(line.text);
    if (error.code !== 'UNEXPECTED_TOKEN' || !match) return undefined;
    return {
      name: 'syntax',
      message: `After ${match[2] ?? ''} the text must begin on the next line.`,
      hint: 'Break the line after the sign and indent the text by two more spaces.',
    };
  },
  function unclosed(error, line) {
    const opening = /closing (["'])quote/.exec(error.message)?.[1];
    const bracket = /(?:end with a|sufficiently indented and end with a) ([\]}])/.exec(
      error.message,
    )?.[1];
    if (opening === undefined && bracket === undefined) return undefined;
    return {
      name: 'unclosed',
      message: bracket
        ? `A bracket that was opened before this line is not closed with ${bracket}.`
        : `A quotation mark (${opening ?? ''}) was opened and not closed.`,
      hint: bracket
        ? 'Close the bracket, or put the text in quotation marks if the bracket belongs to it.'
        : 'Close it at the end of the text. Inside a text in double quotation marks, use “ and ”.',
      ...(line.text.trim() === '' ? {} : { span: { start: error.pos[0], end: error.pos[0] + 1 } }),
    };
  },
  function textAfterQuote(error, line) {
    if (error.code !== 'UNEXPECTED_TOKEN' || !/["'{[]/.test(line.text)) return undefined;
    return {
      name: 'quotesNeeded',
      message: 'There is text after the end of a quoted or bracketed value.',
      hint: 'Put the whole text in double quotation marks, and use “ and ” inside it.',
      span: { start: error.pos[0], end: line.start + line.text.trimEnd().length },
    };
  },
  function indentation(error) {
    if (
      ![
        'BAD_INDENT',
        'BLOCK_AS_IMPLICIT_KEY',
        'MULTILINE_IMPLICIT_KEY',
        'MISSING_CHAR',
        'UNEXPECTED_TOKEN',
      ].includes(error.code)
    )
      return undefined;
    return {
      name: 'indentation',
      message: 'The indentation does not fit, or a field has no colon.',
      hint: 'Fields of one entry begin in the same column, each with its name, a colon and a space. Longer text goes on further to the right.',
    };
  },
  function severalDocuments(error) {
    if (error.code !== 'MULTIPLE_DOCS') return undefined;
    return {
      name: 'syntax',
      message: 'A line of three hyphens ends the file for the program; what follows is not read.',
      hint: 'Delete the line, or move what follows into a file of its own.',
    };
  },
];

const unquotedMark = (line: Line, column: number): ReturnType<Mistake> => ({
  ...beginsWith(line.text[column] ?? ''),
  span: { start: line.start + column, end: line.start + line.text.trimEnd().length },
});

/** What to say of a text that begins with a sign that means something in YAML. */
export const beginsWith = (mark: string): Omit<Problem, 'span'> => ({
  name: 'quotesNeeded',
  message: `A text cannot begin with ${mark} unless it is in quotation marks.`,
  hint: 'Put the whole text in quotation marks.',
});

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const stop = end === -1 ? text.length : end;
  const nextEnd = text.indexOf('\n', stop + 1);
  return {
    text: text.slice(start, stop),
    start,
    column: offset - start,
    next: text.slice(stop + 1, nextEnd === -1 ? text.length : nextEnd),
  };
}

function firstLineOf(span: Span, text: string): Span {
  const end = text.indexOf('\n', span.start);
  return {
    start: span.start,
    end: end === -1 ? span.end : Math.max(span.start, Math.min(span.end, end)),
  };
}
