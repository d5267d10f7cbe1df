import { Argument, Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { withheldSoFar } from '../../deliver/withheld-so-far.ts';
import { list, listable } from '../../operations/overview/list.ts';
import { plainTable } from '../../report/table.ts';
import type { Io } from '../io.ts';
import { type ReportKind, reportOption } from '../options.ts';

export const listCommand = (io: Io): Command =>
  new Command('list')
    .description('List dossiers, or what the program knows.')
    .addArgument(new Argument('[what]', listable.join(', ')).default('dossiers'))
    .addOption(reportOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier list                  the dossiers here
  dossier list regimes          the sanctions frameworks
  dossier list criteria         their listing grounds, with the codes for submissions.yaml
  dossier list rules            everything that can be found, with the codes for explain`,
    )
    .action(async (what: string, { format }: { format: ReportKind }) => {
      const rows = await list(io.host, what);
      const text =
        format === 'json'
          ? JSON.stringify({ schema_version: 1, [what]: rows }, null, 2)
          : plainTable([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]);
      deliverText(io.out, `${text}\n`, withheldSoFar(io.host));
    });
