/** The case as the audience of its documents sees it, and what must not reach that audience. */
import type { Host } from '../../host/host.ts';
import { reviewStanding, usualReviews } from '../../model/reviews.ts';
import { redact } from '../../redact/redact.ts';
import { documentAudience } from '../../redact/audience.ts';
import { withheldFiles } from '../confidential/withheld-files.ts';
import type { PreparedDossier, PrepareOptions } from './prepared.ts';
import type { InForm } from './read-in-form.ts';

/** A case that can be judged and printed. */
export type SeenCase = Required<
  Pick<PreparedDossier, 'view' | 'withheld' | 'reviews' | 'unredacted'>
>;

/** @throws HostError */
export async function seeAs(
  host: Host,
  { source, data, vault }: InForm,
  { audience, catalogue, reviews = usualReviews }: PrepareOptions,
): Promise<SeenCase> {
  const view = redact(data, vault, documentAudience(audience), catalogue);
  const files = await withheldFiles(host, data.evidence ?? [], source.exhibits, view);
  return {
    view,
    withheld: [...view.withheld, ...files],
    reviews: reviewStanding({
      data,
      exhibits: source.exhibits,
      reviewed: source.reviewed,
      settings: reviews,
      sha256: (text) => host.sha256(text),
    }),
    unredacted: { ...source, data, vault },
  };
}
