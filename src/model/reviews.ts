/** Which reviews of a case still hold, and what is still to be reviewed. */
import canonicalize from 'canonicalize';
import type { Path } from '../finding/finding.ts';
import type { DossierFile, Review } from '../schema/types.ts';
import { exhibitAt, type Exhibits } from '../source/exhibits.ts';
import type { ReviewedVersion, ReviewedVersions } from '../source/reviewed.ts';
import { compareValues, type FieldChange } from './compare.ts';
import { type Item, type ItemKind, itemsOf } from './items.ts';

/** How many reviewers a workspace asks for, and of what. */
export interface ReviewSettings {
  /** At least 1. */
  readonly needed: number;
  readonly of: readonly ItemKind[];
}

/** What accuses, and what carries it. */
export const usualReviews: ReviewSettings = { needed: 1, of: ['evidence', 'involvements'] };

/** The item with the fingerprints of its files: as they lie there, else as they were recorded. */
export function reviewedVersion({ id, value }: Item, exhibits: Exhibits): ReviewedVersion {
  const listed = (value as { readonly files?: DossierFileList }).files ?? [];
  const files = listed.flatMap(({ path, sha256 }): [string, string][] => {
    const found = exhibitAt(exhibits, path)?.sha256 ?? sha256;
    return found === undefined ? [] : [[path, found]];
  });
  return { target: id, value, files: Object.fromEntries(files) };
}

type DossierFileList = readonly { readonly path: string; readonly sha256?: string }[];

/** In canonical form (RFC 8785): its SHA-256 is what a review is bound to. */
export const canonical = (version: ReviewedVersion): string => canonicalize(version) ?? '';

export interface JudgedReview {
  readonly review: Review;
  readonly path: Path;
  /** `gone`: nothing has the id any more. */
  readonly state: 'fresh' | 'stale' | 'gone';
  readonly item?: Item;
  /** Of a stale review; absent where what was reviewed was not kept. */
  readonly changes?: readonly FieldChange[];
  /** Whether the reviewer has worked on the item. */
  readonly isOwnWork: boolean;
  /** Whether the reviewer has decided about the same item again since. */
  readonly isSuperseded: boolean;
}

export interface ItemStanding {
  readonly item: Item;
  /** Who accepted it as it is now, and has not worked on it. */
  readonly acceptedBy: readonly string[];
  readonly isAccepted: boolean;
}

export interface ReviewStanding {
  readonly needed: number;
  /** In the order of the file. */
  readonly reviews: readonly JudgedReview[];
  /** Of every kind of which the workspace asks for reviews. */
  readonly items: readonly ItemStanding[];
  readonly missingSignOffs: readonly SignOff[];
}

const signOffs = ['legal', 'security', 'consent'] as const;
export type SignOff = (typeof signOffs)[number];

export interface ReviewInput {
  /** As the files have them: what stands in the vault is part of no review. */
  readonly data: DossierFile;
  readonly exhibits: Exhibits;
  readonly reviewed: ReviewedVersions;
  readonly settings: ReviewSettings;
  readonly sha256: (text: string) => string;
}

export function reviewStanding({
  data,
  exhibits,
  reviewed,
  settings,
  sha256,
}: ReviewInput): ReviewStanding {
  const items = itemsOf(data);
  const byId = new Map(items.map((item) => [item.id, item]));
  const all = data.reviews ?? [];
  const reviews = all.map((review, index): JudgedReview => {
    const item = byId.get(review.target);
    const common = {
      review,
      path: ['reviews', index],
      isOwnWork: item !== undefined && workedOn(item).includes(review.reviewer),
      isSuperseded: all.slice(index + 1).some((later) => replaces(later, review)),
    };
    if (!item) return { ...common, state: 'gone' };
    const now = reviewedVersion(item, exhibits);
    if (sha256(canonical(now)) === review.sha256) return { ...common, state: 'fresh', item };
    const before = reviewed.get(review.sha256);
    const changes = before && changesBetween(before, now);
    return { ...common, state: 'stale', item, ...(changes ? { changes } : {}) };
  });
  return {
    needed: settings.needed,
    reviews,
    items: items
      .filter(({ kind }) => settings.of.includes(kind))
      .map((item) => standingOf(item, reviews, settings)),
    missingSignOffs: signOffs.filter(
      (kind) => !(data.sign_offs ?? []).some((signOff) => signOff.kind === kind),
    ),
  };
}

/** A comment decides nothing. */
const replaces = (later: Review, { target, reviewer }: Review): boolean =>
  later.target === target && later.reviewer === reviewer && later.decision !== 'commented';

/** Whether it is a reviewer's last word on the item as it is now. */
export const counts = ({ state, isSuperseded }: JudgedReview): boolean =>
  state === 'fresh' && !isSuperseded;

export const isObjection = ({ review: { decision } }: JudgedReview): boolean =>
  decision === 'rejected' || decision === 'needs_work';

function standingOf(
  item: Item,
  reviews: readonly JudgedReview[],
  { needed }: ReviewSettings,
): ItemStanding {
  const own = reviews.filter((judged) => judged.review.target === item.id && counts(judged));
  const acceptedBy = unique(
    own
      .filter(({ review, isOwnWork }) => review.decision === 'accepted' && !isOwnWork)
      .map(({ review }) => review.reviewer),
  );
  return { item, acceptedBy, isAccepted: acceptedBy.length >= needed && !own.some(isObjection) };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

function changesBetween(before: ReviewedVersion, now: ReviewedVersion): FieldChange[] {
  const files = compareValues(before.files, now.files, 'files');
  const fields = compareValues(before.value, now.value);
  // A file that was exchanged along with its recorded fingerprint is one change.
  const changed = new Set(fields.map(({ field }) => field.replace(/\/sha256$/, '')));
  return [...fields, ...files.filter(({ field }) => !changed.has(field))];
}

/** Who collected or checked an item, as it says itself: references, not names. */
export function workedOn({ value }: Item): string[] {
  const { acquisition, custody, verification, namesakes_checked, similar_questions } =
    value as Readonly<Record<string, By | readonly By[] | undefined>>;
  return [acquisition, custody, verification, namesakes_checked, similar_questions]
    .flat()
    .flatMap((work) => work?.by ?? []);
}

interface By {
  readonly by?: string;
}
