import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { nothingWithheld } from '../../deliver/withheld-so-far.ts';
import { initWorkspace } from '../../operations/workspace/init-workspace.ts';
import { newDossier } from '../../operations/workspace/new-dossier.ts';
import { quoted } from '../../operations/workspace/workspace.ts';
import { RunError } from '../../operations/run-error.ts';
import { aboutNames } from '../about-names.ts';
import { askForDossier } from '../ask-for-dossier.ts';
import type { Ask, Io } from '../io.ts';
import { askUntil } from '../questions.ts';
import { remark } from '../remark.ts';
import { vaultIsTracked } from '../vault-is-tracked.ts';

export const initCommand = (io: Io): Command =>
  new Command('init')
    .description('Make a folder for a team’s dossiers. Nothing that exists is overwritten.')
    .argument('[folder]', 'the folder; without it this one, or on a terminal the one you name')
    .addHelpText(
      'after',
      `
Examples:
  dossier init                 in this folder; on a terminal it asks
  dossier init our-cases       in a new one`,
    )
    .action(async (given: string | undefined) => {
      const ask = given === undefined ? io.ask : undefined;
      const folder = ask ? await askForFolder(io, ask) : (given ?? '.');
      await init(io, folder);
      const id = ask && (await askForFirst(io, ask)) ? await begin(io, ask, folder) : undefined;
      const place = folder === '.' ? '' : `cd ${quoted(folder)}, then `;
      remark(
        io,
        id === undefined
          ? `Ready. Begin a case with: ${place}dossier new${io.ask ? '' : ' my-case --title "The case" --country ZZ'}\n`
          : `Ready. Now fill in the files, and run: ${place}dossier validate ${id}\n`,
      );
    });

async function init(io: Io, folder: string): Promise<void> {
  const { written, kept, isVaultIgnored } = await initWorkspace(io.host, folder);
  if (written.length > 0) deliverText(io.out, `${written.join('\n')}\n`, nothingWithheld);
  if (kept.length > 0) remark(io, `Left as they were, since they exist: ${shortened(kept)}.\n`);
  if (!isVaultIgnored) remark(io, vaultIsTracked);
}

/** Nobody looks at the schemas one by one. */
function shortened(paths: readonly string[]): string {
  const schemas = paths.filter((path) => /(?:^|\/)schemas\//.test(path));
  const others = paths.filter((path) => !schemas.includes(path));
  return [
    ...others,
    ...(schemas.length > 0 ? [`${String(schemas.length)} files in schemas`] : []),
  ].join(', ');
}

const askForFolder = (io: Io, ask: Ask): Promise<string> =>
  askUntil(
    io,
    ask,
    'In which folder are your dossiers to lie? Press Enter for the one that you are in.\n> ',
    (answer) => {
      // Shells read it as the home folder; here it would become a folder of that name.
      if (answer.startsWith('~'))
        throw new RunError('“~” stands for your own folder in commands only.', 'Write its name.');
      return answer === '' ? '.' : answer;
    },
  );

const askForFirst = (io: Io, ask: Ask): Promise<boolean> =>
  askUntil(io, ask, 'Begin a dossier now? Answer yes or no; press Enter for yes.\n> ', (answer) => {
    if (/^(y|yes|)$/i.test(answer)) return true;
    if (/^(n|no)$/i.test(answer)) return false;
    throw new RunError(`“${answer}” is neither yes nor no.`);
  });

async function begin(io: Io, ask: Ask, folder: string): Promise<string> {
  const dossier = await askForDossier(io, ask, {}, folder);
  // Whether git takes the vault was said when the folder was made.
  const { written } = await newDossier(io.host, dossier, folder);
  deliverText(io.out, `${written.join('\n')}\n`, nothingWithheld);
  remark(io, aboutNames);
  return dossier.id;
}
