import type { Figure } from '../document/document.ts';
import type { Path } from '../finding/finding.ts';
import type { Citation, Prose } from '../model/case-file.ts';
import { baseLanguage, textIn } from '../model/phrase.ts';
import type { Phrase } from '../schema/types.ts';

/**
 * What templates may place but never see: prose, citations and figures stand in their data as keys,
 * which the markup names in <prose of="…"/>, <cites of="…"/> and <figure of="…">. So a template cannot
 * print prose as text or forget the notes in it, nor place a drawing without its alternative.
 */
export class Registry {
  readonly #prose = new Map<string, RegisteredProse>();
  readonly #citations = new Map<string, readonly Citation[]>();
  readonly #figures = new Map<string, RegisteredFigure>();
  /** The languages other than the document's in which texts of the dossier had to be taken. */
  readonly foreign = new Set<string>();
  readonly #languages: readonly string[];
  readonly #dossierLanguage: string;
  readonly #request: Path;

  /**
   * @param languages those of the document, the first one first
   * @param request the place of the submission or question, whose own texts are in its own language
   */
  constructor(languages: readonly string[], dossierLanguage: string, request: Path) {
    this.#languages = languages;
    this.#dossierLanguage = dossierLanguage;
    this.#request = request;
  }

  /** A text of the dossier: in a language of the document, else in the dossier's, else in any. */
  phrase(phrase: Phrase, path: Path = []): string {
    return this.#choose(phrase, path).text;
  }

  /** Whether a text of the dossier is there in a language of the document. */
  has(phrase: Phrase): boolean {
    return this.#isOwn(this.#find(phrase, []).language);
  }

  /** The language in which such a text is printed. */
  languageOf(phrase: Phrase, path: Path = []): string {
    return this.#find(phrase, path).language;
  }

  #choose(phrase: Phrase, path: Path): { readonly text: string; readonly language: string } {
    const found = this.#find(phrase, path);
    if (!this.#isOwn(found.language)) this.foreign.add(found.language);
    return found;
  }

  #find(phrase: Phrase, path: Path): { readonly text: string; readonly language: string } {
    const { text, language = this.#languageAt(path) } = textIn(phrase, [
      ...this.#languages,
      this.#dossierLanguage,
    ]);
    return { text, language };
  }

  #languageAt(path: Path): string {
    const request = this.#request;
    const isOwn = request.length > 0 && request.every((step, index) => path[index] === step);
    return (isOwn ? this.#languages[0] : undefined) ?? this.#dossierLanguage;
  }

  #isOwn(language: string): boolean {
    return this.#languages.some((own) => baseLanguage(own) === baseLanguage(language));
  }

  /** The key of a prose field, or null for one that the dossier does not have. */
  prose(prose: Prose | undefined): string | null {
    if (!prose) return null;
    const { text, language } = this.#choose(prose.text, prose.path);
    return this.markdown(text, prose.path.join('/'), language);
  }

  /** The key of a text that is Markdown but no field of its own. */
  markdown(markdown: string, origin: string, language: string): string {
    const key = `prose-${String(this.#prose.size + 1)}`;
    this.#prose.set(key, { markdown, origin, language });
    return key;
  }

  /** The key of some citations, or null for none. */
  cites(citations: readonly Citation[]): string | null {
    if (citations.length === 0) return null;
    const key = `cites-${String(this.#citations.size + 1)}`;
    this.#citations.set(key, citations);
    return key;
  }

  /** The key of a figure. */
  figure(figure: RegisteredFigure): string {
    const key = `figure-${String(this.#figures.size + 1)}`;
    this.#figures.set(key, figure);
    return key;
  }

  findProse(key: string): RegisteredProse | undefined {
    return this.#prose.get(key);
  }

  findCitations(key: string): readonly Citation[] | undefined {
    return this.#citations.get(key);
  }

  findFigure(key: string): RegisteredFigure | undefined {
    return this.#figures.get(key);
  }
}

export interface RegisteredFigure extends Pick<Figure, 'drawing' | 'alternative'> {
  /** How many facts it shows: templates leave out figures of too few. */
  readonly size: number;
}

export interface RegisteredProse {
  readonly markdown: string;
  /** The path of the field in the dossier. */
  readonly origin: string;
  readonly language: string;
}
