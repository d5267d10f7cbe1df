/** The quotations of one file, looked for in it: the one task that is done apart from everything else. */
import type { Host } from '../host/host.ts';
import { openFile } from '../source/exhibits.ts';
import { quoteFinder, type QuoteResult, type QuoteSought } from './find-quote.ts';
import { readText } from './read-text.ts';
import { type Unread, UnreadError } from './text.ts';

/** Plain data, since it goes from one thread to another. */
export interface ReadingTask {
  /** Where the file lies. */
  readonly path: string;
  readonly mediaType?: string;
  /** The address of the item: which page of an archive is meant. */
  readonly url?: string;
  readonly quotes: readonly QuoteSought[];
  /** Whether the words themselves are wanted, for whoever looks for something else in them. */
  readonly isTextWanted?: boolean;
}

export type ReadingResult =
  | { readonly results: readonly QuoteResult[]; readonly text?: string }
  | { readonly unread: Unread };

/** @throws HostError if the file is not there any more */
export async function readQuotes(host: Host, task: ReadingTask): Promise<ReadingResult> {
  try {
    const file = await openFile(host, task.path);
    const text = await readText(host, file, task.mediaType, task.url);
    return {
      results: task.quotes.map(quoteFinder(text)),
      ...(task.isTextWanted === true
        ? { text: text.pages.map((page) => page.text).join('\n') }
        : {}),
    };
  } catch (error) {
    if (error instanceof UnreadError) return { unread: error.why };
    throw error;
  }
}
