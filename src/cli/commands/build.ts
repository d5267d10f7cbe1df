import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import {
  buildDossiers,
  type BuildOutcome,
  type DocumentFormat,
  documentFormats,
  type WrittenFile,
} from '../../operations/build.ts';
import { parseAudience } from '../../redact/audience.ts';
import { humanFindings, summary } from '../../report/human.ts';
import { jsonReport } from '../../report/json.ts';
import { plainTable } from '../../report/table.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import {
  asOfOption,
  quietOption,
  type ReportKind,
  reports,
  severalOf,
  strictOption,
} from '../options.ts';
import { progressOn } from '../progress.ts';

interface Options {
  readonly format?: readonly (DocumentFormat | ReportKind)[];
  readonly out?: string;
  readonly regime?: string;
  readonly instrument?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

export const buildCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  new Command('build')
    .description('Check dossiers, and make the documents that they ask for.')
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(
      new Option(
        '--format <kind>',
        'pdf, docx, html or text; human or json for what is printed; several with commas',
      ).argParser(severalOf([...documentFormats, ...reports])),
    )
    .option('-o, --out <folder>', 'where the documents go (default: out)')
    .option('--regime <id>', 'only submissions under this regime')
    .option('--instrument <id>', 'only questions in this form')
    .option('--audience <who>', 'public (the default), internal, or the id of a recipient')
    .addOption(strictOption())
    .addOption(quietOption())
    .addOption(asOfOption())
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
    .action(async (dossiers: string[], options: Options) => {
      const formats = documentFormats.filter((format) => options.format?.includes(format));
      const progress = progressOn(io);
      const outcome = await buildDossiers(io.host, {
        dossiers,
        ...(formats.length > 0 ? { formats } : {}),
        ...(options.out === undefined ? {} : { output: options.out }),
        ...(options.regime === undefined ? {} : { regime: options.regime }),
        ...(options.instrument === undefined ? {} : { instrument: options.instrument }),
        ...(options.audience === undefined ? {} : { audience: parseAudience(options.audience) }),
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
        isStrict: options.strict === true,
        onProgress: progress.say,
      }).finally(progress.done);
      print(outcome, options, io);
      exit(outcome.hasFailed ? exitCodes.findings : exitCodes.done);
    });

/** The files are the result; what was found on the way goes beside it. */
function print(outcome: BuildOutcome, options: Options, io: Io): void {
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
