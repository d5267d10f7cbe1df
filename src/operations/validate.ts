import type { Host } from '../host/host.ts';
import {
  type DossierOptions,
  Gathering,
  openDossiers,
  type Outcome,
  prepareAll,
} from './dossiers.ts';

/** @throws RunError, HostError */
export async function validateDossiers(host: Host, options: DossierOptions = {}): Promise<Outcome> {
  const opened = await openDossiers(host, options);
  const gathering = new Gathering(opened);
  for await (const prepared of prepareAll(host, opened, options)) gathering.add(prepared);
  return gathering.outcome(options);
}
