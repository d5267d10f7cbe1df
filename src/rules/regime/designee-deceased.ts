import dedent from 'dedent';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/designee-deceased',
    severity: 'error',
    summary: 'A listing is asked for of someone who has died.',
    why: 'Nobody can be listed after death, and a list that names the dead shows that it was not checked. What the official did can still be told in the dossier.',
    examples: [
      {
        name: 'someone who has died',
        files: {
          'officials.yaml': dedent`
            - id: sudyaev-vymysl
              name: Vymysl Sudyaev
              standing: alleged
              deceased: { on: 2024-05, citations: [E-02] }
          `,
        },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'a source reports the death' }],
      },
      { name: 'nothing about a death', files: {}, expect: [] },
    ],
  },
  requirement: 'living_designee',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('living_designee', input)) {
      if (!official.data.deceased) continue;
      report({
        path: [...path, 'official'],
        message: `${nameOf(official)} cannot be proposed for listing: a source reports the death.`,
        hint: 'Take the entry out of designations. If the source means someone else of the same name, delete deceased in officials.yaml.',
        related: [{ message: 'the death', path: [...official.path, 'deceased'] }],
      });
    }
  },
});
