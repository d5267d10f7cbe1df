import dedent from 'dedent';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const question = (background: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      background: ${background}
      questions: [Has the addressee raised the case?]
  `,
});

export default caseRule({
  meta: {
    code: 'citation/malformed',
    severity: 'error',
    summary: 'Something in a text looks like a citation and cannot be read as one.',
    why: 'It would stand in the document as it was typed, brackets and all, and the sentence would have no note. The reader could not check what it says.',
    examples: [
      {
        name: 'no comma before the page, and no brackets',
        files: question('A court jailed a reader [@E-01 p. 2]. She appealed @E-02.'),
        expect: [
          { file: 'questions.yaml', line: 4, says: '“[@E-01 p. 2]” cannot be read' },
          { file: 'questions.yaml', line: 4, says: '“@E-02” cannot be read' },
        ],
      },
      {
        name: 'no @, a small letter, round brackets and an E of another alphabet',
        files: question('A court [E-01] jailed [@e-01] a reader (@E-01) there [@Е-01].'),
        expect: [
          { file: 'questions.yaml', line: 4, says: '“[E-01]” cannot be read' },
          { file: 'questions.yaml', line: 4, says: '“[@e-01]” cannot be read' },
          { file: 'questions.yaml', line: 4, says: '“@E-01” cannot be read' },
          { file: 'questions.yaml', line: 4, says: '“[@Е-01]” cannot be read' },
        ],
      },
      {
        name: 'an address, a handle and a link that look a little like citations',
        files: question(
          'Write to desk@e-01.example, to [@EU_desk](https://example.org/EU_desk) or see [E-40](https://example.org/road).',
        ),
        expect: [],
      },
      {
        name: 'citations as they are written',
        files: question('A court jailed a reader [@E-01, p. 2; @E-02].'),
        expect: [],
      },
    ],
  },
  check: ({ case: { malformed } }, report) => {
    for (const { text, path } of malformed) {
      report({
        path,
        words: text,
        message: `The citation ${quoted(text)} cannot be read.`,
        hint: 'Write it as [@E-04, p. 12; @E-07]: in square brackets, each item with an @ and a capital Latin E, a comma before the place and a semicolon between items. The place begins with p., pp., para., l. or at.',
      });
    }
  },
});
