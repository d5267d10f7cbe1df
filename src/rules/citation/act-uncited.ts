import dedent from 'dedent';
import { supporting } from '../../model/support.ts';
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
    summary: 'No source is cited that reports an act.',
    why: 'Every line of the chronology is an assertion about real people. Without a source the reader has no reason to believe it, and one such line casts doubt on all the others.',
    examples: [
      {
        name: 'an arrest without a source',
        files: prosecution('[]'),
        expect: [{ file: 'prosecutions.yaml', line: 6, says: 'Nothing is cited for the act' }],
      },
      {
        name: 'an arrest with nothing but a source that denies it',
        files: prosecution('[{ evidence: E-02, relation: contradicts }]'),
        expect: [{ file: 'prosecutions.yaml', line: 6, says: 'Only what contradicts' }],
      },
      {
        name: 'an arrest that one source reports and another denies',
        files: prosecution('[E-01, { evidence: E-02, relation: contradicts }]'),
        expect: [],
      },
      { name: 'an arrest with a source', files: prosecution('[E-02]'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const act of actsOf(file)) {
      const citations = act.data.citations ?? [];
      if (supporting(citations).length > 0) continue;
      report({
        path: [...act.path, 'id'],
        message: `${citations.length === 0 ? 'Nothing' : 'Only what contradicts it'} is cited for ${actName(act)}.`,
        hint: 'Add citations with the item and the place in it, such as "E-04, p. 12". If no source reports the act, delete it.',
      });
    }
  },
});
