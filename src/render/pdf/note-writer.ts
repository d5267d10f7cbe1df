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

/** A row of a table in which pages may end, and the notes that its cells cite, by page. */
interface HeldRow {
  readonly height: number;
  readonly firstPage: number;
  readonly cited: Map<number, NoteNode[]>;
}

/** So much of a page is kept for the notes of a row of a table at most; or more, for a line of each. */
const heldShare = 0.5;
const mostShare = 0.7;
/** Notes that take more of a page than this are broken rather than the text before them. */
const longShare = 0.25;
/** At most so much of a page is filled with what is left over from the page before. */
const carriedShare = 0.6;
/** For the rule below a row, in points. */
const belowRow = 8;

/** Puts lines on pages, and the notes that they cite at the foot of the same page. */
export class NoteWriter extends Writer {
  readonly #feet: NoteFeet<NoteNode>;
  readonly #cited = new Set<NoteNode>();
  readonly #bodyHeight: number;
  #held: HeldRow | undefined;

  constructor(context: NoteContext, feet: NoteFeet<NoteNode>, bodyHeight: number) {
    super(context);
    this.#feet = feet;
    this.#bodyHeight = bodyHeight;
    context.reserved = (page) => feet.heightOn(page) + (this.#held?.height ?? 0);
    context.addListener('pageAdded', () => {
      feet.open(context.page, bodyHeight * carriedShare);
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

  /**
   * Keeps room for notes on every page of a row that is about to be laid out: when a later cell cites
   * one, an earlier cell may have filled the page already.
   */
  hold(notes: readonly NoteNode[]): void {
    const { page } = this.context();
    // As on a page without notes: the row may go on on one.
    const whole = this.#feet.wholeHeight(notes);
    const leastShare = Math.min(mostShare, this.#feet.leastHeight(notes) / this.#bodyHeight);
    this.#held = {
      height: belowRow + Math.min(whole, this.#bodyHeight * Math.max(heldShare, leastShare)),
      firstPage: page,
      cited: new Map(),
    };
  }

  get isHolding(): boolean {
    return this.#held !== undefined;
  }

  /** Gives the notes of the row their places, now that all pages are known that cite them. */
  release(): void {
    const held = this.#held;
    if (!held) return;
    this.#held = undefined;
    const context = this.context();
    for (let page = held.firstPage; page <= context.page; page += 1) {
      const room = (page < context.page ? held.height : context.availableHeight) - belowRow;
      const notes = [...(held.cited.get(page) ?? [])].sort(
        (one, other) => one.number - other.number,
      );
      const before = this.#feet.heightOn(page);
      if (page > held.firstPage) this.#feet.open(page, room - this.#feet.leastHeight(notes, page));
      this.#feet.place(notes, page, room - (this.#feet.heightOn(page) - before));
    }
  }

  /** Begins a new page if what follows does not fit on this one together with its notes. */
  #makeRoom(height: number, notes: readonly NoteNode[]): void {
    if (notes.length === 0 || this.#held) return;
    const { page, y, pageMargins, availableHeight } = this.context();
    const whole = this.#feet.wholeHeight(notes, page);
    if (availableHeight >= height + whole || y <= pageMargins.top + 1) return;
    const isLong = whole > this.#bodyHeight * longShare;
    if (isLong && availableHeight >= height + this.#feet.leastHeight(notes, page)) return;
    this.moveToNextPage();
  }

  #cite(notes: readonly NoteNode[]): void {
    if (notes.length === 0) return;
    const { page, availableHeight } = this.context();
    for (const note of notes) this.#cited.add(note);
    if (this.#held) {
      const cited = this.#held.cited.get(page) ?? [];
      this.#held.cited.set(page, [...cited, ...notes]);
    } else this.#feet.place(notes, page, availableHeight);
  }
}

export const notesOfLine = ({ inlines }: LineNode): NoteNode[] =>
  inlines.flatMap(({ note }) => note ?? []);

const notesOfItem = ({ type, item }: PageItem): NoteNode[] =>
  type === 'line' ? notesOfLine(item as LineNode) : [];

export const footMeasures = {
  pitch: styles.note.pitch,
  gap: styles.note.after,
  separator: 10,
} as const;
