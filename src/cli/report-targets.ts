/** `--format sarif=out.sarif`: which reports are wanted, and where each goes. */
import { InvalidArgumentError } from 'commander';
import { deliverFiles, deliverText } from '../deliver/deliver.ts';
import { hasErrors } from '../finding/finding.ts';
import { didYouMean } from '../finding/nearest.ts';
import { type DossierOptions, type Outcome } from '../operations/dossiers.ts';
import { explanations } from '../operations/explanations.ts';
import { wayFromRoot } from '../operations/versions/repository.ts';
import { RunError } from '../operations/run-error.ts';
import { jsonReport } from '../report/json.ts';
import { type Context, formatted, type ReportKind, reportKinds } from '../report/report.ts';
import type { Io } from './io.ts';

export interface ReportTarget {
  readonly kind: ReportKind;
  /** Absent where it is printed. */
  readonly file?: string;
}

/** `json`, `sarif=out.sarif`, `human`. @param others words that may have been meant besides */
export function readTarget(text: string, others: readonly string[] = []): ReportTarget {
  const [, word = text, file] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const kind = reportKinds.find((known) => known === word.trim());
  if (!kind) {
    const known = [...others, ...reportKinds];
    throw new InvalidArgumentError(
      didYouMean(word, known) ?? `The words are: ${known.join(', ')}.`,
    );
  }
  if (file === '') throw new InvalidArgumentError(`Name a file, as in ${kind}=report.`);
  return { kind, ...(file === undefined ? {} : { file }) };
}

/** The one that is printed; what people read, where none is wanted at all. @throws RunError if several are */
export function printedOf(targets: readonly ReportTarget[]): ReportKind | undefined {
  const printed = targets.filter(({ file }) => file === undefined);
  const [first, second] = printed;
  if (first && second)
    throw new RunError(
      `Only one report can be printed, and you asked for ${first.kind} and ${second.kind}.`,
      `Write one of them into a file: --format ${second.kind}=report.${endings[second.kind]}`,
    );
  return first?.kind ?? (targets.length === 0 ? 'human' : undefined);
}

const endings: Readonly<Record<ReportKind, string>> = {
  human: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  markdown: 'md',
};

export interface Told {
  readonly outcome: Outcome;
  readonly options: Pick<DossierOptions, 'isStrict' | 'maxWarnings'>;
  /** What the command adds to JSON. */
  readonly more?: object;
  /** The same for people, with colours or without. */
  readonly human: (useColour: boolean) => string;
}

/** Prints one report, and writes the others. @throws LeakError, HostError, RunError */
export async function tell(
  targets: readonly ReportTarget[],
  told: Told,
  { host, out, err, useColour }: Io,
): Promise<void> {
  const { outcome } = told;
  const { withheld } = outcome;
  const printed = printedOf(targets);
  const files = targets.filter(({ file }) => file !== undefined);
  const isPlain = [printed, ...files.map(({ kind }) => kind)].every(
    (kind) => kind === undefined || kind === 'human' || kind === 'json',
  );
  const context: Context = {
    version: host.version,
    explanations,
    prefix: isPlain ? '' : await wayFromRoot(host),
    fails: failing(told),
    sha256: (text) => host.sha256(text),
  };
  const textOf = (kind: ReportKind, isColoured: boolean): Promise<string> | string => {
    if (kind === 'human') return told.human(isColoured);
    if (kind === 'json') return jsonReport(outcome, told.more);
    return formatted(kind, outcome, context);
  };
  const outputs = [];
  for (const { kind, file = '' } of files)
    outputs.push({ path: file, format: 'text' as const, content: await textOf(kind, false) });
  await deliverFiles(host, outputs, withheld);
  for (const { path } of outputs) deliverText(err, `Written: ${host.show(path)}\n`, withheld);
  if (printed) deliverText(out, await textOf(printed, useColour.out), withheld);
}

/** With `--strict` or too many warnings each of these is a reason to fail. */
function failing({ outcome, options }: Told): Context['fails'] {
  const areWarningsToo =
    options.isStrict === true || (outcome.hasFailed && !hasErrors(outcome.findings));
  return ({ severity, suppressed }) =>
    !suppressed && (severity === 'error' || (severity === 'warning' && areWarningsToo));
}
