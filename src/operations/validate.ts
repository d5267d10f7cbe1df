import { loadCatalogue } from '../catalogue/load.ts';
import { type Finding, hasErrors, hasWarnings, tidyFindings } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { type Audience, publicAudience } from '../redact/audience.ts';
import { maskWithheld } from '../redact/mask.ts';
import type { WithheldString } from '../redact/redact.ts';
import { prepareDossier } from './prepare.ts';
import { findDossiers, lastStep, openWorkspace } from './workspace.ts';

export interface ValidateOptions {
  /** Paths or ids; without them all dossiers of the workspace. */
  readonly dossiers?: readonly string[];
  /** ISO day that counts as today. */
  readonly asOf?: string;
  readonly audience?: Audience;
  /** Whether warnings count as failures. */
  readonly isStrict?: boolean;
  /** Told what is being worked on. */
  readonly onProgress?: (text: string) => void;
}

/** What an operation found; every report is made from this. */
export interface Outcome {
  /** Sorted. */
  readonly findings: readonly Finding[];
  /** The texts of the files that findings point into, with what is withheld blacked out. */
  readonly texts: ReadonlyMap<string, string>;
  /** The ids of the dossiers that were looked at. */
  readonly dossiers: readonly string[];
  /** Whether the findings reach the failing level. */
  readonly hasFailed: boolean;
  /** What no report may have in it. */
  readonly withheld: readonly WithheldString[];
}

/** @throws RunError, HostError */
export async function validateDossiers(
  host: Host,
  options: ValidateOptions = {},
): Promise<Outcome> {
  const workspace = await openWorkspace(host, '.');
  const folders = await findDossiers(host, workspace, options.dossiers ?? []);
  const { catalogue, findings: packFindings } = await loadCatalogue(host, workspace.templates);
  const findings: Finding[] = [...workspace.findings, ...packFindings];
  const texts = new Map<string, string>();
  const withheld: WithheldString[] = [];
  for (const folder of folders) {
    options.onProgress?.(`Validating ${lastStep(folder)}`);
    const prepared = await prepareDossier(host, folder, {
      catalogue,
      audience: options.audience ?? publicAudience,
      asOf: options.asOf ?? today(host),
      isStrict: options.isStrict === true,
    });
    for (const finding of prepared.findings) findings.push(finding);
    const secrets = prepared.view?.withheld ?? [];
    withheld.push(...secrets);
    for (const [file, text] of prepared.texts) texts.set(file, maskWithheld(text, secrets));
  }
  return {
    findings: tidyFindings(findings),
    texts,
    dossiers: folders.map(lastStep),
    hasFailed: hasErrors(findings) || (options.isStrict === true && hasWarnings(findings)),
    withheld,
  };
}

export const today = (host: Host): string => new Date(host.now()).toISOString().slice(0, 10);
