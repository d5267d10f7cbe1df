import dedent from 'dedent';
import { counts, isObjection } from '../../model/reviews.ts';
import { caseRule } from '../rule.ts';
import { decisionWords, isReviewed } from '../reviewing.ts';

const files = (decision: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: review
    as_of: 2026-03-01
    fictional: true
  `,
  'reviews.yaml': dedent`
    - target: E-02
      sha256: d7d4a2e80ff34e3cf217d12c39255d785a53269d294b69972bccf792adfea781
      reviewer: reviewer-1
      decision: ${decision}
      on: 2026-02-12
      note: The article repeats the judgment.
  `,
});

export default caseRule({
  meta: {
    code: 'review/objection',
    severity: 'warning',
    summary: 'A reviewer rejected an item or asked for work on it, and it is still as it was.',
    why: 'Somebody who compared the item with its source found it wrong or too weak. Until it is changed, or the reviewer accepts it after all, nothing that relies on it should leave the house.',
    examples: [
      {
        name: 'evidence that a reviewer rejected',
        files: files('rejected'),
        expect: [
          {
            file: 'evidence.yaml',
            line: 10,
            says: 'reviewer-1 rejected E-02 on 2026-02-12: “The article repeats the judgment.”',
          },
        ],
      },
      { name: 'evidence that was accepted', files: files('accepted'), expect: [] },
    ],
  },
  check: (input, report) => {
    if (!isReviewed(input)) return;
    for (const judged of input.reviews.reviews) {
      const { item, review, path } = judged;
      if (!item || !counts(judged) || !isObjection(judged)) continue;
      const { reviewer, decision, on, note, target } = review;
      const why = note === undefined ? '.' : `: “${note.trim()}”`;
      report({
        path: item.path,
        message: `${reviewer} ${decisionWords[decision]} ${target} on ${on}${why}`,
        hint: 'Mend it, or leave it out; then have it reviewed again.',
        related: [{ message: 'the review', path }],
      });
    }
  },
});
