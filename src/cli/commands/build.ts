import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { buildDossiers, type BuildOutcome } from '../../operations/build.ts';
import type { DocumentFile } from '../../operations/documents.ts';
import { checkLine } from '../../report/check-line.ts';
import { humanFindings, summary } from '../../report/human.ts';
import { jsonReport } from '../../report/json.ts';
import { plainTable } from '../../report/table.ts';
import { type BuildWords, toBuildOptions, withBuildOptions } from '../build-options.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { progressOn } from '../progress.ts';

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
      const progress = progressOn(io);
      const outcome = await buildDossiers(io.host, {
        ...toBuildOptions(dossiers, options),
        isCheck: options.check === true,
        isRenderedAnew: options.cache === false,
        onProgress: progress.say,
      }).finally(progress.done);
      print(outcome, options, io);
      exit(outcome.hasFailed ? exitCodes.findings : exitCodes.done);
    });

/** The files are the result; what was found on the way goes beside it. */
function print(outcome: BuildOutcome, options: Words, io: Io): void {
  const { findings, texts, dossiers, written, current, outdated, refused, withheld } = outcome;
  if (options.format?.includes('json') === true) {
    const files = { written, current, outdated, refused };
    deliverText(io.out, jsonReport(findings, texts, dossiers, files), withheld);
    return;
  }
  const isQuiet = options.quiet === true;
  const shown = humanFindings(findings, texts, { useColour: io.useColour.err, isQuiet });
  const told = [
    ...(shown === '' ? [] : [shown]),
    ...refused.map((name) => `Not made: ${name}, because of the findings above.\n`),
    `${summary(findings, dossiers.length)}\n`,
    ...(options.check === true ? [checkLine(outcome)] : []),
  ].join('');
  deliverText(io.err, told, withheld);
  const files = [
    ...written,
    ...current.map((file) => ({ ...file, state: 'already current' })),
    ...outdated,
  ];
  if (files.length > 0) deliverText(io.out, `${fileList(files)}\n`, withheld);
}

const fileList = (files: readonly (DocumentFile & { readonly state?: string })[]): string =>
  plainTable(
    files.map(({ path, pages, size, sha256, state = '' }) => [
      path,
      pages === undefined ? '' : `${String(pages)} ${pages === 1 ? 'page' : 'pages'}`,
      `${String(Math.ceil(size / 1024))} KB`,
      `sha256 ${sha256}`,
      state,
    ]),
  );
