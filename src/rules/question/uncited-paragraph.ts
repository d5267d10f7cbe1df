import dedent from 'dedent';
import { findProseCitations } from '../../model/citations.ts';
import { isTabled, kindOf } from '../../model/instrument.ts';
import { textsIn } from '../../model/phrase.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const question = (second: string, instrument = 'ep-wq'): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ${instrument}
      addressee: council
      background: |
        On 30 November 2020 a court jailed a reader [@E-01].

        ${second}
      questions: [Has the addressee raised the case?]
  `,
});

export default caseRule({
  meta: {
    code: 'question/uncited-paragraph',
    severity: 'warning',
    summary: 'A paragraph of facts in a question cites nothing.',
    why: 'The member answers for every sentence, and the service that admits questions asks for the source. A paragraph without a note is where both begin to doubt.',
    examples: [
      {
        name: 'a second paragraph without a source',
        files: question('Fourteen people were jailed for reading.'),
        expect: [{ file: 'questions.yaml', line: 7, says: '“Fourteen people were jailed' }],
      },
      {
        name: 'with its source',
        files: question('Fourteen people were jailed for reading [@E-02].'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      // Motions and declarations call for things, letters greet: not every paragraph states facts.
      if (!isTabled(pack) || kindOf(pack) !== 'question') continue;
      const { background } = question.data;
      if (background === undefined) continue;
      for (const [text, path] of textsIn(background, [...question.path, 'background'])) {
        for (const paragraph of text.split(/\n\s*\n/)) {
          const { citations, malformed } = findProseCitations(paragraph);
          if (paragraph.trim() === '' || citations.length > 0 || malformed.length > 0) continue;
          report({
            path,
            words: paragraph.trim(),
            message: `The paragraph ${quoted(paragraph)} cites nothing.`,
            hint: 'Cite the evidence for each fact where it stands, like this: [@E-04, p. 12]. If it is no fact, put it into one of the questions.',
          });
        }
      }
    }
  },
});
