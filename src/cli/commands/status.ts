import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import {
  type DocumentStatus,
  type DossierStatus,
  statusOf,
} from '../../operations/overview/status.ts';
import { plural } from '../../report/plural.ts';
import { plainTable } from '../../report/table.ts';
import type { Io } from '../io.ts';
import { asOfOption, changedOption, reportOption, type ReportOptions } from '../options.ts';
import { progressOn } from '../progress.ts';

interface StatusOptions extends ReportOptions {
  readonly changed?: string;
}

export const statusCommand = (io: Io): Command =>
  new Command('status')
    .description('Show how far each dossier is, and what became of its documents.')
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(reportOption())
    .addOption(changedOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier status                       all dossiers here
  dossier status zz-specimen           one of them
  dossier status --changed main        those with changes since the branch main
  dossier status --format json         for other programs

What became of a document stands in its history, in submissions.yaml and questions.yaml: dossier record
writes there when it was sent, tabled, answered, listed, refused, corrected or withdrawn.`,
    )
    .action(async (dossiers: string[], { format, asOf, changed }: StatusOptions) => {
      const progress = progressOn(io);
      const outcome = await statusOf(io.host, {
        dossiers,
        ...(asOf === undefined ? {} : { asOf }),
        ...(changed === undefined ? {} : { changedSince: changed }),
        onProgress: progress.say,
      }).finally(progress.done);
      const text =
        format === 'json'
          ? JSON.stringify({ schema_version: 1, dossiers: outcome.dossiers }, null, 2)
          : outcome.dossiers.map(inWords).join('\n\n') ||
            `No dossier has changed since ${changed ?? ''}.`;
      deliverText(io.out, `${text}\n`, outcome.withheld);
    });

function inWords(dossier: DossierStatus): string {
  const { dossier: id, status, as_of = '', errors, warnings, documents, reviews } = dossier;
  if (status === undefined) return `${id} cannot be read. Run: dossier validate ${id}`;
  const found = `${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}`;
  return [
    `${id}: ${status}, facts checked up to ${as_of}, ${signedOff(dossier)}; ${found}.`,
    ...(reviews ? [reviewed(reviews)] : []),
    ...(documents.length > 0
      ? [plainTable([['document', 'for', 'now', 'last'], ...documents.map(rowOf)])]
      : ['No document is asked for yet.']),
  ].join('\n');
}

const signedOff = ({ sign_offs, reviews }: DossierStatus): string => {
  const missing = reviews?.missing_sign_offs ?? [];
  if (sign_offs.length === 0) return 'not signed off';
  const signed = `signed off: ${sign_offs.join(', ')}`;
  return missing.length > 0 ? `${signed}, not ${missing.join(', ')}` : signed;
};

const reviewed = ({
  items,
  accepted,
  stale,
  objections,
  reviewers_needed,
}: NonNullable<DossierStatus['reviews']>): string =>
  [
    `Reviews: ${String(accepted)} of ${plural(items, 'item', 'items')} accepted${reviewers_needed > 1 ? ` by ${String(reviewers_needed)} reviewers` : ''}`,
    ...(stale > 0 ? [`${String(stale)} changed since`] : []),
    ...(objections > 0 ? [plural(objections, 'objection', 'objections')] : []),
  ].join(', ') + '.';

const rowOf = ({ id, pack, can_be_made, last }: DocumentStatus): string[] => [
  id,
  pack,
  can_be_made ? 'can be made' : 'stopped by findings',
  last
    ? [last.event, last.on, last.to, last.number].filter((part) => part !== undefined).join(', ')
    : 'not sent',
];
