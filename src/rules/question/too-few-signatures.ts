import dedent from 'dedent';
import { firstText } from '../../model/phrase.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const declaration = (authors: number): Readonly<Record<string, string>> => ({
  'questions.yaml': [
    dedent`
      - id: wd
        instrument: pace-wd
        background: We call for the release of the readers.
        authors:
    `,
    ...Array.from(
      { length: authors },
      (_, index) => `    - { name: Member ${String(index + 1)}, group: Zedland }`,
    ),
    '',
  ].join('\n'),
});

export default caseRule({
  meta: {
    code: 'question/too-few-signatures',
    severity: 'info',
    summary: 'A text has fewer authors than the rules ask for signatures.',
    why: 'Declarations and motions are those of all who sign them. With fewer than the rules ask for the text cannot be tabled, and collecting them takes longer than writing it. A draft can be made and handed round without.',
    examples: [
      {
        name: 'a declaration with two of twenty',
        files: declaration(2),
        expect: [
          { file: 'questions.yaml', line: 1, says: 'needs 20 signatures, and has 2 authors' },
        ],
      },
      { name: 'a declaration with twenty', files: declaration(20), expect: [] },
      {
        name: 'a declaration of which nobody knows yet who signs it',
        files: {
          'questions.yaml': dedent`
            - id: wd
              instrument: pace-wd
              background: We call for the release of the readers.
          `,
        },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const { signatures } = pack.limits;
      const { length: authors } = question.data.authors ?? [];
      // Without authors the draft leaves a blank for them.
      if (signatures === undefined || authors === 0 || authors >= signatures) continue;
      report({
        path: [...question.path, 'id'],
        message: `The text “${question.id}” needs ${String(signatures)} signatures, and has ${authors === 1 ? 'one author' : `${String(authors)} authors`}.`,
        hint: `Add those who sign it under authors as they do.${pack.tabled_by ? ` The rule on who can table it: ${firstText(pack.tabled_by.text)}` : ''}`,
      });
    }
  },
});
