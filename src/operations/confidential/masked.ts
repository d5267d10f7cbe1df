/** What was found, with what is withheld blacked out: a report must not tell what it warns of. */
import type { Finding, Place } from '../../finding/finding.ts';
import { blacken, maskOf } from '../../redact/mask.ts';
import type { Withheld } from '../../redact/withheld.ts';

type Mask = ReturnType<typeof maskOf>;

/** @param texts the files that the findings point into */
export function maskedFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  withheld: readonly Withheld[],
): readonly Finding[] {
  const mask = maskOf(withheld);
  const piecesOf = pieces(texts, withheld);
  return findings.map((found) => {
    const { hint, place, related, dossier, suppressed, ...finding } = found;
    const maskPieces = piecesOf(found);
    const maskWords = (words: string): string => maskPieces(mask(words));
    return {
      ...finding,
      message: maskWords(finding.message),
      ...(hint === undefined ? {} : { hint: maskWords(hint) }),
      ...(place ? { place: maskedPlace(place, mask) } : {}),
      ...(related
        ? {
            related: related.map((item) => ({
              message: maskWords(item.message),
              place: maskedPlace(item.place, mask),
            })),
          }
        : {}),
      ...(dossier === undefined ? {} : { dossier: mask(dossier) }),
      ...(suppressed
        ? {
            suppressed: {
              ...maskedData(suppressed, withheld),
              place: maskedPlace(suppressed.place, mask),
            },
          }
        : {}),
    };
  });
}

/**
 * A finding can quote one word of what is withheld, as the last of a name or of an address, by which nothing is
 * known again. Where it points into a withheld passage, it quotes only what is to be seen beside it anyway.
 */
function pieces(
  texts: ReadonlyMap<string, string>,
  withheld: readonly Withheld[],
): (finding: Finding) => Mask {
  const mask = maskOf(withheld);
  const maskedFiles = new Map<string, string>();
  const maskedFile = (file: string): string => {
    const masked = maskedFiles.get(file) ?? mask(texts.get(file) ?? '');
    maskedFiles.set(file, masked);
    return masked;
  };
  const textAt = ({ file, span }: Place): string =>
    texts.get(file)?.slice(span?.start, span?.end) ?? '';
  const isMasked = (place: Place): boolean =>
    maskedFile(place.file).slice(place.span?.start, place.span?.end) !== textAt(place);
  // What an alias stands for stands anywhere before it.
  const passageAt = (place: Place): Place =>
    textAt(place).startsWith('*') ? { file: place.file } : place;
  return ({ place, related = [] }) => {
    const places = [...(place ? [place] : []), ...related.map((item) => item.place)].filter(
      (each) => each.span !== undefined && texts.has(each.file),
    );
    const passages = places.map(passageAt).filter(isMasked).map(textAt);
    if (withheld.length === 0 || passages.length === 0) return (words) => words;
    const isVisible = (quoted: string): boolean =>
      places.some(({ file }) => maskedFile(file).includes(quoted));
    const isPiece = (quoted: string): boolean =>
      passages.some((passage) => isEscaped.test(passage) || shareWord(passage, quoted));
    return (words) =>
      words.replace(/“[^”]*”|`[^`]*`/gu, (whole) => {
        const quoted = whole.slice(1, -1);
        return isVisible(quoted) || !isPiece(quoted) ? whole : blackened(whole);
      });
  };
}

/** Words that stand in the file in other signs. */
const isEscaped = /\\|&#|%[0-9A-F]{2}/i;

/** Whether a word of one text stands in another; a single sign is none. */
const shareWord = (passage: string, quoted: string): boolean => {
  const searched = passage.toLowerCase();
  return (quoted.toLowerCase().match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []).some((word) =>
    searched.includes(word),
  );
};

const blackened = (quoted: string): string =>
  `${quoted.slice(0, 1)}${blacken(quoted.slice(1, -1))}${quoted.slice(-1)}`;

/** Only of the files that findings point into. */
export function maskedTexts(
  texts: ReadonlyMap<string, string>,
  findings: readonly Finding[],
  withheld: readonly Withheld[],
): ReadonlyMap<string, string> {
  const mask = maskOf(withheld);
  const files = new Set(
    findings.flatMap(({ place, related }) => [
      place?.file,
      ...(related ?? []).map((item) => item.place.file),
    ]),
  );
  return new Map(
    [...texts].filter(([file]) => files.has(file)).map(([file, text]) => [mask(file), mask(text)]),
  );
}

/** Files and ids can be named after a person as well. */
const maskedPlace = (place: Place, mask: Mask): Place => ({
  ...place,
  file: mask(place.file),
  ...(place.entry === undefined ? {} : { entry: mask(place.entry) }),
  ...(place.path
    ? { path: place.path.map((step) => (typeof step === 'string' ? mask(step) : step)) }
    : {}),
});

/** Plain data with every text in it masked; the keys are those of its type, or ids of packs. */
export const maskedData = <T>(value: T, withheld: readonly Withheld[]): T =>
  maskedValue(value, maskOf(withheld)) as T;

function maskedValue(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item: unknown) => maskedValue(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, maskedValue(item as unknown, mask)]),
  );
}
