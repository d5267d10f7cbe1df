import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { buildDossiers, type BuildOutcome, type WrittenFile } from '../../operations/build.ts';
import { humanFindings, summary } from '../../report/human.ts';
import { jsonReport } from '../../report/json.ts';
import { plainTable } from '../../report/table.ts';
import { type BuildWords, toBuildOptions, withBuildOptions } from '../build-options.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { progressOn } from '../progress.ts';

export const buildCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  withBuildOptions(new Command('build'))
    .description('Check dossiers, and make the documents that they ask for.')
    .addHelpText(
      'after',
      `
Examples:
  dossier build                              everything that the dossiers ask for
  dossier build zz-specimen --format pdf     one dossier, as PDF alone
  dossier build zz-specimen --regime eu-ghrsr
  dossier build --audience internal          working copies with confidential material

Documents of a draft are marked as drafts on every page. A document that an error
concerns is not made; the others are.`,
    )
    .action(async (dossiers: string[], options: BuildWords) => {
      const progress = progressOn(io);
      const outcome = await buildDossiers(io.host, {
        ...toBuildOptions(dossiers, options),
        onProgress: progress.say,
      }).finally(progress.done);
      print(outcome, options, io);
      exit(outcome.hasFailed ? exitCodes.findings : exitCodes.done);
    });

/** The files are the result; what was found on the way goes beside it. */
function print(outcome: BuildOutcome, options: BuildWords, io: Io): void {
  const { findings, texts, dossiers, written, refused, withheld } = outcome;
  if (options.format?.includes('json') === true) {
    deliverText(io.out, jsonReport(findings, texts, dossiers, { written, refused }), withheld);
    return;
  }
  const isQuiet = options.quiet === true;
  const shown = humanFindings(findings, texts, { useColour: io.useColour.err, isQuiet });
  const told = [
    ...(shown === '' ? [] : [shown]),
    ...refused.map((name) => `Not made: ${name}, because of the findings above.\n`),
    `${summary(findings, dossiers.length)}\n`,
  ].join('');
  deliverText(io.err, told, withheld);
  if (written.length > 0) deliverText(io.out, `${fileList(written)}\n`, withheld);
}

const fileList = (written: readonly WrittenFile[]): string =>
  plainTable(
    written.map(({ path, pages, size, sha256 }) => [
      path,
      pages === undefined ? '' : `${String(pages)} ${pages === 1 ? 'page' : 'pages'}`,
      `${String(Math.ceil(size / 1024))} KB`,
      `sha256 ${sha256}`,
    ]),
  );
