/** The file whose style DOCX documents are to have: which it is, and what it says. */
import { type Finding, hasErrors } from '../../finding/finding.ts';
import { type Host, HostError } from '../../host/host.ts';
import type { HouseStyle } from '../../render/docx/house/house-style.ts';
import { readInside } from '../../source/read-inside.ts';
import type { MakingOptions } from './produce.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface House {
  readonly style: HouseStyle;
  /** Of the file. */
  readonly sha256: string;
}

export interface OpenHouse {
  readonly house?: House;
  readonly findings: readonly Finding[];
}

/** Where the file lies: as it is named for one build, or for the workspace. */
export const houseFile = (
  { referenceDoc }: Pick<MakingOptions, 'referenceDoc'>,
  workspace: Workspace,
): string | undefined => referenceDoc ?? workspace.referenceDoc;

/** @throws HostError if a file that is there cannot be read */
export async function openHouse(
  host: Host,
  options: Pick<MakingOptions, 'referenceDoc' | 'formats'>,
  workspace: Workspace,
): Promise<OpenHouse> {
  const path = houseFile(options, workspace);
  if (path === undefined || options.formats?.includes('docx') === false) return { findings: [] };
  const { readHouseStyle, unusableHouse, largestHouse, tooLarge } =
    await import('../../render/docx/house/read-house-style.ts');
  const file = host.show(path);
  const size = await sizeOf(host, path);
  if (size === undefined)
    return {
      findings: [
        unusableHouse(
          file,
          'There is no such file, so the style of the documents is not known.',
          'Look at how its name is written, and in which folder it lies.',
        ),
      ],
    };
  if (size > largestHouse) {
    const { message, hint } = tooLarge();
    return { findings: [unusableHouse(file, message, hint)] };
  }
  // Whoever names a file for one build may name any; that of a workspace lies within it.
  const { bytes, findings } =
    options.referenceDoc === undefined
      ? await readInside(host, workspace.folder, path, largestHouse)
      : { bytes: await host.readFile(path), findings: [] };
  if (!bytes) return { findings };
  const read = readHouseStyle(file, bytes);
  return {
    ...(read.style ? { house: { style: read.style, sha256: host.sha256(bytes) } } : {}),
    findings: read.findings,
  };
}

/** Nothing if there is no such file; links are followed. */
async function sizeOf(host: Host, path: string): Promise<number | undefined> {
  try {
    const status = await host.stat(await host.realPath(path));
    return status?.kind === 'file' ? status.size : undefined;
  } catch (error) {
    if (error instanceof HostError && error.reason === 'missing') return undefined;
    throw error;
  }
}

/** Without the style that is asked for nothing is made. */
export const isUnusable = ({ findings }: OpenHouse): boolean => hasErrors(findings);
