/** The document tree as pdfmake's document definition, and as the structure of a tagged PDF. */
import type {
  Block,
  Cell,
  Document,
  Figure,
  Heading,
  List,
  Notice,
  Paragraph,
  Table,
  Terms,
} from '../../document/document.ts';
import { listedHeadings } from '../../document/contents.ts';
import { inlineText, isTitle } from '../../document/text.ts';
import { colours, headingStyle, type StyleName, styles, textWidth } from '../layout.ts';
import {
  leadingRoom,
  leadingRoomOfTable,
  leastRoomOfNotes,
  roomOf,
  roomOfRow,
  wholeAtMost,
} from '../room.ts';
import type { FontBook } from './font-book.ts';
import type { LayoutNode } from './internals.ts';
import { RunBuilder } from './runs.ts';
import { footerOf, headerOf } from './running-matter.ts';
import { StructureElement } from './structure.ts';

/** pdfmake's nodes: open objects that its layout reads and writes. */
export type PdfNode = Record<string, unknown>;

export interface Definition {
  readonly content: PdfNode[];
  readonly header: () => PdfNode;
  readonly footer: (page: number, pages: number) => PdfNode;
  readonly structure: StructureElement;
  /** The node of each heading, by id: after the layout it knows its page. */
  readonly headings: ReadonlyMap<string, LayoutNode>;
  /** The heading of the table of contents. */
  readonly contents?: LayoutNode;
}

/** Builds a definition for one layout; pdfmake changes what it is given, so it serves once. */
export function toDefinition(document: Document, fonts: FontBook): Definition {
  return new DefinitionBuilder(document, fonts).build();
}

/** In points. */
const hangs = { bullet: 16, number: 22, entry: 22, entryStep: 14 } as const;

class DefinitionBuilder {
  readonly #document: Document;
  readonly #runs: RunBuilder;
  readonly #root = new StructureElement('Document');
  readonly #headings = new Map<string, PdfNode>();
  /** The sections that are open, from the outermost to the one that is being filled. */
  readonly #sections: {
    readonly level: number;
    readonly id: string;
    readonly element: StructureElement;
  }[] = [];
  #contentsHeading: PdfNode | undefined;

  constructor(document: Document, fonts: FontBook) {
    this.#document = document;
    this.#runs = new RunBuilder(fonts, document.notes);
  }

  build(): Definition {
    const content = this.#blocks(this.#document.body, 'text');
    return {
      content,
      structure: this.#root,
      header: () => headerOf(this.#document.running, this.#runs),
      footer: (number, count) => footerOf(this.#document.running, this.#runs, number, count),
      headings: this.#headings,
      ...(this.#contentsHeading ? { contents: this.#contentsHeading } : {}),
    };
  }

  /** @param within what the blocks belong to; at the top of the document, the section they stand in */
  #blocks(blocks: readonly Block[], style: StyleName, within?: StructureElement): PdfNode[] {
    const nodes: PdfNode[] = [];
    let breaksPage = false;
    let headings: PdfNode[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'page-break') {
        breaksPage = true;
        continue;
      }
      const node =
        block.kind === 'heading'
          ? this.#heading(block, within)
          : this.#block(block, style, within ?? this.#section());
      if (breaksPage) beginPage(node);
      breaksPage = false;
      if (block.kind === 'heading') {
        const { after } = styles[headingStyle(block.level, block.number !== undefined)];
        node['roomBelow'] =
          after + leadingRoom(blocks.slice(index + 1), style, this.#document.notes);
        headings.push(node);
        continue;
      }
      // A heading goes along with a block that is kept whole; with others the layout sees to it.
      if (headings.length > 0 && node['unbreakable'] === true)
        nodes.push(keptTogether([...headings, node]));
      else nodes.push(...headings, node);
      headings = [];
    }
    return [...nodes, ...headings];
  }

  #block(
    block: Exclude<Block, { kind: 'page-break' | 'heading' }>,
    style: StyleName,
    within: StructureElement,
  ): PdfNode {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(block, style, within);
      case 'list':
        return this.#list(block, style, within);
      case 'table':
        return this.#table(block, within);
      case 'terms':
        return this.#terms(block, style, within);
      case 'quotation':
        return {
          stack: this.#blocks(block.blocks, style, within.add('BlockQuote')),
          margin: [18, 2, 18, 4],
        };
      case 'notice':
        return this.#notice(block, within);
      case 'figure':
        return this.#figure(block, within);
      case 'contents':
        return this.#contents(block.title, within);
    }
  }

  #section(): StructureElement {
    return this.#sections.at(-1)?.element ?? this.#root;
  }

  /** Opens a section, unless the heading stands within a box. */
  #heading(block: Heading, within: StructureElement | undefined): PdfNode {
    const { level, number, id, content } = block;
    const style = headingStyle(level, number !== undefined);
    if (!within) {
      while ((this.#sections.at(-1)?.level ?? 0) >= level) this.#sections.pop();
    }
    const parent = this.#sections.at(-1);
    const section = within ?? this.#section().add('Sect');
    if (!within) this.#sections.push({ level, id, element: section });
    // The depth of the sections below the title, so that no level is left out (ISO 14289-1, 7.4.2).
    const depth = this.#sections.length + 1;
    const text = numbered(block, inlineText(content));
    const node: PdfNode = {
      text: this.#runs.text(
        text,
        { style, bold: true, italics: level >= 3 },
        section.add(headingTypes[depth - 1] ?? 'H6'),
      ),
      id,
      margin: [0, styles[style].before, 0, styles[style].after],
      outline: true,
      outlineText: text,
      ...(parent && !within ? { outlineParentId: parent.id } : {}),
    };
    this.#headings.set(id, node);
    return node;
  }

  #paragraph(paragraph: Paragraph, around: StyleName, within: StructureElement): PdfNode {
    const { style = around, content } = paragraph;
    const { before } = styles[style];
    // Small print between paragraphs of the text keeps their distance.
    const after = Math.max(styles[style].after, styles[around].after);
    return {
      text: this.#runs.runs(
        content,
        { style, bold: isTitle(paragraph) },
        within.add(isTitle(paragraph) ? 'H1' : 'P'),
      ),
      keepsLines: true,
      margin: [0, before, 0, after],
    };
  }

  #list({ isOrdered, items }: List, style: StyleName, within: StructureElement): PdfNode {
    const list = within.add('L', { listNumbering: isOrdered ? 'Decimal' : 'Disc' });
    const hang = isOrdered ? hangs.number : hangs.bullet;
    return {
      stack: items.map((item, index) => {
        const entry = list.add('LI');
        const mark = isOrdered ? `${String(index + 1)}.` : '•';
        const label = this.#runs
          .text(mark, { style }, entry.add('Lbl'))
          .map((run) => ({ ...run, hang }));
        const nodes = this.#blocks(item, style, entry.add('LBody'));
        const [first] = nodes;
        if (Array.isArray(first?.['text'])) first['text'].unshift(...label);
        else nodes.unshift({ text: label });
        return { stack: nodes, margin: [hang, 0, 0, 0] };
      }),
      margin: [0, 0, 0, styles[style].after],
    };
  }

  #table(block: Table, within: StructureElement): PdfNode {
    const { widths, headerRows, rows, caption } = block;
    const { notes } = this.#document;
    const element = within.add('Table');
    const total = widths.reduce((sum, width) => sum + width, 0);
    // Rows are kept on one page where all of them surely fit there, with a line of each of their notes.
    const surelyFits = (row: Table['rows'][number]): boolean =>
      roomOfRow(row, widths, textWidth) +
        leastRoomOfNotes(
          row.flatMap(({ blocks }) => blocks),
          notes,
        ) <
      wholeAtMost;
    const dontBreakRows = rows.every(surelyFits);
    const keepsFirstRow = headerRows > 0 && rows.slice(0, headerRows + 1).every(surelyFits);
    const captionRuns =
      caption.length === 0
        ? []
        : this.#runs.runs(caption, { style: 'table', italics: true }, element.add('Caption'));
    const head = headerRows > 0 ? element.add('THead') : undefined;
    const body = rows.length > headerRows ? element.add('TBody') : undefined;
    const table: PdfNode = {
      table: {
        widths: widths.map((width) => `${String((width / total) * 100)}%`),
        headerRows,
        keepWithHeaderRows: keepsFirstRow ? 1 : 0,
        dontBreakRows,
        body: rows.map((row, index) => {
          const line = (index < headerRows ? head : body)?.add('TR') ?? element.add('TR');
          return row.map((cell) => this.#cell(cell, line));
        }),
      },
      layout: 'ruled',
      margin: [0, 0, 0, 10],
    };
    if (captionRuns.length === 0) return table;
    return {
      stack: [
        { text: captionRuns, roomBelow: leadingRoomOfTable(block, notes), margin: [0, 6, 0, 3] },
        table,
      ],
    };
  }

  #cell({ header, blocks }: Cell, row: StructureElement): PdfNode {
    if (header === undefined) return { stack: this.#blocks(blocks, 'table', row.add('TD')) };
    const cell = row.add('TH', { scope: header === 'column' ? 'Column' : 'Row' });
    const nodes = blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [{ text: this.#runs.runs(block.content, { style: 'table', bold: true }, cell.add('P')) }]
        : this.#blocks([block], 'table', cell),
    );
    return { stack: nodes, ...(header === 'column' ? { fillColor: colours.shade } : {}) };
  }

  /** Set as a table without rules; in the structure, a list of terms with what belongs to them. */
  #terms({ entries }: Terms, style: StyleName, within: StructureElement): PdfNode {
    const list = within.add('L', { listNumbering: 'None' });
    return {
      table: {
        widths: ['27%', '73%'],
        dontBreakRows: entries.every(
          ({ blocks }) =>
            roomOf(blocks, style, textWidth * 0.73) +
              leastRoomOfNotes(blocks, this.#document.notes) <
            wholeAtMost,
        ),
        body: entries.map(({ term, blocks }) => {
          const entry = list.add('LI');
          const label = this.#runs.runs(term, { style, bold: true }, entry.add('Lbl'));
          const body = entry.add('LBody');
          return [
            { text: label },
            {
              stack: blocks.flatMap((block) =>
                block.kind === 'paragraph'
                  ? [
                      {
                        text: this.#runs.runs(
                          block.content,
                          { style: block.style ?? style },
                          body.add('P'),
                        ),
                      },
                    ]
                  : this.#blocks([block], style, body),
              ),
            },
          ];
        }),
      },
      layout: 'terms',
      margin: [0, 2, 0, 10],
    };
  }

  #notice({ role, title, blocks }: Notice, within: StructureElement): PdfNode {
    const inner = role === 'copy' ? 'text' : 'table';
    const box = within.add('Div');
    const heading = {
      text: this.#runs.runs(
        title,
        { style: 'table', bold: true, colour: colours.muted },
        box.add('P'),
      ),
      margin: [0, 0, 0, 4],
    };
    return {
      table: {
        widths: ['100%'],
        body: [[{ stack: [heading, ...this.#blocks(blocks, inner, box)] }]],
      },
      layout: role,
      unbreakable:
        roomOf(blocks, inner) + leastRoomOfNotes(blocks, this.#document.notes) < wholeAtMost,
      margin: [0, 4, 0, 10],
    };
  }

  /** Drawn by `figure.ts`; never higher than a page. The caption is read besides what is said instead. */
  #figure({ caption, alternative, drawing }: Figure, within: StructureElement): PdfNode {
    const group = within.add('Div');
    const text = this.#runs.runs(caption, { style: 'table', italics: true }, group.add('Caption'));
    const words = drawing.shapes.flatMap((shape) =>
      shape.kind === 'label'
        ? [
            this.#runs.text(shape.text, {
              style: 'small',
              bold: shape.isStrong === true,
              italics: shape.isEmphasised === true,
            }),
          ]
        : [],
    );
    const slot = group.add('Figure', { alternative }).slot();
    return {
      stack: [
        { text, margin: [0, 6, 0, 3] },
        { svg: { drawing, words }, slot },
      ],
      unbreakable: true,
      margin: [0, 0, 0, 10],
    };
  }

  /** A table of its own, since pdfmake's prints the headings in the fonts of the headings. */
  #contents(title: string, within: StructureElement): PdfNode {
    const entries = listedHeadings(this.#document);
    this.#contentsHeading = {
      text: this.#runs.text(title, { style: 'heading1', bold: true }, within.add('P')),
      margin: [0, 0, 0, 6],
    };
    const list = within.add('TOC');
    const rows = entries.map(({ id, level, number, content }) => {
      const link = list.add('TOCI').add('Reference').add('Link');
      const look = { style: 'text', bold: level === 1 } as const;
      const indent = (level - 1) * hangs.entryStep;
      const hang = hangs.entry + indent / 2;
      const leadsThere = <T>(run: T) => ({ ...run, linkToDestination: id });
      return [
        {
          text: [
            ...this.#runs.text(`${number} `, look, link).map((run) => ({ ...run, hang })),
            ...this.#runs.text(inlineText(content), look, link),
          ].map(leadsThere),
          margin: [indent + hang, 0, 0, 0],
        },
        {
          text: this.#runs
            .text(widestPageNumber, { style: 'text' }, link)
            .map((run) => ({ ...leadsThere(run), pageOf: id })),
          alignment: 'right',
        },
      ];
    });
    return {
      stack: [
        this.#contentsHeading,
        ...(rows.length > 0 ? [{ table: { widths: ['*', 30], body: rows }, layout: 'terms' }] : []),
      ],
      margin: [0, 0, 0, 14],
    };
  }
}

type Margin = readonly [left: number, top: number, right: number, bottom: number];

const marginOf = (node: PdfNode | undefined): Margin =>
  (node?.['margin'] as Margin | undefined) ?? [0, 0, 0, 0];

/** At the top of a page there is no space above a heading. */
function beginPage(node: PdfNode): void {
  const [left, , right, bottom] = marginOf(node);
  Object.assign(node, { pageBreak: 'before', margin: [left, 0, right, bottom] });
}

/** The space above belongs to the whole, so that it stays behind where the whole begins a page. */
function keptTogether(nodes: readonly PdfNode[]): PdfNode {
  const [first] = nodes;
  const [left, top, right, bottom] = marginOf(first);
  const { pageBreak } = first ?? {};
  delete first?.['pageBreak'];
  if (first) first['margin'] = [left, 0, right, bottom];
  return {
    stack: [...nodes],
    unbreakable: true,
    margin: [0, top, 0, 0],
    ...(pageBreak === undefined ? {} : { pageBreak }),
  };
}

const headingTypes = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** Keeps the room until the number is known. */
const widestPageNumber = '0000';

const numbered = ({ number }: Heading, text: string): string =>
  number === undefined ? text : `${number}  ${text}`;
