/** The first stages: the files of one dossier are read, the vault is opened, and both have the form of their schema. */
import { noteWithheld } from '../../deliver/withheld-so-far.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import { type Audience, documentAudience, publicAudience } from '../../redact/audience.ts';
import { wordsOfUnreadVault } from '../../redact/unread-vault.ts';
import { type Spellings, type WithheldString, withheldStrings } from '../../redact/withheld.ts';
import type { DossierFile, VaultFile } from '../../schema/types.ts';
import { validate } from '../../schema/validate.ts';
import {
  dossierId,
  type DossierSource,
  type ReadDossier,
  readDossier,
} from '../../source/dossier-source.ts';
import { checkVault } from '../confidential/vault-checks.ts';
import type { PrepareOptions } from './prepared.ts';

/** A dossier that can be read and whose files have their form. */
export interface InForm {
  readonly isInForm: true;
  readonly source: DossierSource;
  /** With the documents that were asked for besides. */
  readonly data: DossierFile;
  /** Empty where there is none, or where it is locked. */
  readonly vault: VaultFile;
  /** The texts of its files, by the name under which they are shown. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of the files. */
  readonly findings: readonly Finding[];
  /** Of the vault: where it lies, and whether it could be opened. */
  readonly vaultFindings: readonly Finding[];
}

/** One of which nothing more can be said than what stands in the way. */
export interface OutOfForm {
  readonly isInForm: false;
  /** Those that may be shown beside findings. */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** As far as it is known. */
  readonly withheld: readonly WithheldString[];
}

/**
 * What is in the vault is noted at once, for whatever the run has to say from then on.
 * @throws HostError if the folder cannot be read
 */
export async function readInForm(
  host: Host,
  folder: string,
  { audience, catalogue, extra }: Pick<PrepareOptions, 'audience' | 'catalogue' | 'extra'>,
): Promise<InForm | OutOfForm> {
  const id = dossierId(host, folder);
  const note = (words: readonly WithheldString[]): void => {
    noteWithheld(host, id, words);
  };
  const stop = (
    findings: readonly Finding[],
    words: readonly WithheldString[] | undefined,
  ): OutOfForm => ({
    isInForm: false,
    // Where nobody knows what to look for, no line is shown at all.
    texts: words ? read.texts : new Map(),
    findings,
    withheld: words ?? [],
  });
  const stopUnread = (findings: readonly Finding[]): OutOfForm => {
    const words = unreadVaultOf(read, documentAudience(audience), catalogue);
    note(words ?? []);
    return stop(findings, words);
  };

  const read = await readDossier(host, folder);
  const { source, texts } = read;
  if (!source) return stopUnread(read.findings);
  // As it stands in the file: a truth value is made of it only where the schema is kept.
  const isFictional = String(source.data['fictional']) === 'true';
  const vaultFindings = await checkVault(host, folder, source.vault, isFictional);
  const { data, vault, findings } = await checkSchemas(host, source);
  const found = [...read.findings, ...vaultFindings, ...findings];
  if (!vault) return stopUnread(found);
  note(withheldStrings(vault, publicAudience, catalogue));
  if (!data) return stop(found, withheldStrings(vault, documentAudience(audience), catalogue));
  return {
    isInForm: true,
    source,
    data: extra ? extra(data) : data,
    vault,
    texts,
    findings: read.findings,
    vaultFindings,
  };
}

/** Whether there is a vault that could not be opened here. */
export const isLocked = ({ source }: InForm): boolean => source.vault?.locked !== undefined;

/** What the vault seems to have in it, before anybody knows that it is one. */
function unreadVaultOf(
  { texts, findings, vault }: ReadDossier,
  audience: Audience,
  spellings: Spellings,
): readonly WithheldString[] | undefined {
  if (audience.kind === 'internal') return [];
  const isVault = (file: string): boolean => /(?:^|[\\/])[^\\/]*vault[^\\/]*$/i.test(file);
  const vaults = [...texts].filter(([file]) => isVault(file));
  const isUnknown = findings.some(
    ({ place }) => place !== undefined && isVault(place.file) && !texts.has(place.file),
  );
  const words = vaults.map(([, text]) => wordsOfUnreadVault(vault?.opened ?? text, spellings));
  return isUnknown || words.includes(undefined) ? undefined : words.flatMap((list) => list ?? []);
}

/** What has the form that it should have. */
interface CheckedSchemas {
  readonly data?: DossierFile;
  readonly vault?: VaultFile;
  readonly findings: readonly Finding[];
}

async function checkSchemas(host: Host, source: DossierSource): Promise<CheckedSchemas> {
  const dossier = await validate<DossierFile>(host, 'dossier', source.data, (path, at) =>
    source.placeAt(path, at),
  );
  const { vault: { data: opened } = {} } = source;
  const vault =
    opened === undefined
      ? { value: {}, findings: [] }
      : await validate<VaultFile>(host, 'vault', opened, (path, at) =>
          source.placeAt(['vault', ...path], at),
        );
  const findings = [...dossier.findings, ...vault.findings];
  return {
    ...(vault.value ? { vault: vault.value } : {}),
    ...(dossier.value ? { data: dossier.value } : {}),
    findings,
  };
}
