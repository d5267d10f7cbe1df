/** What changed in cases between two folders, or two versions in git. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Host } from '../../host/host.ts';
import { hostAt, mergeBase } from '../../host/git-host.ts';
import { compareCases } from '../../model/compare.ts';
import type { Fields } from '../../model/entries.ts';
import { hiddenIn, sharedView, type Version } from '../../redact/shared.ts';
import type { View } from '../../redact/redact.ts';
import { maskOf } from '../../redact/mask.ts';
import type { Withheld } from '../../redact/withheld.ts';
import type { ChangesReport, DossierChanges } from '../../report/changes.ts';
import type { EvidenceItem } from '../../schema/types.ts';
import { changeInWords, type ChangeWording, eventsIn } from './change-words.ts';
import { orRefuse } from './git-refusal.ts';
import { type DossierOptions, openDossiers, type OpenDossiers, prepareAll } from '../dossiers.ts';
import { maskedData } from '../confidential/masked.ts';
import type { Unredacted } from '../prepare/prepared.ts';
import { RunError } from '../run-error.ts';

export interface DiffOptions extends Pick<DossierOptions, 'onProgress'> {
  /**
   * Two folders or versions in git, or both as `main..HEAD`; of one, the folder is compared with what
   * lies here now. `main...HEAD` begins where the two parted.
   */
  readonly versions: readonly string[];
  /** The ids of the dossiers that are meant; without it all. */
  readonly dossiers?: readonly string[];
}

export interface DiffOutcome extends ChangesReport {
  readonly withheld: readonly Withheld[];
}

/** @throws RunError if a version is not there, HostError */
export async function changesBetween(host: Host, options: DiffOptions): Promise<DiffOutcome> {
  const { before, after, pairs, opened } = await versionsOf(host, options);
  const withheld = pairs.flatMap((pair) => pair.withheld);
  const wording = { eventOf: eventsIn(opened.packs.catalogue), mask: maskOf(withheld) };
  const dossiers = pairs.flatMap((pair) => changesIn(pair, wording) ?? []);
  return { before, after, dossiers: maskedData(dossiers, withheld), withheld };
}

function changesIn(
  { id, before, after, isUnreadable }: Pair,
  wording: ChangeWording,
): DossierChanges | undefined {
  if (isUnreadable) return { dossier: id, kind: 'unreadable', changes: [] };
  if (!before || !after) return { dossier: id, kind: before ? 'removed' : 'added', changes: [] };
  const [old, now] = [before.view.case.data, after.view.case.data];
  const changes = compareCases(comparable(before), comparable(after)).map((change) =>
    changeInWords(change, old, now, wording),
  );
  return changes.length > 0 ? { dossier: id, kind: 'changed', changes } : undefined;
}

/** Reviews are about the case and no part of it. That something was taken back is told, if not what. */
function comparable({ view, levels }: Shared): Fields {
  const { reviews: _, evidence, ...data } = view.case.data;
  const items = evidence?.map(({ confidentiality: __, ...item }) => {
    const confidentiality = levels.get(item.id);
    return { ...item, ...(confidentiality === undefined ? {} : { confidentiality }) };
  });
  return { ...data, ...(items ? { evidence: items } : {}) };
}

/** One dossier as it was and as it is, for everyone. */
export interface Pair {
  readonly id: string;
  readonly before?: Shared;
  readonly after?: Shared;
  /** Whether one of them cannot be read. */
  readonly isUnreadable: boolean;
  readonly withheld: readonly Withheld[];
}

export interface Shared extends Pick<Unredacted, 'exhibits' | 'sent'> {
  readonly view: View;
  /** How confidential each item of evidence is in this version. */
  readonly levels: ReadonlyMap<string, EvidenceItem['confidentiality']>;
}

export interface Versions {
  /** How the versions are called. */
  readonly before: string;
  readonly after: string;
  readonly pairs: readonly Pair[];
  /** The workspace here, with its packs. */
  readonly opened: Pick<OpenDossiers, 'packs' | 'workspace'>;
}

interface Side {
  readonly name: string;
  readonly host: Host;
  /** A folder that was named; without it the workspace. */
  readonly folder?: string;
  readonly isHere: boolean;
}

/** @throws RunError, HostError */
export async function versionsOf(host: Host, options: DiffOptions): Promise<Versions> {
  const [before, after] = await sidesOf(host, options.versions);
  const old = await readSide(before, options);
  const now = await readSide(after, options);
  // What must not be read any more is often known only where the vault lies.
  const usesGit = !before.isHere || !after.isHere;
  const here = usesGit ? await readSide(sideHere(host), options) : undefined;
  const opened = now.opened ?? old.opened;
  if (!opened) throw new RunError('There is no dossier in either version.');
  const [onlyOld, onlyNow] = [[...old.dossiers.keys()], [...now.dossiers.keys()]];
  // Two folders of one dossier each are two versions of it, however they are called.
  const isOnePair =
    before.folder !== undefined &&
    after.folder !== undefined &&
    onlyOld.length === 1 &&
    onlyNow.length === 1;
  const ids = isOnePair ? onlyNow : [...new Set([...onlyNow, ...onlyOld])].sort();
  const pairs = ids
    .filter((id) => options.dossiers === undefined || options.dossiers.includes(id))
    .map((id) =>
      pairOf(
        id,
        old.dossiers.get(isOnePair ? (onlyOld[0] ?? id) : id),
        now.dossiers.get(id),
        here?.dossiers.get(id),
        opened.packs.catalogue,
      ),
    );
  const missing = options.dossiers?.find((id) => !ids.includes(id));
  if (missing !== undefined)
    throw new RunError(`There is no dossier “${missing}” in either version.`);
  return { before: before.name, after: after.name, pairs, opened };
}

type Read = Unredacted | 'unreadable' | undefined;

function pairOf(id: string, before: Read, after: Read, here: Read, catalogue: Catalogue): Pair {
  const known = (read: Read): Unredacted | undefined => (read === 'unreadable' ? undefined : read);
  const [old, now, other] = [known(before), known(after), known(here)];
  const hidden = hiddenIn(old, now, catalogue, other ? [other] : []);
  const shared = (version: Unredacted & Version): Shared => ({
    view: sharedView(version, hidden),
    levels: new Map(
      (version.data.evidence ?? []).map(({ id: item, confidentiality }) => [item, confidentiality]),
    ),
    exhibits: version.exhibits,
    sent: new Map(),
  });
  return {
    id,
    ...(old ? { before: shared(old) } : {}),
    ...(now ? { after: shared(now) } : {}),
    isUnreadable: before === 'unreadable' || after === 'unreadable',
    withheld: hidden.withheld,
  };
}

async function readSide(
  { host, folder }: Side,
  { onProgress }: DiffOptions,
): Promise<{ opened?: OpenDossiers; dossiers: ReadonlyMap<string, Read> }> {
  const dossiers = new Map<string, Read>();
  const options = {
    ...(folder === undefined ? {} : { dossiers: [folder] }),
    ...(onProgress ? { onProgress } : {}),
  };
  let opened: OpenDossiers;
  try {
    opened = await openDossiers(host, options);
  } catch (error) {
    // Before its first dossier a workspace has none; a folder that was named has one.
    if (error instanceof RunError && folder === undefined) return { dossiers };
    throw error;
  }
  for await (const { id, unredacted } of prepareAll(host, opened, options, { isOnlyRead: true }))
    dossiers.set(id, unredacted ?? 'unreadable');
  return { opened, dossiers };
}

const sideHere = (host: Host): Side => ({ name: 'this folder', host, isHere: true });

/** @throws RunError */
async function sidesOf(host: Host, versions: readonly string[]): Promise<[Side, Side]> {
  const [one = '', other] = versions;
  if (other === undefined && !(await isFolder(host, one))) {
    const range = /^(.*?)(\.\.\.?)(.*)$/.exec(one);
    if (range) {
      const [, from = '', dots, to = ''] = range;
      const [old, now] = [from === '' ? 'HEAD' : from, to === '' ? 'HEAD' : to];
      const base = dots === '..' ? old : await fromGit(() => mergeBase(host, old, now));
      return [await sideOf(host, base, old), await sideOf(host, now)];
    }
  }
  return [
    await sideOf(host, one),
    other === undefined ? sideHere(host) : await sideOf(host, other),
  ];
}

async function sideOf(host: Host, version: string, name = version): Promise<Side> {
  if (await isFolder(host, version)) return { name, host, folder: version, isHere: true };
  return { name, host: await fromGit(() => hostAt(host, version)), isHere: false };
}

const isFolder = async (host: Host, path: string): Promise<boolean> =>
  path !== '' && (await host.stat(path))?.kind === 'folder';

const fromGit = <T>(work: () => Promise<T>): Promise<T> =>
  orRefuse(
    work,
    'Name two folders that hold dossiers, or two versions in git: dossier diff main..HEAD',
  );
