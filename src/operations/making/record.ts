import canonicalize from 'canonicalize';
import { printedBy } from '../../compose/view/since-sent.ts';
import { deliverFiles } from '../../deliver/deliver.ts';
import { didYouMean } from '../../finding/nearest.ts';
import { type Host, HostError } from '../../host/host.ts';
import { type Request, requestsOf } from '../../model/requests.ts';
import { withoutHidden } from '../../redact/shared.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { sentFolder, type SentVersion } from '../../source/sent.ts';
import { buildDossiers } from './build.ts';
import { documentFormats, placeOf } from './documents.ts';
import { type DossierOptions, openDossiers, prepareAll } from '../dossiers.ts';
import { editedFile } from '../workspace/edit-file.ts';
import { RunError } from '../run-error.ts';
import { refuseOutside } from '../workspace/stays-within.ts';
import type { History } from '../../schema/types.ts';

export interface RecordOptions extends Pick<DossierOptions, 'asOf' | 'onProgress'> {
  readonly dossier: string;
  /** The id of the submission or question. */
  readonly request: string;
  readonly entry: Omit<History[number], 'sha256' | 'changes'>;
  /** The file that left the house. */
  readonly file?: string;
}

export interface RecordOutcome {
  readonly written: readonly string[];
  /** The fingerprint of the file, if one was given. */
  readonly sha256?: string;
  readonly withheld: readonly Withheld[];
}

/**
 * Writes down what became of a document, in its history, and with a file the case as it stood in it.
 * Only a file that the dossier makes now can be recorded: of any other nobody knows what was in it.
 *
 * @throws RunError, HostError, LeakError
 */
export async function recordEvent(host: Host, options: RecordOptions): Promise<RecordOutcome> {
  const opened = await openDossiers(host, { dossiers: [options.dossier] });
  const [folder] = opened.folders;
  for await (const { id, view, withheld, unredacted } of prepareAll(host, opened, options, {
    isOnlyRead: true,
  })) {
    if (!view || !unredacted || folder === undefined)
      throw new RunError(`${id} cannot be read.`, `Run: dossier validate ${id}`);
    const named = requestNamed(options.request, requestsOf(view.case));
    const { request } = named;
    const sha256 =
      options.file === undefined
        ? undefined
        : await fingerprint(host, { request: named, dossier: id }, options.file, options);
    const { file, path } = unredacted.inFile([...request.path, 'history']);
    const entry = Object.fromEntries(
      Object.entries({ ...options.entry, ...(sha256 === undefined ? {} : { sha256 }) }),
    );
    const outputs = [
      await editedFile(host, file, [{ kind: 'append', path, value: entry }], {
        what: 'The entry',
        hint: 'Add it to history by hand.',
      }),
      ...(sha256 === undefined
        ? []
        : [
            {
              path: host.join(folder, sentFolder, `${sha256}.json`),
              format: 'json' as const,
              content: versionOf(request.id, withoutHidden(view.case.data)),
            },
          ]),
    ];
    await refuseOutside(
      host,
      folder,
      outputs.map((output) => output.path),
    );
    await deliverFiles(host, outputs, withheld);
    return {
      written: outputs.map((output) => host.show(output.path)),
      ...(sha256 === undefined ? {} : { sha256 }),
      withheld,
    };
  }
  throw new RunError(`There is no dossier “${options.dossier}”.`, 'Run: dossier list dossiers');
}

function requestNamed(id: string, requests: readonly Request[]): Request {
  const found = requests.find(({ request }) => request.id === id);
  if (found) return found;
  const known = requests.map(({ request }) => request.id);
  throw new RunError(
    `The dossier has no submission or question “${id}”.`,
    didYouMean(id, known) ?? `It has: ${known.join(', ') || 'none'}.`,
  );
}

/** @throws RunError if the dossier makes other bytes now */
async function fingerprint(
  host: Host,
  document: { readonly request: Request; readonly dossier: string },
  file: string,
  { asOf, onProgress }: RecordOptions,
): Promise<string> {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  const format = documentFormats.find((known) => known === (ending === 'txt' ? 'text' : ending));
  if (!format)
    throw new RunError(
      `${file} is no file that the program makes.`,
      'Give the PDF, DOCX, HTML or text file that was sent.',
    );
  const sha256 = await host.sha256File(file).catch((error: unknown) => {
    if (error instanceof HostError && error.reason === 'missing')
      throw new RunError(`There is no file ${file}.`, 'Give the path of the file that was sent.');
    throw error;
  });
  const { current, outdated } = await buildDossiers(host, {
    dossiers: [document.dossier],
    formats: [format],
    isCheck: true,
    ...(asOf === undefined ? {} : { asOf }),
    ...(onProgress ? { onProgress } : {}),
  });
  const place = `/${placeOf(document, format).join('/')}`;
  const made = [...current, ...outdated].find(({ path }) => `/${path}`.endsWith(place));
  if (made?.sha256 === sha256) return sha256;
  throw new RunError(
    `${file} is not what ${document.dossier}/${document.request.request.id} makes now.`,
    `Build it again, send what is built, and record that. If it was sent as it is, record it without --file: later versions then cannot say what changed.`,
  );
}

/** In canonical form (RFC 8785), so that the same case is the same file. */
function versionOf(request: string, data: object): string {
  const version: SentVersion = {
    schema_version: 1,
    request,
    case: printedBy(request, data as Readonly<Record<string, unknown>>),
  };
  return `${canonicalize(version) ?? ''}\n`;
}
