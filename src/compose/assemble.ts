import type {
  Block,
  Cell,
  Heading,
  Inline,
  Notice,
  Paragraph,
  Text,
} from '../document/document.ts';
import { linkTarget } from '../document/links.ts';
import { mapBlocks } from '../document/map.ts';
import type { Citation } from '../model/case-file.ts';
import { numberHeadings, resolveReferences } from './headings.ts';
import { type Element, MarkupError, type Node, parseMarkup } from './markup/parse.ts';
import { isInlineName } from './markup/elements.ts';
import type { NoteBook } from './notes.ts';
import { type CiteShort, markdownBlocks, markdownInlines } from './prose/markdown.ts';
import type { Registry } from './registry.ts';
import { tidyInlines } from './tidy-inlines.ts';
import type { Words } from './words.ts';

export interface AssemblyTools {
  readonly registry: Pick<Registry, 'findProse' | 'findCitations' | 'findFigure'>;
  readonly notes: Pick<NoteBook, 'add'>;
  readonly words: Words;
  readonly cite: (id: string) => Citation['evidence'] | undefined;
  /** The markup of a section that is made last, given what stands before it. */
  readonly deferred: (section: string, before: readonly Block[]) => string;
}

/**
 * Turns markup into blocks: expands prose, numbers notes in reading order, makes the deferred
 * sections, then numbers the headings and fills in the references to them. @throws MarkupError
 */
export function assemble(markup: string, tools: AssemblyTools): readonly Block[] {
  const assembler = new Assembler(tools);
  const blocks = assembler.blocks(parseMarkup(markup).children);
  const complete: Block[] = [];
  for (const block of blocks)
    complete.push(
      ...(block.kind === 'deferred'
        ? assembler.complete(parseMarkup(tools.deferred(block.section, complete)).children)
        : [block]),
    );
  return resolveReferences(numberHeadings(complete), tools.words);
}

interface Deferred {
  readonly kind: 'deferred';
  readonly section: string;
}

class Assembler {
  readonly #tools: AssemblyTools;
  readonly #citeShort: CiteShort;

  constructor(tools: AssemblyTools) {
    this.#tools = tools;
    this.#citeShort = (citations) => {
      const found = citations.flatMap(({ evidence: id, locator }): Citation[] => {
        const evidence = tools.cite(id);
        return evidence
          ? [{ evidence, path: [], relation: 'asserts', ...(locator ? { locator } : {}) }]
          : [];
      });
      return found.length > 0 ? [tools.notes.add(found)] : [];
    };
  }

  blocks(nodes: readonly Node[]): (Block | Deferred)[] {
    return nodes.flatMap((node) => (typeof node === 'string' ? [] : this.#block(node)));
  }

  /** Blocks none of which is still to be made. */
  complete(nodes: readonly Node[]): Block[] {
    return this.blocks(nodes).map((block) => {
      if (block.kind === 'deferred')
        throw new MarkupError(
          '<deferred> stands between the other parts of a document.',
          undefined,
        );
      return block;
    });
  }

  #block(element: Element): (Block | Deferred)[] {
    const { name, attributes, children } = element;
    const origin = attributes['origin'] === undefined ? {} : { origin: attributes['origin'] };
    switch (name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
        return [
          {
            kind: 'heading',
            level: Number(name.slice(1)) as Heading['level'],
            id: attributes['id'] ?? '',
            content: this.#inlines(children),
            ...(attributes['numbered'] === 'no' ? {} : { number: '' }),
            ...origin,
          },
        ];
      case 'p': {
        const style = attributes['style'] as Paragraph['style'];
        const content = this.#inlines(children);
        if (content.length === 0) return [];
        return [{ kind: 'paragraph', content, ...(style ? { style } : {}), ...origin }];
      }
      case 'ul':
      case 'ol': {
        const items = elementsOf(children).map((item) => this.#flow(item.children));
        return items.length > 0 ? [{ kind: 'list', isOrdered: name === 'ol', items }] : [];
      }
      case 'table':
        return [this.#table(element)];
      case 'dl': {
        const entries = this.#terms(children);
        return entries.length > 0 ? [{ kind: 'terms', entries }] : [];
      }
      case 'blockquote':
        return [{ kind: 'quotation', blocks: this.complete(children) }];
      case 'notice':
        return [
          {
            kind: 'notice',
            role: attributes['role'] as Notice['role'],
            title: [{ kind: 'text', text: attributes['title'] ?? '' }],
            blocks: this.complete(children),
            ...(attributes['name'] === undefined ? {} : { name: attributes['name'] }),
            ...origin,
          },
        ];
      case 'figure':
        return this.#figure(element);
      case 'contents':
        return [{ kind: 'contents', title: attributes['title'] ?? '' }];
      case 'page-break':
        return [{ kind: 'page-break' }];
      case 'prose':
        return [...this.#prose(element)];
      case 'deferred':
        return [{ kind: 'deferred', section: attributes['section'] ?? '' }];
      default:
        throw new MarkupError(`<${name}> is not a block.`, element.section);
    }
  }

  #figure({ attributes, children, section }: Element): Block[] {
    const id = attributes['of'] ?? '';
    const figure = this.#tools.registry.findFigure(id);
    if (!figure) throw new MarkupError(`“${id}” is not a figure.`, section);
    const { size, alternative, drawing } = figure;
    if (size < Number(attributes['least'] ?? 1)) return [];
    const caption = elementsOf(children).flatMap((part) => this.#inlines(part.children));
    return [{ kind: 'figure', id, caption, alternative, drawing }];
  }

  #prose(element: Element): readonly Block[] {
    const { markdown, origin, language } = this.#registered(element);
    const cite: CiteShort = element.attributes['notes'] === 'no' ? () => [] : this.#citeShort;
    const { notesStand } = this.#tools.words;
    return mapBlocks(markdownBlocks(markdown, cite), (block) =>
      block.kind === 'paragraph'
        ? {
            ...block,
            origin,
            content: tidyInlines(this.#inLanguage(block.content, language), notesStand),
          }
        : block,
    );
  }

  #registered(element: Element) {
    const key = element.attributes['of'] ?? '';
    const prose = this.#tools.registry.findProse(key);
    if (!prose) throw new MarkupError(`“${key}” is not a prose field.`, element.section);
    return prose;
  }

  /** What is in the language of the document needs no mark. */
  #markedWith({ language: _, ...marks }: Marks, language: string | undefined): Marks {
    return language === this.#tools.words.language ? marks : { ...marks, language: language ?? '' };
  }

  /** Prose that had to be taken in another language than the document's says so. */
  #inLanguage(content: readonly Inline[], language: string): readonly Inline[] {
    if (language === this.#tools.words.language) return content;
    return content.map((inline) =>
      inline.kind === 'text' && inline.language === undefined ? { ...inline, language } : inline,
    );
  }

  #table(element: Element): Block {
    const parts = elementsOf(element.children);
    const caption = parts.find(({ name }) => name === 'caption');
    const rows = parts
      .filter(({ name }) => name === 'tr')
      .map(({ children }) => elementsOf(children));
    const isHeader = (row: readonly Element[]) => row.every(({ name }) => name === 'th');
    const firstBody = rows.findIndex((row) => !isHeader(row));
    const headerRows = firstBody === -1 ? rows.length : firstBody;
    const widths = (element.attributes['widths'] ?? '').split(' ').map(Number);
    for (const row of rows)
      if (row.length !== widths.length)
        throw new MarkupError(
          `A row has ${String(row.length)} cells, the table ${String(widths.length)} columns.`,
          element.section,
        );
    return {
      kind: 'table',
      caption: caption ? this.#inlines(caption.children) : [],
      widths,
      headerRows,
      rows: rows.map((row, index) =>
        row.map((cell): Cell => ({
          blocks: this.#flow(cell.children),
          ...(cell.name === 'th' ? { header: index < headerRows ? 'column' : 'row' } : {}),
        })),
      ),
    };
  }

  #terms(children: readonly Node[]) {
    const entries: { term: readonly Inline[]; blocks: Block[] }[] = [];
    for (const element of elementsOf(children)) {
      if (element.name === 'dt')
        entries.push({ term: this.#inlines(element.children), blocks: [] });
      else entries.at(-1)?.blocks.push(...this.#flow(element.children));
    }
    return entries;
  }

  /** Blocks, or inlines as one paragraph. */
  #flow(children: readonly Node[]): Block[] {
    const holdsBlocks = elementsOf(children).some(({ name }) => !isInlineName(name));
    if (holdsBlocks) return this.complete(children);
    const content = this.#inlines(children);
    return content.length > 0 ? [{ kind: 'paragraph', content }] : [];
  }

  /** White space collapses as in HTML, also across elements. */
  #inlines(children: readonly Node[]): Inline[] {
    return tidyInlines(this.#rawInlines(children, {}), this.#tools.words.notesStand);
  }

  #rawInlines(children: readonly Node[], marks: Marks): Inline[] {
    return children.flatMap((node): Inline[] => {
      if (typeof node === 'string')
        return [{ kind: 'text', text: node.replace(/[ \t\r\n]+/g, ' '), ...marks }];
      const { name, attributes } = node;
      switch (name) {
        case 'strong':
          return this.#rawInlines(node.children, { ...marks, isStrong: true });
        case 'em':
          return this.#rawInlines(node.children, { ...marks, isEmphasised: true });
        case 'span':
          return this.#rawInlines(node.children, this.#markedWith(marks, attributes['lang']));
        case 'a':
          return [
            {
              kind: 'link',
              href: targetOf(attributes['href'] ?? ''),
              content: this.#rawInlines(node.children, marks),
            },
          ];
        case 'ref':
          return [
            {
              kind: 'reference',
              target: attributes['to'] ?? '',
              content: this.#rawInlines(node.children, marks),
            },
          ];
        case 'br':
          return [{ kind: 'line-break' }];
        case 'cites': {
          const citations = this.#tools.registry.findCitations(attributes['of'] ?? '');
          if (!citations)
            throw new MarkupError(`“${attributes['of'] ?? ''}” is not a citation.`, node.section);
          return [this.#tools.notes.add(citations)];
        }
        case 'text': {
          const { markdown, language } = this.#registered(node);
          return [...this.#inLanguage(markdownInlines(markdown, this.#citeShort), language)];
        }
        default:
          throw new MarkupError(`<${name}> cannot stand within a line.`, node.section);
      }
    });
  }
}

/** A link to elsewhere than the web prints as its words alone, whatever it is spelt like. */
const targetOf = (href: string): string => linkTarget(href) ?? href;

const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.filter((node) => typeof node !== 'string');

/** How a text is set, and in which language it is, if not that of the document. */
type Marks = Omit<Text, 'kind' | 'text'>;
