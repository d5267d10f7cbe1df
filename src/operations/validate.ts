import { hasErrors } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import type { LinkCheck, LinkResult, LinkState } from '../links/links.ts';
import { maskOf } from '../redact/mask.ts';
import { notRendered } from './what-was-checked.ts';
import {
  type DossierOptions,
  Gathering,
  openDossiers,
  type Outcome,
  prepareAll,
} from './dossiers.ts';
import { maskedData } from './confidential/masked.ts';
import { documentName } from './prepare/prepared.ts';

export interface ValidateOptions extends DossierOptions {
  /** Whether servers are asked for the links of evidence. */
  readonly isOnline?: boolean;
}

/** What a server answered for one address of an item of evidence. */
export interface AskedLink {
  readonly dossier: string;
  readonly evidence: string;
  /** Where it was published, or a copy in an archive. */
  readonly kind: 'source' | 'archive';
  /** Absent where the address is confidential. */
  readonly url?: string;
  readonly state: LinkState;
  /** Where it leads, the file that is kept, or why it was not asked. */
  readonly detail?: string;
}

export interface ValidateOutcome extends Outcome {
  /** The documents that warnings alone stop, since their dossier is cleared: as `dossier/document`. */
  readonly stopped: readonly string[];
  /** Absent where no server was asked. */
  readonly links?: readonly AskedLink[];
}

/** @throws RunError, HostError */
export async function validateDossiers(
  host: Host,
  options: ValidateOptions = {},
): Promise<ValidateOutcome> {
  const opened = await openDossiers(host, options);
  const gathering = new Gathering(opened);
  const stopped: string[] = [];
  const links: AskedLink[] = [];
  const linkAsker =
    options.isOnline === true
      ? (await import('../links/link-asker.ts')).createLinkAsker(host, options.onProgress)
      : undefined;
  // A suppression can be about what was not looked at.
  let isComplete = (options.dossiers ?? []).length === 0 && options.changedSince === undefined;
  for await (const prepared of prepareAll(host, opened, options, linkAsker ? { linkAsker } : {})) {
    gathering.add(prepared);
    gathering.cover(
      notRendered(
        prepared.id,
        prepared.documents.map(({ request }) => request),
      ),
    );
    links.push(...prepared.links.map((link) => askedLink(prepared.id, link)));
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
    ...(linkAsker ? { links: maskedData(links, outcome.withheld) } : {}),
  };
}

function askedLink(dossier: string, { evidence, kind, url, result }: LinkCheck): AskedLink {
  const detail = detailOf(result);
  const isBarred =
    result.state === 'not_asked' && (result.why === 'confidential' || result.why === 'withheld');
  return {
    dossier,
    evidence,
    kind,
    ...(isBarred ? {} : { url }),
    state: result.state,
    ...(detail === undefined ? {} : { detail }),
  };
}

function detailOf(result: LinkResult): string | undefined {
  switch (result.state) {
    case 'alive':
      return result.same;
    case 'changed':
      return result.file;
    case 'moved':
      return result.to;
    case 'gone':
    case 'unreachable':
    case 'not_asked':
      return result.why;
    case 'blocked':
    case 'rate_limited':
      return undefined;
  }
}
