import dedent from 'dedent';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';
import { countOf, quoting } from '../quotes.ts';

export default caseRule({
  meta: {
    code: 'evidence/no-text-layer',
    severity: 'warning',
    summary:
      'A file from which a citation quotes is a picture, so nobody but a reader can compare the words.',
    why: 'A scan shows words and has none in it. Whether the quotation is right, the program cannot tell, and neither can anyone who searches the file. A text that a program recognised (OCR) and somebody compared with the picture can be searched.',
    examples: [
      {
        name: 'a picture alone',
        files: quoting('the court jailed him', {
          'exhibits/E-01.gif': 'GIF89a, as scanners do not make them',
        }),
        expect: [{ file: 'evidence.yaml', line: 6, says: '“exhibits/E-01.gif” has no text' }],
      },
      {
        name: 'a picture with its recognised text',
        files: {
          ...quoting('the court jailed him', {
            'exhibits/E-01.gif': 'GIF89a, as scanners do not make them',
            'exhibits/E-01.txt': 'On that day the court jailed him.',
          }),
          'evidence.yaml': dedent`
            - id: E-01
              kind: judgment
              title: Judgment
              files:
                - path: exhibits/E-01.gif
                - path: exhibits/E-01.txt
                  role: ocr
          `,
        },
        expect: [],
      },
    ],
  },
  check: ({ checks: { unread } }, report) => {
    for (const { path, file, why, quotes } of unread) {
      if (why !== 'no-text-layer' && why !== 'picture') continue;
      report({
        path: [...path, 'path'],
        message: `${quoted(file)} has no text, so ${countOf(quotes)} from it could not be compared.`,
        hint: 'Let a program recognise its text (OCR), compare the text with the picture, and add it to the files of the item with role: ocr.',
      });
    }
  },
});
