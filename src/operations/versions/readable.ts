import type { Host } from '../../host/host.ts';
import type { ReviewStanding } from '../../model/reviews.ts';
import type { View } from '../../redact/redact.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { type DossierOptions, openDossiers, type OpenDossiers, prepareAll } from '../dossiers.ts';
import type { Unredacted } from '../prepare/prepared.ts';
import { RunError } from '../run-error.ts';

/** A dossier whose files can be read and have their form. Whether they are right nobody has asked. */
export interface ReadableDossier {
  readonly id: string;
  readonly folder: string;
  readonly unredacted: Unredacted;
  readonly view: View;
  readonly reviews: ReviewStanding;
  /** The texts of its files, by the name under which they are shown. */
  readonly texts: ReadonlyMap<string, string>;
  readonly withheld: readonly Withheld[];
}

export interface Readable {
  readonly opened: OpenDossiers;
  readonly dossiers: readonly ReadableDossier[];
  /** The ids of the others. */
  readonly unread: readonly string[];
}

/**
 * @param items that are wanted, some with the id of their dossier before them
 * @throws RunError if none can be read, or not one that is meant; HostError
 */
export async function readableDossiers(
  host: Host,
  options: Pick<DossierOptions, 'dossiers' | 'onProgress'>,
  items: readonly string[] = [],
): Promise<Readable> {
  const opened = await openDossiers(host, options);
  const dossiers: ReadableDossier[] = [];
  const unread: string[] = [];
  const folders = opened.folders.values();
  for await (const prepared of prepareAll(host, opened, options, { isOnlyRead: true })) {
    const { id, unredacted, view, reviews, texts, withheld } = prepared;
    const folder = folders.next().value;
    if (unredacted && view && reviews && folder !== undefined)
      dossiers.push({ id, folder, unredacted, view, reviews, texts, withheld });
    else unread.push(id);
  }
  const isMeant = (id: string): boolean =>
    dossiers.length === 0 ||
    (options.dossiers ?? []).length > 0 ||
    items.some((item) => item.startsWith(`${id}/`));
  const missed = unread.find(isMeant);
  if (missed !== undefined)
    throw new RunError(`${missed} cannot be read.`, `Run: dossier validate ${missed}`);
  return { opened, dossiers, unread };
}
