import dedent from 'dedent';
import { namingsIn } from '../../model/naming.ts';
import { institutionalWording } from '../institution.ts';
import { nameOf } from '../names.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { refusesImputation } from './personal-imputation.ts';

const question = (
  line: string,
  background = 'On 30 November 2020 Vymysl Sudyaev jailed a reader [@E-01].',
): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      background: ${background}
      questions: [Has the addressee raised the case?]
      ${line}
  `,
});

const withoutName = 'On 30 November 2020 a court jailed a reader [@E-01].';

export default caseRule({
  meta: {
    code: 'question/names-officials',
    severity: 'warning',
    summary: 'A text names an official, and no reason for it is recorded.',
    why: 'Questions are published for good, and the person named cannot answer there. Most parliaments leave it to the member, who answers for it and should know the reason.',
    examples: [
      {
        name: 'a judge is named without a reason',
        files: question('subject: Trial of a reader'),
        expect: [{ file: 'questions.yaml', line: 4, says: 'The text names Vymysl Sudyaev' }],
      },
      {
        name: 'by the family name alone, in the subject and in the text',
        files: question(
          'subject: Judge Sudyaev jails readers',
          'According to the judgment, Sudyaev’s court jailed a reader [@E-01].',
        ),
        expect: [
          { file: 'questions.yaml', line: 4, says: 'The text names Vymysl Sudyaev' },
          { file: 'questions.yaml', line: 6, says: 'The text names Vymysl Sudyaev' },
        ],
      },
      {
        name: 'by a form of the name in the letters of the country',
        files: {
          ...question('subject: { ru: Дело судьи Судьяева }', withoutName),
          'officials.yaml': dedent`
            - id: sudyaev-vymysl
              name: Vymysl Sudyaev
              standing: alleged
              names:
                - value: Судьяев Вымысел
                  kind: native
                  parts: { family: Судьяев, given: Вымысел }
          `,
        },
        expect: [{ file: 'questions.yaml', line: 6, says: 'The text names Vymysl Sudyaev' }],
      },
      {
        name: 'in the title of the dossier, which is the subject of a question without one',
        files: {
          ...question('term: 10', withoutName),
          'dossier.yaml': dedent`
            schema_version: 1
            id: zz-base
            title: The judgments of Judge Sudyaev
            language: en
            country: ZZ
            status: draft
            as_of: 2026-03-01
          `,
        },
        expect: [{ file: 'questions.yaml', line: 1, says: 'The text names Vymysl Sudyaev' }],
      },
      {
        name: 'a victim of the same family name',
        files: {
          ...question('subject: Trial of a reader', 'A court jailed Nimush Sudyaev [@E-01].'),
          'persons.yaml': dedent`
            - id: p-one
              name: Nimush Sudyaev
          `,
        },
        expect: [],
      },
      {
        name: 'a judge is named for a reason',
        files: question('name_officials: The judgment with his name is public.'),
        expect: [],
      },
      { name: 'the court is named instead', files: {}, expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      if (pack.personal_imputation.rule === 'allowed') continue;
      if (question.data.name_officials !== undefined) continue;
      const language = question.data.language ?? input.case.data.language;
      for (const { official, path, words, isImputation } of namingsIn(question, input.case)) {
        // An error says so already.
        if (isImputation && refusesImputation(question, pack)) continue;
        const isTitle = path[0] === 'title';
        report({
          path: isTitle ? [...question.path, 'id'] : path,
          words,
          message: `The text names ${nameOf(official)}, and name_officials does not say why.`,
          hint: `Add name_officials with the reason, or leave the name out. ${institutionalWording(official, language)}${isTitle ? ' A question without subject has the title of the dossier for one.' : ''}`,
          ...(isTitle ? { related: [{ message: 'the title of the dossier', path }] } : {}),
        });
      }
    }
  },
});
