import {
  compareFiles,
  deliverFiles,
  type Delivery,
  type FileState,
  LeakError,
} from '../deliver/deliver.ts';
import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { asksQuestions } from '../model/instrument.ts';
import type { Request } from '../model/requests.ts';
import { maskOf } from '../redact/mask.ts';
import type { DossierFile } from '../schema/types.ts';
import { operationCodes } from './codes.ts';
import {
  checkName,
  type DossierOptions,
  Gathering,
  openDossiers,
  type OpenDossiers,
  type Outcome,
  prepareAll,
} from './dossiers.ts';
import {
  type DocumentFile,
  type DocumentFormat,
  type MadeDocument,
  type MadeFile,
  makeDocument,
  type RenderingOptions,
} from './documents.ts';
import { type House, isUnusable, openHouse } from './house-style.ts';
import { documentName, type PreparedDocument, type PreparedDossier } from './prepare.ts';
import { RunError } from './run-error.ts';

export interface BuildOptions extends DossierOptions {
  /** Without it all formats. */
  readonly formats?: readonly DocumentFormat[];
  /** The folder for the documents; without it the one of the workspace. */
  readonly output?: string;
  /** A Word file whose style DOCX documents have; without it the one of the workspace, if it has one. */
  readonly referenceDoc?: string;
  /** Only submissions under this regime; one is made if the dossier asks for none. */
  readonly regime?: string;
  /** Only questions in this form. */
  readonly instrument?: string;
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
}

export interface OutdatedFile extends DocumentFile {
  readonly state: 'different' | 'missing';
}

/** Validates, then makes every document that nothing stands against. @throws RunError, HostError */
export async function buildDossiers(host: Host, options: BuildOptions = {}): Promise<BuildOutcome> {
  return buildOpened(host, await openBuild(host, options), options);
}

export interface OpenBuild extends OpenDossiers {
  /** What DOCX documents take over from a file of the house. */
  readonly house?: House;
}

/** What is to be built, if it is asked for in words that are known. @throws RunError, HostError */
export async function openBuild(host: Host, options: BuildOptions): Promise<OpenBuild> {
  const opened = await openDossiers(host, options);
  const { regimes, instruments } = opened.packs.catalogue;
  checkName('regime', options.regime, [...regimes.keys()]);
  checkName('instrument', options.instrument, [...instruments.keys()]);
  const house = await openHouse(host, options, opened.workspace);
  return {
    ...opened,
    findings: [...opened.findings, ...house.findings],
    ...(isUnusable(house) ? { folders: [] } : {}),
    ...(house.house ? { house: house.house } : {}),
  };
}

/** @throws RunError, HostError */
export async function buildOpened(
  host: Host,
  opened: OpenBuild,
  options: BuildOptions,
): Promise<BuildOutcome> {
  const gathering = new Gathering(opened);
  const files: DeliveredFile[] = [];
  const refused: string[] = [];
  const dossiers = prepareAll(host, opened, options, {
    only: (request) => isAskedFor(request, options),
    extra: (data) => withRegime(data, options.regime),
  });
  for await (const prepared of withQuestions(dossiers, opened, options)) {
    gathering.add(prepared);
    const built = await buildOne(host, prepared, {
      ...options,
      output: options.output ?? opened.workspace.output,
      house: opened.house,
      // A check that believed what it remembers would prove nothing.
      mayRecall: options.isRenderedAnew !== true && options.isCheck !== true,
    });
    gathering.find(built.findings);
    files.push(...built.files);
    refused.push(
      ...[...built.refused, ...prepared.refused].map((item) => documentName(prepared, item)),
    );
  }
  const outcome = gathering.outcome(options);
  const mask = maskOf(outcome.withheld);
  return {
    ...outcome,
    // What was to be made and was not is a failure, also where only a warning stands against it.
    hasFailed: outcome.hasFailed || refused.length > 0 || files.some(isOutdated),
    written: files.filter(({ state }) => state === 'written').map(({ facts }) => facts),
    current: files.filter(({ state }) => state === 'current').map(({ facts }) => facts),
    outdated: files.filter(isOutdated).map(({ facts, state }) => ({ ...facts, state })),
    refused: refused.map(mask),
  };
}

interface DeliveredFile {
  readonly facts: DocumentFile;
  readonly state: Delivery | FileState;
}

const isOutdated = (file: DeliveredFile): file is DeliveredFile & Pick<OutdatedFile, 'state'> =>
  file.state === 'different' || file.state === 'missing';

/** Makes the documents of one dossier, and writes them all or none. */
async function buildOne(
  host: Host,
  prepared: PreparedDossier,
  options: BuildOptions & RenderingOptions,
): Promise<{ findings: Finding[]; files: readonly DeliveredFile[]; refused: Request[] }> {
  const { id, documents, isStopped } = prepared;
  const findings: Finding[] = [];
  const made: MadeDocument[] = [];
  const refused: Request[] = [];
  for (const document of documents) {
    options.onProgress?.(`Rendering ${documentName(prepared, document.request)}`);
    const one = await makeDocument(host, document, id, options);
    for (const finding of one.findings) findings.push(finding);
    if (isStopped(one.findings)) refused.push(document.request);
    else made.push(one);
  }
  const files = made.flatMap((one) => one.files);
  const { leaks, delivered } = await deliver(host, files, prepared, options);
  if (leaks.length > 0)
    return { findings: [...findings, ...leaks], files: [], refused: documents.map(requestOf) };
  if (options.isCheck !== true) for (const one of made) await one.remember();
  return { findings, files: delivered, refused };
}

const requestOf = ({ request }: PreparedDocument): Request => request;

/** With a regime or an instrument named, only what is made under it. */
function isAskedFor(request: Request, { regime, instrument }: BuildOptions): boolean {
  if (regime === undefined && instrument === undefined) return true;
  return request.pack === (request.kind === 'submission' ? regime : instrument);
}

/** A submission can be made of any case: without designations it informs, and proposes nobody. */
function withRegime(data: DossierFile, regime: string | undefined): DossierFile {
  const submissions = data.submissions ?? [];
  if (regime === undefined || submissions.some((submission) => submission.regime === regime))
    return data;
  return { ...data, submissions: [...submissions, { id: regime, regime }] };
}

/**
 * A question cannot be made of a case alone: somebody must write what is asked. Where one is lacking,
 * that is said before anything is written. @throws RunError
 */
async function* withQuestions(
  dossiers: AsyncIterable<PreparedDossier>,
  { packs }: OpenBuild,
  { instrument }: BuildOptions,
): AsyncGenerator<PreparedDossier> {
  if (instrument === undefined) {
    yield* dossiers;
    return;
  }
  const pack = packs.catalogue.instruments.get(instrument)?.pack;
  const needed =
    pack === undefined || asksQuestions(pack)
      ? ', an addressee and the questions'
      : ' and its text in background';
  const all: PreparedDossier[] = [];
  for await (const prepared of dossiers) {
    const { id, view, documents, refused } = prepared;
    if (view && documents.length + refused.length === 0)
      throw new RunError(
        `The dossier “${id}” has no question in the form “${instrument}”.`,
        `Add one to questions.yaml with “instrument: ${instrument}”${needed}.`,
      );
    all.push(prepared);
  }
  yield* all;
}

/**
 * Writes the files of one dossier, all or none, or compares them with those that lie there. What the
 * leak gate finds becomes findings.
 */
async function deliver(
  host: Host,
  files: readonly MadeFile[],
  { id, withheld }: PreparedDossier,
  { isCheck }: BuildOptions,
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
    const leaks = error.leaks.map(({ path, owner, field }) =>
      findingOf(operationCodes.leak, {
        message: `The document ${host.show(path)} has in it what the vault withholds as “${field}” of “${owner}”, so nothing was written.`,
        hint: 'Look for it in the texts of the dossier. If it is nowhere in them, please report a bug.',
        place: { file: host.show(path) },
        dossier: id,
      }),
    );
    return { leaks, delivered: [] };
  }
}
