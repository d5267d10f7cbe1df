/** Whether a person has agreed that an authority learns of the case. */
import type { Consent } from '../schema/types.ts';

/** `withdrawn` and `expired` say what became of the last consent that covered the recipient. */
export type ConsentState = 'given' | 'missing' | 'expired' | 'withdrawn';

/** A consent to publication covers every recipient. */
export function consentFor(
  statements: readonly Consent[],
  recipient: string,
  day: string,
): ConsentState {
  const states = statements
    .filter(({ recipients }) => recipients.some((one) => one === 'public' || one === recipient))
    .map((consent) => stateOf(consent, day));
  return states.includes('given') ? 'given' : (states.at(-1) ?? 'missing');
}

function stateOf({ on, expires, withdrawn_on: withdrawnOn }: Consent, day: string): ConsentState {
  if (withdrawnOn !== undefined && withdrawnOn <= day) return 'withdrawn';
  if (expires !== undefined && expires < day) return 'expired';
  return on <= day ? 'given' : 'missing';
}
