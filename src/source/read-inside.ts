/** Reads what belongs to a folder, and nothing that lies elsewhere or is no file. */
import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import { type FileStatus, type Host, HostError } from '../host/host.ts';
import { yamlCodes } from './codes.ts';

export interface ReadInside {
  /** Absent if the file is not read; then there is a finding. */
  readonly bytes?: Uint8Array;
  readonly findings: readonly Finding[];
}

/** In bytes. A dossier is text; what is larger was put there by mistake or on purpose. */
export const largestYaml = 4 * 1024 * 1024;
/** What the program keeps of a whole dossier in one file of its own. */
export const largestRecord = 64 * 1024 * 1024;

/**
 * @param largest in bytes: nothing is read of a larger one
 * @throws HostError if a file that is there cannot be read
 */
export async function readInside(
  host: Host,
  folder: string,
  path: string,
  largest = largestYaml,
): Promise<ReadInside> {
  const file = host.show(path);
  const real = await followed(host, path);
  if (real === undefined) return { findings: [leadsNowhere(file)] };
  if (!real.startsWith(host.join(await host.realPath(folder), '/')))
    return { findings: [linkOutside(file, 'file')] };
  const { kind, size } = (await host.stat(real)) ?? { kind: 'other', size: 0 };
  if (kind !== 'file') return { findings: [notAFile(file, kind)] };
  if (size > largest) return { findings: [tooLarge(file, size, largest)] };
  return { bytes: await host.readFile(real), findings: [] };
}

/** Where a path leads; nothing if it leads nowhere. @throws HostError */
export async function followed(host: Host, path: string): Promise<string | undefined> {
  try {
    return await host.realPath(path);
  } catch (error) {
    if (error instanceof HostError && error.reason === 'missing') return undefined;
    throw error;
  }
}

export const linkOutside = (file: string, what: 'file' | 'folder'): Finding =>
  findingOf(yamlCodes.linkOutside, {
    message:
      what === 'file'
        ? 'The file is a link that leads out of its folder, so it is not read.'
        : 'The folder of the dossier is a link, so it is not read.',
    hint:
      what === 'file'
        ? 'Put a copy of the file in its place.'
        : 'Put the folder itself in its place, or name the place where it lies: `dossier validate path/to/it`.',
    place: { file },
  });

export const leadsNowhere = (file: string): Finding =>
  findingOf(yamlCodes.notAFile, {
    message: 'This is a link that leads nowhere.',
    hint: 'Put what it should lead to in its place, or delete it.',
    place: { file },
  });

const notAFile = (file: string, kind: FileStatus['kind']): Finding =>
  findingOf(yamlCodes.notAFile, {
    message:
      kind === 'folder'
        ? 'This is a folder and has the name of a file.'
        : 'This has the name of a file and is none.',
    hint: 'Move it away, and put the file in its place.',
    place: { file },
  });

const inMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.0', '');

const tooLarge = (file: string, size: number, largest: number): Finding =>
  findingOf(yamlCodes.tooLarge, {
    message: `The file has ${(size / 1024 / 1024).toFixed(1)} MB; a file of this kind may have ${inMegabytes(largest)}.`,
    hint: 'Keep long documents as exhibits and cite them.',
    place: { file },
  });
