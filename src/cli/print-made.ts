import { deliverText } from '../deliver/deliver.ts';
import type { DocumentFile } from '../operations/making/documents.ts';
import type { BuildOutcome } from '../operations/making/produce.ts';
import { checkLine } from '../report/check-line.ts';
import { humanFindings, summary } from '../report/human.ts';
import { plainTable } from '../report/table.ts';
import type { Io } from './io.ts';
import type { MakingWords } from './making-options.ts';
import { printedOf, tell } from './report-targets.ts';

export interface PrintedWords extends Pick<
  MakingWords,
  'format' | 'quiet' | 'strict' | 'maxWarnings'
> {
  readonly check?: boolean;
}

/** The files are the result; what was found on the way goes beside it. */
export async function printMade(
  outcome: BuildOutcome,
  options: PrintedWords,
  io: Io,
): Promise<void> {
  const { findings, texts, dossiers, written, current, outdated, refused, earlier, withheld } =
    outcome;
  const targets = options.format?.reports ?? [];
  const isQuiet = options.quiet === true;
  const told = (useColour: boolean): string => {
    const shown = humanFindings(findings, texts, { useColour, isQuiet });
    return [
      ...(shown === '' ? [] : [shown]),
      ...refused.map((name) => `Not made: ${name}, because of the findings above.\n`),
      ...earlier.map((path) => `Still there, from before: ${path}\n`),
      `${summary(findings, dossiers.length)}\n`,
      ...(options.check === true ? [checkLine(outcome)] : []),
    ].join('');
  };
  const report = {
    outcome,
    options: {
      isStrict: options.strict === true,
      ...(options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings }),
    },
    more: { written, current, outdated, refused },
    human: told,
  };
  // The report for people goes beside the list of files, and any other takes its place.
  const isForPeople = [undefined, 'human'].includes(printedOf(targets));
  const others = targets.filter(({ kind, file }) => kind !== 'human' || file !== undefined);
  if (others.length > 0) await tell(others, report, io);
  if (!isForPeople) return;
  deliverText(io.err, told(io.useColour.err), withheld);
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
