/** Where a quotation stands in the text of a file, and whether it stands there as it is cited. */
import { linesOf, type Numbered, paragraphsOf } from './numbered.ts';
import { isWithinWord, type Letters, lettersOf } from './letters.ts';
import { type Nearest, passageFinder } from './nearest-passage.ts';
import type { ReadText, TextPage } from './text.ts';
import { withoutRunningLines } from './running-lines.ts';

/** What is looked for. */
export interface QuoteSought {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** As it is cited: `12`, `12–13`, `xii`. */
  readonly page?: string;
  readonly paragraph?: string;
  readonly line?: string;
}

export type QuoteResult =
  /** Word for word, between the words that are cited. */
  | {
      readonly kind: 'verified';
      readonly pages: readonly string[];
      readonly times: number;
      /** Whether it stands at the page, paragraph and line that are cited, as far as any are; without it that cannot be told. */
      readonly isPlaceChecked: boolean;
    }
  | { readonly kind: 'other-page'; readonly pages: readonly string[] }
  /** In another numbered paragraph, or in another line. */
  | {
      readonly kind: 'other-place';
      readonly of: 'paragraph' | 'line';
      readonly numbers: readonly string[];
    }
  /** Not between the words that are said to stand before and after it. */
  | { readonly kind: 'other-context'; readonly pages: readonly string[] }
  /** The quotation begins or ends within a word or number of the file. */
  | { readonly kind: 'cut-word'; readonly words: readonly string[] }
  /** The file stores its text out of order, so that only a reader can tell. */
  | { readonly kind: 'scrambled'; readonly pages: readonly string[] }
  /** The quotation has no letter and no number. */
  | { readonly kind: 'no-words' }
  | { readonly kind: 'differs'; readonly nearest?: Nearest };

/** A text with its letters, and where each of its pages begins among them. */
interface Searched {
  readonly letters: Letters;
  readonly source: string;
  readonly pageStarts: readonly number[];
}

/** Looks for quotations in one text, of which the letters are made once. */
export function quoteFinder(text: ReadText): (quote: QuoteSought) => QuoteResult {
  const readings = [text.pages, ...withoutRunningLines(text.pages)].map(searchable);
  const nearest = passageFinder(text.pages);
  return (quote) => {
    const exact = lettersOf(quote.exact).text;
    if (exact === '') return { kind: 'no-words' };
    const places = readings
      .flatMap((reading) => placesIn(reading, text.pages, exact, quote))
      .filter(({ isDoubtful }) => !isDoubtful);
    if (places.length === 0) {
      const passage = nearest(quote.exact);
      return (
        scrambled(text, quote) ?? { kind: 'differs', ...(passage ? { nearest: passage } : {}) }
      );
    }
    return judged(places, quote, text);
  };
}

function searchable(pages: readonly TextPage[]): Searched {
  const pageStarts: number[] = [];
  let source = '';
  for (const { text } of pages) {
    pageStarts.push(source.length);
    source += `${text}\n`;
  }
  return { letters: lettersOf(source), source, pageStarts };
}

/** One place where the letters of a quotation stand. */
interface Found {
  /** The labels of each page on which they stand. */
  readonly pages: readonly (readonly string[])[];
  readonly isInContext: boolean;
  /** Whether it goes from line to line where lines do not follow each other as one reads them. */
  readonly isDoubtful: boolean;
  /** The words of the file that the quotation cuts in two. */
  readonly cut: readonly string[];
  readonly reading: Searched;
  /** Offsets in the reading. */
  readonly start: number;
  readonly end: number;
}

/** Of words that stand everywhere, enough to say so. */
const mostPlaces = 1000;

function placesIn(
  reading: Searched,
  pages: readonly TextPage[],
  exact: string,
  { prefix = '', suffix = '' }: QuoteSought,
): Found[] {
  const { letters, source, pageStarts } = reading;
  const [before, after] = [lettersOf(prefix).text, lettersOf(suffix).text];
  const found: Found[] = [];
  let at = letters.text.indexOf(exact);
  while (at !== -1 && found.length < mostPlaces) {
    const end = at + exact.length;
    const first = pageAt(pageStarts, letters.starts[at] ?? 0);
    const last = pageAt(pageStarts, letters.starts[end - 1] ?? 0);
    found.push({
      start: letters.starts[at] ?? 0,
      end: letters.ends[end - 1] ?? 0,
      pages: pages.slice(first, last + 1).map(({ labels }) => labels),
      isDoubtful:
        pages.slice(first, last + 1).some(({ isScrambled }) => isScrambled) &&
        source.slice(letters.starts[at], letters.ends[end - 1]).includes('\n'),
      isInContext:
        letters.text.slice(0, at).endsWith(before) && letters.text.startsWith(after, end),
      cut: [at, end]
        .filter((edge) => isWithinWord(letters, edge))
        .map((edge) => wordAt(reading, edge)),
      reading,
    });
    at = letters.text.indexOf(exact, at + 1);
  }
  return found;
}

function pageAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The whole word, as it stands in the file, within which an edge of a quotation falls. */
function wordAt({ letters, source }: Searched, edge: number): string {
  let [from, to] = [edge, edge];
  while (isWithinWord(letters, from) && edge - from < longestWord) from -= 1;
  while (to + 1 < letters.text.length && isWithinWord(letters, to + 1) && to - edge < longestWord)
    to += 1;
  return source.slice(letters.starts[from], letters.ends[to]).replace(/\s+/g, ' ');
}

const longestWord = 40;

/** The place that does best what the citation says of it. */
function judged(places: readonly Found[], quote: QuoteSought, text: ReadText): QuoteResult {
  const whole = places.filter(({ cut }) => cut.length === 0);
  if (whole.length === 0)
    return { kind: 'cut-word', words: [...new Set(places.flatMap(({ cut }) => cut))].slice(0, 3) };
  const inContext = whole.filter(({ isInContext }) => isInContext);
  if (inContext.length === 0) return { kind: 'other-context', pages: pagesOf(whole) };
  const cited = quote.page === undefined || !text.isPaged ? [] : citedPages(quote.page);
  const onPage =
    cited.length === 0
      ? inContext
      : inContext.filter(({ pages }) =>
          pages.some((labels) => labels.some((label) => cited.includes(label.toLowerCase()))),
        );
  if (onPage.length === 0) return { kind: 'other-page', pages: pagesOf(inContext) };
  const numbered = inNumbered(onPage, quote, text);
  if (numbered && 'kind' in numbered) return numbered;
  const there = numbered?.there ?? onPage;
  const { page, paragraph, line } = quote;
  const isPageChecked = page === undefined || (cited.length > 0 && isUnderstood(page));
  const isNumberChecked =
    numbered === undefined
      ? paragraph === undefined && line === undefined
      : (paragraph === undefined || line === undefined) && isUnderstood(paragraph ?? line ?? '');
  const [first] = there;
  return {
    kind: 'verified',
    pages: pagesOf(there),
    // The same place is found in every reading of the text.
    times: there.filter(({ reading }) => reading === first?.reading).length,
    isPlaceChecked: isPageChecked && isNumberChecked,
  };
}

/** Those in the paragraph or line that is cited, or where they stand instead; nothing if nobody can tell. */
function inNumbered(
  places: readonly Found[],
  { paragraph, line }: QuoteSought,
  { isLined }: ReadText,
):
  { readonly there: readonly Found[] } | Extract<QuoteResult, { kind: 'other-place' }> | undefined {
  const of = paragraph === undefined ? 'line' : 'paragraph';
  const cited = citedPages(paragraph ?? (isLined ? line : undefined) ?? '');
  if (cited.length === 0) return undefined;
  const known = new Map<Searched, Numbered>();
  const numbersOf = ({ reading, start, end }: Found): readonly string[] | undefined => {
    const numbered =
      known.get(reading) ?? (of === 'paragraph' ? paragraphsOf : linesOf)(reading.source);
    known.set(reading, numbered);
    return cited.some((number) => numbered.has(number)) ? numbered.between(start, end) : undefined;
  };
  const found = places.map((place) => ({ place, numbers: numbersOf(place) }));
  const there = found.filter(({ numbers }) => numbers?.some((number) => cited.includes(number)));
  if (there.length > 0) return { there: there.map(({ place }) => place) };
  if (found.some(({ numbers }) => numbers === undefined)) return undefined;
  return {
    kind: 'other-place',
    of,
    numbers: [...new Set(found.flatMap(({ numbers }) => numbers ?? []))].slice(0, 5),
  };
}

/** The first label of each page, in order and each once. */
const pagesOf = (places: readonly Found[]): string[] => [
  ...new Set(places.flatMap(({ pages }) => pages.flatMap(([label]) => label ?? []))),
];

const partsOf = (cited: string): string[] => cited.split(/\s*[,;]\s*/);

/** Whether all that is cited is a number: of `12, para 5`, where the stop is forgotten, the page alone is one. */
const isUnderstood = (cited: string): boolean =>
  partsOf(cited).every((part) => citedPages(part).length > 0);

/** A range of more pages cites none of them. */
const widestRange = 1000;

/** The pages that a citation names; none if it names them in a way of its own. */
export function citedPages(page: string): string[] {
  return partsOf(page).flatMap((part) => {
    const range = /^(\d{1,6})\s*[-–—]\s*(\d{1,6})$/.exec(part.trim());
    if (range) {
      const [from, to] = [Number(range[1]), Number(range[2])];
      return to >= from && to - from < widestRange
        ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
        : [];
    }
    return /^[\p{L}\p{N}.-]{1,12}$/u.test(part.trim()) ? [part.trim().toLowerCase()] : [];
  });
}

/** The pages on which the words may stand all the same; nothing if all pages keep their order. */
function scrambled(text: ReadText, { page }: QuoteSought): QuoteResult | undefined {
  const cited = page === undefined ? [] : citedPages(page);
  const isCited = ({ labels }: TextPage): boolean =>
    labels.some((label) => cited.includes(label.toLowerCase()));
  const all = text.pages.filter(({ isScrambled }) => isScrambled);
  if (all.length === 0) return undefined;
  const suspects = all.some(isCited) ? all.filter(isCited) : all;
  return {
    kind: 'scrambled',
    pages: suspects.slice(0, 5).flatMap(({ labels: [label] }) => label ?? []),
  };
}
