import dedent from 'dedent';
import type { ItemKind } from '../../model/items.ts';
import { isObjection, type ItemStanding } from '../../model/reviews.ts';
import { caseRule } from '../rule.ts';
import { isReviewed } from '../reviewing.ts';

const files = (...reviews: readonly string[]): Readonly<Record<string, string>> => ({
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
  'reviews.yaml': reviews.join('\n'),
});

const accepted = (target: string, sha256: string): string => dedent`
  - target: ${target}
    sha256: ${sha256}
    reviewer: reviewer-1
    decision: accepted
    on: 2026-02-12
`;

const first = accepted('E-01', 'bb12fdb002a1167f559919918a98980e6aa72bedd4b8dcd08448f98f2a8e4fa6');
const second = accepted('E-02', 'd7d4a2e80ff34e3cf217d12c39255d785a53269d294b69972bccf792adfea781');
const part = accepted(
  'reading-circle/sentence/sudyaev-vymysl',
  'c0b13dfb777c16e16a3d96e2396d2b2310fca61e77071b85b50338948bbcc620',
);

/** So many are named; the rest is counted. */
const most = 8;

export default caseRule({
  meta: {
    code: 'review/missing',
    severity: 'warning',
    summary: 'Items have not been accepted by as many reviewers as are needed.',
    why: 'Before a dossier is sent, somebody who did not write it has compared each item with its source. How many reviewers are needed, and of what, stands in `workspace.yaml` under `reviews`; without it one has to accept each item of evidence and each involvement of an official. A draft is not asked for reviews.',
    examples: [
      {
        name: 'a dossier in review of which one item has been accepted',
        files: files(second),
        expect: [
          {
            file: 'evidence.yaml',
            line: 2,
            says: '1 of 2 items of evidence still needs a review: E-01',
          },
          {
            file: 'prosecutions.yaml',
            line: 20,
            says: '1 of 1 involvements still needs a review: reading-circle/sentence/sudyaev-vymysl',
          },
        ],
      },
      { name: 'everything accepted', files: files(first, second, part), expect: [] },
    ],
  },
  check: (input, report) => {
    if (!isReviewed(input)) return;
    // Of these another finding tells what is wrong with them.
    const decided = new Set(
      input.reviews.reviews
        .filter(({ review }) => review.decision !== 'commented')
        .filter((judged) => judged.state === 'stale' || isObjection(judged))
        .map(({ review }) => review.target),
    );
    const kinds = new Map<ItemKind, ItemStanding[]>();
    for (const standing of input.reviews.items)
      kinds.set(standing.item.kind, [...(kinds.get(standing.item.kind) ?? []), standing]);
    for (const [kind, items] of kinds) {
      const open = items
        .filter(({ item, isAccepted }) => !isAccepted && !decided.has(item.id))
        .map(({ item }) => item);
      const [next] = open;
      if (!next) continue;
      const named = open.slice(0, most).map(({ id }) => id);
      const more = open.length - named.length;
      const { needed } = input.reviews;
      const reviews = needed === 1 ? 'a review' : `${String(needed)} reviews`;
      report({
        path: next.path,
        message: `${String(open.length)} of ${String(items.length)} ${words[kind] ?? kind} still ${open.length === 1 ? 'needs' : 'need'} ${reviews}: ${named.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`,
        hint: `See what waits with: dossier review --dossier ${input.folder}`,
      });
    }
  },
});

/** Where the word of the settings is not the one of a sentence. */
const words: Readonly<Partial<Record<ItemKind, string>>> = {
  evidence: 'items of evidence',
  dossier: 'texts of the dossier',
};
