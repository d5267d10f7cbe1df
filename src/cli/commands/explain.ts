import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { nothingWithheld } from '../../deliver/withheld-so-far.ts';
import { explain } from '../../operations/explain.ts';
import { humanExplanation } from '../../report/explanation.ts';
import type { Io } from '../io.ts';
import { type ReportKind, reportOption } from '../options.ts';

export const explainCommand = (io: Io): Command =>
  new Command('explain')
    .description('Say what a finding means, why it matters, and what is right.')
    .argument('<code>', 'the code of a finding, such as evidence/single-origin')
    .addOption(reportOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier explain evidence/single-origin
  dossier explain single-origin          the part after the slash is enough
  dossier list rules                     all codes`,
    )
    .action((code: string, { format }: { format: ReportKind }) => {
      const explanation = explain(code);
      const text =
        format === 'json'
          ? `${JSON.stringify({ schema_version: 1, ...explanation }, null, 2)}\n`
          : humanExplanation(explanation, io.useColour.out);
      deliverText(io.out, text, nothingWithheld);
    });
