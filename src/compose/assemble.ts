import type {
  Block,
  Cell,
  Heading,
  Inline,
  Notice,
  Paragraph,
  Text,
} from '../document/document.ts';
import { inlineText } from '../document/text.ts';
import type { Citation } from '../model/case-file.ts';
import { type Element, MarkupError, type Node, parseMarkup } from './markup/parse.ts';
import { isInlineName } from './markup/elements.ts';
import type { NoteBook } from './notes.ts';
import { type CiteShort, markdownBlocks, markdownInlines } from './prose/markdown.ts';
import type { Registry } from './registry.ts';
import type { Words } from './words.ts';

export interface AssemblyTools {
  readonly registry: Registry;
  readonly notes: NoteBook;
  readonly words: Words;
  readonly cite: (id: string) => Citation['evidence'] | undefined;
  /** The markup of a section that is made last. */
  readonly deferred: (section: string) => string;
}

/**
 * Turns markup into blocks: expands prose, numbers notes in reading order, makes the deferred
 * sections, then numbers the headings and fills in the references to them. @throws MarkupError
 */
export function assemble(markup: string, tools: AssemblyTools): Block[] {
  const assembler = new Assembler(tools);
  const blocks = assembler.blocks(parseMarkup(markup).children);
  const complete = blocks.flatMap((block) =>
    block.kind === 'deferred'
      ? assembler.blocks(parseMarkup(tools.deferred(block.section)).children)
      : [block],
  ) as Block[];
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

  #inner(nodes: readonly Node[]): Block[] {
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
        return [{ kind: 'quotation', blocks: this.#inner(children) }];
      case 'notice':
        return [
          {
            kind: 'notice',
            role: attributes['role'] as Notice['role'],
            title: [{ kind: 'text', text: attributes['title'] ?? '' }],
            blocks: this.#inner(children),
            ...(attributes['name'] === undefined ? {} : { name: attributes['name'] }),
            ...origin,
          },
        ];
      case 'contents':
        return [{ kind: 'contents', title: attributes['title'] ?? '' }];
      case 'page-break':
        return [{ kind: 'page-break' }];
      case 'prose':
        return this.#prose(element);
      case 'deferred':
        return [{ kind: 'deferred', section: attributes['section'] ?? '' }];
      default:
        throw new MarkupError(`<${name}> is not a block.`, element.section);
    }
  }

  #prose(element: Element): Block[] {
    const { markdown, origin, language } = this.#registered(element);
    const cite: CiteShort = element.attributes['notes'] === 'no' ? () => [] : this.#citeShort;
    const place = (block: Block): Block => {
      switch (block.kind) {
        case 'paragraph':
          return { ...block, origin, content: this.#inLanguage(block.content, language) };
        case 'list':
          return { ...block, items: block.items.map((item) => item.map(place)) };
        case 'quotation':
          return { ...block, blocks: block.blocks.map(place) };
        default:
          return block;
      }
    };
    return markdownBlocks(markdown, cite).map(place);
  }

  #registered(element: Element) {
    const key = element.attributes['of'] ?? '';
    const prose = this.#tools.registry.findProse(key);
    if (!prose) throw new MarkupError(`“${key}” is not a prose field.`, element.section);
    return prose;
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
    if (holdsBlocks) return this.#inner(children);
    const content = this.#inlines(children);
    return content.length > 0 ? [{ kind: 'paragraph', content }] : [];
  }

  /** White space collapses as in HTML, also across elements. */
  #inlines(children: readonly Node[]): Inline[] {
    return trim(this.#rawInlines(children, {}));
  }

  #rawInlines(children: readonly Node[], marks: Omit<Text, 'kind' | 'text'>): Inline[] {
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
          return this.#rawInlines(node.children, { ...marks, language: attributes['lang'] ?? '' });
        case 'a':
          return [
            {
              kind: 'link',
              href: attributes['href'] ?? '',
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

const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.filter((node) => typeof node !== 'string');

/**
 * No space at the ends, before a note or doubled; empty texts go. A note belongs to the word before
 * it.
 */
function trim(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  const endsInSpace = (): boolean => {
    const last = result.at(-1);
    return (
      last === undefined ||
      last.kind === 'line-break' ||
      (last.kind === 'text' && last.text.endsWith(' '))
    );
  };
  const dropSpace = (): void => {
    const last = result.at(-1);
    if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
    const text = last.text.trimEnd();
    result.pop();
    if (text !== '') result.push({ ...last, text });
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const text = endsInSpace() ? inline.text.replace(/^ +/, '') : inline.text;
      if (text !== '') result.push({ ...inline, text });
    } else {
      if (inline.kind === 'note' || inline.kind === 'line-break') dropSpace();
      result.push(inline);
    }
  }
  dropSpace();
  return result;
}

/** `1`, `1.1`, `1.1.1`: levels that are skipped count as one. */
function numberHeadings(blocks: readonly Block[]): Block[] {
  const counts: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.number === undefined) return block;
    counts.length = Math.min(counts.length, block.level);
    while (counts.length < block.level) counts.push(0);
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
    return { ...block, number: counts.join('.') };
  });
}

/** A reference without words of its own gets the number or the text of its heading. */
function resolveReferences(blocks: readonly Block[], words: Words): Block[] {
  const headings = new Map<string, Heading>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (headings.has(block.id))
      throw new MarkupError(`Two headings have the id “${block.id}”.`, undefined);
    headings.set(block.id, block);
  }
  const resolveInlines = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => {
      if (inline.kind !== 'reference') return inline;
      const heading = headings.get(inline.target);
      if (!heading) throw new MarkupError(`There is no heading “${inline.target}”.`, undefined);
      if (inline.content.length > 0) return inline;
      const text = heading.number
        ? words.say('references.section', { number: heading.number })
        : inlineText(heading.content);
      return { ...inline, content: [{ kind: 'text', text }] };
    });
  const resolve = (block: Block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, content: resolveInlines(block.content) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(resolve)) };
      case 'table':
        return {
          ...block,
          caption: resolveInlines(block.caption),
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, blocks: cell.blocks.map(resolve) })),
          ),
        };
      case 'terms':
        return {
          ...block,
          entries: block.entries.map(({ term, blocks: inner }) => ({
            term: resolveInlines(term),
            blocks: inner.map(resolve),
          })),
        };
      case 'quotation':
      case 'notice':
        return { ...block, blocks: block.blocks.map(resolve) };
      default:
        return block;
    }
  };
  return blocks.map(resolve);
}
