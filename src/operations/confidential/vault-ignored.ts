import type { Host } from '../../host/host.ts';
import { readInside } from '../../source/read-inside.ts';

/** Whether git is told to leave the vaults of a folder alone. What is said elsewhere is not known. @throws HostError */
export async function ignoresVault(host: Host, folder: string): Promise<boolean> {
  const path = host.join(folder, '.gitignore');
  if ((await host.stat(path))?.kind !== 'file') return false;
  const { bytes } = await readInside(host, folder, path);
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.some((line) => /^(?:\*\*\/|\/?dossiers\/\*{1,2}\/)?vault\.yaml\s*$/.test(line));
}
