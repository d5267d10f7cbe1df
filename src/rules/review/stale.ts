import dedent from 'dedent';
import { caseRule } from '../rule.ts';
import { changesInWords, decisionWords, isReviewed } from '../reviewing.ts';

const inReview = {
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
};

export default caseRule({
  meta: {
    code: 'review/stale',
    severity: 'warning',
    summary: 'An item changed after it was reviewed.',
    why: 'A review holds for what the reviewer saw: the entry as it stood in the file, and the exhibits as they lay there. Whatever changes afterwards, a date, a word of a quotation, an exchanged file, is something that nobody has checked. What was reviewed is kept in the folder `reviewed`, so that the finding can say what changed.',
    examples: [
      {
        name: 'an item whose publisher was changed since',
        files: {
          ...inReview,
          'reviews.yaml': dedent`
            - target: E-02
              sha256: f7b1b8123dc5d50148358754ea8b02c707943a18a145666bb1084a9b14a18fbc
              reviewer: reviewer-1
              decision: accepted
              on: 2026-02-12
          `,
          'reviewed/f7b1b8123dc5d50148358754ea8b02c707943a18a145666bb1084a9b14a18fbc.json':
            '{"files":{},"target":"E-02","value":{"archives":[{"url":"https://archive.example.org/reader-jailed"}],"id":"E-02","kind":"press","origin":"vymysl-gazette","published":"2020-12-01","publisher":"Vymysl Herald","title":"Reader jailed","url":"https://example.org/reader-jailed"}}',
        },
        expect: [
          {
            file: 'evidence.yaml',
            line: 10,
            says: 'E-02 has changed since reviewer-1 accepted it on 2026-02-12: publisher: “Vymysl Herald” → “Vymysl Gazette”',
          },
        ],
      },
      {
        name: 'an item that is as it was when it was reviewed',
        files: {
          ...inReview,
          'reviews.yaml': dedent`
            - target: E-02
              sha256: d7d4a2e80ff34e3cf217d12c39255d785a53269d294b69972bccf792adfea781
              reviewer: reviewer-1
              decision: accepted
              on: 2026-02-12
          `,
        },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    if (!isReviewed(input)) return;
    for (const { review, path, state, item, changes, isSuperseded } of input.reviews.reviews) {
      if (state !== 'stale' || !item || isSuperseded || review.decision === 'commented') continue;
      const { reviewer, decision, on, target } = review;
      const what = changes
        ? `: ${changesInWords(changes, input.view.placeholders.has(`evidence/${item.id}`))}`
        : '; what was reviewed is not kept, so nobody can say what changed';
      report({
        path: item.path,
        message: `${target} has changed since ${reviewer} ${decisionWords[decision]} it on ${on}${what}.`,
        hint: `Have it reviewed again: dossier review ${input.folder}/${target}`,
        related: [{ message: 'the review', path }],
      });
    }
  },
});
