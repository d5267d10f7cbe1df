/**
 * Whether letters of a text have lost their meaning: fonts without a table of their letters, and texts
 * that were saved in the wrong encoding, have signs in their places that are none.
 */
export function isGarbled(text: string): boolean {
  const signs = text.replace(/\s/g, '');
  const strange = (signs.match(/[\uFFFD\p{Co}\p{Cn}\p{Cc}]/gu) ?? []).length;
  return strange > 0 && strange > signs.length / 20;
}
