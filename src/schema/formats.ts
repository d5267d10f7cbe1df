/** The formats that schemas name, for the validators that are compiled from them. */
import { linkTarget } from '../document/links.ts';

export const formats = {
  /** A link as people copy it, with the letters of any script in it. */
  iri: (text: string): boolean => /^https?:/i.test(text) && linkTarget(text) !== undefined,
};
