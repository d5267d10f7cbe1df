/** Letters that look alike and are not the same. */

/** Scripts whose letters can be taken for each other. */
const lookAlikes = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
};

/** A letter of the script that is rarest in the word, if the word has more than one. */
export function oddLetterIn(word: string): { letter: string; script: string } | undefined {
  const found = Object.entries(lookAlikes)
    .map(([script, pattern]) => ({ script, letters: word.match(pattern) ?? [] }))
    .filter(({ letters }) => letters.length > 0)
    .sort((a, b) => a.letters.length - b.letters.length);
  const [rarest] = found.length > 1 ? found : [];
  const letter = rarest?.letters[0];
  return rarest && letter !== undefined ? { letter, script: rarest.script } : undefined;
}
