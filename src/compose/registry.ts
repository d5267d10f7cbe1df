import type { Citation, Prose } from '../model/case-file.ts';
import type { Words } from './words.ts';

/**
 * What templates may place but never see: prose and citations stand in their data as keys, which
 * the markup names in <prose of="…"/> and <cites of="…"/>. So a template cannot print prose as text
 * or forget the notes in it.
 */
export class Registry {
  readonly #prose = new Map<string, RegisteredProse>();
  readonly #citations = new Map<string, readonly Citation[]>();
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

  findProse(key: string): RegisteredProse | undefined {
    return this.#prose.get(key);
  }

  findCitations(key: string): readonly Citation[] | undefined {
    return this.#citations.get(key);
  }
}

export interface RegisteredProse {
  readonly markdown: string;
  /** The path of the field in the dossier. */
  readonly origin: string;
  readonly language: string;
}
