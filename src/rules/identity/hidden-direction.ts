import { caseRule } from '../rule.ts';
import { stringsIn } from '../strings.ts';

export default caseRule({
  meta: {
    code: 'identity/hidden-direction',
    severity: 'error',
    summary: 'A text contains a hidden sign that changes the direction of reading.',
    why: 'Such signs are invisible and make text look different from what it is: a name or a number can be shown backwards while a search finds the true order. Text in Arabic or Hebrew letters does not need them; documents find the right order by themselves.',
    examples: [
      {
        name: 'a sign that turns the rest of the name around',
        files: { 'persons.yaml': '- id: p-one\n  name: "Nimush \\u202Eilevhktikm"\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'a hidden sign (U+202E)' }],
      },
      {
        name: 'a name in Hebrew letters',
        files: { 'persons.yaml': '- id: p-one\n  name: נימוש\n' },
        expect: [],
      },
    ],
  },
  check: ({ case: { data } }, report) => {
    for (const { text, path } of stringsIn(data)) {
      const sign = hidden.exec(text)?.[0];
      if (sign === undefined) continue;
      report({
        path,
        words: sign,
        message: `The text contains a hidden sign (U+${codeOf(sign)}) that changes the direction of reading.`,
        hint: 'Delete the words around it and type them again: such signs cannot be seen, and come along with copied text.',
      });
    }
  },
});

/** The embeddings, overrides and isolates of the Unicode bidirectional algorithm. */
const hidden = /[\u202a-\u202e\u2066-\u2069]/;

const codeOf = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
