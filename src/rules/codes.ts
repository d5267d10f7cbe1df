import type { Explanation } from '../finding/explanation.ts';

/** What is found of the rules themselves. */
export const ruleCodes = {
  failed: {
    code: 'internal/rule-failed',
    severity: 'error',
    summary: 'A rule of the program could not be applied to the dossier.',
    why: 'This is a bug in the program, not in your dossier. All other rules were applied. Since nobody knows what the rule would have found, no document is made until the bug is mended.',
    examples: [],
  },
} as const satisfies Record<string, Explanation>;
