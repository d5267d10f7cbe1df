/** What one sign says to whoever reads it, whatever the case, the accents and the script it is taken from. */

const known = new Map<string, string | undefined>();

/**
 * One sign in the form in which it is compared: nothing for what stands between words, empty for what
 * nobody sees. Large and small letters become one by way of the large ones, since some have several
 * small ones, and some large ones are first met as small ones.
 */
export function fold(sign: string): string | undefined {
  if (known.has(sign)) return known.get(sign);
  const form = sign
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '');
  const kept = form.replace(/[^\p{L}\p{N}\p{M}]|\p{Default_Ignorable_Code_Point}|ـ/gu, '');
  const letters = Array.from(kept, (letter) => withoutStroke.get(letter) ?? letter).join('');
  const isUnseen = letters === '' && unseen.test(sign);
  const folded = letters === '' && !isUnseen ? undefined : letters;
  known.set(sign, folded);
  return folded;
}

/**
 * Marks that one may leave out when one writes a name: accents, and the vowels of Arabic and Hebrew.
 * In the scripts of India and its neighbours the marks are letters, and stay.
 */
const accents =
  /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu;

/** What stands between two letters without parting them: joiners, accents alone, the long stroke of Arabic. */
const unseen = /^(?:\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{M}|ـ)+$/u;

/** Letters with strokes and tails, which Unicode takes for letters of their own. */
const withoutStroke = new Map(
  Object.entries({
    ...{ æ: 'ae', œ: 'oe', ø: 'o', ð: 'd', đ: 'd', ħ: 'h', ł: 'l', ŧ: 't' },
    // Persian and Urdu letters, and those that writers of Arabic do not tell apart.
    ...{ ی: 'ي', ى: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ة: 'ه', ۀ: 'ه' },
    ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', ґ: 'г' },
  }),
);

/** A folded letter as it looks: Cyrillic and Greek letters that nobody tells from Latin ones. */
export const looksLike = (letter: string): string => latin.get(letter) ?? letter;

const latin = new Map(
  [
    ['авгсеһніјкӏмоԛрѕтуѵԝхԁ', 'abrcehhijklmoqpstyvwxd'],
    ['αβεζηικμνορτυχ', 'abezhikmnoptyx'],
  ].flatMap(([others = '', alike = '']) =>
    Array.from(others, (letter, index): [string, string] => [letter, alike.charAt(index)]),
  ),
);

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Whether letters of several scripts stand in one row, as nobody writes who does not disguise or mistype. */
export const mixesScripts = (letters: string): boolean =>
  scripts.filter((script) => script.test(letters)).length > 1;
