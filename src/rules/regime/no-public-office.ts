import dedent from 'dedent';
import { holdsPublicOffice } from '../../catalogue/fit.ts';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const submission = dedent`
  - id: us
    regime: us-7031c
    designations:
      - official: sudyaev-vymysl
        criteria: [US.7031c.HR]
`;

export default caseRule({
  meta: {
    code: 'regime/no-public-office',
    severity: 'error',
    summary: 'The framework reaches only officials of a state, and no such post is given.',
    why: 'Some frameworks are for officials of foreign governments. A private expert who gave an opinion, or an official of a party, is outside them, and another framework may reach the same person.',
    examples: [
      {
        name: 'someone who holds no post at an institution of the state',
        files: {
          'submissions.yaml': submission,
          'officials.yaml': dedent`
            - id: sudyaev-vymysl
              name: Vymysl Sudyaev
              standing: alleged
          `,
        },
        expect: [
          { file: 'submissions.yaml', line: 4, says: 'no post at an institution of a state' },
        ],
      },
      { name: 'a judge', files: { 'submissions.yaml': submission }, expect: [] },
    ],
  },
  requirement: 'public_office',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('public_office', input)) {
      if (holdsPublicOffice(official)) continue;
      report({
        path: [...path, 'official'],
        message: `The framework reaches only officials of a state, and no post at an institution of a state is given for ${nameOf(official)}.`,
        hint: 'If the official holds one, add it to posts with its organisation, and give the organisation its kind. Otherwise ask under a framework that reaches private persons too.',
      });
    }
  },
});
