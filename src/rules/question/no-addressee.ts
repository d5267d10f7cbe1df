import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const question = (line: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      ${line}
      questions: [Has the addressee raised the case?]
  `,
});

export default caseRule({
  meta: {
    code: 'question/no-addressee',
    severity: 'error',
    summary: 'A question is put to nobody, or to someone to whom it cannot be put.',
    why: 'Parliaments return questions without a clear addressee. Whom one can ask, and how they are called on the paper, is laid down for each instrument.',
    examples: [
      {
        name: 'no addressee',
        files: question('subject: Trial of a reader'),
        expect: [{ file: 'questions.yaml', line: 1, says: 'is put to nobody' }],
      },
      {
        name: 'an addressee that the instrument does not have',
        files: question('addressee: hr-vp'),
        expect: [{ file: 'questions.yaml', line: 3, says: 'cannot be put to “hr-vp”' }],
      },
      {
        name: 'an addressee of a declaration, which is put to nobody',
        files: {
          'questions.yaml': dedent`
            - id: pace
              instrument: pace-wd
              addressee: council
              background: We call for the release of the readers.
          `,
        },
        expect: [{ file: 'questions.yaml', line: 3, says: 'cannot be put to “council”' }],
      },
      {
        name: 'a declaration without addressee',
        files: {
          'questions.yaml': dedent`
            - id: pace
              instrument: pace-wd
              background: We call for the release of the readers.
          `,
        },
        expect: [],
      },
      {
        name: 'an addressee of the instrument',
        files: question('addressee: council'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const { addressee } = question.data;
      const known = (pack.addressees ?? []).map(({ id }) => id);
      const oneOf =
        known.length === 0
          ? 'A text in this form is put to nobody: leave addressee out.'
          : `It can be put to: ${known.join(', ')}.`;
      if (addressee === undefined && known.length === 0) continue;
      if (addressee === undefined)
        report({
          path: [...question.path, 'id'],
          message: `The question “${question.id}” is put to nobody.`,
          hint: `Add addressee. ${oneOf}`,
        });
      else if (!known.includes(addressee))
        report({
          path: [...question.path, 'addressee'],
          message: `The question “${question.id}” cannot be put to ${quoted(addressee)}.`,
          hint: [didYouMean(addressee, known), oneOf].filter(Boolean).join(' '),
        });
    }
  },
});
