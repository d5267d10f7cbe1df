/**
 * What people who do not write programs do to YAML, and what to tell them. A parser says what it
 * met; the author needs to know what to type.
 */
import { type Document, visit, type YAMLError } from 'yaml';
import type { Span } from '../finding/finding.ts';
import { inAnotherColumn, lineOfLongText } from './columns.ts';
import { lineAt, type Mistake } from './mistake.ts';
import type { Problem } from './problem.ts';
import {
  bulletForHyphen,
  colonOfAnotherKind,
  curvedQuotes,
  leftByGit,
  lineInQuotes,
} from './strange-signs.ts';

/** One finding for a syntax error: those that follow it are usually its echo. */
export function explainSyntaxError(error: YAMLError, document: Document, text: string): Problem {
  const line = lineAt(text, Math.min(error.pos[0], Math.max(0, text.length - 1)));
  const fallback = firstLineOf({ start: error.pos[0], end: error.pos[1] }, text);
  for (const mistake of mistakes) {
    const found = mistake(error, line, { text, document });
    if (found) return { span: fallback, ...found };
  }
  return {
    name: 'syntax',
    message: 'The program cannot read the file from here on.',
    hint: 'Compare the line and the one above it with an entry that works: indentation, colons, quotation marks.',
    span: fallback,
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
  leftByGit,
  lineInQuotes,
  function tab(_error, line) {
    const indentation = /^\s*/.exec(line.text)?.[0] ?? '';
    const at = indentation.indexOf('\t');
    if (at === -1) return undefined;
    return {
      name: 'tab',
      message: 'The line is indented with a tab instead of spaces.',
      hint: 'Replace the tab with spaces, as many as the lines beside it have.',
      span: { start: line.start + at, end: line.start + at + 1 },
    };
  },
  function tabAfterHyphen(_error, line) {
    const at = /^ *-(?=\t)/.exec(line.text)?.[0].length;
    if (at === undefined) return undefined;
    return {
      name: 'tab',
      message: 'There is a tab after the hyphen instead of a space.',
      hint: 'Replace the tab with one space.',
      span: { start: line.start + at, end: line.start + at + 1 },
    };
  },
  function noBreakSpace(_error, line) {
    const match = /^(?:\s*|\s*-\s*|\s*(?:- )?[A-Za-z_]+:)(?=[^\S \t\r\n])/.exec(line.text);
    if (!match) return undefined;
    const start = line.start + match[0].length;
    return {
      name: match[0].endsWith(':') ? 'noSpaceAfterColon' : 'indentation',
      message:
        'There is a space of another kind here, such as a no-break space, which the program takes for a letter.',
      hint: 'Delete it and type a space; it often comes along when one copies from a web page or a PDF.',
      span: { start, end: start + 1 },
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
    if (
      !['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY'].includes(
        error.code,
      )
    )
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
  lineOfLongText,
  bulletForHyphen,
  colonOfAnotherKind,
  curvedQuotes,
  function unquotedColon(error, line) {
    if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
    const match = /^(\s*(?:- )?)([A-Za-z_]+): +(.*:.*)$/.exec(line.text);
    if (!match) return undefined;
    const value = match[3] ?? '';
    const start =
      line.start + line.text.indexOf(value, (match[1] ?? '').length + (match[2] ?? '').length + 1);
    return {
      name: 'quotesNeeded',
      message: `The text of “${match[2] ?? ''}” has a colon and a space in it, which the program takes for the start of another field.`,
      hint: 'Put the whole text in quotation marks.',
      span: { start, end: start + value.trimEnd().length },
    };
  },
  function reservedCharacter(error, line) {
    if (error.code !== 'BAD_SCALAR_START') return undefined;
    const character = line.text[line.column] ?? '';
    return {
      name: 'quotesNeeded',
      message: `A text cannot begin with ${character} unless it is in quotation marks.`,
      hint: 'Put the whole text in quotation marks.',
      span: { start: line.start + line.column, end: line.start + line.text.trimEnd().length },
    };
  },
  function signOfYaml(error, line) {
    if (!aboutSigns.includes(error.code)) return undefined;
    const match = /^(\s*(?:- +)*(?:[A-Za-z_]+: +)?)([&*!])/.exec(line.text);
    if (!match) return undefined;
    const start = line.start + (match[1] ?? '').length;
    return {
      name: 'quotesNeeded',
      message: `A text cannot begin with ${match[2] ?? ''} unless it is in quotation marks.`,
      hint: 'Put the whole text in quotation marks.',
      span: { start, end: line.start + line.text.trimEnd().length },
    };
  },
  function backslash(error) {
    if (error.code !== 'BAD_DQ_ESCAPE') return undefined;
    return {
      name: 'syntax',
      message: 'In double quotation marks a backslash begins a sign of its own, and this is none.',
      hint: 'Put the text in single quotation marks, or type the backslash twice.',
    };
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
  function unclosedQuote(error, _line, { text, document }) {
    const quote = /closing (["'])quote/.exec(error.message)?.[1];
    if (quote === undefined) return undefined;
    const start = openingOf(error.pos[0], document);
    return {
      name: 'unclosed',
      message: `A quotation mark (${quote}) was opened and not closed.`,
      hint: 'Close it at the end of the text. Inside a text in double quotation marks, use “ and ”.',
      ...(start === undefined ? {} : { span: firstLineOf({ start, end: text.length }, text) }),
    };
  },
  function unclosedBracket(error) {
    const bracket = /(?:end with a|sufficiently indented and end with a) ([\]}])/.exec(
      error.message,
    )?.[1];
    if (bracket === undefined) return undefined;
    return {
      name: 'unclosed',
      message: `A bracket that was opened before this line is not closed with ${bracket}.`,
      hint: 'Close the bracket, or put the text in quotation marks if the bracket belongs to it.',
    };
  },
  function textAfterQuote(error, line) {
    if (error.code !== 'UNEXPECTED_TOKEN' || !/["'}\]*&!]/.test(line.text.slice(0, line.column)))
      return undefined;
    return {
      name: 'quotesNeeded',
      message: 'There is text after the end of a quoted or bracketed value.',
      hint: 'Put the whole text in double quotation marks, and use “ and ” inside it.',
      span: { start: error.pos[0], end: line.start + line.text.trimEnd().length },
    };
  },
  function emptyListAbove(error, line, { text }) {
    const above = /^\[\](?=\s*$)/m.exec(text);
    if (error.code !== 'UNEXPECTED_TOKEN' || !above || above.index > line.start) return undefined;
    return {
      name: 'syntax',
      message: 'The brackets say that the list is empty, and yet an entry follows.',
      hint: 'Delete the line with the brackets.',
      span: { start: above.index, end: above.index + above[0].length },
    };
  },
  function equalsSign(_error, line) {
    const match = /^(\s*(?:- +)?)([A-Za-z_]+) *=/.exec(line.text);
    if (!match) return undefined;
    return {
      name: 'syntax',
      message: `After “${match[2] ?? ''}” there is an equals sign instead of a colon.`,
      hint: `Write “${match[2] ?? ''}: ” and then the value.`,
      span: { start: line.start + (match[1] ?? '').length, end: line.start + match[0].length },
    };
  },
  inAnotherColumn,
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
  function severalDocuments(error, line, { text }) {
    if (error.code !== 'MULTIPLE_DOCS') return undefined;
    const end = line.start + line.text.length;
    const mark = [...text.slice(0, end).matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].at(-1);
    return {
      name: 'syntax',
      message: `A line of three ${mark?.[0] === '...' ? 'full stops' : 'hyphens'} ends the file for the program; what follows is not read.`,
      hint: 'Delete the line, or move what follows into a file of its own.',
      ...(mark ? { span: { start: mark.index, end: mark.index + 3 } } : {}),
    };
  },
];

/** What the parser says of signs that have a meaning for it. */
const aboutSigns: readonly string[] = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_PROP_ORDER',
  'MISSING_CHAR',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
];

/** Where the text in quotation marks begins that goes on to an offset. */
function openingOf(end: number, document: Document): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

function firstLineOf({ start, end }: Span, text: string): Span {
  const lineEnd = text.indexOf('\n', start);
  const stop = Math.min(end, lineEnd === -1 ? text.length : lineEnd);
  return { start: Math.min(start, text.length), end: Math.max(Math.min(start, text.length), stop) };
}
