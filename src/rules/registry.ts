/** Every rule, by group and name. A test compares the list with the folders. */
import citationUnknownEvidence from './citation/unknown-evidence.ts';
import questionTooManyWords from './question/too-many-words.ts';
import regimeDesigneeNotAlleged from './regime/designee-not-alleged.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  citationUnknownEvidence,
  questionTooManyWords,
  regimeDesigneeNotAlleged,
];
