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

  /** By how much the foot of a page grows if notes stand there whole. */
  wholeHeight(notes: readonly Note[], page: number): number {
    return this.#grown(
      notes.map((note) => this.#lineCount(note)),
      page,
    );
  }

  /** By how much it grows if of each note one line stands there. */
  leastHeight(notes: readonly Note[], page: number): number {
    return this.#grown(
      notes.map(() => 1),
      page,
    );
  }

  #grown(lines: readonly number[], page: number): number {
    const { pitch, gap, separator } = this.#measures;
    const isFirst = this.partsOn(page).length === 0 && lines.length > 0;
    return lines.reduce((sum, count) => sum + count * pitch + gap, isFirst ? separator : 0);
  }

  /** Puts notes on the page that cites them. @param room by how much its foot may grow, in points */
  place(notes: readonly Note[], page: number, room: number): void {
    const parts = notes.map((note) => ({ note, from: 0, to: this.#lineCount(note) }));
    this.#carried.push(...this.#fill(parts, page, room, true));
  }

  /** Goes on on a page with what was left over on those before. */
  open(page: number, room: number): void {
    this.#carried = this.#fill(this.#carried, page, room, false);
  }

  /** @returns what did not fit, in order */
  #fill(
    parts: readonly NotePart<Note>[],
    page: number,
    room: number,
    eachBegins: boolean,
  ): NotePart<Note>[] {
    const { pitch, gap, separator } = this.#measures;
    const foot = (this.#feet[page] ??= []);
    const left: NotePart<Note>[] = [];
    let free = room - (foot.length === 0 && parts.length > 0 ? separator : 0);
    for (const [index, part] of parts.entries()) {
      const behind = eachBegins ? (parts.length - 1 - index) * (pitch + gap) : 0;
      const count = linesThatFit(part.to - part.from, (free - behind - gap) / pitch);
      const isBlocked = !eachBegins && left.length > 0;
      if (count < 1 || isBlocked) {
        left.push(part);
        continue;
      }
      foot.push({ ...part, to: part.from + count });
      free -= count * pitch + gap;
      if (part.from + count < part.to) left.push({ ...part, from: part.from + count });
    }
    return left;
  }
}

/** All lines, or as many as there is room for; a single line is not left over if that can be helped. */
function linesThatFit(count: number, room: number): number {
  // Sums of points are not exact.
  const fitting = Math.floor(room + 0.001);
  if (fitting >= count) return count;
  return fitting > 1 && count - fitting === 1 ? fitting - 1 : fitting;
}
