/** For whom something is printed. */
export type Audience =
  | { readonly kind: 'public' }
  /** One authority, by the id of its regime or instrument. */
  | { readonly kind: 'recipient'; readonly recipient: string }
  | { readonly kind: 'internal' };

export const publicAudience: Audience = { kind: 'public' };

/** `public`, `internal`, or the id of a regime or instrument. */
export function parseAudience(text: string): Audience {
  if (text === 'public' || text === 'internal') return { kind: text };
  return { kind: 'recipient', recipient: text };
}

export const audienceName = (audience: Audience): string =>
  audience.kind === 'recipient' ? audience.recipient : audience.kind;

/** For whom the documents themselves are made: what is for one authority alone stands in annexes to them. */
export const documentAudience = (audience: Audience): Audience =>
  audience.kind === 'recipient' ? publicAudience : audience;

/** What a level and a list of authorities say of the same, in the vault and of evidence. */
export function isFor(
  audience: Audience,
  level: 'public' | 'recipient' | 'internal',
  recipients: readonly string[] = [],
): boolean {
  if (audience.kind === 'internal' || level === 'public') return true;
  return (
    audience.kind === 'recipient' &&
    level === 'recipient' &&
    recipients.includes(audience.recipient)
  );
}
