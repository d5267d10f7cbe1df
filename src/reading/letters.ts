/**
 * A text as quotations are compared with it: its letters and numbers one after the other, each of which
 * knows where it stands. White space, punctuation, hyphens at the ends of lines, ligatures and the
 * forms of Unicode make no difference; a letter, an accent, a capital or a digit does.
 */

/** Lists of numbers instead of objects for each letter: whole books are read. */
export interface Letters {
  readonly text: string;
  /** For each unit of `text`, where the sign begins and ends in the text from which it was made. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** For each unit of `text`, 1 if it is parted from the one before. */
  readonly begins: Uint8Array;
}

/** What one sign and the marks on it are together; letters of which Korean syllables are made belong together too. */
const clusters = /[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu;

export function lettersOf(text: string): Letters {
  const units = new Units(text.length + 16);
  let gapFrom = 0;
  let digits = 0;
  for (const match of text.matchAll(clusters)) {
    const [cluster] = match;
    const kept = significant(cluster, digits > 0 && gapFrom === match.index);
    if (kept === '') continue;
    const start = match.index;
    const end = start + cluster.length;
    const gap = start === gapFrom ? '' : text.slice(gapFrom, start).replace(unseen, '');
    const isDigit = digit.test(kept);
    let isBeginning = units.size === 0 || !joins.test(gap);
    if (isDigit && digits > 0 && gap !== '') {
      if (isGroup(gap, digits, text.slice(start, start + 4))) {
        isBeginning = false;
      } else {
        // “1.5” is not “15”, and “12 May” not “1 2 May”.
        isBeginning = /\s/.test(gap);
        units.add('.', gapFrom, start, isBeginning);
      }
    }
    units.add(kept, start, end, isBeginning);
    digits = isDigit ? (gap === '' ? digits : 0) + kept.length : 0;
    gapFrom = end;
  }
  return units.letters();
}

class Units {
  size = 0;
  #codes: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #begins: Uint8Array;

  constructor(room: number) {
    this.#codes = new Uint16Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
    this.#begins = new Uint8Array(room);
  }

  /** All units of a sign stand where it stands. */
  add(sign: string, start: number, end: number, isBeginning: boolean): void {
    if (this.size + sign.length > this.#codes.length) this.#grow(sign.length);
    for (let unit = 0; unit < sign.length; unit += 1) {
      this.#codes[this.size] = sign.charCodeAt(unit);
      this.#starts[this.size] = start;
      this.#ends[this.size] = end;
      this.#begins[this.size] = unit === 0 && isBeginning ? 1 : 0;
      this.size += 1;
    }
  }

  letters(): Letters {
    const codes = this.#codes.subarray(0, this.size);
    return {
      text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes),
      starts: this.#starts.subarray(0, this.size),
      ends: this.#ends.subarray(0, this.size),
      begins: this.#begins.subarray(0, this.size),
    };
  }

  /** Some signs stand for many letters. */
  #grow(more: number): void {
    const room = this.#codes.length * 2 + more;
    const grown = <T extends Uint8Array | Uint16Array | Uint32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#codes = grown(new Uint16Array(room), this.#codes);
    this.#starts = grown(new Uint32Array(room), this.#starts);
    this.#ends = grown(new Uint32Array(room), this.#ends);
    this.#begins = grown(new Uint8Array(room), this.#begins);
  }
}

const digit = /^\p{Nd}/u;

/** What nobody sees: soft hyphens, joiners, marks of direction. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** What does not part two letters: nothing, or a hyphen, also at the end of a line. */
const joins = /^(?:[-\u2010\u2011](?:[ \t]*\n\s*)?)?$/u;

/** Whether a sign parts the thousands from the hundreds: “12,000”. */
const isGroup = (gap: string, before: number, after: string): boolean =>
  before <= 3 && /^[.,'’ \u00A0\u2009\u202F]$/u.test(gap) && /^\d{3}(?!\d)/.test(after);

/** The marks of notes stand above the line, as do exponents; those behind a number are part of it. */
const raised = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]$/u;

/** Vowels of Arabic and Hebrew may be left out; so may what lengthens a line. Apostrophes are no letters. */
const optional =
  /(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}])[\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]|\u0640|[\u02B9-\u02FF]|\p{Default_Ignorable_Code_Point}/gu;

const known = new Map<string, string>();

/** What of a sign counts; nothing if it is no letter and no number. */
function significant(cluster: string, isBehindNumber: boolean): string {
  if (raised.test(cluster) && !isBehindNumber) return '';
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const kept = cluster
    .normalize('NFKC')
    .replace(optional, '')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (sign) => String(sign.charCodeAt(0) & 0xf));
  // Marks that stand on nothing were left by what bore them.
  const letters = /^\p{M}+$/u.test(kept) && !/^\p{M}/u.test(cluster) ? '' : kept;
  if (cluster.length < 8) known.set(cluster, letters);
  return letters;
}

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Whether a word, or a number, goes on from the unit before to this one. */
export function isWithinWord({ text, begins }: Letters, index: number): boolean {
  if (index <= 0 || index >= text.length || begins[index] === 1) return false;
  const [before, after] = [text.charAt(index - 1), text.charAt(index)];
  if (unspaced.test(before) || unspaced.test(after)) return false;
  // A note’s mark is often set right behind a word.
  return isNumeric(before) === isNumeric(after);
}

const isNumeric = (sign: string): boolean => sign === '.' || digit.test(sign);
