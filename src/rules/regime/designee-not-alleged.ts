import dedent from 'dedent';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/designee-not-alleged',
    severity: 'error',
    summary: 'A listing is asked for of someone against whom the dossier alleges nothing.',
    why: 'People are named in sources for many reasons: they signed a receipt, they were dismissed for an acquittal. Asking for sanctions against them would be a grave wrong.',
    examples: [
      {
        name: 'someone affected',
        files: {
          'officials.yaml': dedent`
            - id: sudyaev-vymysl
              name: Vymysl Sudyaev
              standing: affected
          `,
        },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'the standing is “affected”' }],
      },
      { name: 'someone alleged', files: {}, expect: [] },
    ],
  },
  requirement: 'alleged_standing',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('alleged_standing', input)) {
      const { standing } = official.data;
      if (standing === 'alleged') continue;
      report({
        path: [...path, 'official'],
        message: `${nameOf(official)} cannot be proposed for listing: the standing is “${standing}”, so nothing is alleged.`,
        hint: 'Take the person out of the designations. Only if the evidence shows conduct of the person’s own, change the standing to alleged.',
        related: [{ message: 'the official', path: official.path }],
      });
    }
  },
});
