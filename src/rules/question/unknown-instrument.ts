import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
import { caseRule } from '../rule.ts';

const question = (instrument: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ${instrument}
      addressee: vp-hr
      questions: [Has the addressee raised the case?]
  `,
});

export default caseRule({
  meta: {
    code: 'question/unknown-instrument',
    severity: 'error',
    summary: 'A question names an instrument that the program does not know.',
    why: 'Every parliament has its own rules on length, addressees and form. Without the instrument the program could not tell whether the question would be accepted.',
    examples: [
      {
        name: 'a misspelt instrument',
        files: question('ep-qw'),
        expect: [{ file: 'questions.yaml', line: 2, says: 'no instrument “ep-qw”' }],
      },
      { name: 'an instrument of the program', files: question('ep-wq'), expect: [] },
    ],
  },
  check: ({ case: { questions }, catalogue: { instruments } }, report) => {
    for (const { data, path } of questions) {
      if (instruments.has(data.instrument)) continue;
      report({
        path: [...path, 'instrument'],
        message: `The program knows no instrument “${data.instrument}”.`,
        hint:
          didYouMean(data.instrument, instruments.keys()) ??
          `It knows: ${[...instruments.keys()].join(', ')}. An instrument of your own needs a folder in templates/instruments/.`,
      });
    }
  },
});
