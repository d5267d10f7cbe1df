import dedent from 'dedent';
import { firstText } from '../../model/phrase.ts';
import { sought } from '../../redact/secrets.ts';
import { nameOf } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { stringsIn } from '../strings.ts';

const official = (authority: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      existing_listings:
        - authority: ${authority}
          on: 2024-03-04
          citations: [E-02]
  `,
});

export default caseRule({
  meta: {
    code: 'regime/already-listed',
    severity: 'warning',
    summary: 'A listing is asked for of someone whom the same authority has already listed.',
    why: 'An authority that is asked for what it has already done will wonder what else was not checked. It may still make sense, for another framework or for new facts, but then the submission must say so.',
    examples: [
      {
        name: 'listed by the same authority',
        files: official('Council of the European Union'),
        expect: [{ file: 'submissions.yaml', line: 5, says: 'already listed by' }],
      },
      { name: 'listed by another authority', files: official('HM Treasury'), expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      const names = stringsIn(pack.authority).map(({ text }) => sought(text).letters);
      for (const { official, path } of submission.designations) {
        const listings = official.data.existing_listings ?? [];
        const index = listings.findIndex(({ authority }) =>
          names.includes(sought(authority).letters),
        );
        if (index === -1) continue;
        report({
          path: [...path, 'official'],
          message: `${nameOf(official)} is already listed by “${firstText(pack.authority)}”.`,
          hint: 'If it is under the same framework, take the entry out of designations. Otherwise say in reasons what this listing would add.',
          related: [
            {
              message: 'the existing listing',
              path: [...official.path, 'existing_listings', index],
            },
          ],
        });
      }
    }
  },
});
