import { helperNames } from './helpers.ts';

/** How templates are compiled, whenever that is: nothing in them may be unknown. */
export const compileOptions = {
  strict: true,
  explicitPartialContext: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
  preventIndent: true,
} satisfies CompileOptions;
