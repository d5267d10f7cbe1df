import type { Explanation } from '../finding/explanation.ts';

/** What can be wrong with a template, seen when it is checked or a document is made with it. */
export const composeCodes = {
  template: {
    code: 'render/template',
    severity: 'error',
    summary: 'A template uses a name that does not exist, or cannot be read.',
    why: 'Templates are part of packs. If yours is your own, the finding names the line; if it came with the program, please report it.',
    examples: [],
  },
  markup: {
    code: 'render/markup',
    severity: 'error',
    summary: 'A template prints elements where they do not belong.',
    why: 'All formats are made from one tree, so what one of them could not show is refused for all.',
    examples: [],
  },
  missingMessage: {
    code: 'render/missing-message',
    severity: 'error',
    summary: 'A language has no words for something that a document says.',
    why: 'Words of documents stand in the files of the languages, never in templates. Words in another language instead would be worse than none.',
    examples: [],
  },
} as const satisfies Record<string, Explanation>;
