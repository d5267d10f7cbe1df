import dedent from 'dedent';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const question = (term: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      term: ${term}
      addressee: vp-hr
      questions: [Has the addressee raised the case?]
  `,
});

export default caseRule({
  meta: {
    code: 'question/unknown-term',
    severity: 'error',
    summary: 'A question names a parliamentary term that its instrument does not have.',
    why: 'The rule under which a question is tabled changes its number from term to term, and it stands at the head of the paper. For a term that the program does not know, it has no rule to print.',
    examples: [
      {
        name: 'a term without a rule',
        files: question('3'),
        expect: [{ file: 'questions.yaml', line: 3, says: 'The rules of the term “3”' }],
      },
      {
        name: 'a term, where rules do not go by terms',
        files: {
          'questions.yaml': dedent`
            - id: pace
              instrument: pace-wq
              term: 10
              addressee: committee-of-ministers
              questions: [Has the Committee of Ministers discussed the case?]
          `,
        },
        expect: [{ file: 'questions.yaml', line: 3, says: 'The rules of the term “10”' }],
      },
      { name: 'a term with a rule', files: question('9'), expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const { term } = question.data;
      const known = (pack.terms ?? []).map((item) => item.term);
      if (term === undefined || known.includes(term)) continue;
      report({
        path: [...question.path, 'term'],
        message: `The rules of the term ${quoted(term)} are not known for “${pack.id}”.`,
        hint:
          known.length === 0
            ? 'Its rules do not go by terms: leave term out.'
            : `Write one of ${known.join(', ')}, or leave term out for the current one.`,
      });
    }
  },
});
