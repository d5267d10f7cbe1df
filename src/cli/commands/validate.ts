import { Command, Option } from 'commander';
import { validateDossiers, type ValidateOutcome } from '../../operations/validate.ts';
import { humanCoverage, humanFindings, summary } from '../../report/human.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import {
  asOfOption,
  changedOption,
  maxWarningsOption,
  quietOption,
  strictOption,
} from '../options.ts';
import { progressOn } from '../progress.ts';
import { printedOf, readTarget, type ReportTarget, tell } from '../report-targets.ts';

interface Options {
  readonly format?: readonly ReportTarget[];
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly maxWarnings?: number;
  readonly changed?: string;
  readonly online?: boolean;
  readonly quiet?: boolean;
}

export const validateCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  new Command('validate')
    .description('Check dossiers, and write nothing but the reports that you ask for.')
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(
      new Option(
        '--format <kind>',
        'human (the default), json, sarif, junit, github or markdown; with =FILE into a file, several times for several',
      ).argParser(addTarget),
    )
    .addOption(strictOption())
    .addOption(maxWarningsOption())
    .addOption(changedOption())
    .option('--online', 'ask servers whether the links of public evidence still open')
    .addOption(quietOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier validate                     all dossiers here
  dossier validate zz-specimen         one of them
  dossier validate --strict            warnings fail too, as in a check before sending
  dossier validate --changed main      only dossiers with changes since the branch main
  dossier validate --online            asks whether links still open; their servers see who asks
  dossier validate --format json       for other programs
  dossier validate --format github --format sarif=dossier.sarif --format markdown=comment.md

Every report ends with what was checked and what was not. What the team sets aside for a
time stands in suppressions.yaml: see docs/ci.md.`,
    )
    .action(async (dossiers: string[], words: Options) => {
      const { format = [], asOf, strict, maxWarnings, changed, online, quiet } = words;
      // A call that cannot be fulfilled is refused before anything is done.
      printedOf(format);
      const progress = progressOn(io);
      const options = {
        dossiers,
        ...(asOf === undefined ? {} : { asOf }),
        ...(maxWarnings === undefined ? {} : { maxWarnings }),
        ...(changed === undefined ? {} : { changedSince: changed }),
        isStrict: strict === true,
        isOnline: online === true,
      };
      const outcome = await validateDossiers(io.host, {
        ...options,
        onProgress: progress.say,
      }).finally(progress.done);
      const human = (useColour: boolean): string =>
        humanText(outcome, { useColour, isQuiet: quiet === true });
      const { links } = outcome;
      await tell(format, { outcome, options, ...(links ? { more: { links } } : {}), human }, io);
      exit(outcome.hasFailed ? exitCodes.findings : exitCodes.done);
    });

const addTarget = (text: string, earlier?: readonly ReportTarget[]): readonly ReportTarget[] => [
  ...(earlier ?? []),
  readTarget(text),
];

/** Findings are the result of a check, so they go to standard output. */
function humanText(
  outcome: ValidateOutcome,
  options: { readonly useColour: boolean; readonly isQuiet: boolean },
): string {
  const { findings, texts, dossiers, stopped } = outcome;
  return [
    humanFindings(findings, texts, options),
    ...(options.isQuiet ? [] : [humanCoverage(outcome)]),
    `${stopped.map(notToBeMade).join('')}${summary(findings, dossiers.length)}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const notToBeMade = (name: string): string =>
  `Not to be made: ${name}. In a cleared dossier a warning counts as an error.\n`;
