import { type Host, HostError } from '../../host/host.ts';

export interface TreeOptions {
  /** Whether a folder below the first is watched too. */
  readonly enters: (path: string) => boolean;
  readonly onChange: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Watches a folder and those below it, each by itself, also those that come later; ends when the
 * function that is returned is called. Node's own watching of whole trees loses a file on Linux as
 * soon as an editor puts another in its place. @throws HostError
 */
export async function watchTree(
  host: Host,
  root: string,
  { enters, onChange, onError }: TreeOptions,
): Promise<() => void> {
  const stops = new Map<string, () => void>();
  let isOver = false;
  let renewing = Promise.resolve();

  const leave = (folder: string): void => {
    for (const [path, stop] of stops) {
      if (!isWithin(host, folder, path)) continue;
      stop();
      stops.delete(path);
    }
  };
  const enter = async (folder: string): Promise<void> => {
    if (isOver) return;
    stops.set(folder, host.watch(folder, changed));
    for (const { name, kind } of await host.list(folder)) {
      const path = host.join(folder, name);
      if (kind === 'folder' && enters(path)) await enter(path);
    }
  };
  /** A folder may have come, gone, or made room for another of its name. */
  const renew = async (path: string): Promise<void> => {
    if (isOver || path === host.resolve(root) || !enters(path)) return;
    leave(path);
    if ((await host.stat(path))?.kind !== 'folder') return;
    await enter(path);
    // What was put into it before it was watched.
    onChange(path);
  };
  function changed(path: string): void {
    if (isOver) return;
    onChange(path);
    renewing = renewing
      .then(() => renew(path))
      .catch((error: unknown) => {
        // It was gone again before it could be watched.
        if (!(error instanceof HostError && error.reason === 'missing')) onError(error);
      });
  }

  await enter(host.resolve(root));
  return () => {
    isOver = true;
    leave(host.resolve(root));
  };
}

/** Whether a path is a folder or lies in it; both as `resolve` gives them. */
export const isWithin = (host: Host, folder: string, path: string): boolean =>
  path === folder || path.startsWith(host.join(folder, '/'));
