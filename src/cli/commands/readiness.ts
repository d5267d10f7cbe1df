import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import type { DossierReadiness, OfficialReadiness } from '../../compose/readiness.ts';
import { checkReadiness, checkReadinessAsPage } from '../../operations/readiness.ts';
import { plainTable } from '../../report/table.ts';
import type { Io } from '../io.ts';
import { asOfOption, oneOf, reports } from '../options.ts';
import { progressOn } from '../progress.ts';

const kinds = [...reports, 'html'] as const;

interface Options {
  readonly format: (typeof kinds)[number];
  readonly asOf?: string;
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
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier readiness                    all dossiers here
  dossier readiness zz-specimen        one of them
  dossier readiness --format json      for other programs
  dossier readiness --format html > readiness.html

For each official: the elements that an authority asks for, the evidence that carries each, and what
is missing. Then the officials beside the frameworks: “asked” where a listing is proposed, “fits” where
the acts carry a ground, “lacking” where something must be added first (dossier suggest says what).`,
    )
    .action(async (dossiers: string[], { format, asOf }: Options) => {
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
              ...outcome.dossiers.map(inWords),
              ...unread.map((id) => `${id} cannot be read. Run: dossier validate ${id}`),
            ].join('\n\n');
      deliverText(io.out, `${text}\n`, withheld);
    });

function inWords({ dossier, designations, officials }: DossierReadiness): string {
  return [
    ...designations.map(({ submission, regime, name, elements }) => {
      const open = elements.filter(({ gap }) => gap !== null).length;
      const state =
        open === 0
          ? 'nothing is missing'
          : `gaps in ${String(open)} of ${String(elements.length)} elements`;
      const rows = elements.map(({ element, evidence, gap }) => [element, evidence, gap ?? 'none']);
      return `${name}, in ${dossier}/${submission} (${regime}): ${state}.\n${plainTable([['element', 'evidence', 'missing'], ...rows])}`;
    }),
    officials.length === 0
      ? `${dossier}: no official is accused of anything.`
      : `Officials of ${dossier} and the frameworks:\n${plainTable(matrix(officials))}`,
  ].join('\n\n');
}

const matrix = (officials: readonly OfficialReadiness[]): string[][] => [
  ['official', ...Object.keys(officials[0]?.frameworks ?? {})],
  ...officials.map(({ name, frameworks }) => [name, ...Object.values(frameworks)]),
];
