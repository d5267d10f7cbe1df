/** The document tree as objects of the docx library. */
import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Change, trackedRow, trackedRun, trackedText } from './tracked.ts';
import type {
  Block,
  Cell,
  Document,
  Figure,
  Heading,
  Inline,
  List,
  NoteReference,
  Notice,
  Table as DocumentTable,
  Terms,
  Tracked,
} from '../../document/document.ts';
import { listedHeadings } from '../../document/contents.ts';
import { isWebAddress } from '../../document/links.ts';
import { stretchesByDirection } from '../direction.ts';
import { colours, type StyleName, styles, textWidth } from '../layout.ts';
import { contentsField } from './contents.ts';
import { isLead, roomOf, roomOfNotes, roomOfRow, wholeAtMost } from '../room.ts';
import { bulletNumbering, headingNumbering, listNumbering } from './numbering.ts';
import { captionStyle, contentsTitle, openingHeading, styleIds, twips } from './styles.ts';

type Piece = Paragraph | Table | FileChild;

/** Where blocks stand: in what style, how wide in twips, at what level of lists. */
interface Place {
  readonly style: StyleName;
  readonly width: number;
  readonly list?: { readonly reference: string; readonly level: number; readonly instance: number };
  /** Room below what stands here, beside that of its style; in points. */
  readonly roomBelow?: number;
  /** Whether it stands on the page of what follows. */
  readonly keepNext?: boolean;
}

export interface BodyOptions {
  /** In twips. */
  readonly textWidth: number;
  /** Whether its pages break elsewhere than the PDF's. */
  readonly hasOwnPages: boolean;
  readonly pictureOf: PictureOf;
  /** Under whose name and on what day changes stand, in a document that has any. */
  readonly tracking: Tracking;
}

export interface Tracking {
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

const colour = (value: string): string => value.slice(1);
const line = { style: BorderStyle.SINGLE, size: 6, color: colour(colours.rule) };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** What becomes a table, and cannot begin a page by itself. */
const tableLike: ReadonlySet<Block['kind']> = new Set(['table', 'terms', 'notice']);

const gapOf = (points: number): IParagraphOptions => ({
  spacing: { line: twips(points), lineRule: 'exact', before: 0, after: 0 },
  children: [],
});

/** A figure, and its number within the document. */
export type PictureOf = (figure: Figure, number: number) => ParagraphChild;

export class BodyBuilder {
  /** The bookmark round each heading, by the heading's id. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly #document: Pick<Document, 'body' | 'notes'>;
  readonly #options: BodyOptions;
  #lists = 0;
  #figures = 0;
  #changes = 0;
  #breaksPage = false;

  /** Word's names of bookmarks have neither hyphens nor more than forty letters. */
  constructor(document: Pick<Document, 'body' | 'notes'>, options: BodyOptions) {
    this.#document = document;
    this.#options = options;
    const headings = document.body.filter((block) => block.kind === 'heading');
    this.bookmarks = new Map(headings.map(({ id }, index) => [id, `h_${String(index + 1)}`]));
  }

  body(blocks: readonly Block[]): Piece[] {
    return this.#blocks(blocks, { style: 'text', width: this.#options.textWidth });
  }

  note(content: readonly Inline[]): Paragraph {
    return new Paragraph({
      style: styleIds.note,
      children: [new TextRun(' '), ...this.inlines(content)],
    });
  }

  #blocks(blocks: readonly Block[], place: Place): Piece[] {
    const pieces: Piece[] = [];
    // Below a heading a few lines that lead to a table, a box or a further heading stay with them.
    let leads = false;
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'page-break') {
        this.#breaksPage = true;
        continue;
      }
      const breaksBeforeTable = this.#breaksPage && tableLike.has(block.kind);
      if (breaksBeforeTable) pieces.push(this.#paragraph(gapOf(2)));
      const last = pieces.at(-1);
      leads =
        block.kind === 'heading' || (leads && isLead(block, blocks.slice(index + 1), place.style));
      const keepNext = leads && place.width === this.#options.textWidth;
      const made = this.#block(block, { ...place, keepNext });
      // Two tables that touch would become one, and a table needs a paragraph after it.
      if (last instanceof Table && made[0] instanceof Table) pieces.push(this.#gap(8));
      pieces.push(...made);
    }
    return pieces;
  }

  #gap(points: number): Paragraph {
    return new Paragraph(gapOf(points));
  }

  /** Stands above a box, on its page. */
  #lead(points: number): Paragraph {
    return this.#paragraph({ ...gapOf(points), keepNext: true });
  }

  #paragraph(options: IParagraphOptions): Paragraph {
    const pageBreakBefore = this.#breaksPage;
    this.#breaksPage = false;
    return new Paragraph(pageBreakBefore ? { ...options, pageBreakBefore } : options);
  }

  /** What the library writes of a change; each has a number of its own. */
  #change({ change }: Tracked): Change | undefined {
    if (change === undefined) return undefined;
    this.#changes += 1;
    return { kind: change, id: firstChange + this.#changes, ...this.#options.tracking };
  }

  /** A row that only one version has, or a box, which is one. */
  #row(row: Tracked | undefined): ReturnType<typeof trackedRow> {
    const change = row && this.#change(row);
    return change ? trackedRow(change) : {};
  }

  /** The end of a paragraph that only one version has. */
  #end(block: Tracked): Pick<IParagraphOptions, 'run'> {
    const change = this.#change(block);
    return change ? { run: trackedRow(change) } : {};
  }

  #block(block: Exclude<Block, { kind: 'page-break' }>, place: Place): Piece[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block)];
      case 'paragraph':
        return [
          this.#paragraph({
            style: styleIds[block.style ?? place.style],
            children: this.inlines(block.content),
            ...this.#end(block),
            ...spaceBelow(block.style ?? place.style, place),
            ...(place.keepNext === true ? { keepNext: true } : {}),
            ...(place.list ? { numbering: place.list } : {}),
          }),
        ];
      case 'list':
        return this.#list(block, place);
      case 'table':
        return this.#table(block, place);
      case 'terms':
        return [this.#terms(block, place), this.#gap(10)];
      case 'quotation':
        return block.blocks.flatMap((inner) =>
          inner.kind === 'paragraph'
            ? [
                this.#paragraph({
                  style: styleIds[place.style],
                  indent: { left: twips(18), right: twips(18) },
                  children: this.inlines(inner.content),
                  ...this.#end(inner),
                }),
              ]
            : this.#blocks([inner], place),
        );
      case 'notice':
        return [this.#lead(4), this.#notice(block, place), this.#gap(10)];
      case 'figure':
        return this.#figure(block);
      case 'contents':
        return this.#contents(block.title, place);
    }
  }

  #heading(heading: Heading): Paragraph {
    const { level, number, id, content } = heading;
    const children = [
      new Bookmark({ id: this.bookmarks.get(id) ?? id, children: this.inlines(content) }),
    ];
    if (number === undefined)
      return this.#paragraph({ style: openingHeading, children, ...this.#end(heading) });
    return this.#paragraph({
      heading: headingLevels[level - 1] ?? HeadingLevel.HEADING_4,
      numbering: { reference: headingNumbering, level: level - 1 },
      children,
      ...this.#end(heading),
    });
  }

  #list({ isOrdered, items }: List, place: Place): Piece[] {
    this.#lists += 1;
    const list = {
      reference: isOrdered ? listNumbering : bulletNumbering,
      level: Math.min(2, (place.list?.level ?? -1) + 1),
      instance: this.#lists,
    };
    const { list: _, roomBelow = 0, ...around } = place;
    // Only the first paragraph of an entry carries its number, and the last one the room below the list.
    return items.flatMap((item, index) =>
      item.flatMap((block, part) => {
        const isEnd = index === items.length - 1 && part === item.length - 1;
        return this.#blocks([block], {
          ...around,
          ...(part === 0 || block.kind === 'list' ? { list } : {}),
          ...(isEnd ? { roomBelow: roomBelow + styles[place.style].after } : {}),
        });
      }),
    );
  }

  #table({ widths, headerRows, rows, caption }: DocumentTable, place: Place): Piece[] {
    const columns = shares(widths, place.width);
    const table = new Table({
      width: { size: place.width, type: WidthType.DXA },
      columnWidths: columns,
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: { ...line, size: 2 },
        insideVertical: none,
      },
      rows: rows.map(
        (row, index) =>
          new TableRow({
            tableHeader: index < headerRows,
            ...this.#row(row[0]),
            cantSplit: this.#surelyFits(row, widths),
            children: row.map((cell, column) => this.#cell(cell, columns[column] ?? 0)),
          }),
      ),
    });
    return [
      ...(caption.length > 0
        ? [
            this.#paragraph({
              style: captionStyle,
              // In a cell it would keep the row of that cell with the next one, and LibreOffice 7 with a
              // long table in it never ends.
              ...(place.width < this.#options.textWidth ? { keepNext: false } : {}),
              children: this.inlines(caption),
            }),
          ]
        : []),
      table,
      // In a box the space would only push the end of the box onto the next page.
      this.#gap(place.style === 'table' ? 2 : 10),
    ];
  }

  #cell({ header, blocks }: Cell, width: number): TableCell {
    const place: Place = { style: 'table', width: width - 160 };
    const pieces =
      header === undefined
        ? this.#blocks(blocks, place)
        : blocks.flatMap((block) =>
            block.kind === 'paragraph'
              ? [
                  new Paragraph({
                    style: styleIds.table,
                    spacing: { after: 0 },
                    children: this.inlines(block.content, { bold: true }),
                    ...this.#end(block),
                  }),
                ]
              : this.#blocks([block], place),
          );
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: twips(3), bottom: twips(3), left: twips(4), right: twips(4) },
      verticalAlign: VerticalAlignTable.TOP,
      ...(header === 'column'
        ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour(colours.shade) } }
        : {}),
      children: endInParagraph(pieces, () => this.#gap(2)),
    });
  }

  /** Whether a row, with its notes at the foot of the page, may be kept on one page. */
  #surelyFits(row: readonly Cell[], widths: readonly number[]): boolean {
    const notes = row.reduce(
      (sum, { blocks }) => sum + roomOfNotes(blocks, this.#document.notes),
      0,
    );
    return roomOfRow(row, widths, textWidth) + notes < wholeAtMost;
  }

  /** The same of a box. */
  #staysWhole(blocks: readonly Block[], style: StyleName): boolean {
    return roomOf(blocks, style) + roomOfNotes(blocks, this.#document.notes) < wholeAtMost;
  }

  #terms({ entries }: Terms, place: Place): Table {
    const columns = shares([27, 73], place.width);
    return new Table({
      width: { size: place.width, type: WidthType.DXA },
      columnWidths: columns,
      borders: bordersAll(none),
      rows: entries.map((entry) => {
        const { term, blocks } = entry;
        return new TableRow({
          cantSplit: true,
          ...this.#row(entry),
          children: [
            new TableCell({
              width: { size: columns[0] ?? 0, type: WidthType.DXA },
              margins: { top: twips(1.5), bottom: twips(1.5), left: 0, right: 80 },
              children: [
                new Paragraph({
                  style: styleIds[place.style],
                  spacing: { after: 0 },
                  children: this.inlines(term, { bold: true }),
                }),
              ],
            }),
            new TableCell({
              width: { size: columns[1] ?? 0, type: WidthType.DXA },
              margins: { top: twips(1.5), bottom: twips(1.5), left: 0, right: 0 },
              children: endInParagraph(
                blocks.flatMap((block) =>
                  block.kind === 'paragraph'
                    ? [
                        new Paragraph({
                          style: styleIds[block.style ?? place.style],
                          spacing: { after: 0 },
                          children: this.inlines(block.content),
                          ...this.#end(block),
                        }),
                      ]
                    : this.#blocks([block], { ...place, width: columns[1] ?? 0 }),
                ),
                () => this.#gap(2),
              ),
            }),
          ],
        });
      }),
    });
  }

  #notice(notice: Notice, place: Place): Table {
    const { role, title, blocks } = notice;
    const style = role === 'copy' ? 'text' : 'table';
    const inner: Place = { style, width: place.width - 320 };
    const border =
      role === 'proposed'
        ? bordersAll({ ...line, size: 8, color: '000000' })
        : role === 'copy'
          ? bordersAll(line)
          : { ...bordersAll(none), left: { ...line, size: 24 } };
    return new Table({
      width: { size: place.width, type: WidthType.DXA },
      columnWidths: [place.width],
      borders: border,
      rows: [
        new TableRow({
          cantSplit: this.#staysWhole(blocks, style),
          ...this.#row(notice),
          children: [
            new TableCell({
              width: { size: place.width, type: WidthType.DXA },
              margins: {
                top: twips(role === 'copy' ? 5 : 6),
                bottom: twips(role === 'copy' ? 1 : 2),
                left: twips(8),
                right: twips(8),
              },
              ...(role === 'caution'
                ? {
                    shading: {
                      type: ShadingType.CLEAR,
                      color: 'auto',
                      fill: colour(colours.shade),
                    },
                  }
                : {}),
              children: endInParagraph(
                [
                  new Paragraph({
                    style: styleIds.table,
                    spacing: { after: twips(4) },
                    children: this.inlines(title, { bold: true, color: colour(colours.muted) }),
                  }),
                  ...this.#blocks(blocks, inner),
                ],
                () => this.#gap(2),
              ),
            }),
          ],
        }),
      ],
    });
  }

  #figure(figure: Figure): Piece[] {
    this.#figures += 1;
    return [
      this.#paragraph({ style: captionStyle, children: this.inlines(figure.caption) }),
      this.#paragraph({
        // A line of exact height would show a strip of the picture.
        spacing: { line: 240, lineRule: 'auto', before: 0, after: twips(8) },
        children: [this.#options.pictureOf(figure, this.#figures)],
      }),
    ];
  }

  #contents(title: string, place: Place): Piece[] {
    const { hasOwnPages } = this.#options;
    const entries = listedHeadings(this.#document).map((heading) => ({
      heading,
      bookmark: this.bookmarks.get(heading.id) ?? heading.id,
      words: this.inlines(wordsOf(heading.content)),
    }));
    return [
      this.#paragraph({ style: contentsTitle, children: [new TextRun(title)] }),
      ...(entries.length > 0
        ? [contentsField(entries, { title, width: place.width, hasOwnPages })]
        : []),
      this.#gap(14),
    ];
  }

  /** The comma between two numbers of notes, where both stand in one version. */
  #separator({ change }: NoteReference, before: readonly Inline[]): ParagraphChild[] {
    const follows = (other: Mark): boolean =>
      change !== other && before.findLast((inline) => !isMarked(inline, other))?.kind === 'note';
    const [isNow, wasThere] = [follows('deleted'), follows('inserted')];
    if (!isNow && !wasThere) return [];
    const own: Tracked = isNow && wasThere ? {} : { change: isNow ? 'inserted' : 'deleted' };
    return [trackedText({ text: ',', superScript: true }, this.#change(own))];
  }

  inlines(
    content: readonly Inline[],
    look: { readonly bold?: boolean; readonly color?: string } = {},
  ): ParagraphChild[] {
    return content.flatMap((inline, index): ParagraphChild[] => {
      switch (inline.kind) {
        case 'text':
          return textRuns(inline, look, () => this.#change(inline));
        case 'link':
          if (!isWebAddress(inline.href)) return this.inlines(inline.content, look);
          return [
            new ExternalHyperlink({
              link: inline.href,
              children: this.inlines(inline.content, { ...look, color: colour(colours.link) }),
            }),
          ];
        case 'reference':
          return [
            new InternalHyperlink({
              anchor: this.bookmarks.get(inline.target) ?? inline.target,
              children: this.inlines(inline.content, look),
            }),
          ];
        case 'line-break':
          return [trackedRun(new TextRun({ break: 1 }), this.#change(inline))];
        case 'note':
          return [
            ...this.#separator(inline, content.slice(0, index)),
            trackedRun(new FootnoteReferenceRun(inline.number), this.#change(inline)),
          ];
      }
    });
  }
}

type Mark = NonNullable<Tracked['change']>;

const isMarked = (inline: Inline, mark: Mark): boolean =>
  'content' in inline
    ? inline.content.every((inner) => isMarked(inner, mark))
    : inline.change === mark;

/** Bookmarks count from one in the same numbers. */
const firstChange = 100_000;

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/** The words alone: an entry of the contents is a link already, and has no notes of its own. */
const wordsOf = (content: readonly Inline[]): Inline[] =>
  content.flatMap((inline): Inline[] => {
    switch (inline.kind) {
      case 'text': {
        const { change, ...own } = inline;
        return change === 'deleted' ? [] : [own];
      }
      case 'link':
      case 'reference':
        return wordsOf(inline.content);
      case 'line-break':
        return [{ kind: 'text', text: ' ' }];
      case 'note':
        return [];
    }
  });

/** One run a direction: marks between words of two directions belong to the paragraph's own. */
function textRuns(
  { text, isStrong, isEmphasised, language }: Extract<Inline, { kind: 'text' }>,
  { bold, color }: { readonly bold?: boolean; readonly color?: string },
  change: () => Change | undefined,
): ParagraphChild[] {
  const isBold = bold === true || isStrong === true;
  const look: IRunOptions = {
    ...(isBold ? { bold: true, boldComplexScript: true } : {}),
    ...(isEmphasised === true ? { italics: true } : {}),
    ...(color === undefined ? {} : { color }),
  };
  return stretchesByDirection(text).map(({ text: stretch, isRightToLeft }) =>
    trackedText(
      {
        ...look,
        text: stretch,
        ...(isRightToLeft ? { rightToLeft: true } : {}),
        ...(language === undefined
          ? {}
          : { language: isRightToLeft ? { bidirectional: language } : { value: language } }),
      },
      change(),
    ),
  );
}

/** Small print between paragraphs of the text keeps their distance, and a list ends with its own. */
function spaceBelow(own: StyleName, { style, roomBelow = 0 }: Place): IParagraphOptions {
  const after = Math.max(styles[own].after, styles[style].after) + roomBelow;
  return after === styles[own].after ? {} : { spacing: { after: twips(after) } };
}

/** A cell ends with a paragraph, whatever stands in it. */
function endInParagraph(pieces: Piece[], gap: () => Paragraph): (Paragraph | Table)[] {
  const inCell = pieces.filter(
    (piece): piece is Paragraph | Table => piece instanceof Paragraph || piece instanceof Table,
  );
  return inCell.at(-1) instanceof Paragraph ? inCell : [...inCell, gap()];
}

const bordersAll = (border: typeof line | typeof none) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

/** Widths in twips that add up to the whole. */
function shares(widths: readonly number[], whole: number): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / total) * whole));
  const rest = whole - columns.reduce((sum, column) => sum + column, 0);
  return columns.map((column, index) => (index === 0 ? column + rest : column));
}
