/**
 * What is remembered of public documents, so that the same are not rendered again: what they were made
 * of and what the files were, as fingerprints, and what was found. Never anything of the content, and
 * nothing of documents that are not public. ADR 12 says why, and why it lies where it does.
 */
import { deliverFiles } from '../../deliver/deliver.ts';
import { nothingWithheld } from '../../deliver/withheld-so-far.ts';
import type { Document } from '../../document/document.ts';
import type { Host } from '../../host/host.ts';
import type { Rendered, RenderFormat } from '../../render/render.ts';

/** Everything on which the bytes of a document depend, besides the program itself. */
export interface Wanted {
  readonly document: Document;
  /** Where its file in a format lies. */
  readonly pathOf: (format: RenderFormat) => string;
  readonly formats: readonly RenderFormat[];
  /** SHA-256 of the file whose style a DOCX takes over. */
  readonly house?: string | undefined;
}

interface Entry extends Pick<Rendered, 'pageCount' | 'openingPages'> {
  readonly key: string;
  readonly files: readonly { readonly format: RenderFormat; readonly sha256: string }[];
}

/** The document as it was rendered, if its files still lie there as they were written. */
export async function recall(host: Host, wanted: Wanted): Promise<Rendered | undefined> {
  const path = entryPath(host, wanted);
  if (path === undefined) return undefined;
  try {
    const text = new TextDecoder().decode(await host.readFile(path));
    const { key, files, ...rendered } = JSON.parse(text) as Entry;
    if (key !== keyOf(host, wanted)) return undefined;
    const outputs: Rendered['outputs'][number][] = [];
    for (const { format, sha256 } of files) {
      const file = wanted.pathOf(format);
      if ((await host.stat(file))?.kind !== 'file') return undefined;
      const content = await host.readFile(file);
      if (host.sha256(content) !== sha256) return undefined;
      outputs.push({ format, content });
    }
    return { ...rendered, missing: [], outputs };
  } catch {
    // Whatever cannot be read is not remembered.
    return undefined;
  }
}

/** To be called once the files are written. What an author should mend is told with its words anew. */
export async function remember(host: Host, wanted: Wanted, rendered: Rendered): Promise<void> {
  const { outputs, pageCount, openingPages, missing } = rendered;
  const path = entryPath(host, wanted);
  if (path === undefined || missing.length > 0) return;
  const entry: Entry = {
    pageCount,
    openingPages,
    key: keyOf(host, wanted),
    files: outputs.map(({ format, content }) => ({ format, sha256: host.sha256(content) })),
  };
  // A full or locked disk makes the next build slower, and this one no less done.
  await deliverFiles(
    host,
    [{ path, format: 'text', content: JSON.stringify(entry) }],
    nothingWithheld,
  ).catch(() => undefined);
}

/** One for each place and choice of formats, so that there are no more than documents. */
function entryPath(host: Host, { pathOf, formats }: Wanted): string | undefined {
  if (!host.cache) return undefined;
  const name = host.sha256(formats.map((format) => host.resolve(pathOf(format))).join('\n'));
  return host.join(host.cache.folder, 'documents', `${name}.json`);
}

/** The tree has in it what dossiers, packs and languages say, as the audience may see it. */
const keyOf = (host: Host, { document, formats, house }: Wanted): string =>
  host.sha256(
    JSON.stringify([
      host.cache?.maker,
      host.env['SOURCE_DATE_EPOCH'] ?? null,
      formats,
      house ?? null,
      document,
    ]),
  );
