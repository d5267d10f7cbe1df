/** One prepared document to the files it is made of, with what is found while they are made. */
import type { Output } from '../deliver/leak-gate.ts';
import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { type Audience, publicAudience } from '../redact/audience.ts';
import type { HouseStyle } from '../render/docx/house/house-style.ts';
import { type Rendered, renderDocument } from '../render/render.ts';
import { operationCodes } from './codes.ts';
import type { PreparedDocument } from './prepare.ts';

export const documentFormats = ['pdf', 'docx', 'html', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export interface RenderingOptions {
  /** Without it all formats. */
  readonly formats?: readonly DocumentFormat[];
  readonly audience?: Audience;
  /** The folder for the documents of all dossiers. */
  readonly output: string;
  readonly house: HouseStyle | undefined;
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
}

/** @throws HostError */
export async function makeDocument(
  host: Host,
  { request, document }: PreparedDocument,
  dossier: string,
  options: RenderingOptions,
): Promise<MadeDocument> {
  const formats = options.formats ?? documentFormats;
  const rendered = await renderDocument(host, document, formats, options);
  const stem = `${dossier}-${request.request.id}${suffixOf(options.audience ?? publicAudience)}`;
  const base = host.join(options.output, dossier, stem);
  const files = rendered.outputs.map(({ format, content }): MadeFile => {
    const path = `${base}.${extensions[format]}`;
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
  return { files, findings: findingsOf(rendered, dossier, request.request.id) };
}

function findingsOf(
  { missing, openingPages }: Rendered,
  dossier: string,
  document: string,
): readonly Finding[] {
  const place = { file: `${dossier}/${document}` };
  return [
    ...missing.map(({ character, text }) =>
      findingOf(operationCodes.missingGlyph, {
        message: `No font has the sign “${character}” of “${text.slice(0, 60)}”, so it would print as an empty box.`,
        hint: 'Write it in another way, or leave it out.',
        place,
        dossier,
      }),
    ),
    ...(openingPages > 1
      ? [
          findingOf(operationCodes.longOpening, {
            message: `The opening takes ${String(openingPages)} pages; it should be one.`,
            hint: 'Shorten the summary or the reasons why now.',
            place,
            dossier,
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

/** What is not public says so in its name. */
const suffixOf = (audience: Audience): string =>
  audience.kind === 'public'
    ? ''
    : audience.kind === 'internal'
      ? '-INTERNAL'
      : `-CONFIDENTIAL-${audience.recipient}`;
