import { findingOf } from '../finding/explanation.ts';
import { type Finding, type Path, type Place, placeIn } from '../finding/finding.ts';
import { didYouMean, nearest } from '../finding/nearest.ts';
import type { Entry, Host } from '../host/host.ts';
import { yamlCodes } from './codes.ts';
import { entryPath } from './entry-path.ts';
import { type Exhibits, readExhibits } from './exhibits.ts';
import { followed, leadsNowhere, linkOutside, readInside } from './read-inside.ts';
import { readReviewed, type ReviewedVersions } from './reviewed.ts';
import { readSent, type SentVersions } from './sent.ts';
import { readVault, type Vault, vaultNames } from './vault.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** The lists of a dossier, each of which may stand in `dossier.yaml` or in a file of its own. */
export const listNames = [
  'officials',
  'organisations',
  'persons',
  'prosecutions',
  'evidence',
  'submissions',
  'questions',
  'reviews',
] as const;

const fileNames = ['dossier', ...listNames, ...vaultNames];

/** The first line of a file, by which editors know its form. */
export const modelineOf = (name: (typeof fileNames)[number]): string =>
  `# yaml-language-server: $schema=../../schemas/${name}.json\n`;

/** The files of one dossier, read as one set of values that know where they stand. */
export interface DossierSource {
  /** The name of the folder, which is also the id of the dossier. */
  readonly id: string;
  /** The values of `dossier.yaml` with the lists of the other files in their places. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly vault?: Vault;
  readonly exhibits: Exhibits;
  readonly sent: SentVersions;
  readonly reviewed: ReviewedVersions;
  /**
   * Where a value stands; a path that begins with `vault` leads into the vault. Of a long text,
   * only the words given.
   */
  placeAt(path: Path, at?: 'key' | 'value', words?: string): Place;
  /** The file in which a value stands or would stand, and the way to it from the root of that file. */
  inFile(path: Path): { readonly file: string; readonly path: Path };
}

export interface ReadDossier {
  /** Absent if a file cannot be read. */
  readonly source?: DossierSource;
  /** Also where another file cannot be read: what it withholds may have slipped into that one. */
  readonly vault?: Vault;
  readonly findings: readonly Finding[];
  /** The texts of all files that were read, by the name under which findings show them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The id of the dossier in a folder, however the way there is written: the folder’s own name. */
export const dossierId = (host: Host, folder: string): string =>
  host.resolve(folder).split(/[\\/]/).at(-1) ?? '';

/** Whether a file is meant to be the first file of a dossier, and be it misnamed. */
export const looksLikeDossierFile = (name: string): boolean =>
  /^dossier\.ya?ml(?:\.txt)?$/i.test(name);

/** Whether a file is meant for a dossier. */
export const looksLikeYaml = (name: string): boolean => yamlName.test(name);

/**
 * Some editors add an ending of their own, and some systems hide it. What begins with `._` or `~$` was
 * put beside a file by macOS or an office program, and nobody sees it.
 */
const yamlName = /^(?!\._|~\$)(.+)\.ya?ml(?:\.txt)?$/i;

/** Reads every file of the dossier in a folder. @throws HostError */
export async function readDossier(host: Host, folder: string): Promise<ReadDossier> {
  const id = dossierId(host, folder);
  const findings: Finding[] = [];
  const texts = new Map<string, string>();
  const files = new Map<string, YamlFile>();
  let isComplete = true;

  if ((await host.stat(folder))?.kind === 'link') {
    const shown = host.show(folder);
    const isThere = (await followed(host, folder)) !== undefined;
    return { findings: [isThere ? linkOutside(shown, 'folder') : leadsNowhere(shown)], texts };
  }
  const entries = await host.list(folder);
  for (const { name } of entries) {
    const stem = yamlName.exec(name)?.[1];
    if (stem === undefined) continue;
    const path = host.join(folder, name);
    const file = host.show(path);
    if (!fileNames.includes(stem) || name !== `${stem}.yaml`) {
      findings.push(unknownFile(file, name, entries));
      continue;
    }
    const { bytes, findings: obstacles } = await readInside(host, folder, path);
    const read = bytes ? readYaml(file, bytes) : { findings: obstacles };
    for (const finding of read.findings) findings.push(finding);
    if (bytes) texts.set(file, read.yaml?.text ?? new TextDecoder().decode(bytes));
    if (read.yaml) files.set(stem, read.yaml);
    else isComplete = false;
  }

  const main = files.get('dossier');
  const isMisnamed = entries.some(({ name }) => looksLikeDossierFile(name));
  if (!main && isComplete && !isMisnamed) findings.push(noDossierFile(host.show(folder)));
  if (main && !isFields(main.data)) findings.push(notFields(main.file));
  const [vaultName, otherVault] = vaultNames.filter((name) => files.has(name));
  const vaultFile = vaultName === undefined ? undefined : files.get(vaultName);
  if (vaultFile && otherVault !== undefined)
    findings.push(vaultTwice(vaultFile, host.show(host.join(folder, `${otherVault}.yaml`))));
  const vault =
    vaultFile && (await readVault(host, host.join(folder, `${String(vaultName)}.yaml`), vaultFile));
  const read = { findings, texts, ...(vault ? { vault } : {}) };
  if (!isComplete || !main || !isFields(main.data)) return read;

  const data: Record<string, unknown> = { ...main.data };
  for (const name of listNames) {
    const list = files.get(name);
    if (list && name in data) findings.push(listTwice(main, list, name));
    if (list) data[name] = list.data;
  }
  const placeAt = (path: Path, at: 'key' | 'value' = 'value', words?: string): Place => {
    const list = path[0] === 'vault' ? vaultFile : files.get(String(path[0]));
    const file = list ?? main;
    const span = file.spanAt(list ? path.slice(1) : path, at);
    const found = words === undefined || !span ? -1 : file.text.indexOf(words, span.start);
    const isWithin = words !== undefined && span && found !== -1 && found < span.end;
    return {
      ...placeIn(file.file, isWithin ? { start: found, end: found + words.length } : span, path),
      entry: entryPath(data, path),
    };
  };
  const sent = await readSent(host, folder);
  findings.push(...sent.findings);
  const source: DossierSource = {
    id,
    data,
    ...(vault ? { vault } : {}),
    exhibits: await readExhibits(host, folder),
    sent: sent.versions,
    reviewed: await readReviewed(host, folder),
    placeAt,
    inFile: (path) => {
      const list = files.get(String(path[0]));
      return list ? { file: list.file, path: path.slice(1) } : { file: main.file, path };
    },
  };
  return { ...read, source };
}

const isFields = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function unknownFile(file: string, name: string, entries: readonly Entry[]): Finding {
  const known = fileNames.map((stem) => `${stem}.yaml`);
  // The name of a copy has more in it, as “persons (1).yaml” and “Copy of persons.yaml”.
  const meant =
    nearest(name, known) ?? known.find((other) => name.includes(other.replace('.yaml', '')));
  const isThereTwice = entries.some((entry) => entry.name === meant);
  return findingOf(yamlCodes.unknownFile, {
    message: `The program does not know the file “${name}”, so nothing in it would be used.`,
    hint:
      isThereTwice && meant !== undefined
        ? `“${meant}” is there too. Copy into it what only this file has, and move this file out of the folder.`
        : (didYouMean(name, known) ?? `A dossier has these files: ${known.join(', ')}.`),
    place: { file },
  });
}

const noDossierFile = (folder: string): Finding =>
  findingOf(yamlCodes.noDossierFile, {
    message: 'The folder has no dossier.yaml.',
    hint: 'If it was deleted, take it back from a copy. Otherwise begin a dossier with `dossier new`, and move these files into its folder.',
    place: { file: folder },
  });

const notFields = (file: string): Finding =>
  findingOf(yamlCodes.syntax, {
    message: 'The file does not consist of fields, each with a name, a colon, a space and a value.',
    hint: 'Compare it with a dossier.yaml that `dossier new` writes.',
    place: { file },
  });

const vaultTwice = (vault: YamlFile, other: string): Finding =>
  findingOf(yamlCodes.listTwice, {
    message: `The vault stands here and in ${other}; only this one was read.`,
    hint: 'Keep one of the two. If this one is the encrypted one opened for editing, encrypt it again and remove it.',
    place: { file: vault.file },
    related: [{ message: 'the other vault', place: { file: other } }],
  });

const listTwice = (main: YamlFile, list: YamlFile, name: string): Finding =>
  findingOf(yamlCodes.listTwice, {
    message: `The list “${name}” stands here and in ${list.file}.`,
    hint: 'Keep one of the two.',
    place: placeIn(main.file, main.spanAt([name], 'key'), [name]),
    related: [{ message: 'the other list', place: { file: list.file } }],
  });
