import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { today } from '../../operations/dossiers.ts';
import { recordEvent } from '../../operations/making/record.ts';
import type { Io } from '../io.ts';
import { dayArgument, oneOf } from '../options.ts';
import { progressOn } from '../progress.ts';

const events = [
  'sent',
  'tabled',
  'answered',
  'listed',
  'refused',
  'corrected',
  'withdrawn',
] as const;

interface RecordCommandOptions {
  readonly on?: string;
  readonly to?: string;
  readonly number?: string;
  readonly file?: string;
}

export const recordCommand = (io: Io): Command =>
  new Command('record')
    .description('Write down what became of a document: that it was sent, tabled, answered.')
    .argument('<dossier>', 'its id or folder')
    .argument('<document>', 'the id of the submission or question')
    .argument('<event>', `what happened: ${events.join(', ')}`, (text) => oneOf(text, events))
    .option(
      '--on <day>',
      'the day on which it happened, as 2026-03-01 (default: today)',
      dayArgument,
    )
    .option('--to <name>', 'who received the document or acted on it')
    .option('--number <number>', 'the number that the institution gave it')
    .addOption(new Option('--file <path>', 'the file that was sent'))
    .addHelpText(
      'after',
      `
Examples:
  dossier record zz-specimen eu sent --to "Ministry of Foreign Affairs" --file out/zz-specimen/zz-specimen-eu.pdf
  dossier record zz-specimen ep tabled --on 2026-03-01 --number E-000000/2026
  dossier record zz-specimen ep answered

The event goes into the history of the document, in submissions.yaml or questions.yaml; nothing else in
that file changes. With --file, the fingerprint of the file and the public case as it stood in it are
kept too, in the folder sent/ of the dossier: later versions then say on their first page what changed.
dossier status shows where each document stands.`,
    )
    .action(
      async (
        dossier: string,
        request: string,
        event: (typeof events)[number],
        { on, file, ...more }: RecordCommandOptions,
      ) => {
        const progress = progressOn(io);
        const { written, sha256, withheld } = await recordEvent(io.host, {
          dossier,
          request,
          entry: { event, on: on ?? today(io.host), ...more },
          ...(file === undefined ? {} : { file }),
          onProgress: progress.say,
        }).finally(progress.done);
        const lines = [
          ...written.map((path) => `Written: ${path}`),
          ...(event === 'sent' && sha256 === undefined
            ? [
                'Without --file nobody can tell later what stood in it, so a later version cannot say what changed.',
              ]
            : []),
        ];
        deliverText(io.out, `${lines.join('\n')}\n`, withheld);
      },
    );
