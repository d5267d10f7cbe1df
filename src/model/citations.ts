/** Citations as authors write them: short forms in lists, and pandoc's `[@E-04, p. 12]` in prose. */
import type { Citation, Locator } from './case-file.ts';

export interface ShortCitation {
  readonly evidence: string;
  readonly locator?: Locator;
}

const marks: Readonly<Record<string, Locator['kind']>> = {
  'p.': 'page',
  'pp.': 'page',
  'para.': 'paragraph',
  'l.': 'line',
  'll.': 'line',
  at: 'time',
};

/** `E-04` or `E-04, p. 12`; nothing if it is neither. */
export function parseShortCitation(text: string): ShortCitation | undefined {
  const match = /^(E-[0-9]{2,4})(?:,\s+(pp?\.|para\.|ll?\.|at)\s+(\S.*))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, evidence = '', mark, value] = match;
  const kind = mark === undefined ? undefined : marks[mark];
  return kind && value ? { evidence, locator: { kind, value: value.trim() } } : { evidence };
}

export interface ProseCitation {
  /** Offsets of the whole bracket in the prose. */
  readonly start: number;
  readonly end: number;
  readonly citations: readonly ShortCitation[];
}

/**
 * An id as hands in a hurry write it: a small letter, the Cyrillic Е, no hyphen or a dash. Then a whole
 * bracket with such an id or with an @, unless it is the words of a link; an id in a bracket without
 * the @; an id with the @ and no bracket. The domain of a mail address is none of these.
 */
const letter = '[EeЕе]';
const dash = '[-\\u2010-\\u2015\\u2212]';
const at = `(?<![\\p{L}\\p{N}._+-])@${letter}(?:${dash}| )?[0-9]`;
const meantForCitation = new RegExp(
  [
    `\\[[^[\\]]*${at}[^[\\]]*\\]`,
    `\\[\\s*(?:@|${letter}${dash}[0-9]{1,4}\\b)[^[\\]]*\\](?!\\()`,
    `${at}[0-9]*`,
  ].join('|'),
  'gu',
);

/** The citations in a text, and what looks as if it were meant for one. */
export function findProseCitations(text: string): {
  citations: readonly ProseCitation[];
  malformed: readonly string[];
} {
  const citations: ProseCitation[] = [];
  const malformed: string[] = [];
  for (const match of text.matchAll(meantForCitation)) {
    const parts = match[0].startsWith('[')
      ? match[0].slice(1, -1).split(';').map(parseProsePart)
      : [undefined];
    const found = parts.filter((part) => part !== undefined);
    if (found.length < parts.length) malformed.push(match[0]);
    else
      citations.push({
        start: match.index,
        end: match.index + match[0].length,
        citations: found,
      });
  }
  return { citations, malformed };
}

function parseProsePart(part: string): ShortCitation | undefined {
  const text = part.trim();
  return text.startsWith('@') ? parseShortCitation(text.slice(1)) : undefined;
}

/** Citations that name another place than all of others: a note beside theirs says something new. */
export const notRepeated = (
  citations: readonly Citation[],
  others: readonly Citation[],
): readonly Citation[] =>
  citations.filter(
    ({ evidence, locator, quote, relation }) =>
      quote !== undefined ||
      relation !== 'asserts' ||
      !others.some(
        (other) => other.evidence === evidence && other.locator?.value === locator?.value,
      ),
  );
