/** What the team holds of its sources: letters for the source, numbers for what it says. */
import type { Citation } from '../model/case-file.ts';
import { supporting } from '../model/support.ts';
import type { EvidenceItem } from '../schema/types.ts';
import type { CaseRuleInput } from './rule.ts';

export interface Rated {
  readonly id: string;
  readonly reliability?: EvidenceItem['reliability'];
  readonly credibility?: number;
}

/**
 * The items that carry a claim, each once, with what the team holds of them. Ratings are for the team
 * alone, so that the view of others does not have them.
 */
export function ratedItems(citations: readonly Citation[], { data }: CaseRuleInput): Rated[] {
  const ids = new Set(supporting(citations).map(({ evidence }) => evidence.id));
  return (data.evidence ?? []).filter(({ id }) => ids.has(id));
}

/** F and 6 say that nobody can judge it. They are no worse than the other marks. */
export const isUnjudged = ({ reliability, credibility }: Rated): boolean =>
  reliability === 'F' || credibility === 6;

/** E and 5 say that somebody judged it, and does not believe it. */
export const isDoubted = ({ reliability, credibility }: Rated): boolean =>
  reliability === 'E' || credibility === 5;

/** `E-02 (F6)` */
export const ratingName = ({ id, reliability, credibility }: Rated): string =>
  `${id} (${reliability ?? '–'}${credibility === undefined ? '–' : String(credibility)})`;
