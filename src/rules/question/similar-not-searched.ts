import dedent from 'dedent';
import { isTabled } from '../../model/instrument.ts';
import { caseRule } from '../rule.ts';

const question = (line: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      questions: [Has the addressee raised the case?]
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'question/similar-not-searched',
    severity: 'warning',
    summary: 'Nobody has searched whether the same was asked before.',
    why: 'What was asked and answered recently is not admitted again, and the member who tables it looks badly advised. An earlier answer is also the best start for a new question: it shows what the addressee has not said.',
    examples: [
      {
        name: 'no search',
        files: question('subject: Trial of a reader'),
        expect: [{ file: 'questions.yaml', line: 1, says: 'No search for similar questions' }],
      },
      {
        name: 'a search and its result',
        files: question(
          'similar_questions: { searched_on: 2026-02-01, by: assistant-1, result: None. }',
        ),
        expect: [],
      },
      {
        name: 'a letter, for which there is no register',
        files: {
          'questions.yaml': dedent`
            - id: letter
              instrument: letter-minister
              addressee: foreign-minister
              background: On 30 November 2020 a court jailed a reader [@E-01].
              questions: [raise the case with the authorities.]
          `,
        },
        expect: [],
      },
    ],
  },
  check: ({ case: { questions }, catalogue: { instruments } }, report) => {
    for (const { id, data, path } of questions) {
      const pack = instruments.get(data.instrument)?.pack;
      if (data.similar_questions || (pack && !isTabled(pack))) continue;
      report({
        path: [...path, 'id'],
        message: `No search for similar questions is recorded for “${id}”.`,
        hint: 'Search the register of the parliament by names, country and subject, then add what you found, like this:\nsimilar_questions:\n  searched_on: 2026-02-01\n  by: assistant-1\n  result: None in the last six months.',
      });
    }
  },
});
