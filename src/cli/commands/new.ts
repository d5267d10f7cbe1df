import { Argument, Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { nothingWithheld } from '../../deliver/withheld-so-far.ts';
import { checkNewId, newDossier, type NewDossier } from '../../operations/workspace/new-dossier.ts';
import { askForDossier } from '../ask-for-dossier.ts';
import type { Io } from '../io.ts';
import { aboutNames } from '../about-names.ts';
import { remark } from '../remark.ts';
import { vaultIsTracked } from '../vault-is-tracked.ts';

type Options = Partial<Omit<NewDossier, 'id'>>;

/** What a terminal can be asked for need not be given there. */
export const newCommand = (io: Io): Command => {
  const mustBeGiven = io.ask === undefined;
  return new Command('new')
    .description('Begin a dossier. On a terminal, what is not given is asked for.')
    .addArgument(
      new Argument(
        mustBeGiven ? '<id>' : '[id]',
        'a short name: country, a word for the case, the year',
      ),
    )
    .addOption(
      new Option(
        '--title <title>',
        'the title of the case, as documents print it',
      ).makeOptionMandatory(mustBeGiven),
    )
    .addOption(
      new Option(
        '--country <code>',
        'the country: its two letters, as ZZ, or its English name',
      ).makeOptionMandatory(mustBeGiven),
    )
    .option(
      '--language <code>',
      'the language in which you write: its code or English name (default: en)',
    )
    .addHelpText(
      'after',
      `
Examples:
  dossier new                  asks for everything, on a terminal
  dossier new zz-reading-circle-2020 --title "The reading circle of Vymysl" --country ZZ`,
    )
    .action(async (id: string | undefined, options: Options) => {
      const dossier = await complete(io, { ...(id === undefined ? {} : { id }), ...options });
      const { written, isPrepared, isVaultIgnored } = await newDossier(io.host, dossier);
      deliverText(io.out, `${written.join('\n')}\n`, nothingWithheld);
      if (!isPrepared) remark(io, notPrepared);
      else if (!isVaultIgnored) remark(io, vaultIsTracked);
      remark(io, aboutNames);
      remark(io, `Begun. Now fill in the files, and run: dossier validate ${dossier.id}\n`);
    });
};

/** `init` also says what is missing from a .gitignore that is there. */
const notPrepared = `This folder was not made by \`dossier init\`, so editors do not know the fields, and nothing keeps vault.yaml out of git.
→ Run \`dossier init\` here. Nothing that exists is overwritten.
`;

/** Where all that matters is given, nothing is asked. */
async function complete(io: Io, given: Partial<NewDossier>): Promise<NewDossier> {
  const { id, title, country, language = 'en' } = given;
  if (id !== undefined && title !== undefined && country !== undefined)
    return { id, title, country, language };
  if (!io.ask) throw new Error('Commander lets nothing through that lacks what must be given.');
  if (id !== undefined) await checkNewId(io.host, id);
  return askForDossier(io, io.ask, given);
}
