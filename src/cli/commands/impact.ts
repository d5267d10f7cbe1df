import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { impactOf } from '../../operations/reviewing/impact.ts';
import { impactJson, impactMarkdown, impactText } from '../../report/impact.ts';
import type { Io } from '../io.ts';
import { oneOf } from '../options.ts';
import { progressOn } from '../progress.ts';

const formats = ['human', 'markdown', 'json'] as const;
const writers = { human: impactText, markdown: impactMarkdown, json: impactJson } as const;

interface ImpactCommandOptions {
  readonly dossier?: string;
  readonly format: (typeof formats)[number];
}

export const impactCommand = (io: Io): Command =>
  new Command('impact')
    .description('Show what hangs on an item, and draft notes to those who were sent it.')
    .argument('<item>', 'its id, as E-04 or reading-circle/sentence')
    .option('--dossier <id>', 'the dossier in which it is, by its id or folder')
    .addOption(
      new Option('--format <kind>', `how it is printed: ${formats.join(', ')}`)
        .argParser((text) => oneOf(text, formats))
        .default('human'),
    )
    .addHelpText(
      'after',
      `
Examples:
  dossier impact zz-specimen/E-04                         what hangs on an item of evidence
  dossier impact sentence --dossier zz-specimen           on an act
  dossier impact zz-specimen/E-04 --format markdown       with the notes, to be sent on

It names the claims that cite the item or refer to it, the sentences of proposed reasons that rest on it,
the documents that read otherwise without it, and each file that was sent with it. For each of those it
drafts a note of correction in the language of the document: of what is gone or unchanged, that it is
withdrawn; of what has changed, how it reads now. Items that are gone are found in what was sent. What
stood in a file is known where dossier record was given the file.`,
    )
    .action(async (item: string, { dossier, format }: ImpactCommandOptions) => {
      const progress = progressOn(io);
      const { report, withheld } = await impactOf(io.host, {
        item,
        ...(dossier === undefined ? {} : { dossiers: [dossier] }),
        onProgress: progress.say,
      }).finally(progress.done);
      deliverText(io.out, writers[format](report), withheld);
    });
