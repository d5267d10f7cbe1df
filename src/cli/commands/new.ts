import { Command } from 'commander';
import { newDossier } from '../../operations/new-dossier.ts';
import type { Io } from '../io.ts';
import { vaultIsTracked } from '../vault-is-tracked.ts';

interface Options {
  readonly title: string;
  readonly country: string;
  readonly language: string;
}

export const newCommand = (io: Io): Command =>
  new Command('new')
    .description('Begin a dossier.')
    .argument('<id>', 'a short name: country, a word for the case, the year')
    .requiredOption('--title <title>', 'the title of the case, as documents print it')
    .requiredOption('--country <code>', 'the two letters of the country, as ZZ')
    .option('--language <code>', 'the language in which you write', 'en')
    .addHelpText(
      'after',
      `
Example:
  dossier new zz-reading-circle-2020 --title "The reading circle of Vymysl" --country ZZ`,
    )
    .action(async (id: string, options: Options) => {
      const { written, isVaultIgnored } = await newDossier(io.host, { id, ...options });
      io.out(`${written.join('\n')}\n`);
      if (!isVaultIgnored) io.err(vaultIsTracked);
      io.err(`Begun. Now fill in the files, and run: dossier validate ${id}\n`);
    });
