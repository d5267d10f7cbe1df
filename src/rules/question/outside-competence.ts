import dedent from 'dedent';
import { baseLanguage, firstText, textsIn } from '../../model/phrase.ts';
import { printedAs, questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';
import { patternOf } from '../words.ts';

const question = (asked: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      questions:
        - ${asked}
  `,
});

export default caseRule({
  meta: {
    code: 'question/outside-competence',
    severity: 'warning',
    summary: 'A text asks for what the addressee has said before is not its competence.',
    why: 'The answer would be one sentence on the competence, and the question is spent: the same is not admitted again for months. Ask what the addressee can do itself.',
    examples: [
      {
        name: 'a question on an extradition',
        files: question('Will the addressee stop the extradition of the reader?'),
        expect: [{ file: 'questions.yaml', line: 5, says: '“extradition”' }],
      },
      {
        name: 'what the addressee can do itself',
        files: question('Has the addressee raised the case?'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const own = printedAs(question, input)?.languages[0] ?? input.case.data.language;
      (question.data.questions ?? []).forEach((phrase, index) => {
        for (const [text, path] of textsIn(phrase, [...question.path, 'questions', index])) {
          const language = baseLanguage(typeof phrase === 'string' ? own : String(path.at(-1)));
          const listed = pack.outside_competence?.[language] ?? [];
          const found = listed.flatMap((words) => patternOf(words).exec(text)?.[0] ?? [])[0];
          if (found === undefined) continue;
          report({
            path,
            words: found,
            message: `The text asks of ${quoted(found)}, which may lie outside the competence of the addressee.`,
            hint: pack.competence_trap
              ? firstText(pack.competence_trap.text)
              : 'Ask what the addressee can do itself.',
          });
        }
      });
    }
  },
});
