import { deliverText } from '../deliver/deliver.ts';
import type { DocumentFile } from '../operations/documents.ts';
import type { BuildOutcome } from '../operations/produce.ts';
import { checkLine } from '../report/check-line.ts';
import { humanFindings, summary } from '../report/human.ts';
import { jsonReport } from '../report/json.ts';
import { plainTable } from '../report/table.ts';
import type { Io } from './io.ts';
import type { MakingWords } from './making-options.ts';

export interface PrintedWords extends Pick<MakingWords, 'format' | 'quiet'> {
  readonly check?: boolean;
}

/** The files are the result; what was found on the way goes beside it. */
export function printMade(outcome: BuildOutcome, options: PrintedWords, io: Io): void {
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
