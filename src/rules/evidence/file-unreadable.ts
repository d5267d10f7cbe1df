import type { Unread } from '../../reading/text.ts';
import { caseRule } from '../rule.ts';
import { countOf, quoting } from '../quotes.ts';
import { quoted } from '../strings.ts';

export default caseRule({
  meta: {
    code: 'evidence/file-unreadable',
    severity: 'warning',
    summary: 'A file from which a citation quotes cannot be read.',
    why: 'What the program cannot open, its recipient may not be able to open either; and the quotations from it were compared with nothing.',
    examples: [
      {
        name: 'a PDF that breaks off',
        files: quoting('the court jailed him', {
          'exhibits/E-01.pdf': '%PDF-1.7 and nothing more',
        }),
        expect: [{ file: 'evidence.yaml', line: 6, says: '“exhibits/E-01.pdf” is damaged' }],
      },
      {
        name: 'a file that can be read',
        files: quoting('the court jailed him', {
          'exhibits/E-01.txt': 'On that day the court jailed him.',
        }),
        expect: [],
      },
    ],
  },
  check: ({ checks: { unread } }, report) => {
    for (const { path, file, why, quotes } of unread) {
      const said = why in reasons ? reasons[why as keyof typeof reasons] : undefined;
      if (!said) continue;
      report({
        path: [...path, 'path'],
        message: `${quoted(file)} ${said.message}, so ${countOf(quotes)} from it could not be compared.`,
        hint: said.hint,
      });
    }
  },
});

/** Of what has no text by its nature there is nothing to say. */
const reasons: Readonly<
  Record<
    Exclude<Unread, 'picture' | 'no-text-layer' | 'no-reader'>,
    { readonly message: string; readonly hint: string }
  >
> = {
  encrypted: {
    message: 'asks for a password',
    hint: 'Keep the file as it came, and add a copy that opens without a password.',
  },
  damaged: {
    message: 'is damaged',
    hint: 'Open it. If it does not open, copy it again from where you have it.',
  },
  encoding: {
    message: 'is a text in an encoding that it does not name',
    hint: 'Open it in the program that shows its letters rightly, and save a copy with the encoding UTF-8. Add the copy with role: ocr, and keep the original.',
  },
  'too-large': {
    message: 'is too large to be read',
    hint: 'Add the part that is quoted as a file of its own with role: redacted, and compare the words by eye.',
  },
  'too-slow': {
    message: 'takes too much time or memory to be read',
    hint: 'Compare the words by eye. A copy that is saved again from the program that shows it may be read faster.',
  },
  'not-in-archive': {
    message: 'does not keep the page that url names',
    hint: 'Write the address under url as it stood in the browser when the page was archived, or archive the page again.',
  },
};
