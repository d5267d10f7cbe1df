/** Whether a person has agreed that an authority learns of the case. */
import type { Consent } from '../schema/types.ts';

/** `withdrawn` and `expired` say what became of the last consent that covered the recipient. */
export type ConsentState = 'given' | 'missing' | 'expired' | 'withdrawn';

/**
 * Only a consent that names the recipient counts: whoever agrees to be named in public has not yet agreed
 * that an authority takes up the case with the government.
 */
export function consentFor(
  statements: readonly Consent[],
  recipient: string,
  day: string,
): ConsentState {
  const states = statements
    .filter(({ recipients }) => recipients.includes(recipient))
    .map((consent) => stateOf(consent, day));
  return states.includes('given') ? 'given' : (states.at(-1) ?? 'missing');
}

function stateOf({ on, expires, withdrawn_on: withdrawnOn }: Consent, day: string): ConsentState {
  if (withdrawnOn !== undefined && withdrawnOn <= day) return 'withdrawn';
  if (expires !== undefined && expires < day) return 'expired';
  return on <= day ? 'given' : 'missing';
}
