import dedent from 'dedent';
import { namingsIn } from '../../model/naming.ts';
import type { Question } from '../../model/case-file.ts';
import type { InstrumentPack } from '../../schema/types.ts';
import { institutionalWording } from '../institution.ts';
import { nameOf } from '../names.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const question = (
  background: string,
  { instrument = 'ca-wq', addressee = 'ministry', more = 'subject: Trial of a reader' } = {},
): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: one
      instrument: ${instrument}
      addressee: ${addressee}
      background: ${background}
      questions: [Has the Ministry raised the case?]
      ${more}
  `,
});

const imputation = 'On 30 November 2020 Vymysl Sudyaev jailed a reader [@E-01].';

export default caseRule({
  meta: {
    code: 'question/personal-imputation',
    severity: 'error',
    summary: 'A text accuses an official by name where the rules of the parliament refuse that.',
    why: 'Some parliaments return questions that charge a person with something by name. A name alone is no charge: what counts is a sentence that names an official and also cites the evidence of what he is alleged to have done, names somebody to whom it was done, or gives its year. The same facts can be told of the court or the office.',
    examples: [
      {
        name: 'a judge is said to have jailed someone',
        files: question(imputation),
        expect: [
          {
            file: 'questions.yaml',
            line: 4,
            says: 'The text says of Vymysl Sudyaev what he or she is alleged to have done',
          },
        ],
      },
      {
        name: 'by the family name, with the person concerned and no date',
        files: question('Nimush Mkitkhveli was brought before Sudyaev.'),
        expect: [{ file: 'questions.yaml', line: 4, says: 'Vymysl Sudyaev' }],
      },
      {
        name: 'for a recorded reason, where the member may answer for it',
        files: question(imputation, {
          more: 'name_officials: The judgment with his name is public.',
        }),
        expect: [],
      },
      {
        name: 'a judge is named, and nothing is said against him',
        files: question('The Ministry received Vymysl Sudyaev in Ottawa.'),
        expect: [],
      },
      {
        name: 'where names call for caution only, which is another finding',
        files: question(imputation, { instrument: 'ep-wq', addressee: 'council' }),
        expect: [],
      },
      {
        name: 'the court is named instead',
        files: question('On 30 November 2020 the City Court of Vymysl jailed a reader [@E-01].'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      if (!refusesImputation(question, pack)) continue;
      const language = question.data.language ?? input.case.data.language;
      for (const { official, path, words, isImputation } of namingsIn(question, input.case)) {
        if (!isImputation) continue;
        const { rule } = pack.personal_imputation;
        report({
          path: path[0] === 'title' ? [...question.path, 'id'] : path,
          words,
          message: `The text says of ${nameOf(official)} what he or she is alleged to have done, ${rule === 'forbidden' ? 'which the rules refuse' : 'which the rules refuse without a reason'}.`,
          hint: `${institutionalWording(official, language)}${rule === 'overridable' ? ' If the member answers for the name, add name_officials with the reason.' : ''}`,
        });
      }
    }
  },
});

/** Whether a charge against a person by name is returned; with a reason some parliaments leave it to the member. */
export const refusesImputation = (
  { data }: Question,
  { personal_imputation: { rule } }: InstrumentPack,
): boolean => rule === 'forbidden' || (rule === 'overridable' && data.name_officials === undefined);
