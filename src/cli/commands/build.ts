import { Command } from 'commander';
import { buildDossiers } from '../../operations/making/build.ts';
import { type BuildWords, toBuildOptions, withBuildOptions } from '../build-options.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { printMade } from '../print-made.ts';
import { progressOn } from '../progress.ts';
import { printedOf } from '../report-targets.ts';

interface Words extends BuildWords {
  readonly check?: boolean;
  readonly cache?: boolean;
}

export const buildCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  withBuildOptions(new Command('build'))
    .description('Check dossiers, and make the documents that they ask for.')
    .option('--check', 'write nothing; compare the documents with those that lie there')
    .option('--no-cache', 'render also what lies there already as it would be made')
    .addHelpText(
      'after',
      `
Examples:
  dossier build                              everything that the dossiers ask for
  dossier build zz-specimen --format pdf     one dossier, as PDF alone
  dossier build zz-specimen --regime eu-ghrsr
  dossier build --audience internal          working copies with confidential material
  dossier build --check                      whether the documents are those of the dossiers

Documents of a draft are marked as drafts on every page. A document that an error
concerns is not made; the others are.

With --check the exit code is 1 if a document is missing or is not, byte for byte, what
would be made now.`,
    )
    .action(async (dossiers: string[], options: Words) => {
      printedOf(options.format?.reports ?? []);
      const progress = progressOn(io);
      const outcome = await buildDossiers(io.host, {
        ...toBuildOptions(dossiers, options),
        isCheck: options.check === true,
        isRenderedAnew: options.cache === false,
        onProgress: progress.say,
      }).finally(progress.done);
      await printMade(outcome, options, io);
      exit(outcome.hasFailed ? exitCodes.findings : exitCodes.done);
    });
