/** Whether what is to be written stays where it belongs: a stranger's folder can have links in it. */
import { type Host } from '../../host/host.ts';
import { followed } from '../../source/read-inside.ts';
import { RunError } from '../run-error.ts';
import { isWithin } from '../watching/watched-tree.ts';

/**
 * @param base a folder whose own place somebody has named
 * @throws RunError if a link on the way to one of the files leads out of it, or nowhere; HostError
 */
export async function refuseOutside(
  host: Host,
  base: string,
  files: readonly string[],
): Promise<void> {
  // It is not there yet, and neither is anything in it.
  if (!(await host.stat(base))) return;
  const real = await followed(host, base);
  for (const folder of new Set(files.map((file) => host.join(file, '..')))) {
    const there = await nearestThere(host, folder);
    const target = await followed(host, there);
    if (real !== undefined && target !== undefined && isWithin(host, real, target)) continue;
    throw new RunError(
      `${host.show(there)} is a link that leads somewhere else, so nothing is written there.`,
      'Delete the link. Documents can go to any folder that you name: dossier build --out path/to/it',
    );
  }
}

/** The folder, or the first one above it that there is. */
async function nearestThere(host: Host, folder: string): Promise<string> {
  let at = host.resolve(folder);
  while (!(await host.stat(at)) && at !== host.resolve(host.join(at, '..')))
    at = host.resolve(host.join(at, '..'));
  return at;
}
