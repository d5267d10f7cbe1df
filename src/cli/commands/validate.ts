import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { validateDossiers, type ValidateOutcome } from '../../operations/validate.ts';
import { humanFindings, summary } from '../../report/human.ts';
import { jsonReport } from '../../report/json.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import {
  asOfOption,
  quietOption,
  type ReportKind,
  reportOption,
  strictOption,
} from '../options.ts';
import { progressOn } from '../progress.ts';

interface Options {
  readonly format: ReportKind;
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

export const validateCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  new Command('validate')
    .description('Check dossiers, and write nothing.')
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(reportOption())
    .addOption(strictOption())
    .addOption(quietOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier validate                     all dossiers here
  dossier validate zz-specimen         one of them
  dossier validate --strict            warnings fail too, as in a check before sending
  dossier validate --format json       for other programs`,
    )
    .action(async (dossiers: string[], options: Options) => {
      const progress = progressOn(io);
      const outcome = await validateDossiers(io.host, {
        dossiers,
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
        isStrict: options.strict === true,
        onProgress: progress.say,
      }).finally(progress.done);
      printFindings(outcome, options, io);
      exit(outcome.hasFailed ? exitCodes.findings : exitCodes.done);
    });

/** Findings are the result of a check, so they go to standard output. */
function printFindings(outcome: ValidateOutcome, { format, quiet }: Options, io: Io): void {
  const { findings, texts, dossiers, withheld, stopped } = outcome;
  const text =
    format === 'json'
      ? jsonReport(findings, texts, dossiers)
      : [
          humanFindings(findings, texts, { useColour: io.useColour.out, isQuiet: quiet === true }),
          `${stopped.map(notToBeMade).join('')}${summary(findings, dossiers.length)}\n`,
        ]
          .filter((part) => part !== '')
          .join('\n');
  deliverText(io.out, text, withheld);
}

const notToBeMade = (name: string): string =>
  `Not to be made: ${name}. In a cleared dossier a warning counts as an error.\n`;
