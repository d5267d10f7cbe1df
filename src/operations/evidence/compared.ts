/** What of the evidence was compared with its files, and what was not and why. */
import type { Path, Place } from '../../finding/finding.ts';
import type { EvidenceChecks, FileCheck, QuoteCheck, Unchecked } from '../../reading/checks.ts';

export interface Compared {
  readonly what: 'file' | 'quote';
  /** The id of the item. */
  readonly evidence: string;
  /** The entry of the file, the quotation, or the item that has no file. */
  readonly place: Place;
  /** The path of the file, if there is one. */
  readonly file?: string;
  /** Whether it was compared, whatever came out; that is told by findings. */
  readonly isChecked: boolean;
  /** Why it was not. */
  readonly why?: WhyNot;
  /** Of a quotation with a page, paragraph, line or time: whether it could be compared with those of the file. */
  readonly isPlaceChecked?: boolean;
}

export type WhyNot = NonNullable<FileCheck['why']> | Unchecked['why'] | 'out-of-order' | 'no-words';

export const comparedIn = (
  { files, quotes }: EvidenceChecks,
  placeAt: (path: Path) => Place,
): readonly Compared[] => [
  ...files.map(({ evidence, path, file, isChecked, why }) => ({
    what: 'file' as const,
    evidence,
    place: placeAt(path),
    ...(file === undefined ? {} : { file }),
    isChecked,
    ...(why === undefined ? {} : { why }),
  })),
  ...quotes.map((quote): Compared => {
    const why = whyNot(quote.result);
    return {
      what: 'quote',
      evidence: quote.evidence,
      place: placeAt(quote.path),
      ...(quote.file === undefined ? {} : { file: quote.file }),
      isChecked: why === undefined,
      ...(why === undefined ? {} : { why }),
      ...(quote.cited === undefined ? {} : { isPlaceChecked: isPlaceChecked(quote) }),
    };
  }),
];

function whyNot(result: QuoteCheck['result']): WhyNot | undefined {
  if (result.kind === 'unchecked') return result.why;
  if (result.kind === 'scrambled') return 'out-of-order';
  return result.kind === 'no-words' ? 'no-words' : undefined;
}

const isPlaceChecked = ({ cited, result }: QuoteCheck): boolean =>
  result.kind === 'other-page' ||
  result.kind === 'other-place' ||
  (result.kind === 'verified' && result.isPlaceChecked && cited?.time === undefined);
