/** What carries a claim, and which parts in acts can carry a request for a listing. */
import type { Act, Citation, Involvement } from './case-file.ts';

/** Citations that carry a claim: a source that says the contrary does not. */
export const supporting = <C extends string | Partial<Pick<Citation, 'relation'>>>(
  citations: readonly C[],
): C[] =>
  citations.filter(
    (citation) => typeof citation === 'string' || citation.relation !== 'contradicts',
  );

/** Acts that are not done to persons. */
const actsOnOrganisations: ReadonlySet<Act['data']['type']> = new Set([
  'banned_organisation',
  'listed_as_extremist',
]);

/** Whether an act does not say to whom it was done. */
export const lacksVictim = ({ data }: Act): boolean =>
  !data.victims?.length && !actsOnOrganisations.has(data.type);

/** Whether a cited passage is said to name the official, the person and the act together. */
export const isStated = ({ act, data, citations }: Involvement): boolean =>
  data.basis === 'stated' && supporting(citations).length > 0 && !lacksVictim(act);
