/** How a page says that some of its words are in another language, and which way they run. */
import type { Properties } from 'hast';
import type { Inline } from '../../document/document.ts';

const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);
const rightToLeftLanguages = new Set([
  ...['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'prs', 'sd', 'ug', 'ur', 'yi'],
]);

/** The way a BCP 47 language runs; its script, where the tag names one, decides. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [base = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft =
    script === undefined ? rightToLeftLanguages.has(base) : rightToLeftScripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}

/** `lang`, and `dir` where it turns, for words within text in another language. */
export function languageProperties(language: string | undefined, around: string): Properties {
  if (language === undefined || language === around) return {};
  const direction = directionOf(language);
  return direction === directionOf(around)
    ? { lang: language }
    : { lang: language, dir: direction };
}

/**
 * The language that all words of a run are marked with. It then belongs to the element around them:
 * a paragraph in Arabic begins at the right, not only its words.
 */
export function sharedLanguage(content: readonly Inline[]): string | undefined {
  const languages = new Set(content.flatMap(languagesOf));
  const [language] = languages;
  return languages.size === 1 ? language : undefined;
}

function languagesOf(inline: Inline): (string | undefined)[] {
  switch (inline.kind) {
    case 'text':
      return [inline.language];
    case 'link':
    case 'reference':
      return inline.content.flatMap(languagesOf);
    case 'note':
    case 'line-break':
      return [];
  }
}
