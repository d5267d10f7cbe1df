import type { Host } from '../../host/host.ts';

/** From the root of the git repository to this folder, as `cases/`; nothing at the root, or without git. */
export async function wayFromRoot(host: Host): Promise<string> {
  const { code, stdout } = await host.git(['rev-parse', '--show-prefix']);
  return code === 0 ? new TextDecoder().decode(stdout).trimEnd() : '';
}
