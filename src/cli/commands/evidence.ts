import { Command, Option } from 'commander';
import { deliverText } from '../../deliver/deliver.ts';
import {
  type HashedFile,
  hashEvidence,
  type HashOutcome,
} from '../../operations/evidence/hash-evidence.ts';
import { RunError } from '../../operations/run-error.ts';
import { plainTable } from '../../report/table.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { oneOf } from '../options.ts';
import { progressOn } from '../progress.ts';
import { remark } from '../remark.ts';

const kinds = ['human', 'json'] as const;

interface Options {
  readonly write?: boolean;
  readonly replace?: boolean;
  readonly format: (typeof kinds)[number];
}

export const evidenceCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  new Command('evidence')
    .description('Work on the files of evidence: record their fingerprints.')
    .addCommand(hashCommand(io, exit));

const hashCommand = (io: Io, exit: (code: ExitCode) => void): Command =>
  new Command('hash')
    .description(
      'Show the fingerprints (SHA-256) of the files of evidence, and write missing ones.',
    )
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .option('--write', 'write the fingerprints that are missing')
    .option('--replace', 'with --write: also those that differ from the file')
    .addOption(
      new Option('--format <kind>', 'how it is printed: human or json')
        .argParser((text) => oneOf(text, kinds))
        .default('human'),
    )
    .addHelpText(
      'after',
      `
Examples:
  dossier evidence hash                          what is recorded, and what is not
  dossier evidence hash zz-specimen --write      write down what is missing

With --write nothing changes but the fields sha256. A fingerprint that differs from that of the file
stays, since it may be the file that is wrong: look at both, then write it with --replace.`,
    )
    .action(async (dossiers: string[], { write, replace, format }: Options) => {
      if (replace === true && write !== true)
        throw new RunError('--replace writes, and goes with --write.', 'Add --write.');
      const progress = progressOn(io);
      const outcome = await hashEvidence(io.host, {
        dossiers,
        isWriting: write === true,
        isReplacing: replace === true,
        onProgress: progress.say,
      }).finally(progress.done);
      const { files, written, unread, withheld } = outcome;
      const text =
        format === 'json'
          ? `${JSON.stringify({ schema_version: 1, files, written, unread }, null, 2)}\n`
          : tableOf(outcome);
      deliverText(io.out, text, withheld);
      for (const id of unread) remark(io, `${id} cannot be read. Run: dossier validate ${id}\n`);
      const isAmiss = files.some(({ state }) => state === 'differs' || state === 'no-file');
      exit(unread.length > 0 || isAmiss ? exitCodes.findings : exitCodes.done);
    });

function tableOf({ files, written, unread }: HashOutcome): string {
  const rows = files.map(({ dossier, evidence, file, state, sha256 }) => [
    dossier,
    evidence,
    file,
    words[state],
    sha256 ?? '',
  ]);
  const count = (state: HashedFile['state']): number =>
    files.filter((file) => file.state === state).length;
  const next = [
    ...written.map((path) => `Written: ${path}`),
    ...(count('missing') > 0
      ? ['Write the missing fingerprints with: dossier evidence hash --write']
      : []),
    ...(count('differs') > 0
      ? ['Where a fingerprint differs, find out whether the file or the fingerprint is wrong.']
      : []),
  ];
  // Of a dossier that cannot be read nobody knows what its evidence names.
  if (rows.length === 0) return unread.length > 0 ? '' : 'No item of evidence names a file.\n';
  return `${[plainTable([headings, ...rows]), ...next].join('\n')}\n`;
}

const headings = ['dossier', 'evidence', 'file', 'fingerprint', 'sha256'];

const words: Readonly<Record<HashedFile['state'], string>> = {
  recorded: 'recorded',
  missing: 'missing',
  differs: 'differs',
  written: 'written now',
  replaced: 'replaced now',
  'no-file': 'no such file',
};
