/** Whether a person has agreed that an authority learns of the case. */
import type { Consent, KindOfData } from '../schema/types.ts';

/** `withdrawn` and `expired` say what became of the last consent that covered the recipient. */
export type ConsentState = 'given' | 'missing' | 'expired' | 'withdrawn';

/**
 * Only a consent that names the recipient counts: whoever agrees to be named in public has not yet agreed
 * that an authority takes up the case with the government.
 */
export const consentFor = (
  statements: readonly Consent[],
  recipient: string,
  day: string,
): ConsentState => stateOf(statementsFor(statements, recipient), day);

/** The same of one kind of data in public documents. */
export const consentToPrint = (
  statements: readonly Consent[],
  recipient: string,
  kind: KindOfData,
  day: string,
): ConsentState =>
  stateOf(
    statementsFor(statements, recipient).filter(({ covers = usualCover }) => covers.includes(kind)),
    day,
  );

/**
 * The same of what an authority is told in confidence. Words alone open nothing here: “without the name”
 * stands in them as well.
 */
export const consentToTell = (
  statements: readonly Consent[],
  recipient: string,
  kind: KindOfData,
  day: string,
): ConsentState =>
  stateOf(
    statementsFor(statements, recipient).filter(({ covers = [] }) => covers.includes(kind)),
    day,
  );

/** What an entry stands for that does not say it kind by kind. */
const usualCover: readonly KindOfData[] = ['name', 'account'];

const statementsFor = (statements: readonly Consent[], recipient: string): readonly Consent[] =>
  statements.filter(({ recipients }) => recipients.includes(recipient));

function stateOf(statements: readonly Consent[], day: string): ConsentState {
  const states = statements.map((consent) => stateOn(consent, day));
  return states.includes('given') ? 'given' : (states.at(-1) ?? 'missing');
}

function stateOn({ on, expires, withdrawn_on: withdrawnOn }: Consent, day: string): ConsentState {
  if (withdrawnOn !== undefined && withdrawnOn <= day) return 'withdrawn';
  if (expires !== undefined && expires < day) return 'expired';
  return on <= day ? 'given' : 'missing';
}
