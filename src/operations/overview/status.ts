import { countOf } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import { type DocumentRequest, type Request, requestsOf } from '../../model/requests.ts';
import type { Withheld } from '../../redact/withheld.ts';
import type { DossierFile } from '../../schema/types.ts';
import { type DossierOptions, openDossiers, prepareAll } from '../dossiers.ts';
import { maskedData } from '../confidential/masked.ts';
import { type ReviewCounts, reviewCounts } from '../reviewing/review.ts';

/** Where one document stands. */
export interface DocumentStatus {
  readonly id: string;
  /** The id of its framework or instrument. */
  readonly pack: string;
  /** Whether `build` would make it now. */
  readonly can_be_made: boolean;
  /** The last thing that happened to it, as its history says; absent if nothing did. */
  readonly last?: DocumentEvent;
}

export interface DocumentEvent {
  readonly event: string;
  readonly on: string;
  readonly to?: string;
  /** What the institution gave it. */
  readonly number?: string;
}

export interface DossierStatus {
  readonly dossier: string;
  /** draft, review or cleared; absent if the files cannot be read. */
  readonly status?: DossierFile['status'];
  /** The day up to which the facts were checked. */
  readonly as_of?: string;
  readonly errors: number;
  readonly warnings: number;
  /** The kinds of consent to sending that were given: legal, security, consent. */
  readonly sign_offs: readonly string[];
  /** Absent if the files cannot be read. */
  readonly reviews?: ReviewCounts;
  readonly documents: readonly DocumentStatus[];
}

export interface StatusOutcome {
  readonly dossiers: readonly DossierStatus[];
  readonly withheld: readonly Withheld[];
}

/** How far each dossier and each of its documents is. @throws RunError, HostError */
export async function statusOf(host: Host, options: DossierOptions = {}): Promise<StatusOutcome> {
  const opened = await openDossiers(host, options);
  const dossiers: DossierStatus[] = [];
  const withheld: Withheld[] = [];
  for await (const prepared of prepareAll(host, opened, options)) {
    withheld.push(...prepared.withheld);
    const { id, findings, view } = prepared;
    const makeable = new Set<DocumentRequest['request']>(
      prepared.documents.map(({ request }) => request.request),
    );
    dossiers.push({
      dossier: id,
      ...(view ? { status: view.case.data.status, as_of: view.case.data.as_of } : {}),
      errors: countOf('error', findings),
      warnings: countOf('warning', findings),
      sign_offs: [...new Set((view?.case.data.sign_offs ?? []).map(({ kind }) => kind))].sort(),
      ...(prepared.reviews ? { reviews: reviewCounts(prepared.reviews) } : {}),
      documents: view
        ? requestsOf(view.case).map((request) => documentStatus(request, makeable))
        : [],
    });
  }
  return { dossiers: maskedData(dossiers, withheld), withheld };
}

function documentStatus(
  { request, pack }: Request,
  makeable: ReadonlySet<DocumentRequest['request']>,
): DocumentStatus {
  const last = (request.data.history ?? []).at(-1);
  return {
    id: request.id,
    pack,
    can_be_made: makeable.has(request),
    ...(last
      ? {
          last: {
            event: last.event,
            on: last.on,
            ...(last.to === undefined ? {} : { to: last.to }),
            ...(last.number === undefined ? {} : { number: last.number }),
          },
        }
      : {}),
  };
}
