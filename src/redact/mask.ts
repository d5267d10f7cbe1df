import type { WithheldString } from './redact.ts';

/**
 * The text with what is withheld blacked out, letter by letter, so that lines and columns stay where
 * they are. For excerpts in reports: what a finding warns of must not be printed by the finding.
 */
export function maskWithheld(text: string, withheld: readonly WithheldString[]): string {
  let masked = text;
  for (const secret of withheld) {
    const letters = secret.text.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];
    if (letters.length === 0) continue;
    // Whatever stands between the letters: spaces, hyphens of an id, the end of a line.
    const anyForm = new RegExp(letters.join('[^\\p{L}\\p{N}\\p{M}]*'), 'giu');
    masked = masked.replace(anyForm, (found) => found.replace(/[^\s]/gu, '█'));
  }
  return masked;
}
