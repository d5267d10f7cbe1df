import { styles } from '../layout.ts';
import {
  Context,
  type Fragment,
  type LineNode,
  type NoteNode,
  type PageItem,
  Writer,
} from './internals.ts';
import type { NoteFeet } from './note-feet.ts';

/** What is free on a page ends above its notes. */
export class NoteContext extends Context {
  /** In points, by page. */
  reserved: (page: number) => number = () => 0;

  override get availableHeight(): number {
    // pdfmake asks before there is a page.
    if (this.page < 0) return 0;
    const { height } = this.getCurrentPage().pageSize;
    return height - this.pageMargins.bottom - this.y - this.reserved(this.page);
  }

  override set availableHeight(_height: number) {
    // Follows from the place on the page.
  }
}

/** A row of a table in which pages may end, while its cells are laid out one after the other. */
interface OpenRow {
  readonly cells: readonly (readonly NoteNode[])[];
  /** What is kept on each page for the notes of the cells to come, in points. */
  keptForLater: number;
}

/** What the cells of the outermost open row have put on a page. */
interface RowPage {
  /** How far down their text reaches, in points from the top. */
  bottom: number;
  /** Their notes. They get their places when all cells are laid out. */
  readonly cited: NoteNode[];
  /** How much of the notes of the page before goes on here, in points. */
  carried: number;
}

/** So much of a page is kept for the notes of cells to come at most; or more, for a line of each. */
const laterShare = 0.5;
/** All that is kept for notes on a page never takes more of it than this. */
const mostShare = 0.7;
/** Notes that take more of a page than this are broken rather than the text before them. */
const longShare = 0.25;
/** At most so much of a page is filled with what is left over from the page before. */
const carriedShare = 0.6;
/** And at least so much, whatever follows. */
const leastCarriedShare = 0.2;
/** For the rule below a row, in points. */
const belowRow = 8;

/** Puts lines on pages, and the notes that they cite at the foot of the same page. */
export class NoteWriter extends Writer {
  readonly #feet: NoteFeet<NoteNode>;
  readonly #cited = new Set<NoteNode>();
  readonly #bodyHeight: number;
  /** The open rows, the outermost first: a cell may have a table in it. */
  readonly #rows: OpenRow[] = [];
  readonly #rowPages = new Map<number, RowPage>();
  /** The height of what a page is begun for, in points. */
  #awaited = 0;

  constructor(context: NoteContext, feet: NoteFeet<NoteNode>, bodyHeight: number) {
    super(context);
    this.#feet = feet;
    this.#bodyHeight = bodyHeight;
    context.reserved = (page) => feet.heightOn(page) + this.#keptForRow(page);
    context.addListener('pageAdded', () => {
      const free = Math.max(bodyHeight * leastCarriedShare, bodyHeight - this.#awaited);
      feet.open(context.page, Math.min(bodyHeight * carriedShare, free));
    });
  }

  /** Those of the notes that no page cites yet. */
  uncited(notes: readonly NoteNode[]): NoteNode[] {
    return [...new Set(notes)].filter((note) => !this.#cited.has(note));
  }

  override addLine(line: LineNode, keepsPosition?: boolean, index?: number): unknown {
    const notes = this.transactionLevel > 0 ? [] : this.uncited(notesOfLine(line));
    this.#makeRoom(line.getHeight(), notes);
    const position = super.addLine(line, keepsPosition, index);
    this.#cite(notes);
    return position;
  }

  override addFragment(
    fragment: Fragment,
    atOwnX?: boolean,
    atOwnY?: boolean,
    keepsPosition?: boolean,
  ): unknown {
    // What has its own place is repeated: its notes stand where it was printed first.
    const notes = atOwnX === true ? [] : this.uncited(fragment.items.flatMap(notesOfItem));
    this.#makeRoom(fragment.height, notes);
    const position = super.addFragment(fragment, atOwnX, atOwnY, keepsPosition);
    this.#cite(notes);
    return position;
  }

  /** Begins a row that pages may end in. @param cells the notes that each cell cites */
  beginRow(cells: readonly (readonly NoteNode[])[]): void {
    this.#rows.push({ cells, keptForLater: 0 });
  }

  /**
   * Begins a cell of the innermost row, and keeps room for the notes of those to come: they could not
   * have it once this one has filled the page.
   */
  beginCell(index: number): void {
    const row = this.#rows.at(-1);
    if (!row) return;
    const later = this.uncited(row.cells.slice(index + 1).flat());
    const share = Math.max(this.#bodyHeight * laterShare, this.#feet.leastHeight(later));
    row.keptForLater = Math.min(this.#feet.wholeHeight(later), share);
  }

  get isInRow(): boolean {
    return this.#rows.length > 0;
  }

  /** Ends the innermost row; after the outermost its notes get their places, page by page. */
  endRow(): void {
    this.#rows.pop();
    if (this.isInRow) return;
    const { page: last, y } = this.context();
    this.#rowPage(last).bottom = Math.max(this.#rowPage(last).bottom, y);
    const [first = last] = [...this.#rowPages.keys()].sort((one, other) => one - other);
    for (let page = first; page <= last; page += 1) {
      const notes = [...this.#rowPage(page).cited].sort((one, other) => one.number - other.number);
      const before = this.#feet.heightOn(page);
      const room = this.#bottomOfBody - this.#rowPage(page).bottom - before - belowRow;
      if (page > first) this.#feet.open(page, room - this.#feet.leastHeight(notes, page));
      this.#feet.place(notes, page, room - (this.#feet.heightOn(page) - before));
    }
    this.#rowPages.clear();
  }

  #rowPage(page: number): RowPage {
    const known = this.#rowPages.get(page);
    if (known) return known;
    const opened: RowPage = { bottom: 0, cited: [], carried: 0 };
    this.#rowPages.set(page, opened);
    return opened;
  }

  /** In points from the top of the page. */
  get #bottomOfBody(): number {
    const { pageMargins } = this.context();
    return this.context().getCurrentPage().pageSize.height - pageMargins.bottom;
  }

  /** By how much the foot of a page grows for the open rows, in points. @param more notes that would be cited too */
  #keptForRow(page: number, more: readonly NoteNode[] = []): number {
    if (!this.isInRow) return this.#feet.wholeHeight(more, page);
    const { cited = [], carried = 0 } = this.#rowPages.get(page) ?? {};
    const most = this.#bodyHeight * mostShare;
    const own = carried + this.#feet.wholeHeight([...cited, ...more], page);
    const later = Math.min(
      this.#rows.reduce((sum, { keptForLater }) => sum + keptForLater, 0),
      most,
    );
    return belowRow + (more.length > 0 ? own + later : Math.min(most, own + later));
  }

  /** Goes on to a page on which what follows fits together with its notes. */
  #makeRoom(height: number, notes: readonly NoteNode[]): void {
    let isFresh = false;
    while (notes.length > 0) {
      const { page, pages, y, pageMargins } = this.context();
      const filled = this.#rowPages.get(page)?.bottom ?? 0;
      isFresh ||= y <= pageMargins.top + 1 && filled === 0;
      const foot = this.#feet.heightOn(page);
      const room = this.#bottomOfBody - Math.max(y + height, filled) - foot;
      const kept = this.#keptForRow(page, notes);
      if (room >= kept) return;
      const whole = this.#feet.wholeHeight(notes, page);
      const least = this.#feet.leastHeight(notes, page);
      const mayBreak = isFresh || whole > this.#bodyHeight * longShare;
      if (mayBreak && room >= kept - whole + least) return;
      // No page has more room than one without notes.
      if (isFresh && foot === 0) return;
      isFresh = page === pages.length - 1;
      this.#awaited = height + whole;
      this.moveToNextPage();
      this.#awaited = 0;
    }
  }

  #cite(notes: readonly NoteNode[]): void {
    for (const note of notes) this.#cited.add(note);
    const { page, y, availableHeight } = this.context();
    if (!this.isInRow) {
      if (notes.length > 0) this.#feet.place(notes, page, availableHeight);
      return;
    }
    const row = this.#rowPage(page);
    row.bottom = Math.max(row.bottom, y);
    row.cited.push(...notes);
    const room = this.#bottomOfBody - row.bottom - this.#feet.heightOn(page) - belowRow;
    const excess = row.carried + this.#feet.wholeHeight(row.cited, page) - room;
    if (notes.length > 0 && excess > 0)
      this.#rowPage(page + 1).carried = Math.min(excess, this.#bodyHeight * carriedShare);
  }
}

const notesOfLine = ({ inlines }: LineNode): NoteNode[] =>
  inlines.flatMap(({ note }) => note ?? []);

const notesOfItem = ({ type, item }: PageItem): NoteNode[] =>
  type === 'line' ? notesOfLine(item as LineNode) : [];

export const footMeasures = {
  pitch: styles.note.pitch,
  gap: styles.note.after,
  separator: 10,
} as const;
