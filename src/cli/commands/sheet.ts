import { Command } from 'commander';
import { makeSheets } from '../../operations/making/sheets.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { type MakingWords, toMakingOptions, withMakingOptions } from '../making-options.ts';
import { printMade } from '../print-made.ts';
import { progressOn } from '../progress.ts';
import { printedOf } from '../report-targets.ts';

interface Words extends MakingWords {
  readonly official?: readonly string[];
  readonly lang?: string;
  readonly check?: boolean;
  readonly cache?: boolean;
}

export const sheetCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  withMakingOptions(
    new Command('sheet').argument('<kind>', 'briefing, profile or persons; see the examples'),
    (begun) =>
      begun
        .option(
          '--official <id>',
          'only the sheet on this official, several with commas (default: everybody accused of something)',
          (text: string, earlier?: readonly string[]): readonly string[] => [
            ...(earlier ?? []),
            ...text.split(',').map((part) => part.trim()),
          ],
        )
        .option('--lang <code>', 'the language of the sheet (default: that of the dossier)'),
  )
    .description('Make a briefing, profiles of officials, or a list of persons.')
    .option('--check', 'write nothing; compare the sheets with those that lie there')
    .option('--no-cache', 'render also what lies there already as it would be made')
    .addHelpText(
      'after',
      `
Examples:
  dossier sheet briefing zz-specimen                  one page for a Member of Parliament
  dossier sheet profile zz-specimen --format docx     a sheet on each official who is accused
  dossier sheet profile zz-specimen --official sudyaev-vymysl
  dossier sheet persons                               everybody in all dossiers, in one list
  dossier sheet persons zz-specimen --lang en         those of one dossier

The sheets of a dossier lie in out/<dossier>/sheets, a list over several in out/sheets.
dossier list sheets shows all kinds of sheets, also those of your own templates.

On an official who is only mentioned, or was affected, a sheet is made if you name the official;
it says that nothing is alleged. One id is one person in all dossiers. Two ids with the same name
stay two, and the list says so.`,
    )
    .action(async (sheet: string, dossiers: string[], options: Words) => {
      printedOf(options.format?.reports ?? []);
      const progress = progressOn(io);
      const { official, lang, check, cache } = options;
      const outcome = await makeSheets(io.host, {
        ...toMakingOptions(dossiers, options),
        sheet,
        ...(official === undefined ? {} : { officials: official }),
        ...(lang === undefined ? {} : { language: lang }),
        isCheck: check === true,
        isRenderedAnew: cache === false,
        onProgress: progress.say,
      }).finally(progress.done);
      await printMade(outcome, options, io);
      exit(outcome.hasFailed ? exitCodes.findings : exitCodes.done);
    });
