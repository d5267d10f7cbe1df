/**
 * Compares the evidence of a dossier with its files: fingerprints, and the words that citations quote.
 * Without a quotation no file is opened, and a quotation that was found is not looked for again as long
 * as nothing about it changes.
 */
import type { Path } from '../../finding/finding.ts';
import { type Host, HostError } from '../../host/host.ts';
import type { Citation, Evidence } from '../../model/case-file.ts';
import type {
  EvidenceChecks,
  FileCheck,
  QuoteCheck,
  Unchecked,
  UnreadFile,
} from '../../reading/checks.ts';
import type { QuoteSought } from '../../reading/find-quote.ts';
import type { ReadingResult, ReadingTask } from '../../reading/read-quotes.ts';
import type { DossierFile, ExhibitFile as Listed } from '../../schema/types.ts';
import { exhibitAt, type ExhibitFile, type Exhibits } from '../../source/exhibits.ts';
import { openQuoteMemory } from './remembered-quotes.ts';

export interface Dossier {
  readonly data: DossierFile;
  readonly evidence: readonly Evidence[];
  readonly exhibits: Exhibits;
}

/** @throws HostError */
export async function checkEvidence(host: Host, dossier: Dossier): Promise<EvidenceChecks> {
  const items = dossier.evidence.map((evidence) => itemOf(dossier, evidence));
  const checked: CheckedItem[] = [];
  const quoting = items.filter((item) => item.quoting.length > 0);
  for (let index = 0; index < quoting.length; index += atOnce)
    checked.push(
      ...(await Promise.all(
        quoting.slice(index, index + atOnce).map((item) => checkQuotes(host, item)),
      )),
    );
  return {
    files: items.flatMap(fileChecks),
    quotes: checked.flatMap(({ quotes }) => quotes),
    unread: checked.flatMap(({ unread }) => unread),
  };
}

/** Each file that is read has a thread, with memory of its own. */
const atOnce = 4;

interface Item {
  readonly evidence: Evidence;
  readonly files: readonly ItemFile[];
  readonly quoting: readonly Citation[];
  /** Where it stands on the internet: which page of an archive is meant. */
  readonly url?: string;
}

interface ItemFile {
  readonly path: Path;
  readonly listed: Listed;
  readonly found?: ExhibitFile;
}

/** As it stands in the file: what a view withholds of an item is checked all the same. */
function itemOf({ data, exhibits }: Dossier, evidence: Evidence): Item {
  const { files = [], url } = data.evidence?.[Number(evidence.path[1])] ?? {};
  return {
    evidence,
    files: files.map((listed, index) => {
      const found = exhibitAt(exhibits, listed.path);
      return {
        path: [...evidence.path, 'files', index],
        listed,
        ...(found ? { found } : {}),
      };
    }),
    quoting: evidence.citedBy.filter(({ quote }) => quote !== undefined),
    ...(url === undefined ? {} : { url }),
  };
}

function fileChecks({ evidence, files }: Item): FileCheck[] {
  if (files.length === 0)
    return [{ evidence: evidence.id, path: evidence.path, isChecked: false, why: 'no-file' }];
  return files.map(({ path, listed: { path: file, sha256 }, found }) => ({
    evidence: evidence.id,
    path,
    file,
    isChecked: found !== undefined && sha256 !== undefined,
    ...(found === undefined
      ? { why: 'no-file' as const }
      : sha256 === undefined
        ? { why: 'not-recorded' as const }
        : {}),
  }));
}

type Searched = { readonly file: ItemFile } & ReadingResult;

/**
 * The words are in the language of the source, so translations are not looked at. What somebody
 * recognised or blackened counts only where the file itself cannot be read.
 */
async function checkQuotes(
  host: Host,
  { evidence, files, quoting, url }: Item,
): Promise<CheckedItem> {
  const quotes = quoting.map(({ quote, locator: { page, paragraph, line } = {} }): QuoteSought => {
    const { exact = '', prefix, suffix } = quote ?? {};
    return {
      exact,
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
      ...(page === undefined ? {} : { page }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(line === undefined ? {} : { line }),
    };
  });
  const searchAll = async (roles: readonly Listed['role'][]): Promise<Searched[]> => {
    const searched: Searched[] = [];
    for (const file of files)
      if (file.found && roles.includes(file.listed.role ?? 'original'))
        searched.push({ file, ...(await search(host, file.found, { evidence, url, quotes })) });
    return searched;
  };
  const originals = await searchAll(['original', 'capture']);
  const copies = originals.some(isRead) ? [] : await searchAll(['ocr', 'redacted']);
  const searched = copies.some(isRead) ? copies : [...originals, ...copies];
  const none: Unchecked = {
    kind: 'unchecked',
    why: files.some(({ found }) => found !== undefined) ? 'only-translation' : 'no-file',
  };
  const checks = quoting.map(({ path, locator }, index): QuoteCheck => {
    const best = bestOf(searched, index);
    return {
      evidence: evidence.id,
      path: [...path, 'quote'],
      ...(locator ? { cited: locator } : {}),
      ...(best ? { file: best.file.listed.path } : {}),
      result: best?.result ?? none,
    };
  });
  const waiting = checks.filter(({ result }) => result.kind === 'unchecked').length;
  return {
    quotes: checks,
    unread: searched.flatMap((one): UnreadFile[] =>
      'unread' in one && waiting > 0
        ? [
            {
              evidence: evidence.id,
              path: one.file.path,
              file: one.file.listed.path,
              why: one.unread,
              quotes: waiting,
            },
          ]
        : [],
    ),
  };
}

type CheckedItem = Pick<EvidenceChecks, 'quotes' | 'unread'>;

const isRead = (one: Searched): boolean => 'results' in one;

/** The best first: a quotation need stand in one of the files alone, and may stand in one that cannot be read. */
const ranks: readonly QuoteCheck['result']['kind'][] = [
  'no-words',
  'verified',
  'other-page',
  'other-place',
  'other-context',
  'cut-word',
  'scrambled',
  'unchecked',
  'differs',
];

function bestOf(
  searched: readonly Searched[],
  index: number,
): { readonly file: ItemFile; readonly result: QuoteCheck['result'] } | undefined {
  return searched
    .flatMap((one) => {
      const result: QuoteCheck['result'] | undefined =
        'unread' in one ? { kind: 'unchecked', why: one.unread } : one.results[index];
      return result ? [{ file: one.file, result }] : [];
    })
    .sort((one, other) => ranks.indexOf(one.result.kind) - ranks.indexOf(other.result.kind))[0];
}

interface Search {
  readonly evidence: Evidence;
  readonly url: string | undefined;
  readonly quotes: readonly QuoteSought[];
}

/** Opens the file only for quotations that were not found in it before. @throws HostError */
async function search(
  host: Host,
  { place, sha256, mediaType }: ExhibitFile,
  { evidence, url, quotes }: Search,
): Promise<ReadingResult> {
  const { confidentiality = 'public' } = evidence.data;
  const memory =
    confidentiality === 'public' ? await openQuoteMemory(host, [sha256, url ?? '']) : undefined;
  const known = quotes.map((quote) => memory?.recall(quote));
  const open = quotes.filter((_, index) => known[index] === undefined);
  if (open.length === 0) return { results: known.filter((result) => result !== undefined) };
  const read = await readApart(host, {
    path: place,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(url === undefined ? {} : { url }),
    quotes: open,
  });
  if ('unread' in read) return read;
  await memory?.remember(open, read.results);
  let next = 0;
  return {
    results: known.flatMap((result) => result ?? read.results[next++] ?? []),
  };
}

/** The words of a file, or why there are none. @throws HostError */
export async function readWords(
  host: Host,
  { place, mediaType }: ExhibitFile,
): Promise<string | undefined> {
  const read = await readApart(host, {
    path: place,
    ...(mediaType === undefined ? {} : { mediaType }),
    quotes: [],
    isTextWanted: true,
  });
  return 'unread' in read ? undefined : read.text;
}

/** Where the program can, in a thread that ends if the file takes too much. @throws HostError */
async function readApart(host: Host, task: ReadingTask): Promise<ReadingResult> {
  if (!host.apart) return (await import('../../reading/read-quotes.ts')).readQuotes(host, task);
  try {
    return (await host.apart('reader', {
      ...task,
      path: host.resolve(task.path),
    })) as ReadingResult;
  } catch (error) {
    if (error instanceof HostError && error.reason === 'spent') return { unread: 'too-slow' };
    throw error;
  }
}
