/** Digits as Unicode writes the marks of notes, so that nobody takes them for a part of the word before. */
export const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
