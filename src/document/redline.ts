/**
 * Two versions of a document as one, in which what only one of them has is marked: block by block, then
 * word by word. Without what is deleted it is the later version.
 */
import type {
  Block,
  Cell,
  Document,
  Inline,
  List,
  Note,
  NoteReference,
  Notice,
  Table,
  Terms,
  TermsEntry,
  Text,
  Tracked,
} from './document.ts';
import { mapBlocks, mapOwnInlines } from './map.ts';
import { compareSequences, wordsIn } from './sequences.ts';
import { allBlocks, inlineText, ownInlines } from './text.ts';

type Mark = NonNullable<Tracked['change']>;

export function redline(before: Document, after: Document): Document {
  // The notes of both have numbers of their own, those of the later version as they are.
  const moved = (number: number): number => number + after.notes.length;
  const old = before.notes.map((note) => ({ ...note, number: moved(note.number) }));
  const merger = new Merger([...old, ...after.notes]);
  const body = merger.blocks(renumbered(before.body, moved), after.body);
  return { ...after, body, notes: notesOf(body, [...after.notes, ...old]) };
}

const renumbered = (
  blocks: readonly Block[],
  moved: (number: number) => number,
): readonly Block[] =>
  mapBlocks(blocks, (block) => mapOwnInlines(block, (inlines) => withNumbers(inlines, moved)));

const withNumbers = (inlines: readonly Inline[], moved: (number: number) => number): Inline[] =>
  inlines.map((inline) => {
    if (inline.kind === 'note') return { ...inline, number: moved(inline.number) };
    return 'content' in inline
      ? { ...inline, content: withNumbers(inline.content, moved) }
      : inline;
  });

const noteReferences = (inlines: readonly Inline[]): NoteReference[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'note') return [inline];
    return 'content' in inline ? noteReferences(inline.content) : [];
  });

/** Those that stand in the body, marked as there. */
function notesOf(body: readonly Block[], notes: readonly Note[]): Note[] {
  const marks = new Map(
    [...allBlocks(body)]
      .flatMap((block) => ownInlines(block).flatMap(noteReferences))
      .map(({ number, change }) => [number, change]),
  );
  return notes
    .filter(({ number }) => marks.has(number))
    .map((note) => {
      const mark = marks.get(note.number);
      return mark === undefined ? note : { ...note, content: marked(note.content, mark) };
    });
}

class Merger {
  /** Of both versions. */
  readonly #notes: ReadonlyMap<number, Note>;
  readonly #keys = new Map<Block, string>();

  constructor(notes: readonly Note[]) {
    this.#notes = new Map(notes.map((note) => [note.number, note]));
  }

  blocks(before: readonly Block[], after: readonly Block[]): Block[] {
    return pairsOf(before, after, (block) => this.#keyOf(block), isAlike).flatMap((pair) => {
      if (pair.kind === 'paired') return this.#block(pair.before, pair.after);
      return pair.kind === 'deleted'
        ? this.#whole(pair.before, 'deleted')
        : this.#whole(pair.after, 'inserted');
    });
  }

  /** Two blocks of one kind; the same where nothing in them differs. */
  #block(before: Block, after: Block): Block[] {
    if (this.#keyOf(before) === this.#keyOf(after)) return [after];
    if (before.kind === 'heading' && after.kind === 'heading')
      return [{ ...after, content: this.#inlines(before.content, after.content) }];
    if (before.kind === 'paragraph' && after.kind === 'paragraph')
      return [{ ...after, content: this.#inlines(before.content, after.content) }];
    if (before.kind === 'list' && after.kind === 'list') return [this.#list(before, after)];
    if (before.kind === 'table' && after.kind === 'table') return [this.#table(before, after)];
    if (before.kind === 'terms' && after.kind === 'terms') return [this.#terms(before, after)];
    if (before.kind === 'quotation' && after.kind === 'quotation')
      return [{ ...after, blocks: this.blocks(before.blocks, after.blocks) }];
    if (before.kind === 'notice' && after.kind === 'notice') return [this.#notice(before, after)];
    // A drawing has no words that could be marked: the later one stands for both.
    if (before.kind === 'figure' && after.kind === 'figure')
      return [{ ...after, caption: this.#inlines(before.caption, after.caption) }];
    return [after];
  }

  #list(before: List, after: List): List {
    const keyOf = (item: readonly Block[]): string =>
      JSON.stringify(item.map((b) => this.#keyOf(b)));
    const items = pairsOf(before.items, after.items, keyOf, areAlike).map((pair) => {
      if (pair.kind === 'paired') return this.blocks(pair.before, pair.after);
      const mark = pair.kind;
      return (mark === 'deleted' ? pair.before : pair.after).flatMap((b) => this.#whole(b, mark));
    });
    return { ...after, items };
  }

  #table(before: Table, after: Table): Table {
    const keyOf = (row: readonly Cell[]): string =>
      JSON.stringify(row.map(({ blocks }) => blocks.map((block) => this.#keyOf(block))));
    const isSame = (one: readonly Cell[], other: readonly Cell[]): boolean =>
      areAlike(cellBlocks(one), cellBlocks(other));
    const rows = pairsOf(before.rows, after.rows, keyOf, isSame).map((pair) => {
      if (pair.kind === 'paired')
        return pair.after.map((cell, column) => ({
          ...cell,
          blocks: this.blocks(pair.before[column]?.blocks ?? [], cell.blocks),
        }));
      const mark = pair.kind;
      return (mark === 'deleted' ? pair.before : pair.after).map((cell) => this.#cell(cell, mark));
    });
    return { ...after, caption: this.#inlines(before.caption, after.caption), rows };
  }

  #cell(cell: Cell, change: Mark): Cell {
    return { ...cell, change, blocks: cell.blocks.flatMap((block) => this.#whole(block, change)) };
  }

  #terms(before: Terms, after: Terms): Terms {
    const keyOf = ({ term, blocks }: TermsEntry): string =>
      JSON.stringify([this.#visible(term), blocks.map((block) => this.#keyOf(block))]);
    const isSame = (one: TermsEntry, other: TermsEntry): boolean =>
      inlineText(one.term) === inlineText(other.term);
    const entries = pairsOf(before.entries, after.entries, keyOf, isSame).map((pair) => {
      if (pair.kind === 'paired')
        return { ...pair.after, blocks: this.blocks(pair.before.blocks, pair.after.blocks) };
      return this.#entry(pair.kind === 'deleted' ? pair.before : pair.after, pair.kind);
    });
    return { ...after, entries };
  }

  #entry({ term, blocks }: TermsEntry, change: Mark): TermsEntry {
    return {
      change,
      term: marked(term, change),
      blocks: blocks.flatMap((block) => this.#whole(block, change)),
    };
  }

  #notice(before: Notice, after: Notice): Notice {
    return {
      ...after,
      title: this.#inlines(before.title, after.title),
      blocks: this.blocks(before.blocks, after.blocks),
    };
  }

  /** A block that only one version has. */
  #whole(block: Block, change: Mark): Block[] {
    const all = (blocks: readonly Block[]): Block[] =>
      blocks.flatMap((inner) => this.#whole(inner, change));
    switch (block.kind) {
      case 'heading': {
        const id = change === 'deleted' ? `deleted-${block.id}` : block.id;
        return [{ ...block, id, change, content: marked(block.content, change) }];
      }
      case 'paragraph':
        return [{ ...block, change, content: marked(block.content, change) }];
      case 'list':
        return [{ ...block, items: block.items.map(all) }];
      case 'table':
        return [
          {
            ...block,
            caption: marked(block.caption, change),
            rows: block.rows.map((row) => row.map((cell) => this.#cell(cell, change))),
          },
        ];
      case 'terms':
        return [{ ...block, entries: block.entries.map((entry) => this.#entry(entry, change)) }];
      case 'quotation':
        return [{ ...block, blocks: all(block.blocks) }];
      case 'notice':
        return [
          {
            ...block,
            change,
            title: marked(block.title, change),
            blocks: all(block.blocks),
          },
        ];
      case 'figure': {
        const caption = marked(block.caption, change);
        // A drawing that is gone is told by its caption.
        if (change === 'deleted') return [{ kind: 'paragraph', change, content: caption }];
        return [{ ...block, caption }];
      }
      case 'contents':
      case 'page-break':
        return change === 'deleted' ? [] : [block];
    }
  }

  #inlines(before: readonly Inline[], after: readonly Inline[]): Inline[] {
    const steps = compareSequences(
      before.flatMap((inline) => this.#tokens(inline)),
      after.flatMap((inline) => this.#tokens(inline)),
      ({ key }) => key,
    );
    return joined(
      steps.flatMap((step) =>
        step.kind === 'same'
          ? [step.after.inline]
          : step.kind === 'deleted'
            ? marked([step.before.inline], 'deleted')
            : marked([step.after.inline], 'inserted'),
      ),
    );
  }

  /** Words one by one; what else stands in a line as it is. */
  #tokens(inline: Inline): Token[] {
    switch (inline.kind) {
      case 'text':
        return wordsIn(inline.text).map((text) => ({
          key: JSON.stringify([text, inline.isStrong, inline.isEmphasised, inline.language]),
          inline: { ...inline, text },
        }));
      case 'note':
        return [{ key: `note ${this.#noteText(inline.number)}`, inline }];
      case 'link':
      case 'reference':
        return [{ key: this.#visible(inline), inline }];
      case 'line-break':
        return [{ key: 'break', inline }];
    }
  }

  /** What a reader sees of it; notes by their words, since their numbers change with every one before. */
  #keyOf(block: Block): string {
    const known = this.#keys.get(block);
    if (known !== undefined) return known;
    const key = this.#visible(block);
    this.#keys.set(block, key);
    return key;
  }

  #visible(value: unknown): string {
    return JSON.stringify(value, (name, inner: unknown) => {
      if (unseen.has(name)) return undefined;
      if (name !== 'number') return inner;
      return typeof inner === 'number' ? this.#noteText(inner) : undefined;
    });
  }

  #noteText(number: number): string {
    return inlineText(this.#notes.get(number)?.content ?? []);
  }
}

/** The numbers of headings are counted anew. */
const unseen: ReadonlySet<string> = new Set(['origin', 'id', 'target', 'alternative']);

interface Token {
  readonly key: string;
  readonly inline: Inline;
}

type Pair<T> =
  | { readonly kind: 'paired'; readonly before: T; readonly after: T }
  | { readonly kind: 'deleted'; readonly before: T }
  | { readonly kind: 'inserted'; readonly after: T };

/** What two sequences have in common, what was changed, and what only one of them has. */
function pairsOf<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  isSame: (one: T, other: T) => boolean,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let waiting: T[] = [];
  const flush = (count: number): void => {
    pairs.push(
      ...waiting.slice(0, count).map((own): Pair<T> => ({ kind: 'deleted', before: own })),
    );
    waiting = waiting.slice(count);
  };
  for (const step of compareSequences(before, after, keyOf)) {
    if (step.kind === 'deleted') {
      waiting.push(step.before);
      continue;
    }
    if (step.kind === 'same') {
      flush(waiting.length);
      pairs.push({ kind: 'paired', before: step.before, after: step.after });
      continue;
    }
    const found = waiting.findIndex((own) => isSame(own, step.after));
    if (found === -1) {
      pairs.push({ kind: 'inserted', after: step.after });
      continue;
    }
    flush(found);
    const [own] = waiting;
    waiting = waiting.slice(1);
    if (own !== undefined) pairs.push({ kind: 'paired', before: own, after: step.after });
  }
  flush(waiting.length);
  return pairs;
}

/** Whether one block is more likely a version of the other than another one. */
function isAlike(one: Block, other: Block): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'paragraph' && other.kind === 'paragraph' && one.style !== other.style)
    return false;
  // A table with other columns is another table.
  if (one.kind === 'table' && other.kind === 'table')
    return one.widths.length === other.widths.length && areAlike([one], [other]);
  if (one.kind === 'notice' && other.kind === 'notice' && one.role !== other.role) return false;
  return one.kind === 'contents' || one.kind === 'page-break' || areAlike([one], [other]);
}

/** Two texts with this share of their words in common are versions of one. */
const alikeFrom = 0.4;

function areAlike(before: readonly Block[], after: readonly Block[]): boolean {
  const [old, now] = [wordSet(before), wordSet(after)];
  const common = [...now].filter((word) => old.has(word)).length;
  return common >= alikeFrom * Math.max(1, Math.min(old.size, now.size));
}

const wordSet = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    [...allBlocks(blocks)]
      .flatMap((block) => ownInlines(block).map(inlineText))
      .flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  );

const cellBlocks = (row: readonly Cell[]): Block[] => row.flatMap(({ blocks }) => blocks);

function marked(content: readonly Inline[], change: Mark): Inline[] {
  return content.map((inline) =>
    'content' in inline
      ? { ...inline, content: marked(inline.content, change) }
      : { ...inline, change },
  );
}

/** Neighbouring words that look alike as one run. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && looksAs(last, inline))
      result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

const looksAs = (one: Text, other: Text): boolean =>
  one.change === other.change &&
  one.isStrong === other.isStrong &&
  one.isEmphasised === other.isEmphasised &&
  one.language === other.language;
