import type { InstrumentPack } from '../schema/types.ts';

type Kind = NonNullable<InstrumentPack['kind']>;
type OfKind = Pick<InstrumentPack, 'kind'>;

export const kindOf = ({ kind = 'question' }: OfKind): Kind => kind;

/** Declarations and motions are one text; all other forms ask. */
export const asksQuestions = (pack: OfKind): boolean => {
  const kind = kindOf(pack);
  return kind !== 'declaration' && kind !== 'motion';
};

/** Whether it goes the way of a parliament, with its register; letters and forms are sent. */
export const isTabled = (pack: OfKind): boolean => {
  const kind = kindOf(pack);
  return kind !== 'letter' && kind !== 'form';
};
