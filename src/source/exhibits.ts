import type { Host } from '../host/host.ts';
import { mediaTypeOf } from './media-type.ts';
import type { FileBytes } from './zip.ts';

/** A file under a dossier's `exhibits/`, as it lies on the disk. */
export interface ExhibitFile {
  /** Where it lies, for whoever opens it. */
  readonly place: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** By its content; absent if it is none that is known. */
  readonly mediaType?: string;
}

/** The files under `exhibits/`, by their path with the letters whole. */
export type Exhibits = ReadonlyMap<string, ExhibitFile>;

/** The file that an item of evidence names: some systems keep the letters of names in pieces. */
export const exhibitAt = (exhibits: Exhibits, path: string): ExhibitFile | undefined =>
  exhibits.get(path.normalize('NFC'));

/**
 * The files under `exhibits/`, by their path from the dossier's folder with forward slashes.
 * Links are left out: nothing is read that might lie elsewhere. Recordings can be larger than what fits
 * in memory, so no file is read as a whole.
 */
export async function readExhibits(host: Host, folder: string): Promise<Exhibits> {
  const files = new Map<string, ExhibitFile>();
  const walk = async (path: string, name: string): Promise<void> => {
    for (const entry of await host.list(path)) {
      const child = host.join(path, entry.name);
      const childName = `${name}/${entry.name.normalize('NFC')}`;
      if (entry.kind === 'folder') await walk(child, childName);
      if (entry.kind === 'file') files.set(childName, await lookAtFile(host, child));
    }
  };
  const exhibits = host.join(folder, 'exhibits');
  if ((await host.stat(exhibits))?.kind === 'folder') await walk(exhibits, 'exhibits');
  return files;
}

/** @throws HostError */
export async function lookAtFile(host: Host, path: string): Promise<ExhibitFile> {
  const file = await openFile(host, path);
  const mediaType = await mediaTypeOf(file);
  return {
    place: path,
    size: file.size,
    sha256: await host.sha256File(path),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

/** A file to be read in parts. @throws HostError */
export async function openFile(host: Host, path: string): Promise<FileBytes> {
  const size = (await host.stat(path))?.size ?? 0;
  return { size, read: (start, end) => host.readPart(path, start, Math.min(end, size)) };
}
