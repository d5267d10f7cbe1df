/** What waits for a reviewer, what is to be seen of an item, and what was decided about it. */
import { deliverFiles } from '../../deliver/deliver.ts';
import type { Output } from '../../deliver/leak-gate.ts';
import type { Host } from '../../host/host.ts';
import { type Item, itemsOf } from '../../model/items.ts';
import {
  canonical,
  counts,
  isObjection,
  type JudgedReview,
  reviewedVersion,
  type ReviewStanding,
  workedOn,
} from '../../model/reviews.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { changesInWords } from '../../rules/reviewing.ts';
import type { ExhibitFile, Review } from '../../schema/types.ts';
import { modelineOf } from '../../source/dossier-source.ts';
import type { Edit, YamlValue } from '../../source/edit.ts';
import { exhibitAt } from '../../source/exhibits.ts';
import { reviewedFolder } from '../../source/reviewed.ts';
import type { DossierOptions } from '../dossiers.ts';
import { editedFile } from '../workspace/edit-file.ts';
import { type Found, itemNamed } from './item-named.ts';
import { maskedData } from '../confidential/masked.ts';
import { type ReadableDossier, readableDossiers } from '../versions/readable.ts';
import { RunError } from '../run-error.ts';
import { refuseOutside } from '../workspace/stays-within.ts';

/** How far the reviews of a dossier are. */
export interface ReviewCounts {
  /** How many reviewers have to accept each item. */
  readonly reviewers_needed: number;
  readonly items: number;
  readonly accepted: number;
  /** Reviews of what has changed since, by whom nothing was decided since. */
  readonly stale: number;
  /** Items that a reviewer rejected or asked for work on. */
  readonly objections: number;
  readonly missing_sign_offs: readonly string[];
}

export function reviewCounts({
  needed,
  items,
  reviews,
  missingSignOffs,
}: ReviewStanding): ReviewCounts {
  return {
    reviewers_needed: needed,
    items: items.length,
    accepted: items.filter(({ isAccepted }) => isAccepted).length,
    stale: reviews.filter(isStale).length,
    objections: reviews.filter((judged) => counts(judged) && isObjection(judged)).length,
    missing_sign_offs: missingSignOffs,
  };
}

const isStale = ({ state, isSuperseded, review }: JudgedReview): boolean =>
  state === 'stale' && !isSuperseded && review.decision !== 'commented';

/** One item as a reviewer sees it. */
export interface ItemReport {
  readonly dossier: string;
  readonly id: string;
  readonly kind: Item['kind'];
  /** Where it stands. */
  readonly file: string;
  readonly sha256: string;
  readonly is_accepted: boolean;
  readonly reviews: readonly ReviewReport[];
  /** As the file has it. */
  readonly value: unknown;
}

export interface ReviewReport {
  readonly reviewer: string;
  readonly decision: Review['decision'];
  readonly on: string;
  readonly note: string | null;
  readonly state: 'fresh' | 'stale' | 'superseded';
  /** Of a stale one, in words; null where what was reviewed was not kept. */
  readonly changes: string | null;
}

export interface ItemsOutcome {
  readonly items: readonly ItemReport[];
  readonly withheld: readonly Withheld[];
}

export interface ReviewOptions extends Pick<
  DossierOptions,
  'dossiers' | 'changedSince' | 'onProgress'
> {
  /** Ids, as short as is clear; with that of the dossier before them where several have the same. */
  readonly items: readonly string[];
}

/** Every item that still needs a reviewer, and the ids of dossiers that cannot be read. @throws RunError, HostError */
export async function itemsToReview(
  host: Host,
  options: Omit<ReviewOptions, 'items'>,
): Promise<ItemsOutcome & { readonly unread: readonly string[] }> {
  const { dossiers, unread } = await readableDossiers(host, options);
  const found = reportOf(
    host,
    dossiers.flatMap((dossier) =>
      dossier.reviews.items
        .filter(({ isAccepted }) => !isAccepted)
        .map(({ item }) => ({ dossier, item })),
    ),
    dossiers,
  );
  return { ...found, unread: maskedData(unread, found.withheld) };
}

/** Items as they are, with what was decided about them. @throws RunError, HostError */
export async function itemsShown(host: Host, options: ReviewOptions): Promise<ItemsOutcome> {
  const { dossiers } = await readableDossiers(host, options, options.items);
  return reportOf(
    host,
    options.items.map((word) => foundIn(word, dossiers)),
    dossiers,
  );
}

export interface DecisionOptions extends ReviewOptions {
  readonly decision: Review['decision'];
  /** A reference, not a name. */
  readonly reviewer: string;
  /** ISO day. */
  readonly on: string;
  readonly checks?: NonNullable<Review['checks']>;
  readonly note?: string;
}

export interface DecisionOutcome {
  readonly decided: readonly { readonly dossier: string; readonly item: string }[];
  readonly written: readonly string[];
  readonly withheld: readonly Withheld[];
}

/**
 * Writes a decision into `reviews.yaml`, bound to the item as it is now, and keeps the item as it is, so
 * that it can be said later what changed. Nothing else in the file changes.
 *
 * @throws RunError also if the reviewer has worked on the item, or its files are not those recorded
 */
export async function review(host: Host, options: DecisionOptions): Promise<DecisionOutcome> {
  const { dossiers } = await readableDossiers(host, options, options.items);
  const found = options.items.map((word) => foundIn(word, dossiers));
  if (options.decision === 'accepted') for (const each of found) refuseDoubtful(each, options);
  const outputs: Output[] = [];
  const withheld = dossiers.flatMap((dossier) => dossier.withheld);
  for (const dossier of new Set(found.map((each) => each.dossier))) {
    await refuseOutside(host, dossier.folder, [host.join(dossier.folder, reviewedFolder, 'x')]);
    const entries = found
      .filter((each) => each.dossier === dossier)
      .map(({ item }) => {
        const content = canonical(reviewedVersion(item, dossier.unredacted.exhibits));
        const sha256 = host.sha256(content);
        const path = host.join(dossier.folder, reviewedFolder, `${sha256}.json`);
        outputs.push({ path, format: 'json', content });
        return entryOf(item, sha256, options);
      });
    outputs.push(await reviewsWith(host, dossier, entries));
  }
  await deliverFiles(host, outputs, withheld);
  return {
    decided: found.map(({ dossier, item }) => ({ dossier: dossier.id, item: item.id })),
    written: [...new Set(outputs.map(({ path }) => host.show(path)))],
    withheld,
  };
}

const entryOf = (
  { id }: Item,
  sha256: string,
  { reviewer, decision, checks, on, note }: DecisionOptions,
): YamlValue => ({
  target: id,
  sha256,
  reviewer,
  decision,
  ...(checks === undefined ? {} : { checks }),
  on,
  ...(note === undefined ? {} : { note }),
});

function reviewsWith(
  host: Host,
  { folder, unredacted: { data, inFile } }: ReadableDossier,
  entries: readonly YamlValue[],
): Promise<Output> {
  const { file, path } =
    data.reviews === undefined
      ? { file: host.join(folder, 'reviews.yaml'), path: [] }
      : inFile(['reviews']);
  const edits = entries.map((value): Edit => ({ kind: 'append', path, value }));
  return editedFile(host, file, edits, refusal, modelineOf('reviews'));
}

const refusal = {
  what: 'The review',
  hint: 'Mend the file first; dossier validate says where.',
};

type FoundItem = Found<ReadableDossier>;

const foundIn = (word: string, dossiers: readonly ReadableDossier[]): FoundItem =>
  itemNamed(word, dossiers, ({ unredacted }) => itemsOf(unredacted.data));

/** @throws RunError */
function refuseDoubtful(
  { dossier, item }: FoundItem,
  { reviewer }: Pick<DecisionOptions, 'reviewer'>,
): void {
  if (workedOn(item).includes(reviewer))
    throw new RunError(
      `${reviewer} has worked on ${item.id}, and cannot accept it.`,
      'Ask somebody else to review it.',
    );
  const { files = [] } = item.value as { readonly files?: readonly ExhibitFile[] };
  for (const { path, sha256 } of item.kind === 'evidence' ? files : []) {
    const found = exhibitAt(dossier.unredacted.exhibits, path);
    if (found && (sha256 === undefined || sha256 === found.sha256)) continue;
    throw new RunError(
      found
        ? `${path} is not the file that was recorded in ${item.id}.`
        : `${path} does not lie here, so ${item.id} cannot be compared with it.`,
      'Get the file that was recorded; then review the item.',
    );
  }
}

function reportOf(
  host: Host,
  found: readonly FoundItem[],
  dossiers: readonly ReadableDossier[],
): ItemsOutcome {
  const withheld = dossiers.flatMap((dossier) => dossier.withheld);
  const items = found.map(({ dossier, item }): ItemReport => {
    const isHidden = dossier.view.placeholders.has(`evidence/${item.id}`);
    const { reviews, items: needed } = dossier.reviews;
    return {
      dossier: dossier.id,
      id: item.id,
      kind: item.kind,
      file: dossier.unredacted.placeAt(item.path).file,
      sha256: host.sha256(canonical(reviewedVersion(item, dossier.unredacted.exhibits))),
      is_accepted: needed.some((each) => each.item.id === item.id && each.isAccepted),
      reviews: reviews
        .filter(({ review: { target } }) => target === item.id)
        .map((judged) => reviewReport(judged, isHidden)),
      value: item.value,
    };
  });
  return { items: maskedData(items, withheld), withheld };
}

function reviewReport(judged: JudgedReview, isHidden: boolean): ReviewReport {
  const { review: own, isSuperseded, changes } = judged;
  return {
    reviewer: own.reviewer,
    decision: own.decision,
    on: own.on,
    note: own.note ?? null,
    state: isSuperseded ? 'superseded' : judged.state === 'fresh' ? 'fresh' : 'stale',
    changes: changes ? changesInWords(changes, isHidden) : null,
  };
}
