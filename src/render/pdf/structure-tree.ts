import type { PdfKitDocument, PdfReference } from './internals.ts';
import { type Drawn, StructureElement, type StructureSlot } from './structure.ts';

/** Writes the logical structure, and what of each page belongs where (ISO 32000-1, 14.7). */
export class StructureTree {
  readonly root: StructureElement;
  readonly #document: PdfKitDocument;
  /** The elements of the marked-content sequences of each page, by the key of the page. */
  readonly #pages = new Map<number, StructureElement[]>();
  readonly #annotations = new Map<number, StructureElement>();
  readonly #references = new Map<StructureElement, PdfReference>();
  readonly #ids: { readonly id: string; readonly reference: PdfReference }[] = [];

  constructor(document: PdfKitDocument, root: StructureElement) {
    this.#document = document;
    this.root = root;
  }

  /** Enters a marked-content sequence on the current page. @returns its number */
  enter(slot: StructureSlot): number {
    const { page } = this.#document;
    const elements = this.#pages.get(page.structParentTreeKey) ?? [];
    this.#pages.set(page.structParentTreeKey, elements);
    const sequence = elements.push(slot.element) - 1;
    slot.drawn.push({ page: page.dictionary, sequence });
    return sequence;
  }

  /** Enters an annotation on the current page. @returns its key in the parent tree */
  enterAnnotation(slot: StructureSlot, annotation: PdfReference): number {
    const key = this.#document.createStructParentTreeNextKey();
    this.#annotations.set(key, slot.element);
    slot.drawn.push({ page: this.#document.page.dictionary, annotation });
    return key;
  }

  write(): void {
    const treeRoot = this.#document.getStructTreeRoot();
    prune(this.root);
    this.#reserve(this.root);
    treeRoot.data['K'] = this.#write(this.root, treeRoot);
    this.#ids.sort((one, other) => (one.id < other.id ? -1 : 1));
    if (this.#ids.length > 0)
      treeRoot.data['IDTree'] = {
        Names: this.#ids.flatMap(({ id, reference }) => [new String(id), reference]),
      };
    const parents = this.#document.getStructParentTree();
    for (const [key, elements] of this.#pages)
      parents.add(
        key,
        elements.map((element) => this.#references.get(element)),
      );
    for (const [key, element] of this.#annotations) parents.add(key, this.#references.get(element));
  }

  /** Gives numbers to the elements, in the order of reading. */
  #reserve(element: StructureElement): void {
    this.#references.set(element, this.#document.ref({}));
    for (const kid of element.kids) if (kid instanceof StructureElement) this.#reserve(kid);
  }

  #write(element: StructureElement, parent: PdfReference): PdfReference {
    const reference = this.#references.get(element);
    if (!reference) throw new Error(`The structure lost an element of type ${element.type}.`);
    const { id, language, alternative } = element.properties;
    // Sequences of the page that the element names are given by number alone.
    const page = pageOf(element);
    const kids = element.kids.flatMap((kid): unknown[] =>
      kid instanceof StructureElement
        ? [this.#write(kid, reference)]
        : kid.drawn.map((drawn) => kidOf(drawn, page)),
    );
    Object.assign(reference.data, {
      Type: 'StructElem',
      S: element.type,
      P: parent,
      ...(page ? { Pg: page } : {}),
      ...(id === undefined ? {} : { ID: new String(id) }),
      ...(language === undefined ? {} : { Lang: new String(language) }),
      ...(alternative === undefined ? {} : { Alt: new String(alternative) }),
      ...attributesOf(element),
      ...(kids.length > 0 ? { K: kids.length === 1 ? kids[0] : kids } : {}),
    });
    if (id !== undefined) this.#ids.push({ id, reference });
    reference.end();
    return reference;
  }
}

/** Leaves out what has no content: a paragraph of nothing but spaces, say. */
function prune(element: StructureElement): boolean {
  const filled = element.kids.filter((kid) =>
    kid instanceof StructureElement ? prune(kid) : kid.drawn.length > 0,
  );
  element.kids.splice(0, element.kids.length, ...filled);
  // An empty cell keeps its place in the row.
  return filled.length > 0 || element.type === 'TD' || element.type === 'TH';
}

/** The page of what stands directly in an element. */
const pageOf = ({ kids }: StructureElement): PdfReference | undefined =>
  kids.flatMap((kid) => (kid instanceof StructureElement ? [] : kid.drawn))[0]?.page;

const kidOf = ({ page, sequence, annotation }: Drawn, named: PdfReference | undefined): unknown =>
  annotation !== undefined
    ? { Type: 'OBJR', Pg: page, Obj: annotation }
    : page === named
      ? sequence
      : { Type: 'MCR', Pg: page, MCID: sequence };

/** ISO 32000-1, 14.8.5. */
function attributesOf({ properties, box }: StructureElement): object {
  const { listNumbering, scope } = properties;
  if (listNumbering !== undefined) return { A: { O: 'List', ListNumbering: listNumbering } };
  if (scope !== undefined) return { A: { O: 'Table', Scope: scope } };
  if (box !== undefined) return { A: { O: 'Layout', Placement: 'Block', BBox: box } };
  return {};
}
