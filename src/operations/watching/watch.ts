/** Builds dossiers, and each anew when something of it changes. */
import { hasErrors } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import { dossierId } from '../../source/dossier-source.ts';
import { buildOpened, type BuildOptions, openBuild } from '../making/build.ts';
import { houseFile } from '../making/house-style.ts';
import { Changes } from './changes.ts';
import type { BuildOutcome, OpenMaking } from '../making/produce.ts';
import { RunError } from '../run-error.ts';
import { isWithin, watchTree } from './watched-tree.ts';
import { packsFolder, workspaceFile } from '../workspace/workspace.ts';

/** One thing that the watcher did, or could not do. */
export interface WatchEvent {
  /** The id of the dossier; absent where it is about the workspace. */
  readonly dossier?: string;
  readonly result: { readonly outcome: BuildOutcome } | { readonly error: unknown };
}

export interface Watching {
  readonly onEvent: (event: WatchEvent) => void;
  /** Told once everything is built and watched: the ids of the dossiers. */
  readonly onReady?: (dossiers: readonly string[]) => void;
  /** Ends the watching; what is being built is built to its end. */
  readonly until: Promise<unknown>;
}

/** Until nothing was written for so long, a file may be half saved; in milliseconds. */
const quiet = 200;

/** @throws RunError if there is nothing to watch, HostError */
export async function watchDossiers(
  host: Host,
  options: BuildOptions,
  { onEvent, onReady, until }: Watching,
): Promise<void> {
  const changes = new Changes(quiet);
  void until.then(() => {
    changes.end();
  });
  const build = async (folders: readonly string[]): Promise<void> => {
    for (const folder of folders) {
      if (changes.isOver) return;
      // Of one that is gone that has been said.
      if (!(await host.stat(folder))) continue;
      onEvent(await buildFolder(host, opened, folder, options));
    }
  };

  let opened = await openBuild(host, options);
  let stop = await watchAll(host, opened, options, changes);
  try {
    await reportWorkspace(host, opened, options, onEvent);
    await build(opened.folders);
    onReady?.(opened.folders.map((folder) => dossierId(host, folder)));
    for (;;) {
      const paths = await changes.next();
      if (!paths) return;
      const concern = concernOf(host, opened, options, paths);
      const before = opened;
      if (concern !== 'dossiers') {
        try {
          opened = await openBuild(host, options);
          // The new ones are there before the old ones go, so that no change falls between them.
          const next = await watchAll(host, opened, options, changes);
          stop();
          stop = next;
        } catch (error) {
          onEvent({ result: { error } });
        }
        await reportWorkspace(host, opened, options, onEvent);
        reportGone(host, before, opened, onEvent);
      }
      const due = opened.folders.filter(
        (folder) =>
          concern === 'everything' ||
          !before.folders.includes(folder) ||
          paths.some((path) => isWithin(host, host.resolve(folder), path)),
      );
      await build(due);
    }
  } finally {
    stop();
  }
}

async function buildFolder(
  host: Host,
  opened: OpenMaking,
  folder: string,
  options: BuildOptions,
): Promise<WatchEvent> {
  const dossier = dossierId(host, folder);
  try {
    const outcome = await buildOpened(host, { ...opened, folders: [folder] }, options);
    return { dossier, result: { outcome } };
  } catch (error) {
    // Whatever it is, the next change may mend it.
    return { dossier, result: { error } };
  }
}

/** With broken settings no dossier is found, and nothing but this would say so. */
async function reportWorkspace(
  host: Host,
  opened: OpenMaking,
  options: BuildOptions,
  onEvent: Watching['onEvent'],
): Promise<void> {
  if (opened.folders.length === 0 && hasErrors(opened.findings))
    onEvent({ result: { outcome: await buildOpened(host, opened, options) } });
}

function reportGone(
  host: Host,
  before: OpenMaking,
  now: OpenMaking,
  onEvent: Watching['onEvent'],
): void {
  if (now.folders.length === 0 && hasErrors(now.findings)) return;
  for (const folder of before.folders.filter((path) => !now.folders.includes(path)))
    onEvent({
      dossier: dossierId(host, folder),
      result: {
        error: new RunError(
          'The dossier is no longer there.',
          'The documents that were made of it were left where they are.',
        ),
      },
    });
}

/** What must be looked at anew: all dossiers, which dossiers there are, or those whose files changed. */
type Concern = 'everything' | 'which' | 'dossiers';

function concernOf(
  host: Host,
  opened: OpenMaking,
  options: BuildOptions,
  paths: readonly string[],
): Concern {
  const { settings, packs, house } = placesOf(host, opened, options);
  if (paths.some((path) => path === settings || path === house || isWithin(host, packs, path)))
    return 'everything';
  const isInOne = (path: string): boolean =>
    opened.folders
      .map((folder) => host.resolve(folder))
      .some((folder) => path !== folder && isWithin(host, folder, path));
  return paths.every(isInOne) ? 'dossiers' : 'which';
}

/** Where there is something to be watched; absolute. */
function placesOf(
  host: Host,
  { workspace }: OpenMaking,
  options: BuildOptions,
): { settings: string; packs: string; dossiers: string; house: string | undefined } {
  const house = houseFile(options, workspace);
  return {
    house: house === undefined ? undefined : host.resolve(house),
    settings: host.resolve(host.join(workspace.folder, workspaceFile)),
    packs: host.resolve(host.join(workspace.folder, packsFolder)),
    dossiers: host.resolve(workspace.dossiers),
  };
}

/** Everything that the documents depend on; the documents themselves are not watched. */
async function watchAll(
  host: Host,
  opened: OpenMaking,
  options: BuildOptions,
  changes: Changes,
): Promise<() => void> {
  const { settings, packs, dossiers, house } = placesOf(host, opened, options);
  const isNamed = (options.dossiers ?? []).length > 0;
  const isOne = opened.folders.includes(opened.workspace.folder);
  const watched = [
    packs,
    ...(isNamed || isOne ? opened.folders.map((folder) => host.resolve(folder)) : [dossiers]),
  ];
  const output = host.resolve(options.output ?? opened.workspace.output);
  const matters = (path: string): boolean =>
    watched.some((folder) => isWithin(host, folder, path)) &&
    !isWithin(host, output, path) &&
    !isScratch(path);
  const here = host.resolve(opened.workspace.folder);
  // From the folder above, so that one that goes and comes again is seen to do so.
  const roots = new Set([
    here,
    ...watched.map((folder) => (folder === here ? here : host.join(folder, '..'))),
    ...(house !== undefined && (await host.stat(host.join(house, '..')))
      ? [host.join(house, '..')]
      : []),
  ]);
  const stops: (() => void)[] = [];
  const stop = (): void => {
    for (const end of stops) end();
  };
  try {
    for (const root of roots)
      stops.push(
        await watchTree(host, root, {
          enters: matters,
          onChange: (path) => {
            if (path === settings || path === house || matters(path)) changes.add(path);
          },
          onError: (error) => {
            changes.fail(error);
          },
        }),
      );
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** What editors, git and file managers put down for themselves. */
const isScratch = (path: string): boolean => /(^|[\\/])(\.[^\\/]*|[^\\/]*~)$/.test(path);
