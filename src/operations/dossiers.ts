/** What every operation on dossiers does: find them, prepare them one by one, gather what is found. */
import { recipientsOf } from '../catalogue/catalogue.ts';
import { type Coverage, joinCoverage, nothingCovered } from '../finding/coverage.ts';
import { countOf, type Finding, hasErrors, hasWarnings, tidyFindings } from '../finding/finding.ts';
import { didYouMean } from '../finding/nearest.ts';
import type { Host } from '../host/host.ts';
import { type Audience, audienceName, publicAudience } from '../redact/audience.ts';
import type { Withheld } from '../redact/withheld.ts';
import { onlyChanged } from './versions/changed-since.ts';
import { maskedData, maskedFindings, maskedTexts } from './confidential/masked.ts';
import { openPacks, type Packs } from './workspace/packs.ts';
import { prepareDossier } from './prepare.ts';
import type { PreparedDossier, PrepareOptions } from './prepare/prepared.ts';
import { type NamedOfficial, otherNames } from './overview/shared-officials.ts';
import { RunError } from './run-error.ts';
import { openSuppressions, type Suppressions } from './reviewing/suppressions.ts';
import { findDossiers, openWorkspace, type Workspace } from './workspace/workspace.ts';

export interface DossierOptions {
  /** Paths or ids; without them all dossiers of the workspace. */
  readonly dossiers?: readonly string[];
  /** ISO day that counts as today. */
  readonly asOf?: string;
  readonly audience?: Audience;
  /** Whether warnings count as failures. */
  readonly isStrict?: boolean;
  /** How many warnings are let pass; without it any number. */
  readonly maxWarnings?: number;
  /** Only dossiers that have changed since this revision of git. */
  readonly changedSince?: string;
  /** Told what is being worked on. */
  readonly onProgress?: (text: string) => void;
}

/** What an operation found; every report is made from this. */
export interface Outcome {
  /** Sorted. */
  readonly findings: readonly Finding[];
  /** The texts of the files that findings point into, with what is withheld blacked out. */
  readonly texts: ReadonlyMap<string, string>;
  /** The ids of the dossiers that were looked at, with what is withheld blacked out. */
  readonly dossiers: readonly string[];
  /** What was looked at, and what not. */
  readonly coverage: Coverage;
  /** Whether the findings reach the failing level. */
  readonly hasFailed: boolean;
  /** What no report may have in it. */
  readonly withheld: readonly Withheld[];
}

export interface OpenDossiers {
  readonly workspace: Workspace;
  readonly folders: readonly string[];
  readonly packs: Packs;
  readonly suppressions: Suppressions;
  /** Of the dossiers that were left out. */
  readonly leftOut: Coverage;
  /** About the workspace and its packs. */
  readonly findings: readonly Finding[];
}

/** @throws RunError, HostError */
export async function openDossiers(host: Host, options: DossierOptions): Promise<OpenDossiers> {
  const { dossiers = [], audience = publicAudience, changedSince } = options;
  const workspace = await openWorkspace(host, '.');
  const suppressions = await openSuppressions(host, workspace.folder, dayOf(host, options));
  const found = await findDossiers(host, workspace, dossiers);
  const { folders, leftOut } =
    changedSince === undefined
      ? { folders: found, leftOut: nothingCovered }
      : await onlyChanged(host, workspace, found, changedSince);
  const packs = await openPacks(host, workspace.templates);
  checkName('audience', audienceName(audience), [
    'public',
    'internal',
    ...recipientsOf(packs.catalogue),
  ]);
  return {
    workspace,
    folders,
    packs,
    suppressions,
    leftOut,
    findings: [...workspace.findings, ...suppressions.findings, ...packs.findings],
  };
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
  { folders, packs, suppressions, workspace }: OpenDossiers,
  options: DossierOptions,
  more: Pick<PrepareOptions, 'requests' | 'extra' | 'isOnlyRead' | 'linkAsker'> = {},
): AsyncGenerator<PreparedDossier> {
  const { largestExhibit, staleAfterDays } = workspace;
  for (const [index, folder] of folders.entries()) {
    // By number: before its vault is read, nobody knows whether a dossier is called after somebody.
    options.onProgress?.(`Checking dossier ${String(index + 1)} of ${String(folders.length)}`);
    yield await prepareDossier(host, folder, {
      catalogue: packs.catalogue,
      unusable: packs.unusable,
      audience: options.audience ?? publicAudience,
      asOf: dayOf(host, options),
      mark: suppressions.mark,
      ...(staleAfterDays === undefined ? {} : { staleAfterDays }),
      isStrict: options.isStrict === true,
      ...(largestExhibit === undefined ? {} : { largestExhibit }),
      reviews: workspace.reviews,
      shared: new Map([...suppressions.texts, ...packs.texts]),
      ...more,
    });
  }
}

const dayOf = (host: Host, { asOf }: DossierOptions): string => asOf ?? today(host);

export const today = (host: Host): string => new Date(host.now()).toISOString().slice(0, 10);

/** What comes together while dossiers are worked on. */
export class Gathering {
  readonly #findings: Finding[];
  readonly #texts: Map<string, string>;
  readonly #dossiers: string[] = [];
  readonly #withheld: Withheld[] = [];
  readonly #officials: NamedOfficial[] = [];
  readonly #coverage: Coverage[];
  readonly #suppressions: Suppressions;
  readonly #confidentialWords: Withheld[] = [];

  constructor({ findings, workspace, packs, suppressions, leftOut }: OpenDossiers) {
    this.#findings = [...findings];
    this.#texts = new Map([...workspace.texts, ...suppressions.texts, ...packs.texts]);
    this.#coverage = [leftOut];
    this.#suppressions = suppressions;
  }

  add({ id, findings, texts, officials, withheld, coverage, ...more }: PreparedDossier): void {
    this.#dossiers.push(id);
    this.cover(coverage);
    // Not as arguments: there can be more than a call takes.
    for (const finding of findings) this.#findings.push(finding);
    this.#withheld.push(...withheld);
    this.#officials.push(...officials);
    this.#confidentialWords.push(...more.confidentialWords);
    for (const [file, text] of texts) this.#texts.set(file, text);
  }

  find(findings: readonly Finding[]): void {
    for (const finding of findings) this.#findings.push(finding);
  }

  cover(coverage: Coverage): void {
    this.#coverage.push(coverage);
  }

  /** To be called when all that can be found has been: which suppressions set nothing aside. */
  findUnusedSuppressions(): void {
    this.find(this.#suppressions.unused(this.#suppressions.mark(this.#findings)));
  }

  /** Nothing in it tells what is withheld, whichever dossier withholds it. */
  outcome({ isStrict, maxWarnings = Infinity }: DossierOptions): Outcome {
    const found = this.#suppressions.mark([...this.#findings, ...otherNames(this.#officials)]);
    const findings = tidyFindings(found);
    const masked = [...this.#withheld, ...this.#confidentialWords];
    return {
      findings: maskedFindings(findings, this.#texts, masked),
      texts: maskedTexts(this.#texts, findings, masked),
      dossiers: maskedData(this.#dossiers, masked),
      coverage: maskedData(joinCoverage(this.#coverage), masked),
      hasFailed:
        hasErrors(findings) ||
        (isStrict === true && hasWarnings(findings)) ||
        countOf('warning', findings) > maxWarnings,
      withheld: this.#withheld,
    };
  }
}
