import dedent from 'dedent';
import { actsOf } from '../acts.ts';
import { actName } from '../names.ts';
import { caseRule } from '../rule.ts';

const prosecution = (citations: string): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: arrest
          type: arrested
          date: 2020-09-01
          citations: ${citations}
  `,
});

export default caseRule({
  meta: {
    code: 'citation/act-uncited',
    severity: 'error',
    summary: 'Nothing is cited for an act.',
    why: 'Every line of the chronology is an assertion about real people. Without a source the reader has no reason to believe it, and one such line casts doubt on all the others.',
    examples: [
      {
        name: 'an arrest without a source',
        files: prosecution('[]'),
        expect: [{ file: 'prosecutions.yaml', line: 6, says: 'Nothing is cited for the act' }],
      },
      { name: 'an arrest with a source', files: prosecution('[E-02]'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const act of actsOf(file)) {
      if (act.data.citations?.length) continue;
      report({
        path: [...act.path, 'id'],
        message: `Nothing is cited for ${actName(act)}.`,
        hint: 'Add citations with the item and the place in it, such as "E-04, p. 12". If no source reports the act, delete it.',
      });
    }
  },
});
