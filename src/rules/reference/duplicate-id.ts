import dedent from 'dedent';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'reference/duplicate-id',
    severity: 'error',
    summary: 'Two entries of a dossier have the same id.',
    why: 'Whatever refers to the id could mean either of the two. One person’s acts might be told of another, which is the worst mistake that a dossier can make. Files are called after ids too: of a submission and a question with one id, only one would be left. Acts need an id of their own within their prosecution, posts within their official.',
    examples: [
      {
        name: 'two people with one id',
        files: {
          'persons.yaml': dedent`
            - id: p-one
              name: Nimush Mkitkhveli
            - id: p-one
              name: Someone Else
          `,
        },
        expect: [{ file: 'persons.yaml', line: 3, says: 'The id “p-one” stands twice' }],
      },
      {
        name: 'a question with the id of a submission',
        files: {
          'submissions.yaml': dedent`
            - id: ep
              regime: eu-ghrsr
          `,
        },
        expect: [{ file: 'questions.yaml', line: 2, says: 'The id “ep” stands twice' }],
      },
      {
        name: 'a person with the id of an official',
        files: {
          'persons.yaml': dedent`
            - id: p-one
              name: Nimush Mkitkhveli
            - id: sudyaev-vymysl
              name: Vymysl Sudyaev
          `,
        },
        expect: [{ file: 'officials.yaml', line: 2, says: 'The id “sudyaev-vymysl” stands twice' }],
      },
      {
        name: 'an id for each',
        files: {
          'persons.yaml': dedent`
            - id: p-one
              name: Nimush Mkitkhveli
            - id: p-two
              name: Someone Else
          `,
        },
        expect: [],
      },
    ],
  },
  check: ({ case: { duplicates } }, report) => {
    for (const { id, path, first } of duplicates) {
      report({
        path,
        message: `The id “${id}” stands twice.`,
        hint: 'If both entries mean the same, put them together in one. Otherwise give one of them another id, and correct what refers to it.',
        related: [{ message: 'the first entry with this id', path: first }],
      });
    }
  },
});
