import dedent from 'dedent';
import { isStated, supporting } from '../../model/support.ts';
import { actName, nameOf } from '../names.ts';
import { officialRecords } from '../official-records.ts';
import { caseRule } from '../rule.ts';

const evidence = (line: string, kind = 'video'): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - { id: E-01, kind: press, title: Reader jailed, published: 2020-12-01 }
    - id: E-02
      kind: ${kind}
      title: The judge reads the sentence
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/not-verified',
    severity: 'info',
    summary:
      'No check is recorded of anything that carries the part of an official whose listing is asked for.',
    why: 'The part of an official in an act is what a listing stands or falls with. Records of the authority itself speak for themselves; of all else somebody should have compared at least one item with something: another source, the place, the voice, the seal.',
    examples: [
      {
        name: 'an article and a recording that nobody checked',
        files: evidence('language: ru'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 20,
            says: 'the part of Vymysl Sudyaev in the act “sentence”',
          },
        ],
      },
      {
        name: 'a recording that was compared with another',
        files: evidence(
          'verification: [{ check: Voice compared with a broadcast, result: Matches }]',
        ),
        expect: [],
      },
      { name: 'the judgment', files: evidence('language: ru', 'judgment'), expect: [] },
    ],
  },
  // What was checked is for the team, so that the view of others does not have it.
  check: ({ case: { submissions }, data }, report) => {
    const checked = new Set(
      (data.evidence ?? []).flatMap(({ id, verification }) => (verification?.length ? [id] : [])),
    );
    const designated = new Set(
      submissions.flatMap(({ designations }) => designations.map(({ official }) => official)),
    );
    for (const official of designated) {
      for (const involvement of official.involvements.filter(isStated)) {
        const items = supporting(involvement.citations).map(({ evidence }) => evidence);
        const isCarried = items.some(
          (item) => checked.has(item.id) || officialRecords.has(item.data.kind),
        );
        if (isCarried) continue;
        report({
          path: [...involvement.path, 'official'],
          message: `No check is recorded of what carries the part of ${nameOf(official)} in ${actName(involvement.act)} (${[...new Set(items.map(({ id }) => id))].join(', ')}).`,
          hint: 'Compare one of the items with another source, and write down what you compared, like this:\nverification:\n  - check: Names compared with the register of judges\n    by: researcher-2\n    on: 2026-02-10\n    result: Matches',
        });
      }
    }
  },
});
