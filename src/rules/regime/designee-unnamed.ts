import dedent from 'dedent';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/designee-unnamed',
    severity: 'error',
    summary: 'A listing is asked for of someone whose name is not established.',
    why: 'Sanctions are carried out by banks and border guards, who have nothing but a name to go by. A list that names “the third judge of the panel” reaches nobody, or the wrong person.',
    examples: [
      {
        name: 'no name is established',
        files: {
          'officials.yaml': dedent`
            - id: sudyaev-vymysl
              known_as: the third judge of the panel
              standing: alleged
          `,
        },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'no name is established' }],
      },
      { name: 'a name', files: {}, expect: [] },
    ],
  },
  requirement: 'named_designee',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('named_designee', input)) {
      if (official.data.name !== undefined) continue;
      report({
        path: [...path, 'official'],
        message: `A listing of “${nameOf(official)}” cannot be proposed: no name is established.`,
        hint: 'Take the entry out of designations until a source gives the name; then write it as name in officials.yaml.',
        related: [{ message: 'the official', path: official.path }],
      });
    }
  },
});
