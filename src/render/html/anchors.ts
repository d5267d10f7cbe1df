import type { Document, Heading } from '../../document/document.ts';
import { allBlocks } from '../../document/text.ts';

/**
 * The places of a page that links lead to. Headings keep the ids of the tree; what the page adds
 * makes way for them.
 */
export class Anchors {
  readonly #taken: Set<string>;
  readonly #headings: ReadonlySet<string>;
  readonly #notes: ReadonlyMap<number, string>;
  readonly #referencesByNote = new Map<number, string[]>();

  constructor(document: Document) {
    const headings = [...allBlocks(document.body)].filter(
      (block): block is Heading => block.kind === 'heading',
    );
    this.#headings = new Set(headings.map(({ id }) => id));
    this.#taken = new Set(this.#headings);
    this.#notes = new Map(
      document.notes.map(({ number }) => [number, this.claim(`note-${String(number)}`)]),
    );
  }

  /** The id wanted, or the next one that is free. */
  claim(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count += 1) id = `${wanted}-${String(count)}`;
    this.#taken.add(id);
    return id;
  }

  hasHeading(id: string): boolean {
    return this.#headings.has(id);
  }

  note(number: number): string | undefined {
    return this.#notes.get(number);
  }

  /** An id for one more place that refers to a note. */
  addReference(number: number): string {
    const id = this.claim(`note-${String(number)}-ref`);
    const references = this.#referencesByNote.get(number) ?? [];
    this.#referencesByNote.set(number, [...references, id]);
    return id;
  }

  /** The places that refer to a note, as far as they have been written. */
  referencesTo(number: number): readonly string[] {
    return this.#referencesByNote.get(number) ?? [];
  }
}
