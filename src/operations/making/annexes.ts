/** The annexes to the documents of one dossier, for the one authority that may see more than the public. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { composeAnnex } from '../../compose/compose.ts';
import { findingOf } from '../../finding/explanation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { AnnexRequest, DocumentRequest } from '../../model/requests.ts';
import type { Audience } from '../../redact/audience.ts';
import { type InConfidence, inConfidence, isNothing } from '../../redact/in-confidence.ts';
import { inLatinToo } from '../../redact/in-latin.ts';
import { redact, type View } from '../../redact/redact.ts';
import { type Withheld, withheldInOwnLetters, type WithheldString } from '../../redact/withheld.ts';
import type { DossierFile, VaultFile } from '../../schema/types.ts';
import type { Exhibits } from '../../source/exhibits.ts';
import { operationCodes } from '../codes.ts';
import type { PreparedDocument } from '../prepare/prepared.ts';
import { withheldFiles } from '../confidential/withheld-files.ts';

/** What is withheld from others stands in them, so that they are looked through for less. */
export interface Annexes {
  readonly audience: Audience;
  readonly documents: readonly PreparedDocument[];
  readonly refused: readonly DocumentRequest[];
  readonly withheld: readonly Withheld[];
}

export interface AnnexesInput {
  readonly data: DossierFile;
  readonly vault: VaultFile;
  /** As the public sees it. */
  readonly mainView: View;
  readonly catalogue: Catalogue;
  readonly exhibits: Exhibits;
  readonly isDraft: boolean;
  /** Whether the vault could not be opened: nobody knows what would stand in an annex. */
  readonly isLocked: boolean;
  /** The documents beside which annexes stand, and those that are not made. */
  readonly documents: readonly PreparedDocument[];
  readonly refused: readonly DocumentRequest[];
  /** Whether something stands against annexes for the authority. */
  readonly isStopped: (findings?: readonly Finding[]) => boolean;
}

export async function composeAnnexes(
  host: Host,
  audience: Extract<Audience, { kind: 'recipient' }>,
  input: AnnexesInput,
): Promise<{ readonly annexes: Annexes; readonly findings: readonly Finding[] }> {
  const { data, vault, mainView, documents, isStopped } = input;
  const { recipient } = audience;
  const told = inConfidence(data, vault, audience);
  const view = namedAsIn(mainView, redact(data, told.told, audience, input.catalogue));
  const findings: Finding[] = [];
  const made: PreparedDocument[] = [];
  const refused = input.refused.flatMap((request) => annexTo(request, recipient) ?? []);
  const mains = documents.flatMap((main) => {
    const request = annexTo(main.request, recipient);
    return request ? [{ main, request }] : [];
  });
  const isEmpty = isNothing(told) && !input.isLocked;
  if (isEmpty || mains.length + refused.length === 0)
    findings.push(nothingToTell(data.id, recipient, isEmpty));
  else
    for (const { main, request } of mains) {
      const composed =
        input.isLocked || isStopped()
          ? undefined
          : composeAnnex(request, { ...input, view, told, mainView, main: main.document });
      findings.push(...(composed?.findings ?? []));
      if (composed?.document && !isStopped(composed.findings))
        made.push({ request, dossier: data.id, document: composed.document });
      else refused.push(request);
    }
  return {
    annexes: {
      audience,
      documents: made,
      refused: isEmpty ? [] : refused,
      withheld: [
        ...withheldFrom(audience, told, input),
        ...(await withheldFiles(host, data.evidence ?? [], input.exhibits, view)),
      ],
    },
    findings,
  };
}

/** What the authority is not told either stands here under the words of the main document. */
const namedAsIn = ({ placeholders }: View, view: View): View => ({
  ...view,
  placeholders: new Map([...placeholders].filter(([key]) => view.placeholders.has(key))),
});

/**
 * A name that the authority is told is no secret to it, wherever else the vault has it. Names that are
 * only written alike in Latin letters are those of others: Жолданто and Золданто.
 */
function withheldFrom(
  audience: Audience,
  { told, kept, persons, officials }: InConfidence,
  { data, catalogue }: Pick<AnnexesInput, 'data' | 'catalogue'>,
): readonly WithheldString[] {
  const people = [...(data.officials ?? []), ...(data.persons ?? [])];
  const names = [...persons, ...officials].map(({ id, values: { name, names = [] } }) => [
    id,
    {
      level: 'internal',
      values: { ...(name === undefined ? {} : { name }), ...(names.length > 0 ? { names } : {}) },
    },
  ]);
  const formsIn = (entries: VaultFile): readonly WithheldString[] =>
    withheldInOwnLetters(entries, audience, catalogue, people);
  const known = new Set(formsIn(Object.fromEntries(names) as VaultFile).map(({ text }) => text));
  const unknown = [told, kept].flatMap(formsIn).filter(({ text }) => !known.has(text));
  return inLatinToo(unknown, catalogue.transliterations.values());
}

/** Only what goes to the authority itself has an annex. */
const annexTo = (request: DocumentRequest, recipient: string): AnnexRequest | undefined =>
  request.pack === recipient && (request.kind === 'submission' || request.kind === 'question')
    ? { kind: 'annex', pack: recipient, request: request.request }
    : undefined;

const nothingToTell = (dossier: string, recipient: string, isEmpty: boolean): Finding =>
  findingOf(operationCodes.noAnnex, {
    message: isEmpty
      ? `There is no annex for ${recipient}: nothing is recorded that this authority may see and the public may not.`
      : `There is no annex for ${recipient}: the dossier has no document for this authority.`,
    hint: isEmpty
      ? `What is for ${recipient} alone has “level: recipient” in vault.yaml, or “confidentiality: recipient” in evidence.yaml, with ${recipient} among its recipients.`
      : `Add a submission or a letter for ${recipient}; an annex stands beside a document.`,
    dossier,
  });
