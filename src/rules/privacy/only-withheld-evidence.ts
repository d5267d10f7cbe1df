import dedent from 'dedent';
import { supporting } from '../../model/support.ts';
import { involvementsOf } from '../acts.ts';
import { actName, nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const prosecution = (citations: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
    - id: E-02
      kind: witness_statement
      title: Statement
      confidentiality: internal
  `,
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
    code: 'privacy/only-withheld-evidence',
    severity: 'error',
    summary: 'Only evidence that must be withheld carries an official’s part in an act.',
    why: 'The document would accuse a person and show the reader nothing for it. And whoever knows how few were present could conclude from the accusation itself who the confidential source is.',
    examples: [
      {
        name: 'a confidential statement alone',
        files: prosecution('[E-02]'),
        expect: [{ file: 'prosecutions.yaml', line: 14, says: 'Only withheld evidence carries' }],
      },
      {
        name: 'the judgment as well',
        files: prosecution('["E-01, p. 2", E-02]'),
        expect: [],
      },
    ],
  },
  check: ({ case: file, view }, report) => {
    for (const { act, citations, official, path } of involvementsOf(file)) {
      const items = supporting(citations);
      const isHidden = items.every(({ evidence }) =>
        view.placeholders.has(`evidence/${evidence.id}`),
      );
      if (items.length === 0 || !isHidden) continue;
      report({
        path: [...path, 'citations'],
        message: `Only withheld evidence carries the part of ${nameOf(official)} in ${actName(act)}.`,
        hint: 'Cite public evidence that states it as well. If there is none, keep the part out of the dossier until there is.',
      });
    }
  },
});
