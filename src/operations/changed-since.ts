/** Which dossiers have changed since a revision of git, what is not committed yet included. */
import type { Coverage } from '../finding/coverage.ts';
import type { Host } from '../host/host.ts';
import { dossierId } from '../source/dossier-source.ts';
import { RunError } from './run-error.ts';
import { suppressionsFile } from './suppressions.ts';
import { isWithin } from './watched-tree.ts';
import { packsFolder, type Workspace, workspaceFile } from './workspace.ts';

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

/** Absolute paths, of files that are gone too. @throws RunError */
async function changedFiles(host: Host, revision: string): Promise<readonly string[]> {
  const text = async (...args: readonly string[]): Promise<string | undefined> => {
    const { code, stdout } = await host.git(args);
    return code === 0 ? new TextDecoder().decode(stdout) : undefined;
  };
  const top = (await text('rev-parse', '--show-toplevel'))?.trimEnd();
  if (top === undefined)
    throw new RunError(
      'This folder is not in a git repository, so nobody knows what has changed.',
      'Leave out --changed, or go to a folder under git. Git itself must be installed.',
    );
  // A word that begins with a hyphen would be an option of git.
  const isName = !revision.startsWith('-');
  const base = isName && (await text('rev-parse', '--verify', '--quiet', `${revision}^{commit}`));
  if (base === false || base === undefined)
    throw new RunError(
      `Git knows no revision “${revision}” here.`,
      'Name a branch, a tag or a commit. In CI fetch the history first: with actions/checkout, fetch-depth: 0.',
    );
  const commit = base.trim();
  // Of a branch what was done on it: what others did meanwhile is theirs.
  const from = (await text('merge-base', commit, 'HEAD'))?.trim() ?? commit;
  const lists = [
    await text('diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', from),
    await text('ls-files', '--others', '--exclude-standard', '-z', '--full-name', ':/'),
  ];
  return lists.flatMap((list) => {
    if (list === undefined)
      throw new RunError(
        'Git could not say what has changed.',
        'Run `git status` here, and mend what it says.',
      );
    return list
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => host.join(top, name));
  });
}
