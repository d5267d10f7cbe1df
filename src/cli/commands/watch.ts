import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { withheldSoFar } from '../../deliver/withheld-so-far.ts';
import { nothingCovered } from '../../finding/coverage.ts';
import { RunError } from '../../operations/run-error.ts';
import { watchDossiers, type WatchEvent } from '../../operations/watching/watch.ts';
import { maskOf } from '../../redact/mask.ts';
import { buildLine } from '../../report/build-line.ts';
import { jsonReport } from '../../report/json.ts';
import type { Report } from '../../report/report.ts';
import { type BuildWords, toBuildOptions, withBuildOptions } from '../build-options.ts';
import { failureText } from '../failure.ts';
import type { Io } from '../io.ts';
import { remark } from '../remark.ts';
import { printedOf } from '../report-targets.ts';

export const watchCommand = (io: Io): Command =>
  withBuildOptions(new Command('watch'))
    .description('Make the documents anew whenever a dossier changes, until Ctrl-C.')
    .addHelpText(
      'after',
      `
Examples:
  dossier watch                              all dossiers here
  dossier watch zz-specimen --format pdf     one dossier, as PDF alone

Each time, one line says what was written, or what is wrong first and where. A mistake
stops nothing: mend it, and save. \`dossier validate\` shows everything that is found.`,
    )
    .action(async (dossiers: string[], options: BuildWords) => {
      refuseOtherReports(options);
      await watchDossiers(io.host, toBuildOptions(dossiers, options), {
        onEvent: (event) => {
          print(event, options, io);
        },
        onReady: (ids) => {
          remark(io, `Watching ${ids.join(', ')}. Press Ctrl-C to end.\n`);
        },
        until: io.untilInterrupted?.() ?? new Promise(() => undefined),
      });
    });

type Mask = ReturnType<typeof maskOf>;

/** It prints a line each time, and no page. @throws RunError */
function refuseOtherReports({ format }: BuildWords): void {
  const other = format?.reports.find(
    ({ kind, file }) => file !== undefined || (kind !== 'human' && kind !== 'json'),
  );
  if (other)
    throw new RunError(
      `“watch” prints lines, and no report of the form ${other.kind}.`,
      'Write --format json for other programs, or use `dossier build`.',
    );
}

/** One line for each event, also as JSON. */
function print(event: WatchEvent, { format, quiet }: BuildWords, io: Io): void {
  const { dossier, result } = event;
  const isFailure = 'error' in result || result.outcome.hasFailed;
  if (quiet === true && !isFailure) return;
  const now = new Date(io.host.now());
  const withheld = 'outcome' in result ? result.outcome.withheld : withheldSoFar(io.host);
  // A line that is held back would end the watching, and a folder can be called after somebody.
  const mask = maskOf(withheld);
  const text =
    printedOf(format?.reports ?? []) === 'json'
      ? jsonLine(event, now, mask, io)
      : [clock(now), mask(dossier ?? 'workspace'), textOf(result, mask, io)].join('  ');
  deliverText(io.out, `${text}\n`, withheld);
}

/** As on the wall. */
const clock = (now: Date): string =>
  [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

const textOf = (result: WatchEvent['result'], mask: Mask, io: Io): string =>
  'outcome' in result ? buildLine(result.outcome) : failureLine(result.error, mask, io);

const failureLine = (error: unknown, mask: Mask, { host }: Io): string =>
  mask(failureText(error, host))
    .trim()
    .replace(/\s*\n\s*/g, ' ');

const nothingFound = (dossier: string | undefined, mask: Mask): Report => ({
  findings: [],
  texts: new Map(),
  dossiers: dossier === undefined ? [] : [mask(dossier)],
  coverage: nothingCovered,
});

function jsonLine({ dossier, result }: WatchEvent, now: Date, mask: Mask, io: Io): string {
  const at = now.toISOString();
  const report =
    'outcome' in result
      ? jsonReport(result.outcome, {
          at,
          written: result.outcome.written,
          current: result.outcome.current,
          refused: result.outcome.refused,
        })
      : jsonReport(nothingFound(dossier, mask), {
          at,
          failure: failureLine(result.error, mask, io),
        });
  return JSON.stringify(JSON.parse(report));
}
