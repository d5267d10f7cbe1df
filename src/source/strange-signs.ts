/**
 * Signs that word processors, web pages and git put where a plain one belongs. To the eye they are
 * nearly the same, so the answer must name them.
 */
import type { Mistake } from './mistake.ts';

/** `• id: p-one`, `– id: p-one`, `* id: p-one` and `1. id: p-one` in the place of `- id: p-one`. */
export const bulletForHyphen: Mistake = (_error, line) => {
  const match = /^(\s*)([•‣·◦▪●■*‐-―−]|\d{1,2}[.)])\s+\S/u.exec(line.text);
  const [, before = '', sign = ''] = match ?? [];
  if (!match) return undefined;
  const start = line.start + before.length;
  return {
    name: 'syntax',
    message: `The entry begins with “${sign}” instead of a hyphen.`,
    hint: 'Write a hyphen (-) and a space in its place. Word processors put other signs there.',
    span: { start, end: start + sign.length },
  };
};

/** Those of East Asian keyboards, and letters that look like one. */
export const colonOfAnotherKind: Mistake = (_error, line) => {
  const [, before = '', field = '', sign = ''] =
    /^(\s*(?:- +)*)([a-z_]+) ?([：﹕︰∶꞉ː])/.exec(line.text) ?? [];
  if (sign === '') return undefined;
  const start = line.start + before.length;
  return {
    name: 'syntax',
    message: `The colon after “${field}” is another sign that only looks like one.`,
    hint: `Delete it, and type “${field}: ” and then the value.`,
    span: { start, end: line.start + line.text.indexOf(sign) + sign.length },
  };
};

/** Whoever put a title with a colon into quotation marks has done what they were told to do. */
export const curvedQuotes: Mistake = (error, line) => {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const match = /^(\s*(?:- +)*([a-z_]+): +)[“„«‘‚][^“”»’]*: /.exec(line.text);
  if (!match) return undefined;
  const [, before = '', field = ''] = match;
  return {
    name: 'quotesNeeded',
    message: `The quotation marks around the text of “${field}” are curved, so the program takes them for letters.`,
    hint: 'Put straight ones (") around the text, outside the curved ones or in their place. Word processors bend them while you type; a plain text editor does not.',
    span: {
      start: line.start + before.length,
      end: line.start + line.text.trimEnd().length,
    },
  };
};

/** What a spreadsheet makes of a text file that it saves. */
export const lineInQuotes: Mistake = (_error, line) => {
  if (!/^"(?:\s*- |\s*)[a-z_]+:(?: .*)?"\s*$/.test(line.text)) return undefined;
  return {
    name: 'syntax',
    message: 'The whole line is in quotation marks, as a spreadsheet saves it.',
    hint: 'Take back the file from before, and mend it in a plain text editor. Or delete the quotation marks at the beginning and at the end of each line.',
    span: { start: line.start, end: line.start + line.text.trimEnd().length },
  };
};

/** What stands in a file if two people changed the same lines. */
export const leftByGit: Mistake = (_error, _line, { text }) => {
  const mark = /^(?:<{7}|>{7})(?= )/m.exec(text);
  if (!mark) return undefined;
  return {
    name: 'syntax',
    message: 'Two people changed the same lines, and git left both versions in the file.',
    hint: 'Keep the version that is right, and delete the other together with the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    span: { start: mark.index, end: mark.index + mark[0].length },
  };
};
