import dedent from 'dedent';
import { supporting } from '../../model/support.ts';
import { involvementsOf } from '../acts.ts';
import { actName, nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const prosecution = (citations: string): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: sentence
          type: sentenced
          date: 2020-11-30
          citations: [E-01]
          involved:
            - official: sudyaev-vymysl
              function: presiding_judge
              basis: stated
              citations: ${citations}
  `,
});

export default caseRule({
  meta: {
    code: 'citation/involvement-uncited',
    severity: 'error',
    summary: 'No source is cited that states an official’s part in an act.',
    why: 'That someone was sentenced does not show who sentenced them. A person accused without evidence cannot defend themselves against it, and an authority that relies on it loses in court.',
    examples: [
      {
        name: 'a judge without a source',
        files: prosecution('[]'),
        expect: [
          { file: 'prosecutions.yaml', line: 11, says: 'the part of Vymysl Sudyaev in the act' },
        ],
      },
      {
        name: 'a judge with nothing but a source that names another',
        files: prosecution('[{ evidence: E-02, relation: contradicts }]'),
        expect: [{ file: 'prosecutions.yaml', line: 11, says: 'Only what contradicts' }],
      },
      { name: 'a judge with a source', files: prosecution('["E-01, p. 2"]'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { act, data, official, path } of involvementsOf(file)) {
      const citations = data.citations ?? [];
      if (supporting(citations).length > 0) continue;
      report({
        path: [...path, 'official'],
        message: `${citations.length === 0 ? 'Nothing' : 'Only what contradicts it'} is cited for the part of ${nameOf(official)} in ${actName(act)}.`,
        hint: 'Add citations with the item and the place in it that names the official, such as "E-04, p. 12". If no source does, delete the entry.',
      });
    }
  },
});
