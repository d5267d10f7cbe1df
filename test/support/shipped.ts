/** The shipped dossiers, prepared as `dossier build` prepares them. */
import { readdirSync } from 'node:fs';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { createNodeHost } from '../../src/host/node.ts';
import { prepareDossier } from '../../src/operations/prepare.ts';
import type { PreparedDossier, PrepareOptions } from '../../src/operations/prepare/prepared.ts';
import { type Audience, publicAudience } from '../../src/redact/audience.ts';

const root = new URL('../../', import.meta.url);
export const host = createNodeHost({ cwd: root.pathname });
export const shippedDossiers: readonly string[] = readdirSync(new URL('dossiers/', root));

export const { catalogue } = await loadCatalogue(host);

export const prepareShipped = (
  id: string,
  audience: Audience = publicAudience,
  more: Pick<PrepareOptions, 'requests'> = {},
): Promise<PreparedDossier> =>
  prepareDossier(host, `dossiers/${id}`, { catalogue, audience, asOf: '2026-11-22', ...more });
