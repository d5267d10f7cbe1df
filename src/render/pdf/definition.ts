/** The document tree as pdfmake's document definition. */
import type {
  Block,
  Cell,
  Document,
  Heading,
  Inline,
  Notice,
  Paragraph,
  Table,
} from '../../document/document.ts';
import { listedHeadings } from '../../document/contents.ts';
import { isWebAddress } from '../../document/links.ts';
import { inlineText } from '../../document/text.ts';
import { colours, headingStyle, page, type StyleName, styles, textWidth } from '../layout.ts';
import type { FontBook } from './font-book.ts';
import { leadingRoom, leadingRoomOfTable, roomOf, roomOfRow, wholeAtMost } from '../room.ts';

/** pdfmake's nodes: open objects that its layout reads and writes. */
export type PdfNode = Record<string, unknown>;

export interface Definition {
  readonly content: PdfNode[];
  readonly header: () => PdfNode;
  readonly footer: (page: number, pages: number) => PdfNode;
  /** The node of each heading, by id: after the layout it knows its page. */
  readonly headings: ReadonlyMap<string, PdfNode>;
  /** The heading of the table of contents. */
  readonly contents?: PdfNode;
}

/** Builds a definition for one layout; pdfmake changes what it is given, so it serves once. */
export function toDefinition(document: Document, fonts: FontBook): Definition {
  return new DefinitionBuilder(document, fonts).build();
}

interface Look {
  readonly style: StyleName;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly colour?: string;
}

class DefinitionBuilder {
  readonly #document: Document;
  readonly #fonts: FontBook;
  readonly #headings = new Map<string, PdfNode>();
  #contentsHeading: PdfNode | undefined;

  constructor(document: Document, fonts: FontBook) {
    this.#document = document;
    this.#fonts = fonts;
  }

  build(): Definition {
    const { body, notes } = this.#document;
    const content = this.#blocks(body, 'text');
    if (notes.length > 0) content.push(...this.#notes());
    return {
      content,
      header: () => this.#header(),
      footer: (number, count) => this.#footer(number, count),
      headings: this.#headings,
      ...(this.#contentsHeading ? { contents: this.#contentsHeading } : {}),
    };
  }

  #blocks(blocks: readonly Block[], style: StyleName): PdfNode[] {
    const nodes: PdfNode[] = [];
    let breaksPage = false;
    let headings: PdfNode[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'page-break') {
        breaksPage = true;
        continue;
      }
      const node = this.#block(block, style);
      if (breaksPage) node['pageBreak'] = 'before';
      breaksPage = false;
      if (block.kind === 'heading') {
        const { after } = styles[headingStyle(block.level, block.number !== undefined)];
        node['roomBelow'] = after + leadingRoom(blocks.slice(index + 1), style);
        headings.push(node);
        continue;
      }
      // A heading goes along with a block that is kept whole; with others the layout sees to it.
      if (headings.length > 0 && node['unbreakable'] === true)
        nodes.push({ stack: [...headings, node], unbreakable: true });
      else nodes.push(...headings, node);
      headings = [];
    }
    return [...nodes, ...headings];
  }

  #block(block: Exclude<Block, { kind: 'page-break' }>, style: StyleName): PdfNode {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block);
      case 'paragraph':
        return this.#paragraph(block, style);
      case 'list':
        return {
          [block.isOrdered ? 'ol' : 'ul']: block.items.map((item) => ({
            stack: this.#blocks(item, style),
          })),
          margin: [4, 0, 0, styles[style].after],
          ...this.#plain(style),
        };
      case 'table':
        return this.#table(block);
      case 'terms':
        return this.#terms(block.entries, style);
      case 'quotation':
        return { stack: this.#blocks(block.blocks, style), margin: [18, 2, 18, 4] };
      case 'notice':
        return this.#notice(block);
      case 'contents':
        return this.#contents(block.title);
    }
  }

  #heading(block: Heading): PdfNode {
    const style = headingStyle(block.level, block.number !== undefined);
    const text = numbered(block, inlineText(block.content));
    const node: PdfNode = {
      text: this.#runs([{ kind: 'text', text }], {
        style,
        bold: true,
        italics: block.level >= 3,
      }),
      id: block.id,
      margin: [0, styles[style].before, 0, styles[style].after],
      outline: true,
      outlineText: text,
    };
    this.#headings.set(block.id, node);
    return node;
  }

  #paragraph({ style: own, content }: Paragraph, around: StyleName): PdfNode {
    const style: StyleName = own ?? around;
    const { before } = styles[style];
    // Small print between paragraphs of the text keeps their distance.
    const after = Math.max(styles[style].after, styles[around].after);
    return {
      text: this.#runs(content, { style, bold: own === 'title' }),
      keepsLines: true,
      margin: [0, before, 0, after],
    };
  }

  #table(block: Table): PdfNode {
    const { widths, headerRows, rows, caption } = block;
    const total = widths.reduce((sum, width) => sum + width, 0);
    // Rows are kept on one page where all of them surely fit there.
    const surelyFits = (row: Table['rows'][number]): boolean =>
      roomOfRow(row, widths, textWidth) < wholeAtMost;
    const dontBreakRows = rows.every(surelyFits);
    const keepsFirstRow = headerRows > 0 && rows.slice(0, headerRows + 1).every(surelyFits);
    const table: PdfNode = {
      table: {
        widths: widths.map((width) => `${String((width / total) * 100)}%`),
        headerRows,
        keepWithHeaderRows: keepsFirstRow ? 1 : 0,
        dontBreakRows,
        body: rows.map((row) => row.map((cell) => this.#cell(cell))),
      },
      layout: 'ruled',
      margin: [0, 0, 0, 10],
    };
    if (caption.length === 0) return table;
    return {
      stack: [
        {
          text: this.#runs(caption, { style: 'table', italics: true }),
          roomBelow: leadingRoomOfTable(block),
          margin: [0, 6, 0, 3],
        },
        table,
      ],
    };
  }

  #cell({ header, blocks }: Cell): PdfNode {
    const nodes =
      header === undefined
        ? this.#blocks(blocks, 'table')
        : blocks.map((block) =>
            block.kind === 'paragraph'
              ? { text: this.#runs(block.content, { style: 'table', bold: true }) }
              : this.#blocks([block], 'table')[0],
          );
    return { stack: nodes, ...(header === 'column' ? { fillColor: colours.shade } : {}) };
  }

  #terms(
    entries: readonly { term: readonly Inline[]; blocks: readonly Block[] }[],
    style: StyleName,
  ): PdfNode {
    return {
      table: {
        widths: ['27%', '73%'],
        dontBreakRows: entries.every(
          ({ blocks }) => roomOf(blocks, style, textWidth * 0.73) < wholeAtMost,
        ),
        body: entries.map(({ term, blocks }) => [
          { text: this.#runs(term, { style, bold: true }) },
          {
            stack: blocks.map((block) =>
              block.kind === 'paragraph'
                ? { text: this.#runs(block.content, { style: block.style ?? style }) }
                : this.#blocks([block], style)[0],
            ),
          },
        ]),
      },
      layout: 'terms',
      margin: [0, 2, 0, 10],
    };
  }

  #notice({ role, title, blocks }: Notice): PdfNode {
    const inner = role === 'copy' ? 'text' : 'table';
    return {
      table: {
        widths: ['100%'],
        body: [
          [
            {
              stack: [
                {
                  text: this.#runs(title, { style: 'table', bold: true, colour: colours.muted }),
                  margin: [0, 0, 0, 4],
                },
                ...this.#blocks(blocks, inner),
              ],
            },
          ],
        ],
      },
      layout: role,
      unbreakable: roomOf(blocks, inner) < wholeAtMost,
      margin: [0, 4, 0, 10],
    };
  }

  /** A table of its own, since pdfmake's prints the headings in the fonts of the headings. */
  #contents(title: string): PdfNode {
    const entries = listedHeadings(this.#document);
    const rows = entries.map((heading) => {
      const look: Look = { style: 'text', bold: heading.level === 1 };
      const text = this.#runs(heading.content, look);
      const indent = (heading.level - 1) * 14;
      return [
        {
          columns: [
            {
              width: 22 + indent,
              text: this.#pieces(heading.number, look),
              margin: [indent, 0, 0, 0],
            },
            {
              width: '*',
              text: text.map((run) => ({ ...run, linkToDestination: heading.id })),
              margin: [indent / 2, 0, 0, 0],
            },
          ],
        },
        { pageReference: heading.id, alignment: 'right', ...this.#plain('text') },
      ];
    });
    this.#contentsHeading = {
      text: this.#runs([{ kind: 'text', text: title }], { style: 'heading1', bold: true }),
      margin: [0, 0, 0, 6],
    };
    return {
      stack: [
        this.#contentsHeading,
        ...(rows.length > 0 ? [{ table: { widths: ['*', 30], body: rows }, layout: 'terms' }] : []),
      ],
      margin: [0, 0, 0, 14],
    };
  }

  #notes(): PdfNode[] {
    const { notes, notesHeading } = this.#document;
    const heading = this.#heading({
      kind: 'heading',
      level: 1,
      id: 'notes',
      content: [{ kind: 'text', text: notesHeading }],
    });
    const rows = notes.map(({ number, content }) => ({
      columns: [
        {
          width: noteNumberWidth,
          text: this.#runs([{ kind: 'text', text: String(number) }], { style: 'note' }),
        },
        // Not what is left over: pdfmake widens that for a long link, beyond the edge of the page.
        {
          width: textWidth - noteNumberWidth,
          text: this.#runs(content, { style: 'note' }),
          id: noteId(number),
        },
      ],
      margin: [0, 0, 0, styles.note.after],
    }));
    return [heading, ...rows];
  }

  #runs(content: readonly Inline[], look: Look): PdfNode[] {
    return content.flatMap((inline, index): PdfNode[] => {
      switch (inline.kind) {
        case 'text':
          return this.#pieces(inline.text, {
            ...look,
            bold: look.bold === true || inline.isStrong === true,
            italics: look.italics === true || inline.isEmphasised === true,
          });
        case 'link':
          if (!isWebAddress(inline.href)) return this.#runs(inline.content, look);
          return this.#runs(inline.content, { ...look, colour: colours.link }).map((run) => ({
            ...run,
            link: inline.href,
          }));
        case 'reference':
          return this.#runs(inline.content, look).map((run) => ({
            ...run,
            linkToDestination: inline.target,
          }));
        case 'line-break':
          return [{ text: '\n', ...this.#plain(look.style) }];
        case 'note': {
          const touches = content[index - 1]?.kind === 'note';
          const text = `${touches ? ',' : ''}${String(inline.number)}`;
          return this.#pieces(text, { style: look.style }).map((run) => ({
            ...run,
            sup: true,
            linkToDestination: noteId(inline.number),
          }));
        }
      }
    });
  }

  #pieces(text: string, { style, bold = false, italics = false, colour }: Look): PdfNode[] {
    const { size } = styles[style];
    const split = (part: string) => this.#fonts.split(part, styles[style], bold, italics);
    const pieces = text
      .split(referenceOfLaw)
      .flatMap((part, index) =>
        split(part).map((piece) => ({ ...piece, isWhole: index % 2 === 1 || piece.isRightToLeft })),
      );
    return pieces.map((piece) => ({
      text: piece.text,
      font: piece.family,
      fontSize: size,
      lineHeight: piece.lineHeight,
      bold,
      italics,
      ...(colour === undefined ? {} : { color: colour }),
      ...(piece.isWhole ? { noWrap: true } : {}),
    }));
  }

  /** For what pdfmake prints by itself: numbers and bullets of lists, numbers of pages. */
  #plain(style: StyleName): PdfNode {
    const [piece] = this.#fonts.split('1', styles[style], false, false);
    return { fontSize: styles[style].size, lineHeight: piece?.lineHeight ?? 1 };
  }

  #header(): PdfNode {
    const { marks, header } = this.#document.running;
    const line = (text: string, look: Look, alignment: string): PdfNode => ({
      text: this.#pieces(text, look),
      alignment,
    });
    return {
      margin: [page.margins.left, 30, page.margins.right, 0],
      stack: [
        line(header, { style: 'running', colour: colours.muted }, 'left'),
        ...(marks.length > 0
          ? [line(marks.join('  ·  '), { style: 'running', bold: true }, 'left')]
          : []),
        {
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: 3,
              x2: textWidth,
              y2: 3,
              lineWidth: 0.5,
              lineColor: colours.rule,
            },
          ],
        },
      ],
    };
  }

  #footer(current: number, count: number): PdfNode {
    const { footer, pageNumber } = this.#document.running;
    const number = pageNumber.replace('{page}', String(current)).replace('{pages}', String(count));
    const look: Look = { style: 'running', colour: colours.muted };
    return {
      margin: [page.margins.left, 20, page.margins.right, 0],
      columns: [
        { text: this.#pieces(footer, look), width: '*' },
        { text: this.#pieces(number, look), alignment: 'right', width: 'auto' },
      ],
    };
  }
}

const noteId = (number: number): string => `note-${String(number)}`;

export const numbered = ({ number }: Heading, text: string): string =>
  number === undefined ? text : `${number}  ${text}`;

/** `1(1)(c)(v)`: a line may end between its brackets, and must not. */
const referenceOfLaw = /(\d\w*(?:\(\w{1,5}\)){2,})/u;

/** In points. */
const noteNumberWidth = 22;
