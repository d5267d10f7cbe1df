import { quotesOf, quoting } from '../quotes.ts';
import { caseRule } from '../rule.ts';

const judgment = {
  'exhibits/E-01.txt': [
    'CITY COURT OF VYMYSL',
    '1. The case concerns a reading circle.',
    '2. The hearing was closed.',
    '3. The defence asked for witnesses.',
    '4. The court heard none.',
    '5. The court jailed him for six years.',
    '6. It gave no reasons.',
    '',
  ].join('\n'),
};

const record = {
  'exhibits/E-01.txt': 'Judge: Silence.\nClerk: All rise.\nThe court jailed him.\n',
};

export default caseRule({
  meta: {
    code: 'citation/quote-in-other-place',
    severity: 'warning',
    summary: 'The words of a quotation stand in another paragraph or line than the one cited.',
    why: 'Who looks up the paragraph of the note and does not find the words there stops believing the notes. Paragraphs are compared where the file numbers them from 1 on without a gap, at the beginning of lines, and no list or quoted text has the same numbers again; lines in plain text that prints no numbers of its own. Everything else stands under what was not checked.',
    examples: [
      {
        name: 'the paragraph before',
        files: quoting('The court jailed him', judgment, "paragraph: '4'"),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 14,
            says: 'in paragraph 5 of “exhibits/E-01.txt”, not in paragraph 4',
          },
        ],
      },
      {
        name: 'the line after',
        files: quoting('The court jailed him', record, "line: '4'"),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 14,
            says: 'in line 3 of “exhibits/E-01.txt”, not in line 4',
          },
        ],
      },
      {
        name: 'the paragraph itself',
        files: quoting('The court jailed him', judgment, "paragraph: '5'"),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, file: name, cited, result } of quotesOf(input, 'other-place'))
      report({
        path,
        message: `These words stand in ${placeName(result.of, result.numbers)} of ${name}, not in ${result.of} ${cited?.[result.of] ?? ''}.`,
        hint: `Correct ${result.of}. If the program takes another number for that of the ${result.of}, leave it as it is and say so when you review the citation.`,
      });
  },
});

/** `paragraph 3`, `paragraphs 3 and 4` */
function placeName(of: 'paragraph' | 'line', numbers: readonly string[]): string {
  const [first = '', ...more] = numbers;
  const last = more.at(-1);
  return last === undefined
    ? `${of} ${first}`
    : `${of}s ${[first, ...more.slice(0, -1)].join(', ')} and ${last}`;
}
