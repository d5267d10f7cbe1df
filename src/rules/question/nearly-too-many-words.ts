import dedent from 'dedent';
import { countWords } from '../../document/text.ts';
import { countedText } from '../../model/counted-text.ts';
import { asksQuestions } from '../../model/instrument.ts';
import { documentRule } from '../rule.ts';

const question = (words: number): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      background: ${'word '.repeat(words - 6).trim()}
      questions: [Has the addressee raised the case?]
  `,
});

export default documentRule({
  meta: {
    code: 'question/nearly-too-many-words',
    severity: 'warning',
    summary: 'A question has nearly as many words as the rules allow.',
    why: 'Services do not all count alike: a date, a link or a hyphen can make a difference. A question a few words below the limit may come back, and a month is lost.',
    examples: [
      {
        name: 'ten words left',
        files: question(190),
        expect: [{ file: 'questions.yaml', line: 1, says: 'has 190 of the 200 words' }],
      },
      { name: 'sixteen words left', files: question(184), expect: [] },
      { name: 'too many, which is another finding', files: question(201), expect: [] },
    ],
  },
  check: ({ document, request, catalogue }, report) => {
    if (!('questions' in request)) return;
    const pack = catalogue.instruments.get(request.data.instrument)?.pack;
    const limit = pack?.limits.words;
    if (pack === undefined || limit?.warn_from === undefined) return;
    const count = countWords(countedText(document.body, limit.counts, request, pack));
    if (count < limit.warn_from || count > limit.max) return;
    report({
      path: request.path,
      message: `${asksQuestions(pack) ? 'The question' : 'The text'} has ${String(count)} of the ${String(limit.max)} words that the rules allow.`,
      hint: `Bring it below ${String(limit.warn_from)} words to be on the safe side.`,
    });
  },
});
