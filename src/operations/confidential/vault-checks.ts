/** Whether the vault is where nobody else reads it, and whether it could be opened. */
import { findingOf } from '../../finding/explanation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { LockedBecause, Vault } from '../../source/vault.ts';
import { operationCodes } from '../codes.ts';

/** @param isFictional of invented cases, the vault may be shown */
export async function checkVault(
  host: Host,
  folder: string,
  vault: Vault | undefined,
  isFictional: boolean,
): Promise<readonly Finding[]> {
  if (!vault) return [];
  if (vault.locked !== undefined) return [lockedFinding(vault, vault.locked)];
  if (vault.isEncrypted || isFictional || !(await isTracked(host, folder, vault))) return [];
  return [
    findingOf(operationCodes.vaultTracked, {
      message:
        'The vault is not encrypted, and git keeps it: everyone who has the repository can read it.',
      hint: `Write a line “${nameOf(vault)}” into .gitignore, and take the file out of git without deleting it here, as below. If it was committed or pushed, it stands in the history and in every copy: treat what stands in it as known, warn the people concerned, and see docs/confidential.md on how to purge it. To share a vault through git, encrypt it with SOPS.\ngit rm --cached ${vault.file}`,
      place: { file: vault.file },
    }),
  ];
}

const nameOf = ({ path }: Pick<Vault, 'path'>): string => path.split(/[\\/]/).at(-1) ?? '';

/** In what is to be committed next, or in what was committed last. */
async function isTracked(host: Host, folder: string, vault: Vault): Promise<boolean> {
  const name = nameOf(vault);
  const prints = async (...words: readonly string[]): Promise<boolean> => {
    const { code, stdout } = await host.git(['-C', host.resolve(folder), ...words, '--', name]);
    return code === 0 && stdout.length > 0;
  };
  return (await prints('ls-files', '--cached')) || (await prints('ls-tree', '--name-only', 'HEAD'));
}

const lockedFinding = ({ file }: Vault, because: LockedBecause): Finding =>
  findingOf(operationCodes.vaultLocked, {
    message: `The vault is locked here: ${reasons[because].why}.`,
    hint: `${reasons[because].remedy} Until then nobody can see whether something of it stands in the other files, so that nothing can be cleared for sending; annexes and working copies are not made.`,
    place: { file },
  });

const reasons: Readonly<Record<LockedBecause, { readonly why: string; readonly remedy: string }>> =
  {
    'no-program': {
      why: 'it is encrypted with SOPS, and SOPS is not installed',
      remedy: 'Install SOPS (getsops.io), and run the command again.',
    },
    'no-key': {
      why: 'SOPS could not decrypt it with the keys on this machine',
      remedy:
        'Ask a colleague who can open it to add your key; docs/confidential.md says how. Run “sops --decrypt” on the file to read what SOPS says.',
    },
    network: {
      why: 'its keys are with a service on the network, which the program does not ask',
      remedy: 'Encrypt it with age or PGP keys alone, as docs/confidential.md says.',
    },
  };
