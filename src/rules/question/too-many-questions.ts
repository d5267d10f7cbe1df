import dedent from 'dedent';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const question = (questions: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      questions: ${questions}
  `,
});

export default caseRule({
  meta: {
    code: 'question/too-many-questions',
    severity: 'error',
    summary: 'A text asks more numbered questions than the rules allow.',
    why: 'It would be returned. Few and precise questions are also harder to evade: the answer to a long list is often one sentence for all of it.',
    examples: [
      {
        name: 'four where three are allowed',
        files: question('[Who?, When?, Where?, Why?]'),
        expect: [{ file: 'questions.yaml', line: 4, says: 'asks 4 numbered questions' }],
      },
      { name: 'three', files: question('[Who?, When?, Where?]'), expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const limit = pack.limits.sub_questions;
      const count = question.questions.length;
      if (!limit || count <= limit.max) continue;
      report({
        path: [...question.path, 'questions', limit.max],
        message: `The text asks ${String(count)} numbered questions; the rules allow ${String(limit.max)}.`,
        hint: `Take out ${String(count - limit.max)} of them, put two into one, or add a second text to questions.yaml.`,
      });
    }
  },
});
