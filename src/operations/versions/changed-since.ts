/** Which dossiers have changed since a revision of git, what is not committed yet included. */
import type { Coverage } from '../../finding/coverage.ts';
import { askGit, commitOf, GitError, mergeBase } from '../../host/git-host.ts';
import type { Host } from '../../host/host.ts';
import { dossierId } from '../../source/dossier-source.ts';
import { orRefuse } from './git-refusal.ts';
import { suppressionsFile } from '../reviewing/suppressions.ts';
import { isWithin } from '../watching/watched-tree.ts';
import { packsFolder, type Workspace, workspaceFile } from '../workspace/workspace.ts';

/** The dossiers that are left, and what is to be said of the others. */
export interface OnlyChanged {
  readonly folders: readonly string[];
  readonly leftOut: Coverage;
}

/**
 * A change of what applies to all dossiers (settings, suppressions, packs of the workspace) is a change of
 * each. @throws RunError outside a repository, or if there is no such revision
 */
export async function onlyChanged(
  host: Host,
  { folder }: Workspace,
  folders: readonly string[],
  revision: string,
): Promise<OnlyChanged> {
  const changed = await changedFiles(host, revision);
  const isChanged = async (path: string): Promise<boolean> => {
    // Git follows links on the way to the repository.
    const real = (await host.stat(path)) ? await host.realPath(path) : host.resolve(path);
    return changed.some((file) => isWithin(host, real, file));
  };
  for (const name of [workspaceFile, suppressionsFile, packsFolder])
    if (await isChanged(host.join(folder, name)))
      return { folders, leftOut: { checked: [], notChecked: [] } };
  const kept: string[] = [];
  const others: string[] = [];
  for (const path of folders) ((await isChanged(path)) ? kept : others).push(path);
  return {
    folders: kept,
    leftOut: {
      checked: [],
      notChecked:
        others.length === 0
          ? []
          : [
              {
                subject: 'dossier',
                items: others.map((path) => dossierId(host, path)),
                count: others.length,
                why: `unchanged since ${revision}`,
              },
            ],
    },
  };
}

const asNames = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];
const asNewNames = ['--others', '--exclude-standard', '-z', '--full-name'];
const unknown = 'Git could not say what has changed.';

/** Absolute paths, of files that are gone too. @throws RunError */
async function changedFiles(host: Host, revision: string): Promise<readonly string[]> {
  const top = await orRefuse(
    () => askGit(host, ['rev-parse', '--show-toplevel']),
    'Leave out --changed, or go to a folder under git. Git itself must be installed.',
  );
  const commit = await orRefuse(
    () => commitOf(host, revision),
    'Name a branch, a tag or a commit. In CI fetch the history first: with actions/checkout, fetch-depth: 0.',
  );
  // Of a branch what was done on it: what others did meanwhile is theirs.
  const from = await mergeBase(host, commit, 'HEAD').catch((error: unknown) => {
    if (error instanceof GitError) return commit;
    throw error;
  });
  const lists = await orRefuse(
    async () => [
      await askGit(host, ['diff', ...asNames, from], unknown),
      await askGit(host, ['ls-files', ...asNewNames, ':/'], unknown),
    ],
    'Run `git status` here, and mend what it says.',
  );
  return lists.flatMap((list) =>
    list
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => host.join(top.trimEnd(), name)),
  );
}
