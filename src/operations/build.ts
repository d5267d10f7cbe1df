import { deliverFiles, LeakError } from '../deliver/deliver.ts';
import type { Output } from '../deliver/leak-gate.ts';
import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import type { Request } from '../model/requests.ts';
import { type Audience, publicAudience } from '../redact/audience.ts';
import { maskOf } from '../redact/mask.ts';
import type { HouseStyle } from '../render/docx/house/house-style.ts';
import { renderDocument } from '../render/render.ts';
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
import { isUnusable, openHouse } from './house-style.ts';
import { documentName, type PreparedDocument, type PreparedDossier } from './prepare.ts';
import { RunError } from './run-error.ts';

export const documentFormats = ['pdf', 'docx', 'html', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

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
}

export interface BuildOutcome extends Outcome {
  readonly written: readonly WrittenFile[];
  /** The documents that were not made, as `dossier/document`. */
  readonly refused: readonly string[];
}

export interface WrittenFile {
  readonly path: string;
  readonly format: DocumentFormat;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Of the PDF. */
  readonly pages?: number;
}

/** Validates, then makes every document that nothing stands against. @throws RunError, HostError */
export async function buildDossiers(host: Host, options: BuildOptions = {}): Promise<BuildOutcome> {
  return buildOpened(host, await openBuild(host, options), options);
}

export interface OpenBuild extends OpenDossiers {
  /** What DOCX documents take over from a file of the house. */
  readonly house?: HouseStyle;
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
  const written: WrittenFile[] = [];
  const refused: string[] = [];
  const dossiers = prepareAll(host, opened, options, {
    only: (request) => isAskedFor(request, options),
    extra: (data) => withRegime(data, options.regime),
  });
  for await (const prepared of withQuestions(dossiers, options)) {
    gathering.add(prepared);
    const built = await buildOne(host, prepared, {
      ...options,
      output: options.output ?? opened.workspace.output,
      house: opened.house,
    });
    gathering.find(built.findings);
    written.push(...built.written);
    refused.push(
      ...[...built.refused, ...prepared.refused].map((item) => documentName(prepared, item)),
    );
  }
  const outcome = gathering.outcome(options);
  const mask = maskOf(outcome.withheld);
  return {
    ...outcome,
    // What was to be made and was not is a failure, also where only a warning stands against it.
    hasFailed: outcome.hasFailed || refused.length > 0,
    written,
    refused: refused.map(mask),
  };
}

interface RenderingOptions extends BuildOptions {
  readonly output: string;
  readonly house: HouseStyle | undefined;
}

/** Makes the documents of one dossier, and writes them all or none. */
async function buildOne(
  host: Host,
  prepared: PreparedDossier,
  options: RenderingOptions,
): Promise<{ findings: Finding[]; written: WrittenFile[]; refused: Request[] }> {
  const { id, documents, isStopped } = prepared;
  const findings: Finding[] = [];
  const files: BuiltFile[] = [];
  const refused: Request[] = [];
  for (const document of documents) {
    options.onProgress?.(`Rendering ${documentName(prepared, document.request)}`);
    const built = await renderOne(host, document, id, options);
    for (const finding of built.findings) findings.push(finding);
    if (isStopped(built.findings)) refused.push(document.request);
    else files.push(...built.files);
  }
  const leaks = await deliver(host, files, prepared);
  return leaks.length > 0
    ? { findings: [...findings, ...leaks], written: [], refused: documents.map(requestOf) }
    : { findings, written: files.map(({ facts }) => facts), refused };
}

const requestOf = ({ request }: PreparedDocument): Request => request;

interface BuiltFile {
  readonly output: Output;
  readonly facts: WrittenFile;
}

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
  { instrument }: BuildOptions,
): AsyncGenerator<PreparedDossier> {
  if (instrument === undefined) {
    yield* dossiers;
    return;
  }
  const all: PreparedDossier[] = [];
  for await (const prepared of dossiers) {
    const { id, view, documents, refused } = prepared;
    if (view && documents.length + refused.length === 0)
      throw new RunError(
        `The dossier “${id}” has no question in the form “${instrument}”.`,
        `Add one to questions.yaml with “instrument: ${instrument}”, an addressee and the questions.`,
      );
    all.push(prepared);
  }
  yield* all;
}

async function renderOne(
  host: Host,
  { request, document }: PreparedDocument,
  dossier: string,
  options: RenderingOptions,
): Promise<{ files: BuiltFile[]; findings: Finding[] }> {
  const formats = options.formats ?? documentFormats;
  const rendered = await renderDocument(host, document, formats, options);
  const folder = host.join(options.output, dossier);
  const stem = `${dossier}-${request.request.id}${suffixOf(options.audience ?? publicAudience)}`;
  const files = rendered.outputs.map(({ format, content }): BuiltFile => {
    const path = host.join(folder, `${stem}.${extensions[format]}`);
    return {
      output: { path, format, content },
      facts: {
        path: host.show(path),
        format,
        size: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
        sha256: host.sha256(content),
        ...(format === 'pdf' ? { pages: rendered.pageCount } : {}),
      },
    };
  });
  const place = { file: `${dossier}/${request.request.id}` };
  const findings = [
    ...rendered.missing.map(({ character, text }) =>
      findingOf(operationCodes.missingGlyph, {
        message: `No font has the sign “${character}” of “${text.slice(0, 60)}”, so it would print as an empty box.`,
        hint: 'Write it in another way, or leave it out.',
        place,
        dossier,
      }),
    ),
    ...(rendered.openingPages > 1
      ? [
          findingOf(operationCodes.longOpening, {
            message: `The opening takes ${String(rendered.openingPages)} pages; it should be one.`,
            hint: 'Shorten the summary or the reasons why now.',
            place,
            dossier,
          }),
        ]
      : []),
  ];
  return { files, findings };
}

const extensions: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  text: 'txt',
};

/** What is not public says so in its name. */
const suffixOf = (audience: Audience): string =>
  audience.kind === 'public'
    ? ''
    : audience.kind === 'internal'
      ? '-INTERNAL'
      : `-CONFIDENTIAL-${audience.recipient}`;

/** Writes the files of one dossier, all or none; what the leak gate finds becomes findings. */
async function deliver(
  host: Host,
  files: readonly BuiltFile[],
  { id, withheld }: PreparedDossier,
): Promise<readonly Finding[]> {
  try {
    await deliverFiles(
      host,
      files.map(({ output }) => output),
      withheld,
    );
    return [];
  } catch (error) {
    if (!(error instanceof LeakError)) throw error;
    return error.leaks.map(({ path, owner, field }) =>
      findingOf(operationCodes.leak, {
        message: `The document ${host.show(path)} has in it what the vault withholds as “${field}” of “${owner}”, so nothing was written.`,
        hint: 'Look for it in the texts of the dossier. If it is nowhere in them, please report a bug.',
        place: { file: host.show(path) },
        dossier: id,
      }),
    );
  }
}
