/** Citations as authors write them: short forms in lists, and pandoc's `[@E-04, p. 12]` in prose. */
import type { Citation, Locator } from './case-file.ts';

export interface ShortCitation {
  readonly evidence: string;
  readonly locator?: Locator;
}

/** From the largest part of a source to the smallest. */
export const locatorKinds = [
  'page',
  'paragraph',
  'line',
  'time',
] as const satisfies readonly (keyof Locator)[];

/** Of fields those that say where; nothing if none does. */
export function locatorOf(fields: Locator): Locator | undefined {
  const places = locatorKinds.flatMap((kind) => (fields[kind] ? [[kind, fields[kind]]] : []));
  return places.length === 0 ? undefined : (Object.fromEntries(places) as Locator);
}

const marks: Readonly<Record<string, keyof Locator>> = {
  'p.': 'page',
  'pp.': 'page',
  'para.': 'paragraph',
  'l.': 'line',
  'll.': 'line',
  at: 'time',
};

const nextPlace = /,\s+(?=(?:pp?\.|para\.|ll?\.|at)\s+\S)/;

/** `E-04`, `E-04, p. 12` or `E-04, p. 12, para. 3`; nothing if it is none of these. */
export function parseShortCitation(text: string): ShortCitation | undefined {
  const [evidence = '', ...places] = text.trim().split(nextPlace);
  if (!/^E-[0-9]{2,4}$/.test(evidence)) return undefined;
  const locator: { -readonly [kind in keyof Locator]: Locator[kind] } = {};
  for (const place of places) {
    const [, mark = '', value = ''] = /^(\S+)\s+(.*)$/.exec(place) ?? [];
    const kind = marks[mark];
    if (kind) locator[kind] = [locator[kind] ?? [], value].flat().join(', ');
  }
  return places.length === 0 ? { evidence } : { evidence, locator };
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
      !others.some((other) => other.evidence === evidence && isSamePlace(other.locator, locator)),
  );

const isSamePlace = (one: Locator = {}, other: Locator = {}): boolean =>
  locatorKinds.every((kind) => one[kind] === other[kind]);
