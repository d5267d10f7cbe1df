/** Which findings stand in the way of which documents. */
import { type Finding, hasErrors, hasWarnings } from '../../finding/finding.ts';
import type { DocumentRequest } from '../../model/requests.ts';
import { type Audience, audienceName } from '../../redact/audience.ts';
import type { DossierFile, VaultFile } from '../../schema/types.ts';
import type { PrepareOptions } from './prepared.ts';

/** Declared ready to be sent, so that warnings stop documents as errors do. */
export const isCleared = ({ status }: Pick<DossierFile, 'status'>): boolean => status === 'cleared';

/**
 * Errors stop what they concern, and warnings too where that was asked for or the dossier is cleared; those
 * that the team has set aside do not.
 */
export const stopsIn =
  (dossier: string, data: DossierFile, { isStrict, mark }: PrepareOptions) =>
  (findings: readonly Finding[]): boolean =>
    hasErrors(findings) ||
    ((isStrict === true || isCleared(data)) &&
      hasWarnings(mark ? mark(findings, dossier) : findings));

/**
 * A finding within one request concerns that document, and the sheets, which tell what is asked; one about
 * who may see something of the vault concerns annexes; any other concerns all.
 */
export function concerns({ place }: Finding, { kind, request }: DocumentRequest): boolean {
  const [list, index, field] = place?.path ?? [];
  if (list === 'vault' && field === 'recipients') return false;
  if (kind === 'sheet' || (list !== 'submissions' && list !== 'questions')) return true;
  return list === request.path[0] && index === request.path[1];
}

/** What stands against annexes, besides what stands against their documents. */
export const concernsAnnexes =
  (vault: VaultFile, audience: Audience) =>
  ({ place }: Finding): boolean => {
    const [list, id, field, index] = place?.path ?? [];
    return (
      list === 'vault' &&
      field === 'recipients' &&
      vault[String(id)]?.recipients?.[Number(index)] === audienceName(audience)
    );
  };
