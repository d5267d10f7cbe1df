import type { InstrumentPack } from '../schema/types.ts';

/** Declarations and motions are one text; all other forms ask. */
export const asksQuestions = ({ kind }: Pick<InstrumentPack, 'kind'>): boolean =>
  kind !== 'declaration' && kind !== 'motion';
