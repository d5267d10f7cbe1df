/** How wide words stand in a face in which every letter has the same width. */

const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Letters of two columns: those of China, Japan and Korea, and pictures. */
const doubleWidth: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Whether a character takes two columns. */
export function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return doubleWidth.some(([from, to]) => code >= from && code <= to);
}

/** The columns that a text takes on one line. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) if (!noWidth.test(character)) columns += isWide(character) ? 2 : 1;
  return columns;
}
