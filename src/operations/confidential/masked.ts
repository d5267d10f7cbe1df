/** What was found, with what is withheld blacked out: a report must not tell what it warns of. */
import type { Finding, Place } from '../../finding/finding.ts';
import { maskOf } from '../../redact/mask.ts';
import type { Withheld } from '../../redact/withheld.ts';

type Mask = ReturnType<typeof maskOf>;

export function maskedFindings(
  findings: readonly Finding[],
  withheld: readonly Withheld[],
): readonly Finding[] {
  const mask = maskOf(withheld);
  return findings.map(({ hint, place, related, dossier, suppressed, ...finding }) => ({
    ...finding,
    message: mask(finding.message),
    ...(hint === undefined ? {} : { hint: mask(hint) }),
    ...(place ? { place: maskedPlace(place, mask) } : {}),
    ...(related
      ? {
          related: related.map((item) => ({
            message: mask(item.message),
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
  }));
}

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
