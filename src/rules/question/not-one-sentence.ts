import dedent from 'dedent';
import { kindOf } from '../../model/instrument.ts';
import { sentencesIn } from '../../model/naming.ts';
import { textsIn } from '../../model/phrase.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const question = (text: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: uk
      instrument: uk-wq
      addressee: fcdo
      questions:
        - ${text}
  `,
});

export default caseRule({
  meta: {
    code: 'question/not-one-sentence',
    severity: 'warning',
    summary: 'A question that must be one sentence is several, or asks directly.',
    why: 'The form gives the beginning, “To ask the Secretary of State”, and the text goes on from there: what assessment was made, whether something was raised. A second sentence or a direct question has no place after it, and the office that receives it will write it anew in its own words.',
    examples: [
      {
        name: 'two sentences',
        files: question('what assessment was made of the judgment. A reader was jailed.'),
        expect: [{ file: 'questions.yaml', line: 5, says: 'has 2 sentences' }],
      },
      {
        name: 'a direct question',
        files: question('has the case of the reader been raised?'),
        expect: [{ file: 'questions.yaml', line: 5, says: 'asks directly' }],
      },
      {
        name: 'one sentence that goes on from the beginning',
        files: question('what assessment was made of the judgment of 30 November 2020.'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      if (kindOf(pack) !== 'sentence') continue;
      (question.data.questions ?? []).forEach((phrase, index) => {
        for (const [text, path] of textsIn(phrase, [...question.path, 'questions', index])) {
          const count = wholeSentences(text);
          const isDirect = pack.opening !== undefined && text.includes('?');
          if (count < 2 && !isDirect) continue;
          report({
            path,
            message:
              count > 1
                ? `The question ${quoted(text)} has ${String(count)} sentences, and the form takes one.`
                : `The question ${quoted(text)} asks directly, and the form begins the sentence for it.`,
            hint: 'Write what follows upon the opening of the form, as one sentence with a full stop: what assessment was made of …; whether … was raised.',
          });
        }
      });
    }
  },
});

/** What ends in a short word with a full stop, such as “Mr.”, goes on. */
const wholeSentences = (text: string): number =>
  sentencesIn(text.trim()).filter(
    (sentence, index, { length }) =>
      index === length - 1 || !/(?:^|[^\p{L}])\p{L}{1,3}\.$/u.test(sentence),
  ).length;
