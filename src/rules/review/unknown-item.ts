import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
import { itemsOf } from '../../model/items.ts';
import { caseRule } from '../rule.ts';

const reviewOf = (target: string): Readonly<Record<string, string>> => ({
  'reviews.yaml': dedent`
    - target: ${target}
      sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
      reviewer: reviewer-1
      decision: accepted
      on: 2026-02-12
  `,
});

export default caseRule({
  meta: {
    code: 'review/unknown-item',
    severity: 'warning',
    summary: 'A review is about something that is not in the dossier.',
    why: 'The item was taken out or has another id now. If it has another id, its review no longer counts, and what is in its place was never reviewed.',
    examples: [
      {
        name: 'the review of an item that was taken out',
        files: reviewOf('E-03'),
        expect: [{ file: 'reviews.yaml', line: 1, says: 'There is no E-03 in this dossier' }],
      },
      {
        name: 'the review of the part that an official took in an act',
        files: reviewOf('reading-circle/sentence/sudyaev-vymysl'),
        expect: [],
      },
    ],
  },
  check: ({ data, reviews }, report) => {
    for (const { review, path, state } of reviews.reviews) {
      if (state !== 'gone') continue;
      report({
        path: [...path, 'target'],
        message: `There is no ${review.target} in this dossier, so the review of it counts for nothing.`,
        hint:
          didYouMean(
            review.target,
            itemsOf(data).map(({ id }) => id),
          ) ??
          'If it has another id now, have it reviewed under that one. Otherwise leave the review: it tells what was decided.',
      });
    }
  },
});
