/** Prepared documents to files that are written, or compared with those that lie there. */
import {
  compareFiles,
  deliverFiles,
  type Delivery,
  type FileState,
  LeakError,
} from '../../deliver/deliver.ts';
import { findingOf } from '../../finding/explanation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { DocumentRequest } from '../../model/requests.ts';
import { maskOf } from '../../redact/mask.ts';
import { operationCodes } from '../codes.ts';
import { type DossierOptions, openDossiers, type OpenDossiers, type Outcome } from '../dossiers.ts';
import {
  type DocumentFile,
  type DocumentFormat,
  foldersOf,
  formatsFor,
  type MadeDocument,
  type MadeFile,
  makeDocument,
  placeOf,
} from './documents.ts';
import { type House, isUnusable, openHouse } from './house-style.ts';
import { findWithheldInEarlier } from '../confidential/withheld-in-earlier.ts';
import { leakWords } from '../confidential/leak-words.ts';
import { documentName, type PreparedDocument, type PreparedDossier } from '../prepare/prepared.ts';
import { refuseOutside } from '../workspace/stays-within.ts';

export interface MakingOptions extends DossierOptions {
  /** Without it all formats. */
  readonly formats?: readonly DocumentFormat[];
  /** The folder for the documents; without it the one of the workspace. */
  readonly output?: string;
  /** A Word file whose style DOCX documents have; without it the one of the workspace, if it has one. */
  readonly referenceDoc?: string;
  /** Whether nothing is written, and what would be is compared with what lies there. */
  readonly isCheck?: boolean;
  /** Whether documents are rendered although they lie there as an earlier build wrote them. */
  readonly isRenderedAnew?: boolean;
}

export interface BuildOutcome extends Outcome {
  readonly written: readonly DocumentFile[];
  /** What lay there already as it would be written. */
  readonly current: readonly DocumentFile[];
  /** Of a check: what does not lie there as it would be written. The facts are of what would be. */
  readonly outdated: readonly OutdatedFile[];
  /** The documents that were not made, as `dossier/document`. */
  readonly refused: readonly string[];
  /** The files of them that lie there from before. */
  readonly earlier: readonly string[];
}

export interface OutdatedFile extends DocumentFile {
  readonly state: 'different' | 'missing';
}

export interface OpenMaking extends OpenDossiers {
  /** What DOCX documents take over from a file of the house. */
  readonly house?: House;
}

/** What documents are made of and with. @throws RunError, HostError */
export async function openMaking(host: Host, options: MakingOptions): Promise<OpenMaking> {
  const opened = await openDossiers(host, options);
  const house = await openHouse(host, options, opened.workspace);
  return {
    ...opened,
    findings: [...opened.findings, ...house.findings],
    ...(isUnusable(house) ? { folders: [] } : {}),
    ...(house.house ? { house: house.house } : {}),
  };
}

/** Documents that are written together: all of them or none. */
export interface DocumentSet extends Pick<
  PreparedDossier,
  'audience' | 'documents' | 'refused' | 'withheld' | 'isStopped'
> {
  /** The dossier of all of them; absent for documents over several. */
  readonly id?: string;
}

/** What was made of one set of documents after another. */
export class Produced {
  readonly #host: Host;
  readonly #opened: OpenMaking;
  readonly #options: MakingOptions;
  readonly #files: DeliveredFile[] = [];
  readonly #refused: string[] = [];
  readonly #earlier: string[] = [];

  constructor(host: Host, opened: OpenMaking, options: MakingOptions) {
    this.#host = host;
    this.#opened = opened;
    this.#options = options;
  }

  /**
   * The documents of a dossier, then the annexes to those that were made, then a look at what lies beside them.
   * @returns what was found on the way @throws RunError, HostError
   */
  async makeWithAnnexes(prepared: PreparedDossier): Promise<readonly Finding[]> {
    const findings = await this.make(prepared);
    const annexed = await this.#makeAnnexes(prepared);
    return [...findings, ...annexed, ...(await this.lookBeside(prepared))];
  }

  async #makeAnnexes({ id, annexes, isStopped }: PreparedDossier): Promise<readonly Finding[]> {
    if (!annexes) return [];
    const isMade = ({ request: { request } }: PreparedDocument): boolean =>
      !this.#refused.includes(`${id}/${request.id}`);
    return this.make({
      ...annexes,
      id,
      isStopped,
      documents: annexes.documents.filter(isMade),
    });
  }

  /** What lies since before where documents of a set are put, alone or with those of others. @throws HostError */
  lookBeside({ id, withheld }: Pick<DocumentSet, 'id' | 'withheld'>): Promise<readonly Finding[]> {
    return findWithheldInEarlier(this.#host, {
      folders: [...foldersOf(id), ...(id === undefined ? [] : foldersOf(undefined))].map((parts) =>
        this.#host.join(this.#output, ...parts),
      ),
      made: new Set(this.#files.map(({ facts }) => facts.path)),
      withheld,
      ...(id === undefined ? {} : { dossier: id }),
    });
  }

  /** @returns what was found on the way @throws RunError, HostError */
  async make(set: DocumentSet): Promise<readonly Finding[]> {
    const { id, documents, isStopped } = set;
    const { workspace, house, packs } = this.#opened;
    const options = this.#options;
    const findings: Finding[] = [];
    const made: MadeDocument[] = [];
    const stopped: DocumentRequest[] = [];
    for (const document of documents) {
      const { request } = document;
      options.onProgress?.(`Rendering ${documentName(id, request)}`);
      const one = await makeDocument(this.#host, document, {
        audience: set.audience,
        formats: formatsFor(request, options.formats),
        output: this.#output,
        house,
        // A check that believed what it remembers would prove nothing.
        mayRecall: options.isRenderedAnew !== true && options.isCheck !== true,
        atMostPages: packs.catalogue.sheets.get(request.pack)?.pack.pages,
      });
      for (const finding of one.findings) findings.push(finding);
      if (isStopped(one.findings)) stopped.push(request);
      else made.push(one);
    }
    const files = made.flatMap((one) => one.files);
    await refuseOutside(
      this.#host,
      options.output ?? workspace.folder,
      files.map(({ output }) => output.path),
    );
    const { leaks, delivered } = await deliver(this.#host, files, set, options);
    const isLeaking = leaks.length > 0;
    const refused = [
      ...(isLeaking ? documents.map(({ request }) => request) : stopped),
      ...set.refused,
    ];
    this.#refused.push(...refused.map((request) => documentName(id, request)));
    for (const request of refused) this.#earlier.push(...(await this.#lyingThere(request, set)));
    if (isLeaking) return [...findings, ...leaks];
    if (options.isCheck !== true) for (const one of made) await one.remember();
    this.#files.push(...delivered);
    return findings;
  }

  /** The files of a document that was not made, of an earlier build. */
  async #lyingThere(request: DocumentRequest, { id, audience }: DocumentSet): Promise<string[]> {
    const paths = formatsFor(request, this.#options.formats).map((format) =>
      this.#host.join(this.#output, ...placeOf({ request, dossier: id }, format, audience)),
    );
    const there: string[] = [];
    for (const path of paths)
      if ((await this.#host.stat(path))?.kind === 'file') there.push(this.#host.show(path));
    return there;
  }

  get #output(): string {
    return this.#options.output ?? this.#opened.workspace.output;
  }

  /** @param outcome what was found in all */
  outcome(outcome: Outcome): BuildOutcome {
    const files = this.#files;
    const mask = maskOf(outcome.withheld);
    return {
      ...outcome,
      // What was to be made and was not is a failure, also where only a warning stands against it.
      hasFailed: outcome.hasFailed || this.#refused.length > 0 || files.some(isOutdated),
      written: files.filter(({ state }) => state === 'written').map(({ facts }) => facts),
      current: files.filter(({ state }) => state === 'current').map(({ facts }) => facts),
      outdated: files.filter(isOutdated).map(({ facts, state }) => ({ ...facts, state })),
      refused: this.#refused.map(mask),
      earlier: this.#earlier.map(mask),
    };
  }
}

interface DeliveredFile {
  readonly facts: DocumentFile;
  readonly state: Delivery | FileState;
}

const isOutdated = (file: DeliveredFile): file is DeliveredFile & Pick<OutdatedFile, 'state'> =>
  file.state === 'different' || file.state === 'missing';

/**
 * Writes the files of one set, all or none, or compares them with those that lie there. What the
 * leak gate finds becomes findings.
 */
async function deliver(
  host: Host,
  files: readonly MadeFile[],
  { id, withheld }: DocumentSet,
  { isCheck }: MakingOptions,
): Promise<{ leaks: readonly Finding[]; delivered: readonly DeliveredFile[] }> {
  const outputs = files.map(({ output }) => output);
  try {
    const states = await (isCheck === true ? compareFiles : deliverFiles)(host, outputs, withheld);
    return {
      leaks: [],
      delivered: files.map(({ facts }, index) => ({ facts, state: states[index] ?? 'missing' })),
    };
  } catch (error) {
    if (!(error instanceof LeakError)) throw error;
    const leaks = leakWords(error.refusal, (path) => host.show(path)).map(({ path, ...words }) =>
      findingOf(operationCodes.leak, {
        ...words,
        place: { file: host.show(path) },
        ...(id === undefined ? {} : { dossier: id }),
      }),
    );
    return { leaks, delivered: [] };
  }
}
