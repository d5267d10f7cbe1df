import type { Catalogue } from '../catalogue/catalogue.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { deliverFiles, LeakError } from '../deliver/deliver.ts';
import type { Output } from '../deliver/leak-gate.ts';
import { findingOf } from '../finding/explanation.ts';
import { type Finding, hasErrors, hasWarnings, tidyFindings } from '../finding/finding.ts';
import { didYouMean } from '../finding/nearest.ts';
import type { Host } from '../host/host.ts';
import { type Audience, publicAudience } from '../redact/audience.ts';
import { maskWithheld } from '../redact/mask.ts';
import type { WithheldString } from '../redact/redact.ts';
import { renderDocument } from '../render/render.ts';
import type { DossierFile } from '../schema/types.ts';
import { operationCodes } from './codes.ts';
import {
  prepareDossier,
  type PreparedDocument,
  type PreparedDossier,
  type Request,
} from './prepare.ts';
import { RunError } from './run-error.ts';
import { type Outcome, today, type ValidateOptions } from './validate.ts';
import { findDossiers, lastStep, openWorkspace } from './workspace.ts';

export const documentFormats = ['pdf', 'docx', 'html', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export interface BuildOptions extends ValidateOptions {
  /** Without it all formats. */
  readonly formats?: readonly DocumentFormat[];
  /** The folder for the documents; without it the one of the workspace. */
  readonly output?: string;
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
  const workspace = await openWorkspace(host, '.');
  const folders = await findDossiers(host, workspace, options.dossiers ?? []);
  const { catalogue, findings: packFindings } = await loadCatalogue(host, workspace.templates);
  checkNames(options, catalogue);

  const findings: Finding[] = [...workspace.findings, ...packFindings];
  const texts = new Map<string, string>();
  const withheld: WithheldString[] = [];
  const written: WrittenFile[] = [];
  const refused: string[] = [];
  const audience = options.audience ?? publicAudience;
  for (const folder of folders) {
    const id = lastStep(folder);
    options.onProgress?.(`Reading ${id}`);
    const prepared = await prepareDossier(host, folder, {
      catalogue,
      audience,
      asOf: options.asOf ?? today(host),
      isStrict: options.isStrict === true,
      only: (request) => isAskedFor(request, options),
      extra: (data) => withRegime(data, options.regime),
    });
    for (const finding of prepared.findings) findings.push(finding);
    const secrets = prepared.view?.withheld ?? [];
    withheld.push(...secrets);
    for (const [file, text] of prepared.texts) texts.set(file, maskWithheld(text, secrets));
    checkQuestion(prepared, options);

    const files: BuiltFile[] = [];
    for (const document of prepared.documents) {
      options.onProgress?.(`Rendering ${id}/${document.request.request.id}`);
      const built = await renderOne(
        host,
        document,
        id,
        options,
        host.join(options.output ?? workspace.output, id),
      );
      findings.push(...built.findings);
      files.push(...built.files);
    }
    const leaks = await deliver(host, files, prepared);
    if (leaks.length > 0) {
      findings.push(...leaks);
      refused.push(...prepared.documents.map(({ request }) => nameOf(id, request)));
    } else {
      written.push(...files.map(({ facts }) => facts));
    }
    refused.push(...prepared.refused.map((request) => nameOf(id, request)));
  }
  return {
    findings: tidyFindings(findings),
    texts,
    dossiers: folders.map(lastStep),
    hasFailed: hasErrors(findings) || (options.isStrict === true && hasWarnings(findings)),
    withheld,
    written,
    refused,
  };
}

interface BuiltFile {
  readonly output: Output;
  readonly facts: WrittenFile;
}

const nameOf = (id: string, { request }: Request): string => `${id}/${request.id}`;

function checkNames({ regime, instrument }: BuildOptions, catalogue: Catalogue): void {
  const check = (kind: string, name: string | undefined, known: readonly string[]): void => {
    if (name === undefined || known.includes(name)) return;
    throw new RunError(
      `There is no ${kind} “${name}”.`,
      didYouMean(name, known) ?? `There are: ${known.join(', ')}.`,
    );
  };
  check('regime', regime, [...catalogue.regimes.keys()]);
  check('instrument', instrument, [...catalogue.instruments.keys()]);
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

/** A question cannot be made of a case alone: somebody must write what is asked. */
function checkQuestion(
  { id, view, documents, refused }: PreparedDossier,
  { instrument }: BuildOptions,
): void {
  if (instrument === undefined || !view || documents.length + refused.length > 0) return;
  throw new RunError(
    `The dossier “${id}” has no question in the form “${instrument}”.`,
    `Add one to questions.yaml with “instrument: ${instrument}”, an addressee and the questions.`,
  );
}

async function renderOne(
  host: Host,
  { request, document }: PreparedDocument,
  dossier: string,
  options: BuildOptions,
  folder: string,
): Promise<{ files: BuiltFile[]; findings: Finding[] }> {
  const formats = options.formats ?? documentFormats;
  const rendered = await renderDocument(host, document, formats);
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
  { id, view }: PreparedDossier,
): Promise<readonly Finding[]> {
  try {
    await deliverFiles(
      host,
      files.map(({ output }) => output),
      view?.withheld ?? [],
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
