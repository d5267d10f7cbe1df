import dedent from 'dedent';
import { confidedIn, inWords } from '../annexes.ts';
import { caseRule } from '../rule.ts';

const files = (consent: string): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: w-one
      role: witness
      consent:
        - { given_by: person, recipients: [eu-ghrsr], scope: Name, on: 2026-01-15${consent} }
  `,
  'vault.yaml': dedent`
    w-one:
      level: recipient
      recipients: [eu-ghrsr]
      values:
        name: Nimush Mkitkhveli
        address: 77 Unwritten Lane
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/annex-leaves-out',
    severity: 'info',
    summary:
      'The vault has something for an authority that no consent covers, so the annex leaves it out.',
    why: 'Whoever lets an authority know a name has not agreed that it learns an address. The annex tells each authority what the person agreed to, kind by kind, and nothing else. The words under scope alone open nothing, since a program cannot tell “the name” from “without the name”.',
    examples: [
      {
        name: 'consent for the name alone',
        files: files(', covers: [name]'),
        expect: [
          {
            file: 'vault.yaml',
            line: 3,
            says: 'The annex for eu-ghrsr leaves out the address of w-one',
          },
        ],
      },
      {
        name: 'consent that does not say what it covers',
        files: files(''),
        expect: [{ file: 'vault.yaml', line: 3, says: 'the name and the address of w-one' }],
      },
      {
        name: 'consent for both',
        files: files(', covers: [name, address]'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const day = input.case.data.as_of;
    for (const { person, recipient, path, consent } of confidedIn(input)) {
      const missing = [...consent].filter(([, stateOn]) => stateOn(day) !== 'given');
      if (missing.length === 0) continue;
      const kinds = missing.map(([kind]) => kind);
      report({
        path,
        message: `The annex for ${recipient} leaves out ${inWords(kinds)} of ${person.id}: no consent covers it.`,
        hint: `If the person did not agree, leave it as it is. If so, say it kind by kind in the consent for ${recipient}, like this:\ncovers: [${kinds.join(', ')}]`,
      });
    }
  },
});
