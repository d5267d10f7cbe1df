import dedent from 'dedent';
import { textsIn } from '../../model/phrase.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const question = (...questions: readonly string[]): Readonly<Record<string, string>> => ({
  'questions.yaml': [
    dedent`
      - id: ep
        instrument: ep-wq
        addressee: vp-hr
        questions:
    `,
    ...questions.map((text) => `    - ${text}`),
    '',
  ].join('\n'),
});

export default caseRule({
  meta: {
    code: 'question/hidden-questions',
    severity: 'warning',
    summary: 'Within its numbered questions a text asks more than the rules allow.',
    why: 'Where three questions are allowed, a fourth that hides behind a question mark within one of them is counted all the same. The text is returned, or the part that mattered most is left unanswered.',
    examples: [
      {
        name: 'four question marks in two questions',
        files: question('Who gave the judgment? When? And why?', 'Has the addressee raised it?'),
        expect: [
          { file: 'questions.yaml', line: 1, says: 'asks 4 times within 2 numbered questions' },
        ],
      },
      {
        name: 'three questions',
        files: question('Who gave the judgment?', 'When?', 'Why?'),
        expect: [],
      },
      {
        name: 'a question with two parts',
        files: question('Has the addressee raised the case, and with what result?'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const limit = pack.limits.sub_questions?.max;
      const { id, data, path } = question;
      const numbered = data.questions?.length ?? 0;
      if (limit === undefined || numbered > limit) continue;
      const asked = (data.questions ?? [])
        .map((text) => Math.max(...textsIn(text, []).map(([words]) => marksIn(words))))
        .reduce((sum, marks) => sum + marks, 0);
      if (asked <= limit) continue;
      report({
        path: [...path, 'id'],
        message: `The text “${id}” asks ${String(asked)} times within ${String(numbered)} numbered questions; the rules allow ${String(limit)}.`,
        hint: 'Put what belongs together into one question with one question mark, as “Has the case been raised, and with what result?”, or leave the least important out.',
      });
    }
  },
});

/** Also those of Arabic, Greek and full width. */
const marksIn = (text: string): number => (text.match(/[?؟\u037e？]/gu) ?? []).length;
