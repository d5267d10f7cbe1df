import type { Question } from '../../model/case-file.ts';
import type { InstrumentPack } from '../../schema/types.ts';
import { type SubmitterView, submittersOf } from './dossier.ts';
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
  { data, path }: Question,
  instrument: InstrumentPack,
  addressee: Addressee | undefined,
  tools: ViewTools,
): LetterView {
  const { words, view, registry, pack } = tools;
  const file = view.case.data;
  const formula = addressee?.salutation ?? instrument.salutation?.text;
  return {
    letterhead: instrument.letterhead ? pack.say(instrument.letterhead) : null,
    senders: submittersOf(tools),
    address:
      data.address ??
      (addressee?.address ?? (addressee ? [addressee.text] : [])).map((line) => pack.say(line)),
    placeAndDate: words.say('letter.placeAndDate', {
      place: data.place ?? '',
      date: words.date(data.date ?? file.as_of),
      hasPlace: data.place === undefined ? 'no' : 'yes',
    }),
    salutation:
      data.salutation === undefined
        ? formula === undefined
          ? null
          : pack.say(formula)
        : registry.phrase(data.salutation, path),
    requests: instrument.requests ? pack.say(instrument.requests.text) : null,
    closing: instrument.closing ? pack.say(instrument.closing.text) : null,
  };
}
