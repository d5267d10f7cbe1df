/**
 * Reads a tagged PDF as a screen reader does: the words with Mozilla's reader, in the order of the
 * structure. That reader knows the structure of one page at a time only; a paragraph may have two.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfObject, readPdf } from '../../src/deliver/read-back/pdf-objects.ts';

/** An element of the structure, or the text of one marked-content sequence. */
export interface TaggedNode {
  /** Absent for text. */
  readonly role?: string;
  readonly kids: readonly TaggedNode[];
  readonly text: string;
  /** From 1. */
  readonly pages: readonly number[];
  /** The base lines of its text, in points from below. */
  readonly baselines: readonly number[];
}

export interface TaggedPdf {
  readonly root: TaggedNode;
  /** What stands in no element, page by page: headers and footers. */
  readonly artifacts: readonly string[];
}

export async function readTagged(bytes: Uint8Array): Promise<TaggedPdf> {
  const objects = readPdf(bytes).objects;
  const { marked, artifacts } = await readWords(bytes);
  const root = [...objects.values()].find(({ dictionary }) =>
    dictionary.includes('/Type /StructTreeRoot'),
  );
  const first = /\/K (\d+) 0 R/.exec(root?.dictionary ?? '')?.[1];
  return { root: readElement(Number(first), objects, marked), artifacts };
}

/** All elements of a type, in the order of reading. */
export const elementsOf = (node: TaggedNode, role: string): TaggedNode[] => [
  ...(node.role === role ? [node] : []),
  ...node.kids.flatMap((kid) => elementsOf(kid, role)),
];

/** The text of an element, without that of elements of a type within. */
export const textOf = (node: TaggedNode, except?: string): string =>
  node.role !== undefined && node.role === except
    ? ''
    : node.text + node.kids.map((kid) => textOf(kid, except)).join('');

/** Everything that is text, in the order of reading. */
export const leavesOf = (node: TaggedNode, except?: string): TaggedNode[] =>
  node.role !== undefined && node.role === except
    ? []
    : node.role === undefined
      ? [node]
      : node.kids.flatMap((kid) => leavesOf(kid, except));

function readElement(
  id: number,
  objects: ReadonlyMap<number, PdfObject>,
  marked: ReadonlyMap<string, TaggedNode>,
): TaggedNode {
  const { dictionary = '' } = objects.get(id) ?? {};
  const page = /\/Pg (\d+) 0 R/.exec(dictionary)?.[1];
  const role = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '';
  const list = /\/K (\[[\s\S]*\]|\d+(?: 0 R)?|<<[\s\S]*?>>)/.exec(dictionary)?.[1] ?? '';
  const kids: TaggedNode[] = [];
  for (const [token, reference, mark] of list.matchAll(
    /(\d+) 0 R(?![^<]*>>)|<<[^>]*\/MCID (\d+)[^>]*>>|<<[^>]*>>|\b\d+\b/g,
  )) {
    const own = /\/Pg (\d+) 0 R/.exec(token)?.[1] ?? page;
    if (reference !== undefined) kids.push(readElement(Number(reference), objects, marked));
    else if (mark !== undefined || !token.startsWith('<<')) {
      const found = marked.get(`p${String(own)}R_mc${mark ?? token}`);
      if (found) kids.push(found);
    }
  }
  return {
    role,
    kids,
    text: '',
    pages: kids.flatMap(({ pages }) => pages),
    baselines: kids.flatMap(({ baselines }) => baselines),
  };
}

interface TextItem {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly transform?: readonly number[];
}

/** The text of each marked-content sequence, by the name that Mozilla's reader gives it. */
async function readWords(bytes: Uint8Array): Promise<{
  readonly marked: ReadonlyMap<string, TaggedNode>;
  readonly artifacts: readonly string[];
}> {
  const marked = new Map<string, TaggedNode>();
  const artifacts: string[] = [];
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    let artifact = '';
    for (const { type, id, str, transform } of items as TextItem[]) {
      if (type?.startsWith('begin') === true) open.push(id ?? open.at(-1));
      else if (type === 'endMarkedContent') open.pop();
      else if (str !== undefined && str !== '') {
        const name = open.at(-1);
        if (name === undefined) {
          artifact += str;
          continue;
        }
        const before = marked.get(name);
        marked.set(name, {
          kids: [],
          text: (before?.text ?? '') + str,
          pages: [number],
          baselines: [...(before?.baselines ?? []), transform?.[5] ?? 0],
        });
      }
    }
    artifacts.push(artifact);
  }
  await loading.destroy();
  return { marked, artifacts };
}
