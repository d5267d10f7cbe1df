import { hasErrors } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { maskOf } from '../redact/mask.ts';
import { notRendered } from './what-was-checked.ts';
import {
  type DossierOptions,
  Gathering,
  openDossiers,
  type Outcome,
  prepareAll,
} from './dossiers.ts';
import { documentName } from './prepare.ts';

export interface ValidateOutcome extends Outcome {
  /** The documents that warnings alone stop, since their dossier is cleared: as `dossier/document`. */
  readonly stopped: readonly string[];
}

/** @throws RunError, HostError */
export async function validateDossiers(
  host: Host,
  options: DossierOptions = {},
): Promise<ValidateOutcome> {
  const opened = await openDossiers(host, options);
  const gathering = new Gathering(opened);
  const stopped: string[] = [];
  // A suppression can be about what was not looked at.
  let isComplete = (options.dossiers ?? []).length === 0 && options.changedSince === undefined;
  for await (const prepared of prepareAll(host, opened, options)) {
    gathering.add(prepared);
    gathering.cover(
      notRendered(
        prepared.id,
        prepared.documents.map(({ request }) => request),
      ),
    );
    isComplete &&= !hasErrors(prepared.findings);
    if (prepared.isCleared && !hasErrors(prepared.findings))
      stopped.push(...prepared.refused.map((request) => documentName(prepared.id, request)));
  }
  if (isComplete) gathering.findUnusedSuppressions();
  const outcome = gathering.outcome(options);
  return {
    ...outcome,
    // What is to be sent and cannot be made is a failure, as it is for `build`.
    hasFailed: outcome.hasFailed || stopped.length > 0,
    stopped: stopped.map(maskOf(outcome.withheld)),
  };
}
