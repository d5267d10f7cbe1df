import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { changesBetween } from '../../operations/versions/diff.ts';
import { redlines } from '../../operations/versions/redline.ts';
import { changesJson } from '../../report/changes.ts';
import { changesMarkdown } from '../../report/changes-markdown.ts';
import { changesText } from '../../report/changes-text.ts';
import type { Io } from '../io.ts';
import { oneOf } from '../options.ts';
import { progressOn } from '../progress.ts';

const formats = ['human', 'markdown', 'json'] as const;
const writers = { human: changesText, markdown: changesMarkdown, json: changesJson } as const;

interface DiffCommandOptions {
  readonly dossier?: readonly string[];
  readonly format: (typeof formats)[number];
  readonly redline?: string;
}

export const diffCommand = (io: Io): Command =>
  new Command('diff')
    .description('Show what changed in the cases between two versions, in their own words.')
    .argument('<before>', 'a folder, a version in git, or both versions as main..HEAD')
    .argument('[after]', 'the same; without it what lies here now')
    .option('--dossier <id...>', 'only these dossiers')
    .addOption(
      new Option('--format <kind>', `how it is printed: ${formats.join(', ')}`)
        .argParser((text) => oneOf(text, formats))
        .default('human'),
    )
    .option(
      '--redline <folder>',
      'write each document that changed as a DOCX with tracked changes into this folder',
    )
    .addHelpText(
      'after',
      `
Examples:
  dossier diff main                                  this folder, compared with main
  dossier diff main...HEAD --format markdown         a branch, as a comment on its pull request
  dossier diff v1.0 v1.1 --dossier zz-specimen       two versions of one dossier
  dossier diff ../sent-in-march/zz-specimen dossiers/zz-specimen
  dossier diff HEAD~1 --redline out/redline          what changed in the documents themselves

With main..HEAD the two are compared as they are, with main...HEAD from where they parted. The report and the
redlines are for everyone: what one of the versions withholds, or the vault that lies here, is told of
neither. In a redline, accepting all changes gives the new document.`,
    )
    .action(
      async (
        before: string,
        after: string | undefined,
        { dossier, format, redline }: DiffCommandOptions,
      ) => {
        const progress = progressOn(io);
        const options = {
          versions: [before, ...(after === undefined ? [] : [after])],
          ...(dossier === undefined ? {} : { dossiers: dossier }),
          onProgress: progress.say,
        };
        const outcome = await changesBetween(io.host, options).finally(progress.done);
        deliverText(io.out, writers[format](outcome), outcome.withheld);
        if (redline === undefined) return;
        const made = await redlines(io.host, { ...options, output: redline }).finally(
          progress.done,
        );
        const lines = [
          ...made.written.map((path) => `Written: ${path}`),
          ...made.left.map((words) => `Not written: ${words}`),
        ];
        deliverText(io.err, `${lines.join('\n') || 'No document changed.'}\n`, outcome.withheld);
      },
    );
