import dedent from 'dedent';
import { confidedIn, inWords } from '../annexes.ts';
import { caseRule } from '../rule.ts';

const files = (consent: string): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: w-one
      role: witness
      consent:
        - { given_by: person, recipients: [eu-ghrsr], scope: Name, covers: [name], on: 2026-01-15, ${consent} }
  `,
  'vault.yaml': dedent`
    w-one:
      level: recipient
      recipients: [eu-ghrsr]
      values:
        name: Nimush Mkitkhveli
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/annex-consent-ended',
    severity: 'error',
    summary:
      'An annex would tell an authority what somebody agreed to once, and the consent has ended or was withdrawn since.',
    why: 'The dossier is as of an earlier day, on which the consent held; today it does not. What an authority was told cannot be taken back, so that the annex is not made until somebody has asked again. The documents beside it are made: they tell nothing of it.',
    examples: [
      {
        name: 'consent that has ended since',
        files: files('expires: 2026-03-15'),
        asOf: '2026-04-01',
        expect: [
          {
            file: 'vault.yaml',
            line: 3,
            says: 'the name of w-one, and the consent has ended',
          },
        ],
      },
      {
        name: 'consent that was withdrawn since',
        files: files('withdrawn_on: 2026-03-15'),
        asOf: '2026-04-01',
        expect: [{ file: 'vault.yaml', line: 3, says: 'and the consent was withdrawn' }],
      },
      {
        name: 'consent that holds',
        files: files('expires: 2027-03-15'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { as_of: asOf } = input.case.data;
    for (const { person, recipient, path, consent } of confidedIn(input)) {
      const ended = [...consent].filter(
        ([, stateOn]) => stateOn(asOf) === 'given' && stateOn(input.asOf) !== 'given',
      );
      if (ended.length === 0) continue;
      const isWithdrawn = ended.some(([, stateOn]) => stateOn(input.asOf) === 'withdrawn');
      report({
        path,
        message: `The annex for ${recipient} would tell ${inWords(ended.map(([kind]) => kind))} of ${person.id}, and the consent ${isWithdrawn ? 'was withdrawn' : 'has ended'}.`,
        hint: `Ask again and record the answer as a new entry under consent; or take ${recipient} from the recipients of ${person.id} in the vault. No annex for ${recipient} is made until then; one that was made before still lies in the output folder: remove it, and send it to nobody.`,
        related: [{ message: 'the consent', path: [...person.path, 'consent'] }],
      });
    }
  },
});
