/** One prepared document to the files it is made of, with what is found while they are made. */
import type { Output } from '../../deliver/leak-gate.ts';
import { findingOf } from '../../finding/explanation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { DocumentRequest } from '../../model/requests.ts';
import { type Audience, publicAudience } from '../../redact/audience.ts';
import { type Rendered, renderDocument } from '../../render/render.ts';
import { operationCodes } from '../codes.ts';
import type { House } from './house-style.ts';
import { documentName, type PreparedDocument } from '../prepare/prepared.ts';
import { recall, remember, type Wanted } from './remembered.ts';

export const documentFormats = ['pdf', 'docx', 'html', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** A page for the web is public: there is none of an annex. */
export const formatsFor = (
  { kind }: DocumentRequest,
  formats: readonly DocumentFormat[] = documentFormats,
): readonly DocumentFormat[] =>
  kind === 'annex' ? formats.filter((format) => format !== 'html') : formats;

export interface RenderingOptions {
  readonly formats: readonly DocumentFormat[];
  readonly audience: Audience;
  /** The folder for the documents of all dossiers. */
  readonly output: string;
  readonly house: House | undefined;
  /** Whether what is remembered of earlier builds may stand for rendering. */
  readonly mayRecall: boolean;
  /** How many pages a document is meant to have, where its pack says so. */
  readonly atMostPages?: number | undefined;
}

export interface MadeFile {
  readonly output: Output;
  readonly facts: DocumentFile;
}

/** What reports say of a file. */
export interface DocumentFile {
  readonly path: string;
  readonly format: DocumentFormat;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Of the PDF. */
  readonly pages?: number;
}

export interface MadeDocument {
  readonly files: readonly MadeFile[];
  readonly findings: readonly Finding[];
  /** To be called once the files are written, so that they need not be made again. */
  readonly remember: () => Promise<void>;
}

/** @throws HostError */
export async function makeDocument(
  host: Host,
  prepared: PreparedDocument,
  { output, formats, audience, house, mayRecall, atMostPages }: RenderingOptions,
): Promise<MadeDocument> {
  const { document } = prepared;
  const pathOf = (format: DocumentFormat): string =>
    host.join(output, ...placeOf(prepared, format, audience));
  const wanted: Wanted = { document, formats, pathOf, house: house?.sha256 };
  const isPublic = audience.kind === 'public';
  const recalled = mayRecall && isPublic ? await recall(host, wanted) : undefined;
  const rendered =
    recalled ?? (await renderDocument(host, document, formats, { house: house?.style }));
  const files = rendered.outputs.map(({ format, content }): MadeFile => {
    const path = pathOf(format);
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
  return {
    files,
    findings: findingsOf(rendered, prepared, atMostPages),
    remember: async () => {
      if (!recalled && isPublic) await remember(host, wanted, rendered);
    },
  };
}

/**
 * The folders and the name of a document: `zz-specimen`, `zz-specimen-eu.pdf`. Sheets have a folder of their own, so that
 * no entry of a dossier can have the id of one.
 */
export function placeOf(
  {
    request: { kind, request },
    dossier,
  }: { readonly request: DocumentRequest; readonly dossier?: string | undefined },
  format: DocumentFormat,
  audience: Audience = publicAudience,
): readonly string[] {
  const ending = `${suffixOf(audience)}.${extensions[format]}`;
  const [folder, sheets = folder] = foldersOf(dossier);
  return dossier === undefined
    ? [...sheets, `${request.id}${ending}`]
    : [...(kind === 'sheet' ? sheets : folder), `${dossier}-${request.id}${ending}`];
}

/** Where the documents of a dossier lie, and then its sheets; of several dossiers there are sheets alone. */
export const foldersOf = (
  dossier: string | undefined,
): readonly [readonly string[], ...(readonly string[])[]] =>
  dossier === undefined ? [['sheets']] : [[dossier], [dossier, 'sheets']];

function findingsOf(
  { missing, openingPages, pageCount }: Rendered,
  { request, dossier: id }: PreparedDocument,
  atMostPages = Infinity,
): readonly Finding[] {
  const place = { file: documentName(id, request) };
  const dossier = id === undefined ? {} : { dossier: id };
  return [
    ...missing.map(({ character, text }) =>
      findingOf(operationCodes.missingGlyph, {
        message: `No font has the sign “${character}” of “${text.slice(0, 60)}”, so it would print as an empty box.`,
        hint: 'Write it in another way, or leave it out.',
        place,
        ...dossier,
      }),
    ),
    ...(openingPages > 1
      ? [
          findingOf(operationCodes.longOpening, {
            message: `The opening takes ${String(openingPages)} pages; it should be one.`,
            hint: 'Shorten the summary or the reasons why now.',
            place,
            ...dossier,
          }),
        ]
      : []),
    ...(pageCount > atMostPages
      ? [
          findingOf(operationCodes.longSheet, {
            message: `The sheet has ${String(pageCount)} pages; it should have ${atMostPages === 1 ? 'one' : `at most ${String(atMostPages)}`}.`,
            hint: 'Shorten the summary of the dossier; or make a sheet of your own that prints less: its at_most says how many acts, officials and persons stand in it.',
            place,
            ...dossier,
          }),
        ]
      : []),
  ];
}

const extensions: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  text: 'txt',
};

/** Whether a file of this name can be a document for the public: one that is not says so. */
export const isForAnybody = (name: string): boolean =>
  Object.values(extensions).some((extension) => name.endsWith(`.${extension}`)) &&
  !/-(?:INTERNAL|CONFIDENTIAL-[^.]+)\.[a-z]+$/.test(name);

/** What is not public says so in its name. */
const suffixOf = (audience: Audience): string =>
  audience.kind === 'public'
    ? ''
    : audience.kind === 'internal'
      ? '-INTERNAL'
      : `-CONFIDENTIAL-${audience.recipient}`;
