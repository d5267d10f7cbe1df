import { deepestNesting, isTooDeep, overloadOf, parseProse } from '../../model/markdown.ts';
import { textsIn } from '../../model/phrase.ts';
import { caseRule } from '../rule.ts';

const summary = (quotes: number): Readonly<Record<string, string>> => ({
  'questions.yaml': `- id: ep\n  instrument: ep-wq\n  addressee: vp-hr\n  questions: [Has the addressee raised the case?]\n  background: "${'> '.repeat(quotes)}Guilty."\n`,
});

export default caseRule({
  meta: {
    code: 'text/nested-too-deeply',
    severity: 'error',
    summary:
      'A text has too many quotations, lists or emphases one inside another, or too many signs for them.',
    why: 'Each of them is set further in than the one around it, until no room is left on the page. So much is hardly ever meant: often a sign was repeated by mistake.',
    examples: [
      {
        name: 'three thousand quotations one inside another',
        files: summary(3000),
        expect: [{ file: 'questions.yaml', line: 5, says: 'more than 8' }],
      },
      {
        name: 'five thousand asterisks apart from each other',
        files: {
          'questions.yaml': `- id: ep\n  instrument: ep-wq\n  addressee: vp-hr\n  questions: [Has the addressee raised the case?]\n  background: "${'*a '.repeat(5000)}"\n`,
        },
        expect: [{ file: 'questions.yaml', line: 5, says: 'more signs' }],
      },
      { name: 'a quotation within a quotation', files: summary(2), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { text, path } of file.prose)
      for (const [value, at] of textsIn(text, path))
        if (overloadOf(value) === 'signs')
          report({
            path: at,
            message: 'The text has more signs for emphasis, links or code than any text needs.',
            hint: 'Look for the signs * _ ` [ ] and < in it, and delete what is too many.',
          });
        else if (overloadOf(value) === 'nested' || isTooDeep(parseProse(value)))
          report({
            path: at,
            message: `The text has more than ${String(deepestNesting)} quotations, lists or emphases one inside another.`,
            hint: 'Look for the signs > - and * and for spaces at the beginning of its lines, and delete what is too many.',
          });
  },
});
