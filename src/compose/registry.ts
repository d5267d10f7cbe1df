import type { Figure } from '../document/document.ts';
import type { Citation, Prose } from '../model/case-file.ts';
import type { Words } from './words.ts';

/**
 * What templates may place but never see: prose, citations and figures stand in their data as keys,
 * which the markup names in <prose of="…"/>, <cites of="…"/> and <figure of="…">. So a template cannot
 * print prose as text or forget the notes in it, nor place a drawing without its alternative.
 */
export class Registry {
  readonly #prose = new Map<string, RegisteredProse>();
  readonly #citations = new Map<string, readonly Citation[]>();
  readonly #figures = new Map<string, RegisteredFigure>();
  readonly #words: Words;
  readonly #fallback: string;

  constructor(words: Words, dossierLanguage: string) {
    this.#words = words;
    this.#fallback = dossierLanguage;
  }

  /** The key of a prose field, or null for one that the dossier does not have. */
  prose(prose: Prose | undefined): string | null {
    if (!prose) return null;
    const { text, path } = prose;
    const language =
      typeof text === 'string'
        ? this.#fallback
        : [this.#words.language, this.#fallback, ...Object.keys(text)].find((code) => code in text);
    return this.markdown(
      this.#words.phrase(text, this.#fallback),
      path.join('/'),
      language ?? this.#fallback,
    );
  }

  /** The key of a text that is Markdown but no field of its own. */
  markdown(markdown: string, origin: string, language = this.#words.language): string {
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
