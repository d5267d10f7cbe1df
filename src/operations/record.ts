import canonicalize from 'canonicalize';
import { printedBy } from '../compose/view/since-sent.ts';
import { deliverFiles } from '../deliver/deliver.ts';
import { didYouMean } from '../finding/nearest.ts';
import { type Host, HostError } from '../host/host.ts';
import { type Request, requestsOf } from '../model/requests.ts';
import { withoutHidden } from '../redact/shared.ts';
import type { Withheld } from '../redact/withheld.ts';
import { EditError, edited, type YamlValue } from '../source/edit.ts';
import { sentFolder, type SentVersion } from '../source/sent.ts';
import { buildDossiers } from './build.ts';
import { documentFormats, placeOf } from './documents.ts';
import { type DossierOptions, openDossiers, prepareAll } from './dossiers.ts';
import { RunError } from './run-error.ts';
import { refuseOutside } from './stays-within.ts';
import type { History } from '../schema/types.ts';

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
  for await (const { id, view, withheld, placeAt } of prepareAll(host, opened, options)) {
    if (!view || !placeAt || folder === undefined)
      throw new RunError(`${id} cannot be read.`, `Run: dossier validate ${id}`);
    const named = requestNamed(options.request, requestsOf(view.case));
    const { request } = named;
    const sha256 =
      options.file === undefined
        ? undefined
        : await fingerprint(host, { request: named, dossier: id }, options.file, options);
    const { file } = placeAt(request.path);
    const before = new TextDecoder().decode(await host.readFile(file));
    // In a file of its own the list is the whole file.
    const isListFile = file.endsWith(`/${String(request.path[0])}.yaml`);
    const path = [...(isListFile ? request.path.slice(1) : request.path), 'history'];
    const entry = Object.fromEntries(
      Object.entries({ ...options.entry, ...(sha256 === undefined ? {} : { sha256 }) }),
    );
    const outputs = [
      { path: file, format: 'text' as const, content: changed(before, path, entry, file), before },
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

function changed(
  text: string,
  path: readonly (string | number)[],
  entry: YamlValue,
  file: string,
): string {
  try {
    return edited(text, [{ kind: 'append', path, value: entry }]);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new RunError(
      `The entry cannot be written into ${file}: ${error.message}`,
      'Add it to history by hand.',
    );
  }
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
