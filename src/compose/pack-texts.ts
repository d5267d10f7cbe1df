import { baseLanguage, textIn } from '../model/phrase.ts';
import type { Phrase, TranslationFile } from '../schema/types.ts';

/**
 * The texts of a pack in the languages of one document. Law is quoted in the languages in which it was
 * read; for others a pack can have translations, which are no law unless they say where they were read.
 */
export class PackTexts {
  readonly #languages: readonly string[];
  readonly #translations: ReadonlyMap<string, Translated>;

  /** @param languages those of the document, the first one first */
  constructor(languages: readonly string[], translations: readonly TranslationFile[]) {
    this.#languages = languages;
    const own = languages.flatMap((code) =>
      translations.filter(({ language }) => language === baseLanguage(code)),
    );
    this.#translations = new Map(
      own
        .toReversed()
        .flatMap(({ language, texts }) =>
          texts.map(({ of, is, verified, source }) => [
            of,
            { is, language, isAsRead: verified !== false, source },
          ]),
        ),
    );
  }

  /** The texts of another pack, in the same languages. */
  of(translations: readonly TranslationFile[]): PackTexts {
    return new PackTexts(this.#languages, translations);
  }

  /** In a language of the document; else as it was read. */
  say(phrase: Phrase): string {
    return this.#translationOf(phrase)?.is ?? textIn(phrase, this.#languages).text;
  }

  /** Whether the words are those of the law, and not somebody's translation of them. */
  isAsRead(phrase: Phrase): boolean {
    return this.#translationOf(phrase)?.isAsRead ?? true;
  }

  /** The language in which it is said. */
  languageOf(phrase: Phrase): string {
    const { language } = this.#translationOf(phrase) ?? textIn(phrase, this.#languages);
    return language ?? this.#languages[0] ?? '';
  }

  /** Where the words were read in this language, if they are not those of the pack itself. */
  sourceOf(phrase: Phrase): string | undefined {
    return this.#translationOf(phrase)?.source;
  }

  /** A translation goes before words in a language that comes later among those of the document. */
  #translationOf(phrase: Phrase): Translated | undefined {
    const { text, language } = textIn(phrase, this.#languages);
    const translation = this.#translations.get(text);
    return translation !== undefined &&
      language !== undefined &&
      this.#placeOf(translation.language) < this.#placeOf(language)
      ? translation
      : undefined;
  }

  #placeOf(language: string): number {
    const place = this.#languages.findIndex((own) => baseLanguage(own) === baseLanguage(language));
    return place === -1 ? this.#languages.length : place;
  }
}

interface Translated {
  readonly is: string;
  readonly language: string;
  readonly isAsRead: boolean;
  readonly source: string | undefined;
}
