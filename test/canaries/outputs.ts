/**
 * Every output that the program has, as the command line that makes it. `missing` asks the program itself
 * what it knows, so that a new command, format, kind of sheet or option without a line here is found.
 */
import type { Argument, Command, Option } from 'commander';
import { makeProgram } from '../../src/cli/main.ts';
import { streamTo } from '../../src/host/stream.ts';
import { WebError } from '../../src/host/web.ts';
import type { Run } from '../support/run-program.ts';
import { runOn } from '../support/run-program.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';

export interface OutputLine {
  readonly words: string;
  /** For whom it is: `public` if nothing else is said. */
  readonly audience: string;
  /** Whether it makes documents of the dossier, and whether they take the time of PDF or DOCX. */
  readonly isDocument: boolean;
  readonly isHeavy: boolean;
  /** Tells authors and reviewers of their own files, of which it may show lines. */
  readonly isForTeam: boolean;
  /** Fields of which it tells what one of its versions makes public. */
  readonly publishes: readonly string[];
  /** Lines that are run before, on the same files. */
  readonly after: readonly string[];
}

const day = '--as-of 2026-03-01';
const audiences = ['public', 'internal', 'eu-ghrsr', 'ep-wq'];
const reportKinds = ['human', 'json', 'sarif', 'junit', 'github', 'markdown'];
const items = ['dossier', 'E-01', 'E-03', 'sentence', 'p-one', 'p-two', 'eu', 'sudyaev-vymysl'];
const sheets = ['briefing', 'profile', 'persons'];

const each = (list: readonly string[], line: (word: string) => string): readonly string[] =>
  list.map(line);

/** Documents, each for every audience. */
const documents = audiences.flatMap((audience) => [
  `build zz-base --format html,text --audience ${audience} ${day}`,
  ...each(sheets, (sheet) => `sheet ${sheet} --format html,text --audience ${audience} ${day}`),
]);

const heavy = audiences.flatMap((audience) => [
  `build zz-base --format pdf,docx --audience ${audience} ${day}`,
  ...each(sheets, (sheet) => `sheet ${sheet} --format pdf,docx --audience ${audience} ${day}`),
]);

const reports = [
  ...each(reportKinds, (kind) => `validate --format ${kind} ${day}`),
  ...each(reportKinds, (kind) => `validate --strict --format ${kind}=report.out ${day}`),
  ...each(reportKinds, (kind) => `build --format text,${kind} ${day}`),
  ...each(reportKinds, (kind) => `sheet persons --format text,${kind} ${day}`),
  `validate --quiet --max-warnings 0 ${day}`,
  `validate --changed main ${day}`,
  `validate --online ${day}`,
  `validate --online --format json ${day}`,
  `build zz-base --check --format text ${day}`,
  `build zz-base --regime eu-ghrsr --no-cache --strict --quiet --format html --out elsewhere`,
  `build zz-base --instrument ep-wq --max-warnings 0 --format text ${day}`,
  `build zz-base --reference-doc dossiers/zz-base/vault.yaml --format text`,
  `build zz-bsae --format text`,
  `build zz-base --audience eu-ghsrr`,
  `sheet briefing --check --format text --lang en ${day}`,
  `sheet profile --no-cache --official sudyaev-vymysl --strict --quiet --format text --out elsewhere`,
  `sheet profile --official p-one --max-warnings 0 --format text`,
  `sheet briefing --reference-doc dossiers/zz-base/vault.yaml --format text`,
  ...each(['pdf', 'docx', 'html', 'text,human'], (kind) => `watch --format ${kind} ${day}`),
  ...each(reportKinds.slice(2), (kind) => `watch --format ${kind}`),
  `watch zz-base --format text,json --audience public --out out --regime eu-ghrsr --strict ${day}`,
  `watch --format text --instrument ep-wq --max-warnings 0 --quiet --reference-doc vault.docx`,
];

/** Told to everybody, or handed on. */
const told = [
  ...each(['human', 'json', 'html'], (kind) => `readiness --format ${kind} ${day}`),
  ...each(['human', 'json', 'html'], (kind) => `readiness zz-base --trace --format ${kind} ${day}`),
  ...each(['human', 'json', 'csv'], (kind) => `index --format ${kind} ${day}`),
  ...each(['human', 'json'], (kind) => `suggest --format ${kind} ${day}`),
  ...each(['human', 'json'], (kind) => `status --format ${kind} ${day}`),
  `status --changed main`,
  ...each(['human', 'json'], (kind) => `list dossiers --format ${kind}`),
  ...each(['human', 'markdown', 'json'], (kind) => `diff before dossiers --format ${kind}`),
  ...each(['human', 'markdown', 'json'], (kind) => `diff dossiers before --format ${kind}`),
  `diff before dossiers --dossier zz-base`,
  ...items.flatMap((item) =>
    each(['human', 'markdown', 'json'], (kind) => `impact ${item} --format ${kind}`),
  ),
  `impact E-03 --dossier zz-base`,
];

/** Writes into the dossier itself, whose files are kept by git. */
const written = [
  ...each(['human', 'json'], (kind) => `review --format ${kind}`),
  ...items.flatMap((item) => each(['human', 'json'], (kind) => `review ${item} --format ${kind}`)),
  `review --changed main`,
  `review p-two p-one E-01 dossier --dossier zz-base --accept --by reviewer-1 --on 2026-02-01 --checks identity,quote,translation,archive,relevance`,
  `review E-01 E-02 --reject --by reviewer-1 --comment Wrong`,
  `review E-05 sudyaev-vymysl sentence --needs-work --by reviewer-1 --format json`,
  ...each(['human', 'json'], (kind) => `evidence hash --format ${kind}`),
  `evidence hash zz-base --write`,
  `evidence hash zz-base --write --replace --format json`,
  `record zz-base eu sent --on 2026-03-01 --to Ministry --number 1`,
  `record zz-base eu sent --on 2026-03-01 --file out/zz-base/zz-base-eu.txt`,
  `record zz-base letter sent --file out/zz-base/zz-base-letter.txt`,
  `record zz-base ep tabled --file dossiers/zz-base/vault.yaml`,
  ...each(
    ['answered', 'listed', 'refused', 'corrected', 'withdrawn'],
    (event) => `record zz-base ep ${event}`,
  ),
  `new zz-other --title Other --country ZZ --language en`,
  `init .`,
];

const known = [
  'list regimes',
  'explain privacy/withheld-in-public --format human',
  'explain withheld-in-public --format json',
];

const lineOf = (words: string, more: Partial<OutputLine> = {}): OutputLine => ({
  words,
  audience: /--audience (\S+)/.exec(words)?.[1] ?? 'public',
  isDocument: false,
  isHeavy: false,
  isForTeam: /^(?:validate|build|sheet|watch|review|evidence)\b/.test(words),
  publishes: words.startsWith('diff dossiers before') ? ['persons/p-gone/name'] : [],
  after: words.startsWith('record') && words.includes(' out/') ? [documents[0] ?? ''] : [],
  ...more,
});

export const outputs: readonly OutputLine[] = [
  ...documents.map((words) => lineOf(words, { isDocument: true })),
  ...reports.map((words) => lineOf(words)),
  ...told.map((words) => lineOf(words)),
  ...written.map((words) => lineOf(words)),
  ...known.map((words) => lineOf(words)),
  ...heavy.map((words) => lineOf(words, { isDocument: true, isHeavy: true })),
  lineOf('diff before dossiers --redline out/redline', { isDocument: true, isHeavy: true }),
];

/** Runs a line on files, of which it gets copies. */
export async function runLine(
  line: OutputLine,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Run> {
  // What is remembered of documents is an output as well.
  const cache = { folder: '/remembered', maker: 'canaries' };
  const asked: string[] = [];
  const host: MemoryHost = {
    ...memoryHost(files),
    cache,
    ask: ({ url }) => {
      asked.push(url.href);
      return Promise.reject(new WebError('failed'));
    },
  };
  for (const words of line.after) await runOn(host, words.split(' '));
  const run = await runOn(host, line.words.split(' '), {
    // Long enough for the first round of documents, which `watch` makes before it waits.
    untilInterrupted: () => Promise.resolve(),
  });
  // What servers are asked leaves the machine as well.
  return { ...run, asked };
}

/** Commands, arguments, options and words of options that the program has and no line uses. */
export async function missing(): Promise<readonly string[]> {
  const host: MemoryHost = memoryHost({});
  const io = {
    host,
    out: streamTo(ignore),
    err: streamTo(ignore),
    isInteractive: false,
    useColour: { out: false, err: false },
  };
  const program = await makeProgram(['--help'], io, ignore);
  return commandsOf(program).flatMap(({ name, command }) => {
    const lines = outputs.map(({ words }) => words).filter((words) => isOf(words, name));
    if (lines.length === 0) return [name];
    return [
      ...command.options.flatMap((option) => missingOf(option, name, lines)),
      ...command.registeredArguments.flatMap((argument) => wordsOf(argument, name, lines)),
    ];
  });
}

const ignore = (): void => undefined;

interface Named {
  readonly name: string;
  readonly command: Command;
}

/** Those that do something themselves. */
function commandsOf(program: Command, before = ''): readonly Named[] {
  return program.commands.flatMap((command) => {
    const name = `${before}${command.name()}`;
    return command.commands.length > 0 ? commandsOf(command, `${name} `) : [{ name, command }];
  });
}

const isOf = (words: string, name: string): boolean =>
  words === name || words.startsWith(`${name} `);

function missingOf(option: Option, name: string, lines: readonly string[]): readonly string[] {
  const { long = '' } = option;
  const using = lines.filter((words) => words.split(' ').includes(long));
  if (using.length === 0) return [`${name} ${long}`];
  const given = using.flatMap((words) =>
    (words.split(' ')[words.split(' ').indexOf(long) + 1] ?? '').split(/[,=]/),
  );
  return knownWords(option)
    .filter((word) => !given.includes(word))
    .map((word) => `${name} ${long} ${word}`);
}

function wordsOf(argument: Argument, name: string, lines: readonly string[]): readonly string[] {
  return knownWords(argument)
    .filter((word) => !lines.some((words) => words.split(' ').includes(word)))
    .map((word) => `${name} ${word}`);
}

/** What can stand there, as the program says it to somebody who typed nonsense. */
function knownWords({ parseArg, argChoices = [] }: Option | Argument): readonly string[] {
  try {
    (parseArg as ((text: string, earlier: unknown) => unknown) | undefined)?.(
      'qqqqqqqq',
      undefined,
    );
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return /^The words are: (.*)\.$/.exec(said)?.[1]?.split(', ') ?? [];
  }
  return argChoices;
}
