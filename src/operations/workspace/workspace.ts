import { loadCatalogue } from '../../catalogue/load.ts';
import { withheldSoFar } from '../../deliver/withheld-so-far.ts';
import { type Finding, hasErrors, placeIn } from '../../finding/finding.ts';
import { didYouMean } from '../../finding/nearest.ts';
import type { Entry, Host } from '../../host/host.ts';
import { type ReviewSettings, usualReviews } from '../../model/reviews.ts';
import { publicAudience } from '../../redact/audience.ts';
import { maskOf } from '../../redact/mask.ts';
import { validate } from '../../schema/validate.ts';
import type { WorkspaceFile } from '../../schema/types.ts';
import { dossierId, looksLikeDossierFile, looksLikeYaml } from '../../source/dossier-source.ts';
import { followed, readInside } from '../../source/read-inside.ts';
import { readYaml, type ReadResult } from '../../source/yaml-file.ts';
import { readInForm } from '../prepare/read-in-form.ts';
import { RunError } from '../run-error.ts';
import { isWithin } from '../watching/watched-tree.ts';

/** A folder of dossiers with its settings. */
export interface Workspace {
  readonly folder: string;
  /** The folder with the dossiers. */
  readonly dossiers: string;
  /** The folder for finished documents. */
  readonly output: string;
  /** The Word file whose style DOCX documents have, if there is one. */
  readonly referenceDoc?: string;
  /** After how many days what was checked must be checked again, if the settings say so. */
  readonly staleAfterDays?: number;
  /** The workspace's own packs, if it has any. */
  readonly templates?: string;
  /** In megabytes, if the workspace says so. */
  readonly largestExhibit?: number;
  /** What must be reviewed, and by how many. */
  readonly reviews: ReviewSettings;
  readonly findings: readonly Finding[];
  /** The text of its settings, by the name under which findings show them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What a workspace's folder may hold beside its dossiers. */
export const workspaceFile = 'workspace.yaml';
export const packsFolder = 'templates';

const isFile = async (host: Host, path: string) => (await host.stat(path))?.kind === 'file';
const isFolder = async (host: Host, path: string) => (await host.stat(path))?.kind === 'folder';

/** The workspace of a folder: its settings, or what applies without them. @throws HostError */
export async function openWorkspace(host: Host, folder: string): Promise<Workspace> {
  const path = host.join(folder, workspaceFile);
  const { settings, findings, texts } = (await host.stat(path))
    ? await readSettings(host, path)
    : { settings: { schema_version: 1 as const }, findings: [], texts: new Map<string, string>() };
  const templates = host.join(folder, packsFolder);
  const hasOwnPacks = (await isFolder(host, templates)) && !(await isThisPackage(host, folder));
  return {
    folder,
    dossiers: host.join(folder, settings.dossiers ?? 'dossiers'),
    output: host.join(folder, settings.output ?? 'out'),
    ...(settings.reference_doc === undefined
      ? {}
      : { referenceDoc: host.join(folder, settings.reference_doc) }),
    ...(settings.largest_exhibit === undefined ? {} : { largestExhibit: settings.largest_exhibit }),
    ...(settings.stale_after_days === undefined
      ? {}
      : { staleAfterDays: settings.stale_after_days }),
    ...(hasOwnPacks ? { templates } : {}),
    reviews: { ...usualReviews, ...settings.reviews },
    findings,
    texts,
  };
}

async function readSettings(
  host: Host,
  path: string,
): Promise<{ settings: WorkspaceFile } & Pick<Workspace, 'findings' | 'texts'>> {
  const file = host.show(path);
  const { bytes, findings: obstacles } = await readInside(host, host.join(path, '..'), path);
  const { yaml, findings }: ReadResult = bytes ? readYaml(file, bytes) : { findings: obstacles };
  const result = yaml
    ? await validate<WorkspaceFile>(host, 'workspace', yaml.data, (at, where) =>
        placeIn(file, yaml.spanAt(at, where), at),
      )
    : { findings: [] };
  return {
    settings: result.value ?? { schema_version: 1 },
    findings: [...findings, ...result.findings],
    texts: new Map(bytes ? [[file, yaml?.text ?? new TextDecoder().decode(bytes)]] : []),
  };
}

/** The program's own repository is a workspace whose templates are the built-in ones. */
async function isThisPackage(host: Host, folder: string): Promise<boolean> {
  return isFile(host, host.join(folder, 'src', 'catalogue', 'catalogue.ts'));
}

/**
 * The folders of the dossiers that are meant: all of the workspace, or those named by path or id.
 * @throws RunError if there is none, HostError
 */
export async function findDossiers(
  host: Host,
  workspace: Workspace,
  names: readonly string[],
): Promise<readonly string[]> {
  if (hasErrors(workspace.findings)) return [];
  if (names.length === 0) return findAll(host, workspace);
  const folders: string[] = [];
  for (const name of names) folders.push(...(await findNamed(host, workspace, name)));
  // A dossier can be named by its id, its folder and its files, and is one.
  return [...new Map(folders.map((path) => [host.resolve(path), path])).values()];
}

async function findAll(host: Host, workspace: Workspace): Promise<readonly string[]> {
  if (await isDossier(host, workspace.folder)) return [workspace.folder];
  const folders = await dossiersIn(host, workspace.dossiers);
  if (folders.length > 0) return folders;
  const place = host.show(workspace.dossiers);
  if (await isFolder(host, workspace.dossiers))
    throw new RunError(`There is no dossier in ${place}.`, 'Make a first one with `dossier new`.');
  const way = await wayToWorkspace(host, workspace.folder);
  throw new RunError(
    `There is no folder ${place} here, and so no dossier.`,
    way === undefined
      ? 'Go to the folder that holds your dossiers, or make one with `dossier init`.'
      : `Your dossiers seem to be elsewhere. Go there first: cd ${way}`,
  );
}

/** What to type behind `cd` to get to a workspace: above this folder, or the only one directly in it. */
async function wayToWorkspace(host: Host, folder: string): Promise<string | undefined> {
  const above = await workspaceAbove(host, folder);
  if (above !== undefined) return above;
  const below: string[] = [];
  for (const { name, kind } of await host.list(folder))
    if (kind === 'folder' && (await isFolder(host, host.join(folder, name, 'dossiers'))))
      below.push(name);
  const [only, ...more] = below;
  return only === undefined || more.length > 0 ? undefined : quoted(only);
}

/** As a shell takes it for one word. */
export const quoted = (path: string): string => (/[^\w./\\:~-]/.test(path) ? `"${path}"` : path);

/** The way up from a folder to the workspace in which it lies, as `../..`, if it lies in one. @throws HostError */
async function workspaceAbove(host: Host, folder: string): Promise<string | undefined> {
  let way = '..';
  for (let at = host.resolve(folder); at !== host.resolve(host.join(at, '..')); way += '/..') {
    at = host.resolve(host.join(at, '..'));
    if (await isFile(host, host.join(at, workspaceFile))) return way;
  }
  return undefined;
}

/**
 * Refuses to begin anything among the dossiers of a workspace, or in one of them: there would be a
 * folder of dossiers within another. @throws RunError, HostError
 */
export async function checkNotAmongDossiers(host: Host, folder: string): Promise<void> {
  const way = await workspaceAbove(host, folder);
  if (way === undefined) return;
  const above = await openWorkspace(host, host.join(folder, way));
  if (!isWithin(host, host.resolve(above.dossiers), host.resolve(folder))) return;
  throw new RunError(
    'This is a place for dossiers, within a folder that `dossier init` made.',
    `Go up to that folder first: cd ${host.show(above.folder)}`,
  );
}

async function findNamed(
  host: Host,
  workspace: Workspace,
  name: string,
): Promise<readonly string[]> {
  for (const path of [name, host.join(workspace.dossiers, name)]) {
    if (await isDossier(host, path)) return [path];
    if (await isFolder(host, path)) {
      const inner = await dossiersIn(host, host.join(path, 'dossiers'));
      const folders = inner.length > 0 ? inner : await dossiersIn(host, path);
      if (folders.length > 0) return folders;
      throw new RunError(
        `There is no dossier in ${host.show(path)}.`,
        'A dossier is a folder with a dossier.yaml. Make one with `dossier new`.',
      );
    }
    if (await isFile(host, path)) return [host.join(path, '..')];
  }
  const others = await dossiersIn(host, workspace.dossiers);
  const ids = others.map((path) => dossierId(host, path));
  const hint =
    didYouMean(name, ids) ??
    (ids.length > 0 ? `There are: ${ids.join(', ')}.` : 'Make one with `dossier new`.');
  throw new RunError(
    `There is no dossier “${name}”.`,
    await withoutWithheld(host, workspace, others, hint),
  );
}

/** What names dossiers of which nothing was read yet: each can be called after somebody whom its vault withholds. */
async function withoutWithheld(
  host: Host,
  { templates }: Workspace,
  folders: readonly string[],
  text: string,
): Promise<string> {
  const { catalogue } = await loadCatalogue(host, templates);
  for (const folder of folders)
    await readInForm(host, folder, { catalogue, audience: publicAudience });
  return maskOf(withheldSoFar(host))(text);
}

/** Folders that hold YAML: one without a dossier.yaml is a mistake to be told, not to be passed over. */
async function dossiersIn(host: Host, folder: string): Promise<readonly string[]> {
  if (!(await isFolder(host, folder))) return [];
  const folders: string[] = [];
  for (const { name, kind } of await host.list(folder)) {
    const path = host.join(folder, name);
    if (name.startsWith('.') || !(await mayBeDossier(host, path, kind))) continue;
    folders.push(path);
  }
  return folders;
}

/** A link is no dossier; where one seems to lead to a dossier, or nowhere, reading it says so. */
async function mayBeDossier(host: Host, path: string, kind: Entry['kind']): Promise<boolean> {
  const real = kind === 'link' ? await followed(host, path) : path;
  if (real === undefined) return true;
  if (!(await isFolder(host, real))) return false;
  return (await host.list(real)).some(({ name }) => looksLikeYaml(name));
}

/** Also where its first file is misnamed: then reading it says so. */
async function isDossier(host: Host, folder: string): Promise<boolean> {
  if (await isFile(host, host.join(folder, 'dossier.yaml'))) return true;
  if (!(await isFolder(host, folder))) return false;
  const entries = await host.list(folder);
  return entries.some(({ name }) => looksLikeDossierFile(name));
}
