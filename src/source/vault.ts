/**
 * The vault as it lies there: as plain text, or encrypted with SOPS, which keeps the names of the fields
 * and the ids in plain and encrypts every value. What cannot be opened here is locked, and says why.
 */
import { type Host, HostError } from '../host/host.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface Vault {
  /** As findings show it. */
  readonly file: string;
  /** Where it lies. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** The values, unless they are locked. */
  readonly data?: unknown;
  /** What it says, where it is encrypted and was opened: the file itself has none of it. */
  readonly opened?: string;
  readonly locked?: LockedBecause;
}

/** `network`: the keys are with a service elsewhere, which the program does not ask. */
export type LockedBecause = 'no-program' | 'no-key' | 'network';

/** The names that the file can have; only one of them is read. */
export const vaultNames = ['vault', 'vault.sops'] as const;

/** @throws HostError */
export async function readVault(host: Host, path: string, yaml: YamlFile): Promise<Vault> {
  const vault = { file: yaml.file, path };
  const metadata = isFields(yaml.data) ? yaml.data['sops'] : undefined;
  if (!isFields(yaml.data) || !isFields(metadata) || !isSealed(yaml.data))
    return { ...vault, isEncrypted: false, data: yaml.data };
  const locked = (because: LockedBecause): Vault => ({
    ...vault,
    isEncrypted: true,
    locked: because,
  });
  if (asksNetwork(metadata)) return locked('network');
  try {
    const { code, stdout } = await host.decrypt(path);
    if (code === 127) return locked('no-program');
    const opened = code === 0 ? readYaml(yaml.file, stdout).yaml : undefined;
    if (!opened) return locked('no-key');
    return {
      ...vault,
      isEncrypted: true,
      data: opened.data,
      opened: new TextDecoder().decode(stdout),
    };
  } catch (error) {
    if (error instanceof HostError && error.reason === 'spent') return locked('no-key');
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Whether every text is encrypted: a rule of SOPS can leave some as they are. */
function isSealed({ sops: _, ...entries }: Fields): boolean {
  const isClosed = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(isClosed);
    if (isFields(value)) return Object.values(value).every(isClosed);
    return value === null || (typeof value === 'string' && value.startsWith('ENC['));
  };
  return Object.values(entries).every(isClosed);
}

/**
 * Keys on this machine alone. SOPS goes wherever the file says to fetch others, and shows who it is when it
 * gets there: a file from a stranger could send it anywhere.
 */
function asksNetwork(metadata: Fields): boolean {
  const groups = metadata['key_groups'];
  return (
    Object.entries(metadata).some(
      ([key, value]) =>
        Array.isArray(value) &&
        value.length > 0 &&
        key !== 'age' &&
        key !== 'pgp' &&
        key !== 'key_groups',
    ) ||
    (Array.isArray(groups) && groups.some((group) => isFields(group) && asksNetwork(group)))
  );
}
