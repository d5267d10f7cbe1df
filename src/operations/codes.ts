import type { Explanation } from '../finding/explanation.ts';

/** What is found only over several dossiers, or when documents are rendered and delivered. */
export const operationCodes = {
  otherName: {
    code: 'identity/other-name-elsewhere',
    severity: 'warning',
    summary: 'An official has another name in another dossier of the workspace.',
    why: 'The id of an official stands for one person in all dossiers. Under two names, either two people are taken for one, and one of them is accused of what the other did; or one person is spelt in two ways, and an authority does not find the acts of the other submission.',
    examples: [],
  },
  missingGlyph: {
    code: 'render/missing-glyph',
    severity: 'warning',
    summary: 'No font of the program has a sign that stands in a document.',
    why: 'It would print as an empty box, and a name with a box in it is not a name. The program brings letters for Latin, Cyrillic, Greek, Georgian, Armenian, Hebrew and Arabic script.',
    examples: [],
  },
  longOpening: {
    code: 'render/opening-too-long',
    severity: 'warning',
    summary: 'The opening of a submission does not fit on one page.',
    why: 'A desk officer decides on the first page whether to read the second. What is asked, for whom, why and whom to call must all be on it.',
    examples: [],
  },
  longSheet: {
    code: 'render/sheet-too-long',
    severity: 'warning',
    summary: 'A sheet has more pages than it is meant to have.',
    why: 'A Member who is handed one page reads it between two votes; of two pages the second is not read. What does not fit has to be chosen by somebody who knows the case: the program leaves nothing out in silence.',
    examples: [],
  },
  leak: {
    code: 'privacy/leak',
    severity: 'error',
    summary: 'A finished document has in it what its reader may not see, so nothing was written.',
    why: 'Before anything leaves, every file is read back and searched for what the vault withholds, whatever the spelling, line breaks and capitals. This is the last safeguard: the text got past all others.',
    examples: [],
  },
} as const satisfies Record<string, Explanation>;
