import type { Question } from '../../model/case-file.ts';
import type { InstrumentPack } from '../../schema/types.ts';
import { type SubmitterView, submitterView } from './submitters.ts';
import type { ViewTools } from './tools.ts';

/** What a letter has around its text. */
export interface LetterView {
  /** What stands in the place of a letterhead; null where the submitting organisations write. */
  readonly letterhead: string | null;
  readonly senders: readonly SubmitterView[];
  readonly address: readonly string[];
  readonly placeAndDate: string;
  readonly salutation: string | null;
  /** The line with which the requests begin. */
  readonly requests: string | null;
  readonly closing: string | null;
}

type Addressee = NonNullable<InstrumentPack['addressees']>[number];

export function letterView(
  { data }: Question,
  instrument: InstrumentPack,
  addressee: Addressee | undefined,
  tools: ViewTools,
): LetterView {
  const { words, view } = tools;
  const file = view.case.data;
  const salutation = data.salutation ?? addressee?.salutation ?? instrument.salutation?.text;
  return {
    letterhead: instrument.letterhead ? words.phrase(instrument.letterhead) : null,
    senders: (file.submitters ?? []).map((_, index) => submitterView(index, tools)),
    address:
      data.address ??
      (addressee?.address ?? (addressee ? [addressee.text] : [])).map((line) => words.phrase(line)),
    placeAndDate: words.say('letter.placeAndDate', {
      place: data.place ?? '',
      date: words.date(data.date ?? file.as_of),
      hasPlace: data.place === undefined ? 'no' : 'yes',
    }),
    salutation: salutation === undefined ? null : words.phrase(salutation, file.language),
    requests: instrument.requests ? words.phrase(instrument.requests.text) : null,
    closing: instrument.closing ? words.phrase(instrument.closing.text) : null,
  };
}
