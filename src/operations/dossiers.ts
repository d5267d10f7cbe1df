/** What every operation on dossiers does: find them, prepare them one by one, gather what is found. */
import { recipientsOf } from '../catalogue/catalogue.ts';
import { type Finding, hasErrors, hasWarnings, tidyFindings } from '../finding/finding.ts';
import { didYouMean } from '../finding/nearest.ts';
import type { Host } from '../host/host.ts';
import { type Audience, audienceName, publicAudience } from '../redact/audience.ts';
import type { WithheldString } from '../redact/withheld.ts';
import { dossierId } from '../source/dossier-source.ts';
import { maskedFindings, maskedTexts } from './masked.ts';
import { openPacks, type Packs } from './packs.ts';
import { prepareDossier, type PreparedDossier, type PrepareOptions } from './prepare.ts';
import { type NamedOfficial, otherNames } from './shared-officials.ts';
import { RunError } from './run-error.ts';
import { findDossiers, openWorkspace, type Workspace } from './workspace.ts';

export interface DossierOptions {
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

export interface OpenDossiers {
  readonly workspace: Workspace;
  readonly folders: readonly string[];
  readonly packs: Packs;
  /** About the workspace and its packs. */
  readonly findings: readonly Finding[];
}

/** @throws RunError, HostError */
export async function openDossiers(
  host: Host,
  { dossiers = [], audience = publicAudience }: DossierOptions,
): Promise<OpenDossiers> {
  const workspace = await openWorkspace(host, '.');
  const folders = await findDossiers(host, workspace, dossiers);
  const packs = await openPacks(host, workspace.templates);
  checkName('audience', audienceName(audience), [
    'public',
    'internal',
    ...recipientsOf(packs.catalogue),
  ]);
  return { workspace, folders, packs, findings: [...workspace.findings, ...packs.findings] };
}

/** @throws RunError if the name is none of those known; it says which was meant */
export function checkName(kind: string, name: string | undefined, known: readonly string[]): void {
  if (name === undefined || known.includes(name)) return;
  throw new RunError(
    `There is no ${kind} “${name}”.`,
    didYouMean(name, known) ?? `There are: ${known.join(', ')}.`,
  );
}

/** Each dossier, prepared when its turn comes. */
export async function* prepareAll(
  host: Host,
  { folders, packs, workspace }: OpenDossiers,
  options: DossierOptions,
  more: Pick<PrepareOptions, 'requests' | 'extra'> = {},
): AsyncGenerator<PreparedDossier> {
  for (const folder of folders) {
    options.onProgress?.(`Checking ${dossierId(host, folder)}`);
    yield await prepareDossier(host, folder, {
      catalogue: packs.catalogue,
      unusable: packs.unusable,
      audience: options.audience ?? publicAudience,
      asOf: options.asOf ?? today(host),
      isStrict: options.isStrict === true,
      reviews: workspace.reviews,
      ...more,
    });
  }
}

export const today = (host: Host): string => new Date(host.now()).toISOString().slice(0, 10);

/** What comes together while dossiers are worked on. */
export class Gathering {
  readonly #findings: Finding[];
  readonly #texts: Map<string, string>;
  readonly #dossiers: string[] = [];
  readonly #withheld: WithheldString[] = [];
  readonly #officials: NamedOfficial[] = [];

  constructor({ findings, workspace, packs }: OpenDossiers) {
    this.#findings = [...findings];
    this.#texts = new Map([...workspace.texts, ...packs.texts]);
  }

  add({ id, findings, texts, officials, withheld }: PreparedDossier): void {
    this.#dossiers.push(id);
    // Not as arguments: there can be more than a call takes.
    for (const finding of findings) this.#findings.push(finding);
    this.#withheld.push(...withheld);
    this.#officials.push(...officials);
    for (const [file, text] of texts) this.#texts.set(file, text);
  }

  find(findings: readonly Finding[]): void {
    for (const finding of findings) this.#findings.push(finding);
  }

  /** Nothing in it tells what is withheld, whichever dossier withholds it. */
  outcome({ isStrict }: DossierOptions): Outcome {
    const found = [...this.#findings, ...otherNames(this.#officials)];
    const findings = tidyFindings(found);
    return {
      findings: maskedFindings(findings, this.#withheld),
      texts: maskedTexts(this.#texts, findings, this.#withheld),
      dossiers: this.#dossiers,
      hasFailed: hasErrors(found) || (isStrict === true && hasWarnings(found)),
      withheld: this.#withheld,
    };
  }
}
