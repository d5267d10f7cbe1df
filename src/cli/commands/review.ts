import { Command, Option } from 'commander';
import { stringify } from 'yaml';
import { deliverText } from '../../deliver/deliver.ts';
import { today } from '../../operations/dossiers.ts';
import {
  type DecisionOptions,
  type ItemReport,
  itemsShown,
  itemsToReview,
  review,
} from '../../operations/reviewing/review.ts';
import { RunError } from '../../operations/run-error.ts';
import { plainTable } from '../../report/table.ts';
import type { Io } from '../io.ts';
import {
  changedOption,
  dayArgument,
  reportOption,
  type ReportOptions,
  severalOf,
} from '../options.ts';
import { progressOn } from '../progress.ts';

const checks = ['identity', 'quote', 'translation', 'archive', 'relevance'] as const;

interface ReviewCommandOptions extends ReportOptions {
  readonly dossier?: string;
  readonly changed?: string;
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly needsWork?: boolean;
  readonly comment?: string;
  readonly checks?: (typeof checks)[number][];
  readonly by?: string;
  readonly on?: string;
}

export const reviewCommand = (io: Io): Command =>
  new Command('review')
    .description('Show what waits for a review, and write down what you decided.')
    .argument('[items...]', 'ids, as E-04 or reading-circle/sentence; without them what waits')
    .option('--dossier <id>', 'the dossier in which the items are, by its id or folder')
    .addOption(changedOption())
    .addOption(
      new Option('--accept', 'it is right, and the source says so').conflicts([
        'reject',
        'needsWork',
      ]),
    )
    .addOption(new Option('--reject', 'nothing may rely on it').conflicts('needsWork'))
    .option('--needs-work', 'it can be mended')
    .option('--comment <text>', 'what the author should know; alone, it decides nothing')
    .addOption(
      new Option('--checks <list>', `what you checked: ${checks.join(', ')}`).argParser(
        severalOf(checks),
      ),
    )
    .option('--by <reference>', 'who reviews: a reference, not a name (or DOSSIER_REVIEWER)')
    .option('--on <day>', 'the day of the decision, as 2026-03-01 (default: today)', dayArgument)
    .addOption(reportOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier review                                        what waits, in all dossiers
  dossier review --changed main                         what waits where something changed since the branch main
  dossier review zz-specimen/E-04                       the item, and what was decided about it
  dossier review zz-specimen/E-04 --accept --by reviewer-2 --checks identity,quote,archive
  dossier review sentence/sudyaev-vymysl --dossier zz-specimen --reject --by reviewer-2 --comment "Page 2 has no name."

Any entry can be reviewed: evidence by its id, what stands within another entry by the ids one after the
other: PROSECUTION/ACT, PROSECUTION/ACT/OFFICIAL, SUBMISSION/OFFICIAL, and a quotation by the entry and
the evidence, as PROSECUTION/ACT/E-04. The end of an id, or the beginning of its last part, is enough
where it is clear.

A decision goes into reviews.yaml, bound to the item as it is now and to the fingerprints of its files;
the item as it is goes into the folder reviewed/ of the dossier. If anything in it changes, the review
no longer counts, and dossier validate says what changed. What stands in a vault is part of no review.
How many reviewers are needed, and of what, stands in workspace.yaml under reviews.`,
    )
    .action(async (items: string[], options: ReviewCommandOptions) => {
      const { dossier, changed, format } = options;
      const progress = progressOn(io);
      const common = {
        ...(dossier === undefined ? {} : { dossiers: [dossier] }),
        ...(changed === undefined ? {} : { changedSince: changed }),
        onProgress: progress.say,
      };
      const decision = decisionOf(options);
      if (decision !== undefined) {
        const decided = await review(io.host, {
          ...common,
          items: someOf(items),
          decision,
          reviewer: reviewerOf(options, io),
          on: options.on ?? today(io.host),
          ...(options.checks === undefined ? {} : { checks: options.checks }),
          ...(options.comment === undefined ? {} : { note: options.comment }),
        }).finally(progress.done);
        const lines =
          format === 'json'
            ? [json({ decided: decided.decided, written: decided.written })]
            : [
                ...decided.decided.map(
                  ({ dossier: id, item }) => `${id}/${item}: ${decision.replace('_', ' ')}`,
                ),
                ...decided.written.map((path) => `Written: ${path}`),
              ];
        deliverText(io.out, `${lines.join('\n')}\n`, decided.withheld);
        return;
      }
      const isList = items.length === 0;
      const outcome = await (
        isList
          ? itemsToReview(io.host, common)
          : itemsShown(io.host, { ...common, items }).then((shown) => ({ ...shown, unread: [] }))
      ).finally(progress.done);
      const text =
        format === 'json'
          ? json({ items: outcome.items })
          : isList
            ? listInWords(outcome.items)
            : outcome.items.map(itemInWords).join('\n\n');
      deliverText(io.out, `${text}\n`, outcome.withheld);
      for (const id of outcome.unread)
        deliverText(
          io.err,
          `${id} cannot be read. Run: dossier validate ${id}\n`,
          outcome.withheld,
        );
    });

const json = (report: object): string => JSON.stringify({ schema_version: 1, ...report }, null, 2);

function decisionOf({
  accept,
  reject,
  needsWork,
  comment,
}: ReviewCommandOptions): DecisionOptions['decision'] | undefined {
  if (accept === true) return 'accepted';
  if (reject === true) return 'rejected';
  if (needsWork === true) return 'needs_work';
  return comment === undefined ? undefined : 'commented';
}

function someOf(items: readonly string[]): readonly string[] {
  if (items.length > 0) return items;
  throw new RunError('Say what you decided about.', 'Name the item: dossier review E-04 --accept');
}

function reviewerOf({ by }: ReviewCommandOptions, { host }: Io): string {
  const reviewer = by ?? host.env['DOSSIER_REVIEWER'];
  if (reviewer !== undefined && /\S[\s@]/.test(reviewer.trim()))
    throw new RunError(
      'What stands after --by looks like a name or an address, and everybody who reads the dossier would read it.',
      'Give a reference that your team knows: --by reviewer-2.',
    );
  if (reviewer !== undefined && reviewer.trim() !== '') return reviewer.trim();
  throw new RunError(
    'Nobody would know who reviewed it.',
    'Give a reference that your team knows, and not a name: --by reviewer-2. To give it once, set DOSSIER_REVIEWER.',
  );
}

function listInWords(items: readonly ItemReport[]): string {
  if (items.length === 0) return 'Nothing waits for a review.';
  const rows = items.map(({ dossier, id, kind, reviews }) => [
    `${dossier}/${id}`,
    kind,
    reviews.at(-1) ? reviewInWords(reviews.at(-1)) : 'not reviewed',
  ]);
  return plainTable([['item', 'kind', 'last review'], ...rows]);
}

const reviewInWords = (own: ItemReport['reviews'][number] | undefined): string => {
  if (!own) return '';
  const { decision, reviewer, on, state, changes, note } = own;
  const since =
    state === 'stale'
      ? `; changed since${changes === null ? ', and nobody can say what' : `: ${changes}`}`
      : state === 'superseded'
        ? '; decided again since'
        : '';
  return `${decision.replace('_', ' ')} by ${reviewer} on ${on}${since}${note === null ? '' : ` (“${note.trim()}”)`}`;
};

function itemInWords({ dossier, id, kind, file, sha256, reviews, value }: ItemReport): string {
  return [
    `${dossier}/${id} (${kind}, ${file})`,
    `fingerprint ${sha256}`,
    ...(reviews.length > 0 ? reviews.map(reviewInWords) : ['not reviewed']),
    '',
    stringify(value, { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n'),
  ].join('\n');
}
