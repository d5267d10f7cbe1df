import type { Explanation } from '../../../finding/explanation.ts';

/** What can be wrong with a file whose style documents are to have. */
export const houseCodes = {
  unusable: {
    code: 'render/reference-doc-unusable',
    severity: 'error',
    summary: 'The file whose style DOCX documents are to have cannot be used, so nothing was made.',
    why: 'Documents in another style than the one you asked for would go out without the letterhead. The file must be a Word document without macros and without a password. Macros are refused because whoever opens the document would have them run.',
    examples: [],
  },
  leftOut: {
    code: 'render/reference-doc-left-out',
    severity: 'warning',
    summary: 'Something in the letterhead was not taken over into the documents.',
    why: 'A letterhead may hold what must not be passed on: a picture that every reader’s Word fetches from elsewhere tells its owner who reads the document and when. Other things are in forms that the program does not know. Look at the header of a finished document before you send it.',
    stopsNothing: true,
    examples: [],
  },
  missingStyles: {
    code: 'render/reference-doc-styles',
    severity: 'info',
    summary:
      'The file whose style DOCX documents are to have does not say how some of their parts look.',
    why: 'Word keeps a style in a file once it has been used there. For a style that the file lacks, the documents keep the look that the program gives it, in the fonts of the file. To set it, use the style once in the file, change it as you like, and save.',
    examples: [],
  },
} as const satisfies Record<string, Explanation>;
