/**
 * What a text says where it is written in other signs: as an address writes it (`%D2%AE`, also twice), as
 * markup (`&#1198;`), as JSON and JavaScript (`\u04AE`), as the name of a host (`xn--…`), as base64.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The text with other ways of writing signs undone, once, twice and thrice; only those that differ. */
export function unescapings(text: string): readonly string[] {
  const found: string[] = [];
  let current = text;
  // An address within an address within markup is the deepest that is ever written.
  for (let depth = 0; depth < 3; depth += 1) {
    const next = unescaped(current);
    if (next === current) break;
    found.push(next);
    current = next;
  }
  const hosts = (found.at(-1) ?? text).match(/\bxn--[a-z0-9-]+/gi) ?? [];
  return hosts.length > 0 ? [...found, hosts.map(fromPunycode).join('\n')] : found;
}

const escape =
  /(?:%[0-9a-f]{2})+|&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});|\\(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[nrtbf"'/\\])/gi;

const unescaped = (text: string): string =>
  text.replace(escape, (whole) => {
    if (whole.startsWith('%')) return fromAddress(whole);
    return whole.startsWith('&') ? fromMarkup(whole) : fromJson(whole.slice(1));
  });

/** Where the bytes are not UTF-8 each stands for itself, as in old addresses. */
function fromAddress(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
}

function fromMarkup(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || reference;
  const number = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return number <= 0x10ffff ? String.fromCodePoint(number) : reference;
}

function fromJson(written: string): string {
  const hex = /^[ux]\{?([0-9a-f]+)/i.exec(written)?.[1];
  if (hex === undefined) return /[nrtbf]/.test(written) ? ' ' : written;
  const number = parseInt(hex, 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : written;
}

/** One label of a host (RFC 3492); what is none says nothing. */
export function fromPunycode(label: string): string {
  const [, basic = '', digits = ''] = /^xn--(?:(.*)-)?([^-]*)$/i.exec(label) ?? [];
  const letters = Array.from(basic, (letter) => letter.codePointAt(0) ?? 0);
  let [next, at, bias] = [128, 0, 72];
  for (let index = 0; index < digits.length;) {
    const before = at;
    for (let [weight, step] = [1, 36]; ; step += 36) {
      const digit = digitOf(digits.charAt(index));
      if (digit === undefined) return '';
      index += 1;
      at += digit * weight;
      const threshold = Math.min(26, Math.max(1, step - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const count = letters.length + 1;
    bias = adapted(at - before, count, before === 0);
    next += Math.floor(at / count);
    if (next > 0x10ffff) return '';
    at %= count;
    letters.splice(at, 0, next);
    at += 1;
  }
  return letters.map((letter) => String.fromCodePoint(letter)).join('');
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function digitOf(letter: string): number | undefined {
  const value = parseInt(letter, 36);
  if (Number.isNaN(value)) return undefined;
  return value < 10 ? value + 26 : value - 10;
}

/** RFC 3492, 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}

/** Shorter ones are words, or say less than a name. */
const shortestBase64 = 11;

/**
 * The bytes of everything that can be base64, also over lines. In an address a slash is as often the end of
 * what was encoded as a part of it, so what lies between such signs is read by itself as well.
 */
export function* base64Runs(text: string): Generator<Uint8Array> {
  for (const [run] of text.matchAll(
    /[A-Za-z0-9+/_-]{11,}={0,2}(?:\r?\n[A-Za-z0-9+/]{2,}={0,2})*/g,
  )) {
    const lines = run.split(/\s+/);
    const pieces = run.split(/[^A-Za-z0-9]+/).filter((piece) => piece.length >= shortestBase64);
    for (const candidate of new Set([lines.join(''), ...lines, ...pieces]))
      if (candidate.length >= shortestBase64) yield Buffer.from(candidate, 'base64');
  }
}
