import { Command } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import { type Suggestion, suggestFrameworks } from '../../operations/overview/suggest.ts';
import type { Io } from '../io.ts';
import { asOfOption, reportOption, type ReportOptions } from '../options.ts';
import { progressOn } from '../progress.ts';

export const suggestCommand = (io: Io): Command =>
  new Command('suggest')
    .description('Say under which sanctions frameworks the acts of each official fit, and why.')
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(reportOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Examples:
  dossier suggest                      all dossiers here
  dossier suggest zz-specimen          one of them
  dossier suggest --format json        for other programs

Which acts can carry which ground is a judgment kept in the packs, not law. See \`dossier list criteria\`.`,
    )
    .action(async (dossiers: string[], { format, asOf }: ReportOptions) => {
      const progress = progressOn(io);
      const { suggestions, unread, withheld } = await suggestFrameworks(io.host, {
        dossiers,
        ...(asOf === undefined ? {} : { asOf }),
        onProgress: progress.say,
      }).finally(progress.done);
      const text =
        format === 'json'
          ? JSON.stringify({ schema_version: 1, suggestions, unread }, null, 2)
          : [
              ...suggestions.map(inWords),
              ...(suggestions.some(({ acts }) => acts.length > 0) ? [caution] : []),
              ...unread.map((id) => `${id} cannot be read. Run: dossier validate ${id}\n`),
            ].join('\n') || 'No official here is accused of anything: nothing to suggest.';
      deliverText(io.out, `${text.trimEnd()}\n`, withheld);
    });

const caution =
  'Which acts can carry which ground is the judgment of those who keep the packs, not law: let a lawyer decide.\n';

function inWords({ dossier, name, acts, frameworks }: Suggestion): string {
  if (acts.length === 0)
    return `${name} (${dossier})\n  No source states a part in an act with its victim, so no framework fits.\n`;
  const fitting = frameworks.filter(({ grounds }) => grounds.length > 0);
  const others = frameworks.filter(({ grounds }) => grounds.length === 0);
  return [
    `${name} (${dossier}): ${acts.join(', ')}`,
    ...fitting.flatMap((framework, index) => [
      `  ${String(index + 1)}. ${framework.id}: ${framework.name}`,
      ...framework.grounds.map((ground) => `     ${ground}`),
      ...framework.missing.map((sentence) => `     Still to do: ${sentence}.`),
    ]),
    ...(others.length > 0
      ? [`  Not for this case: ${others.map(({ id }) => id).join(', ')}.`]
      : []),
    '',
  ].join('\n');
}
