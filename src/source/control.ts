import { type Document, visit } from 'yaml';
import type { Problem } from './problem.ts';

/**
 * Characters that XML 1.0 cannot hold, and so neither can a DOCX (https://www.w3.org/TR/xml/#charsets).
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;

/** Such a character in the file itself. */
export function controlCharacterIn(text: string): Problem | undefined {
  const match = unprintable.exec(text);
  if (!match) return undefined;
  return {
    name: 'controlCharacter',
    message: `The text has a character that cannot be printed (${nameOf(match[0])}).`,
    hint: 'Delete it and type the text around it again; it often comes along when one copies from a PDF.',
    span: { start: match.index, end: match.index + match[0].length },
  };
}

/** Such a character that is written with a backslash, so that only the value has it. */
export function escapedControlCharacters(document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, { value, type, range }) {
      if (type !== 'QUOTE_DOUBLE' || !range) return;
      const match = unprintable.exec(String(value));
      if (!match) return;
      problems.push({
        name: 'controlCharacter',
        message: `A backslash in the text makes a character that cannot be printed (${nameOf(match[0])}).`,
        hint: 'Delete the backslash and the letter and digits after it. If they belong to the text, put it in single quotation marks.',
        span: { start: range[0], end: range[1] },
      });
    },
  });
  return problems;
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
