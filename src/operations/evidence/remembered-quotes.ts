/**
 * What is remembered of quotations that were found, so that large files are not read again: fingerprints
 * of the file and of what was looked for, the pages, and whether the place was compared. Never a word of either, and nothing of evidence
 * that is confidential. What was not found is looked for anew: what is said of it has words in it. ADR 12
 * says where it lies and why.
 */
import { deliverFiles } from '../../deliver/deliver.ts';
import { nothingWithheld } from '../../deliver/withheld-so-far.ts';
import type { Host } from '../../host/host.ts';
import type { QuoteResult, QuoteSought } from '../../reading/find-quote.ts';

export interface QuoteMemory {
  recall(quote: QuoteSought): QuoteResult | undefined;
  /** Adds what was found now. */
  remember(quotes: readonly QuoteSought[], results: readonly QuoteResult[]): Promise<void>;
}

interface Entry {
  readonly maker: string;
  /** By the fingerprint of what was looked for. */
  readonly found: Readonly<
    Record<string, Omit<Extract<QuoteResult, { kind: 'verified' }>, 'kind'>>
  >;
}

/** One for each file; without a place to remember nothing. */
export async function openQuoteMemory(
  host: Host,
  file: readonly string[],
): Promise<QuoteMemory | undefined> {
  const { cache } = host;
  if (!cache) return undefined;
  const path = host.join(cache.folder, 'quotes', `${host.sha256(JSON.stringify(file))}.json`);
  const { found } = await readEntry(host, path, cache.maker);
  const keyOf = (quote: QuoteSought): string =>
    host.sha256(
      JSON.stringify([
        file,
        quote.exact,
        quote.prefix,
        quote.suffix,
        quote.page,
        quote.paragraph,
        quote.line,
      ]),
    );
  return {
    recall: (quote) => {
      const key = keyOf(quote);
      const known = Object.hasOwn(found, key) ? found[key] : undefined;
      return known && { kind: 'verified', ...known };
    },
    remember: async (quotes, results) => {
      const added = quotes.flatMap((quote, index) => {
        const result = results[index];
        if (result?.kind !== 'verified') return [];
        const { kind: _, ...place } = result;
        return [[keyOf(quote), place] as const];
      });
      if (added.length === 0) return;
      const content = JSON.stringify({
        maker: cache.maker,
        found: { ...found, ...Object.fromEntries(added) },
      });
      // A full or locked disk makes the next check slower, and this one no less done.
      await deliverFiles(host, [{ path, format: 'json', content }], nothingWithheld).catch(
        () => undefined,
      );
    },
  };
}

async function readEntry(host: Host, path: string, maker: string): Promise<Entry> {
  const none: Entry = { maker, found: {} };
  try {
    const text = new TextDecoder().decode(await host.readFile(path));
    const entry = JSON.parse(text) as Entry;
    return entry.maker === maker ? entry : none;
  } catch {
    // Whatever cannot be read is not remembered.
    return none;
  }
}
