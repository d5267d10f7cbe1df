/** What of the notes stands at the foot of which page. Knows lines only by their number. */

/** Lines `from` up to but not including `to` of a note. */
export interface NotePart<Note> {
  readonly note: Note;
  readonly from: number;
  readonly to: number;
}

/** In points. */
export interface FootMeasures {
  /** The height of a line. */
  readonly pitch: number;
  /** Below each note. */
  readonly gap: number;
  /** Above the first note of a page: room for the rule. */
  readonly separator: number;
}

/**
 * Gives notes their room. A note begins on the page that cites it; what does not fit there goes on at
 * the foot of the next page, before the notes of that page.
 */
export class NoteFeet<Note> {
  readonly #measures: FootMeasures;
  readonly #lineCount: (note: Note) => number;
  readonly #feet: NotePart<Note>[][] = [];
  /** What waits for the next page. */
  #carried: NotePart<Note>[] = [];

  constructor(measures: FootMeasures, lineCount: (note: Note) => number) {
    this.#measures = measures;
    this.#lineCount = lineCount;
  }

  get hasCarried(): boolean {
    return this.#carried.length > 0;
  }

  partsOn(page: number): readonly NotePart<Note>[] {
    return this.#feet[page] ?? [];
  }

  /** In points; 0 where no note stands. */
  heightOn(page: number): number {
    const parts = this.partsOn(page);
    const { pitch, gap, separator } = this.#measures;
    return parts.reduce(
      (sum, { from, to }) => sum + (to - from) * pitch + gap,
      parts.length > 0 ? separator : 0,
    );
  }

  /** By how much the foot of a page, or an empty one, grows if notes stand there whole. */
  wholeHeight(notes: readonly Note[], page?: number): number {
    return this.#grown(
      notes.map((note) => this.#lineCount(note)),
      page,
    );
  }

  /** By how much it grows if of each note one line stands there. */
  leastHeight(notes: readonly Note[], page?: number): number {
    return this.#grown(
      notes.map(() => 1),
      page,
    );
  }

  #grown(lines: readonly number[], page: number | undefined): number {
    const { pitch, gap, separator } = this.#measures;
    const isEmpty = page === undefined || this.partsOn(page).length === 0;
    const isFirst = isEmpty && lines.length > 0;
    return lines.reduce((sum, count) => sum + count * pitch + gap, isFirst ? separator : 0);
  }

  /** Puts notes on the page that cites them. @param room by how much its foot may grow, in points */
  place(notes: readonly Note[], page: number, room: number): void {
    const lengths = notes.map((note) => this.#lineCount(note));
    const counts = shortened(lengths, this.#linesIn(room, page, notes.length));
    notes.forEach((note, index) => {
      this.#put({ note, from: 0, to: lengths[index] ?? 0 }, counts[index] ?? 0, page);
    });
  }

  /** Goes on on a page with what was left over on those before. */
  open(page: number, room: number): void {
    const parts = this.#carried.splice(0);
    for (const part of parts) {
      // Those that come later wait until the first are done.
      const free = this.hasCarried ? 0 : this.#linesIn(room, page, 1);
      room -= this.#put(part, Math.max(0, Math.min(part.to - part.from, free)), page);
    }
  }

  /** How many lines of so many notes there is room for. */
  #linesIn(room: number, page: number, notes: number): number {
    const { pitch, gap, separator } = this.#measures;
    const rule = this.partsOn(page).length === 0 ? separator : 0;
    // Sums of points are not exact.
    return Math.floor((room - rule - notes * gap) / pitch + 0.001);
  }

  /** Puts the first lines of a part on a page, and carries the rest. @returns the growth in points */
  #put(part: NotePart<Note>, count: number, page: number): number {
    const before = this.heightOn(page);
    if (count > 0) (this.#feet[page] ??= []).push({ ...part, to: part.from + count });
    if (part.from + count < part.to) this.#carried.push({ ...part, from: part.from + count });
    return this.heightOn(page) - before;
  }
}

/**
 * How many lines of each note are printed where there is room for so many in all. The longest are
 * broken first, so that few are; of each stays one line while there is one for each.
 */
function shortened(lengths: readonly number[], room: number): number[] {
  const counts = [...lengths];
  let excess = counts.reduce((sum, count) => sum + count, 0) - Math.max(0, room);
  while (excess > 0) {
    const longest = Math.max(...counts);
    const cut = longest > 1 ? Math.min(excess, longest - 1) : 1;
    counts[counts.lastIndexOf(longest)] = longest - cut;
    excess -= cut;
  }
  return counts;
}
