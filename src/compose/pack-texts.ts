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
        .flatMap(({ texts }) =>
          texts.map(({ of, is, verified, source }) => [
            of,
            { is, isAsRead: verified !== false, source },
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

  /** Where the words were read in this language, if they are not those of the pack itself. */
  sourceOf(phrase: Phrase): string | undefined {
    return this.#translationOf(phrase)?.source;
  }

  #translationOf(phrase: Phrase): Translated | undefined {
    const { text, language } = textIn(phrase, this.#languages);
    const isThere = language === undefined || this.#languages.includes(language);
    return isThere ? undefined : this.#translations.get(text);
  }
}

interface Translated {
  readonly is: string;
  readonly isAsRead: boolean;
  readonly source: string | undefined;
}
