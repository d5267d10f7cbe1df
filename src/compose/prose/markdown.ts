/**
 * The dossier's own prose: Markdown with citations. Headings, HTML, code and pictures have no place
 * in it and become the text that they are, so that nothing the author wrote is lost.
 */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type {
  Block,
  Inline,
  Paragraph as DocumentParagraph,
  Text,
} from '../../document/document.ts';
import { linkTarget } from '../../document/links.ts';
import { isTooDeep, parseProse, sourceOf } from '../../model/markdown.ts';
import { findProseCitations, type ShortCitation } from '../../model/citations.ts';

/** Makes the note for the citations of one bracket. */
export type CiteShort = (citations: readonly ShortCitation[]) => readonly Inline[];

export function markdownBlocks(source: string, cite: CiteShort): Block[] {
  const root = parseProse(source);
  // A rule refuses it; here nothing may come to grief over it.
  if (isTooDeep(root)) return [{ kind: 'paragraph', content: [verbatim(root, source)] }];
  return root.children.flatMap((node) => toBlocks(node, source, cite));
}

/** For places that hold one line: all paragraphs as one run, also those of lists and quotations. */
export function markdownInlines(source: string, cite: CiteShort): Inline[] {
  return paragraphsIn(markdownBlocks(source, cite)).flatMap(({ content }, index): Inline[] => [
    ...(index > 0 ? [{ kind: 'text', text: ' ' } as const] : []),
    ...content,
  ]);
}

const paragraphsIn = (blocks: readonly Block[]): DocumentParagraph[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [block];
      case 'list':
        return block.items.flatMap(paragraphsIn);
      case 'quotation':
        return paragraphsIn(block.blocks);
      default:
        return [];
    }
  });

function toBlocks(node: RootContent, source: string, cite: CiteShort): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node, source, cite)];
    case 'list':
      // “2018. The court …” is not the 2018th entry of a list.
      if (node.ordered === true && node.start !== 1)
        return node.children.flatMap((item, index) =>
          numbered(
            `${String((node.start ?? 0) + index)}. `,
            item.children.flatMap((child) => toBlocks(child, source, cite)),
          ),
        );
      return [
        {
          kind: 'list',
          isOrdered: node.ordered === true,
          items: node.children.map((item) =>
            item.children.flatMap((child) => toBlocks(child, source, cite)),
          ),
        },
      ];
    case 'blockquote':
      return [
        {
          kind: 'quotation',
          blocks: node.children.flatMap((child) => toBlocks(child, source, cite)),
        },
      ];
    case 'heading':
      return [
        {
          kind: 'paragraph',
          content: inlines(node.children, source, cite, { isStrong: true }),
        },
      ];
    case 'thematicBreak':
      return [];
    default:
      return [{ kind: 'paragraph', content: [verbatim(node, source)] }];
  }
}

function numbered(mark: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph')
    return [{ kind: 'paragraph', content: [{ kind: 'text', text: mark }] }, ...blocks];
  return [{ ...first, content: [{ kind: 'text', text: mark }, ...first.content] }, ...rest];
}

const paragraph = (node: Paragraph, source: string, cite: CiteShort): Block => ({
  kind: 'paragraph',
  content: inlines(node.children, source, cite, {}),
});

type Marks = Pick<Text, 'isStrong' | 'isEmphasised'>;

function inlines(
  nodes: readonly PhrasingContent[],
  source: string,
  cite: CiteShort,
  marks: Marks,
): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return textWithCitations(node.value, cite, marks);
      case 'strong':
        return inlines(node.children, source, cite, { ...marks, isStrong: true });
      case 'emphasis':
        return inlines(node.children, source, cite, { ...marks, isEmphasised: true });
      case 'link': {
        const href = linkTarget(node.url);
        const content = inlines(node.children, source, cite, marks);
        return href === undefined ? content : [{ kind: 'link', href, content }];
      }
      case 'break':
        return [{ kind: 'line-break' }];
      default:
        return [verbatim(node, source)];
    }
  });
}

function textWithCitations(value: string, cite: CiteShort, marks: Marks): Inline[] {
  const text = value.replace(/\s*\n\s*/g, ' ');
  const result: Inline[] = [];
  const add = (part: string): void => {
    if (part !== '') result.push({ kind: 'text', text: part, ...marks });
  };
  let from = 0;
  for (const { start, end, citations } of findProseCitations(text).citations) {
    add(text.slice(from, start).replace(/\s+$/, ''));
    result.push(...cite(citations));
    from = end;
  }
  add(text.slice(from));
  return result;
}

const verbatim = (node: Nodes, source: string): Text => ({
  kind: 'text',
  text: sourceOf(node, source),
});
