/** The last stages: each document is composed, and looked at by the rules on documents; findings stop some. */
import { composeRequest } from '../../compose/compose.ts';
import type { Finding } from '../../finding/finding.ts';
import { type DocumentRequest, requestsOf } from '../../model/requests.ts';
import { documentAudience } from '../../redact/audience.ts';
import { checkDocument } from '../../rules/engine.ts';
import type { PreparedDocument, PrepareOptions } from './prepared.ts';
import { isLocked, type InForm } from './read-in-form.ts';
import type { SeenCase } from './see-as.ts';
import { concerns, isCleared } from './stops.ts';

export interface ComposedDocuments {
  readonly documents: readonly PreparedDocument[];
  readonly refused: readonly DocumentRequest[];
  /** About the documents. */
  readonly findings: readonly Finding[];
}

/**
 * @param found what was found about the case
 * @param isStopped whether findings stop a document that they concern
 */
export function composeDocuments(
  read: InForm,
  { view }: SeenCase,
  found: readonly Finding[],
  isStopped: (findings: readonly Finding[]) => boolean,
  { audience, catalogue, requests = requestsOf, unusable }: PrepareOptions,
): ComposedDocuments {
  const { source, data } = read;
  const documents: PreparedDocument[] = [];
  const refused: DocumentRequest[] = [];
  const findings: Finding[] = [];
  // What is for the team would lack what the team is to see.
  const lacksVault = isLocked(read) && documentAudience(audience).kind === 'internal';
  const isRefused = (request: DocumentRequest): boolean =>
    lacksVault ||
    unusable?.has(request.pack) === true ||
    isStopped([...found, ...findings].filter((finding) => concerns(finding, request)));

  for (const request of requests(view.case)) {
    if (isRefused(request)) {
      refused.push(request);
      continue;
    }
    const { document, findings: own } = composeRequest(request, {
      view,
      catalogue,
      exhibits: source.exhibits,
      isDraft: !isCleared(data),
      sent: source.sent,
    });
    const all =
      document && request.kind !== 'sheet'
        ? [
            ...own,
            ...checkDocument(
              { case: view.case, document, request: request.request, catalogue },
              source,
            ),
          ]
        : own;
    findings.push(...all);
    if (document && !isStopped(all)) documents.push({ request, dossier: source.id, document });
    else refused.push(request);
  }
  return { documents, refused, findings };
}
