import type { Words } from '../words.ts';

/** The helpers that templates may use besides Handlebars' own each, if, unless and with. */
export const helperNames: readonly string[] = ['t'];

/** `{{t "chronology.heading" count=n}}`: a message of the document's language. */
export const helpers = (words: Words) => ({
  t: (key: unknown, options: { hash: Record<string, string | number> }): string =>
    words.say(String(key), options.hash),
});
