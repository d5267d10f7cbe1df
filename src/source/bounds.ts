/**
 * What a file of YAML may cost before anything is made of it: the library keeps hundreds of bytes for each
 * sign that means something to it, and more for each list within a list.
 */
import { CST, Lexer } from 'yaml';
import type { Problem } from './problem.ts';

/** More than any dossier has: beyond it, what multiplies is at work. */
export const mostValues = 100_000;
export const deepest = 64;
/** Each value has a name, a colon or a hyphen, and perhaps a comma. */
const mostMarks = 4 * mostValues;
/** No shorter file has so many. */
const fewLetters = 2 * mostMarks;

export const tooDeep: Problem = {
  name: 'tooDeep',
  message: `Entries are nested more than ${String(deepest)} deep.`,
  hint: 'Check the indentation, and whether an alias (a word after *) repeats itself.',
};

export const tooMany: Problem = {
  name: 'tooDeep',
  message: 'The file has more values than a dossier can have.',
  hint: 'Check whether an alias (a word after *) repeats itself. Keep long lists as exhibits and cite them.',
};

/** Without building anything: what is more than a dossier can have. */
export function boundsProblem(text: string): Problem | undefined {
  if (text.length < fewLetters && deepestBrackets(text) <= deepest) return undefined;
  let [marks, depth] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') depth = Math.max(0, depth - 1);
    if (depth > deepest) return tooDeep;
    if (type !== 'space' && type !== 'newline' && type !== 'comment') marks += 1;
    if (marks > mostMarks) return tooMany;
  }
  return undefined;
}

/** Counts those that stand in texts as well, so that it is never too little. */
function deepestBrackets(text: string): number {
  let [depth, most] = [0, 0];
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > most) most = depth;
  }
  return most;
}
