import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { type IndexedOfficial, indexOfficials } from '../../operations/overview/index-officials.ts';
import { csv } from '../../report/csv.ts';
import { plainTable } from '../../report/table.ts';
import type { Io } from '../io.ts';
import { asOfOption, oneOf } from '../options.ts';
import { progressOn } from '../progress.ts';
import { remark } from '../remark.ts';

const kinds = ['human', 'json', 'csv'] as const;

interface Options {
  readonly format: (typeof kinds)[number];
  readonly asOf?: string;
}

export const indexCommand = (io: Io): Command =>
  new Command('index')
    .description('List the officials of all dossiers, each once.')
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(
      new Option('--format <kind>', 'how it is printed: human, json or csv')
        .argParser((text) => oneOf(text, kinds))
        .default('human'),
    )
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier index                           everybody, once
  dossier index --format csv > list.csv   for a spreadsheet
  dossier index --format json             for other programs

One id is one person in all dossiers. Two ids with the same name stay two, and the list says so.
The same as a document, with the victims, in PDF, DOCX, HTML or text: dossier sheet persons`,
    )
    .action(async (dossiers: string[], { format, asOf }: Options) => {
      const progress = progressOn(io);
      const { officials, unread, withheld } = await indexOfficials(io.host, {
        dossiers,
        ...(asOf === undefined ? {} : { asOf }),
        onProgress: progress.say,
      }).finally(progress.done);
      const rows = [headings, ...officials.map(cells)];
      const text = {
        human: () =>
          `${plainTable(rows.map(([id, name, , ...rest]) => [id, name, ...rest].map((cell) => cell ?? '')))}\n`,
        csv: () => csv(rows),
        json: () => `${JSON.stringify({ schema_version: 1, officials, unread }, null, 2)}\n`,
      }[format]();
      deliverText(io.out, text, withheld);
      for (const id of unread) remark(io, `${id} cannot be read. Run: dossier validate ${id}\n`);
    });

const headings = [
  'id',
  'name',
  'other_names',
  'standing',
  'dossiers',
  'same_name_as',
  'posts',
  'acts',
];

const cells = (official: IndexedOfficial): string[] => [
  official.id,
  official.name,
  official.names.join('; '),
  official.standing.join('; '),
  official.dossiers.join('; '),
  official.namesakes.join('; '),
  official.posts.join('; '),
  official.acts.join('; '),
];
