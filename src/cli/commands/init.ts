import { Command } from 'commander';
import { initWorkspace } from '../../operations/init-workspace.ts';
import type { Io } from '../io.ts';
import { vaultIsTracked } from '../vault-is-tracked.ts';

export const initCommand = (io: Io): Command =>
  new Command('init')
    .description('Make a folder for a team’s dossiers. Nothing that exists is overwritten.')
    .argument('[folder]', 'the folder', '.')
    .addHelpText(
      'after',
      `
Examples:
  dossier init                 in this folder
  dossier init our-cases       in a new one`,
    )
    .action(async (folder: string) => {
      const { written, kept, isVaultIgnored } = await initWorkspace(io.host, folder);
      if (written.length > 0) io.out(`${written.join('\n')}\n`);
      if (kept.length > 0) io.err(`Left as they were, since they exist: ${kept.join(', ')}.\n`);
      if (!isVaultIgnored) io.err(vaultIsTracked);
      const place = folder === '.' ? '' : `cd ${folder}, then `;
      io.err(
        `Ready. Begin a case with: ${place}dossier new my-case --title "The case" --country ZZ\n`,
      );
    });
