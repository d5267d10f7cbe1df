import dedent from 'dedent';
import { counts } from '../../model/reviews.ts';
import { caseRule } from '../rule.ts';
import { isReviewed } from '../reviewing.ts';

const files = (collector: string, sha256: string): Readonly<Record<string, string>> => ({
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
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
      acquisition:
        by: ${collector}
        at: 2026-01-10
        method: Copy from the registry of the court
    - id: E-02
      kind: press
      title: Reader jailed
  `,
  'reviews.yaml': dedent`
    - target: E-01
      sha256: ${sha256}
      reviewer: reviewer-1
      decision: accepted
      on: 2026-02-12
  `,
});

export default caseRule({
  meta: {
    code: 'review/own-work',
    severity: 'warning',
    summary: 'Someone reviewed what they collected or checked themselves.',
    why: 'Whoever found a source believes in it. A review is worth something because somebody else looks at the item with fresh eyes; one of one’s own work counts for nothing. The program goes by the references under `acquisition`, `custody`, `verification`, `namesakes_checked` and `similar_questions`.',
    examples: [
      {
        name: 'the collector of an item as its reviewer',
        files: files(
          'reviewer-1',
          '9eb1bbd1b820dd977858d86c2245dc65403b666c6b634e95ede5b8641ce1b01e',
        ),
        expect: [
          { file: 'reviews.yaml', line: 3, says: 'reviewer-1 accepted E-01 and has worked on it' },
        ],
      },
      {
        name: 'another reviewer than the collector',
        files: files(
          'researcher-1',
          '77a1e936ca5cfb308ad2fc7fca889910352b29dbd7352a998880b8e7a0875372',
        ),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    if (!isReviewed(input)) return;
    for (const judged of input.reviews.reviews) {
      const { review, path, item, isOwnWork } = judged;
      if (!item || !isOwnWork || !counts(judged) || review.decision !== 'accepted') continue;
      report({
        path: [...path, 'reviewer'],
        message: `${review.reviewer} accepted ${review.target} and has worked on it, so the review does not count.`,
        hint: 'Ask somebody else to review it.',
        related: [{ message: 'the item', path: item.path }],
      });
    }
  },
});
