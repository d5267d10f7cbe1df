import dedent from 'dedent';
import { countWords } from '../../document/text.ts';
import { countedText } from '../../model/counted-text.ts';
import { asksQuestions } from '../../model/instrument.ts';
import { documentRule } from '../rule.ts';

const question = (words: number): string => dedent`
  - id: ep
    instrument: ep-wq
    addressee: vp-hr
    background: ${'word '.repeat(words - 6).trim()}
    questions: [Has the addressee raised the case?]
`;

export default documentRule({
  meta: {
    code: 'question/too-many-words',
    severity: 'error',
    summary: 'A question has more words than the rules allow.',
    why: 'It would be returned. Words are counted in the text with its questions, in the language of tabling; the numbers of questions and the notes do not count.',
    examples: [
      {
        name: 'two hundred and one words',
        files: { 'questions.yaml': question(201) },
        expect: [{ file: 'questions.yaml', line: 1, says: 'has 201 words; the rules allow 200' }],
      },
      { name: 'two hundred words', files: { 'questions.yaml': question(200) }, expect: [] },
    ],
  },
  check: ({ document, request, catalogue }, report) => {
    if (!('questions' in request)) return;
    const pack = catalogue.instruments.get(request.data.instrument)?.pack;
    const limit = pack?.limits.words;
    if (!pack || !limit) return;
    const count = countWords(countedText(document.body, limit.counts, request, pack));
    if (count <= limit.max) return;
    const excess = count - limit.max;
    report({
      path: request.path,
      message: `${asksQuestions(pack) ? 'The question' : 'The text'} has ${String(count)} words; the rules allow ${String(limit.max)}.`,
      hint: `Cut ${excess === 1 ? 'one word' : `${String(excess)} words`}. Names are costly: a long list of them belongs in the dossier.`,
    });
  },
});
