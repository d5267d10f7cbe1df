import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import type {
  DesignationReadiness,
  DossierReadiness,
  OfficialReadiness,
} from '../../compose/readiness.ts';
import { checkReadiness, checkReadinessAsPage } from '../../operations/overview/readiness.ts';
import { plainTable } from '../../report/table.ts';
import type { Io } from '../io.ts';
import { asOfOption, oneOf, reports } from '../options.ts';
import { progressOn } from '../progress.ts';

type Reason = DesignationReadiness['reasons'][number];

const kinds = [...reports, 'html'] as const;

interface Options {
  readonly format: (typeof kinds)[number];
  readonly asOf?: string;
  readonly trace?: boolean;
}

export const readinessCommand = (io: Io): Command =>
  new Command('readiness')
    .description('Show what carries each proposed listing, and what is missing.')
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(
      new Option('--format <kind>', 'how it is printed: human, json or html, a page for a browser')
        .argParser((text) => oneOf(text, kinds))
        .default('human'),
    )
    .option('--trace', 'show each sentence of the reasons with its facts and evidence')
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier readiness                    all dossiers here
  dossier readiness zz-specimen        one of them
  dossier readiness --format json      for other programs
  dossier readiness --format html > readiness.html
  dossier readiness zz-specimen --trace
                                       where each sentence of the reasons comes from

For each official: the elements that an authority asks for, the evidence that carries each, and what
is missing. Then the officials beside the frameworks: “asked” where a listing is proposed, “fits” where
the acts carry a ground, “lacking” where something must be added first (dossier suggest says what).`,
    )
    .action(async (dossiers: string[], { format, asOf, trace }: Options) => {
      const progress = progressOn(io);
      const asked = {
        dossiers,
        ...(asOf === undefined ? {} : { asOf }),
        onProgress: progress.say,
      };
      if (format === 'html') {
        const page = await checkReadinessAsPage(io.host, asked).finally(progress.done);
        deliverText(io.out, page.html, page.withheld, 'html');
        return;
      }
      const outcome = await checkReadiness(io.host, asked).finally(progress.done);
      const { unread, withheld } = outcome;
      const text =
        format === 'json'
          ? JSON.stringify({ schema_version: 1, dossiers: outcome.dossiers, unread }, null, 2)
          : [
              ...outcome.dossiers.map((dossier) => inWords(dossier, trace === true)),
              ...unread.map((id) => `${id} cannot be read. Run: dossier validate ${id}`),
            ].join('\n\n');
      deliverText(io.out, `${text}\n`, withheld);
    });

function inWords(
  { dossier, designations, officials }: DossierReadiness,
  withTrace: boolean,
): string {
  return [
    ...designations.map(({ submission, regime, name, elements, reasons }) => {
      const open = elements.filter(({ gap }) => gap !== null).length;
      const state =
        open === 0
          ? 'nothing is missing'
          : `gaps in ${String(open)} of ${String(elements.length)} elements`;
      const rows = elements.map(({ element, evidence, gap }) => [element, evidence, gap ?? 'none']);
      const table = plainTable([['element', 'evidence', 'missing'], ...rows]);
      return [
        `${name}, in ${dossier}/${submission} (${regime}): ${state}.\n${table}`,
        ...(withTrace
          ? [`Reasons for ${name}, sentence by sentence:`, ...reasons.map(traceLines)]
          : []),
      ].join('\n\n');
    }),
    officials.length === 0
      ? `${dossier}: no official is accused of anything.`
      : `Officials of ${dossier} and the frameworks:\n${plainTable(matrix(officials))}`,
  ].join('\n\n');
}

const traceLines = ({ text, facts, evidence }: Reason, index: number): string =>
  [
    `${String(index + 1)}. ${text}`,
    `   facts: ${facts.map(({ place }) => place).join(', ')}`,
    `   evidence: ${evidence.length > 0 ? evidence.join('; ') : 'none'}`,
  ].join('\n');

const matrix = (officials: readonly OfficialReadiness[]): string[][] => [
  ['official', ...Object.keys(officials[0]?.frameworks ?? {})],
  ...officials.map(({ name, frameworks }) => [name, ...Object.values(frameworks)]),
];
