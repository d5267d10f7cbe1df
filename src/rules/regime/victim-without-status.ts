import dedent from 'dedent';
import { criterionOf } from '../../catalogue/catalogue.ts';
import { actsAgainstProtected, actsCarrying, actsPleaded } from '../../catalogue/fit.ts';
import { nameOf } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = dedent`
  - id: us
    regime: us-gma
    designations:
      - official: sudyaev-vymysl
        criteria: [US.GMA.1B]
`;

export default caseRule({
  meta: {
    code: 'regime/victim-without-status',
    severity: 'error',
    summary: 'A listing ground holds only for certain victims, and no victim is said to be one.',
    why: 'Two laws protect those who expose illegal acts of officials, and those who exercise or defend rights. What the victim was doing is then an element of the ground like the act itself, and needs facts with sources.',
    examples: [
      {
        name: 'a ground that asks for it, and a victim of whom nothing is said',
        files: { 'submissions.yaml': submission },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'no victim' }],
      },
      {
        name: 'a victim who was exercising a right',
        files: {
          'submissions.yaml': submission,
          'persons.yaml': dedent`
            - id: p-one
              name: Nimush Mkitkhveli
              role: victim
              protected_status:
                kind: exercising_or_defending_rights
                facts: She lent books to her readers [@E-01].
          `,
        },
        expect: [],
      },
    ],
  },
  requirement: 'victim_status',
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      if (!pack.requires.includes('victim_status')) continue;
      for (const { data, path, official } of submission.designations)
        for (const [index, code] of data.criteria.entries()) {
          const criterion = criterionOf(pack, code);
          const acts = criterion ? actsCarrying(criterion, actsPleaded(official)) : [];
          if (!criterion?.victim_status || acts.length === 0) continue;
          if (actsAgainstProtected(criterion, acts).length > 0) continue;
          report({
            path: [...path, 'criteria', index],
            message: `The listing ground ${code} holds only for victims of a certain status, and no victim of the acts of ${nameOf(official)} is said to have it.`,
            hint: `Add protected_status to the victim in persons.yaml, with kind: ${criterion.victim_status.join(' or ')} and facts with their citations. Without such facts, ask under a framework that does not ask for them.`,
          });
        }
    }
  },
});
