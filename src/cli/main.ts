/** The command line: words to options, options to operations, outcomes to an exit code. */
import { type Argument, Command, CommanderError } from 'commander';
import { deliverText } from '../deliver/deliver.ts';
import { nothingWithheld } from '../deliver/withheld-so-far.ts';
import { failureText } from './failure.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { RunError } from '../operations/run-error.ts';
import { remark } from './remark.ts';

/** Runs one command. Never throws and never ends the process: the caller does. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  try {
    refuseStrangeSigns(argv);
    const program = await makeProgram(argv, io, (result) => {
      code = result;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version are asked for; what else Commander throws has been said already.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNotRun;
    remark(io, failureText(error, io.host));
    return exitCodes.couldNotRun;
  }
}

/** Word processors bend hyphens and quotation marks, which shows when a command is copied. @throws RunError */
function refuseStrangeSigns(argv: readonly string[]): void {
  const dashed = argv.find((word) => /^[‐-―−]+\p{L}/u.test(word));
  if (dashed !== undefined)
    throw new RunError(
      `“${dashed}” begins with a dash, which is another sign than a hyphen.`,
      `Type it with two hyphens: ${dashed.replace(/^[‐-―−]+/, '--')}`,
    );
  const opened = argv.find((word) => /^[“„«][^”“»]*$/.test(word));
  if (opened !== undefined)
    throw new RunError(
      `The word ${opened} begins with a curved quotation mark, which holds no words together.`,
      'Type straight ones, as in --title "The case".',
    );
}

const termOf = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** The commands as they are; the tests of the guides ask them too. */
export async function makeProgram(
  argv: readonly string[],
  io: Io,
  exit: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command('dossier')
    .description(
      'Makes sanctions submissions and parliamentary questions of a case against officials who jail people for their opinions, which you write once.',
    )
    .version(io.host.version, '-V, --version')
    // Every command has options; to say so of each would leave no room for what it does.
    .configureHelp({
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(termOf)].join(' '),
    })
    .addHelpText(
      'after',
      `
First steps:
  dossier init                                             make a folder for your dossiers
  dossier new my-case --title "The case" --country ZZ      begin a dossier (alone, it asks)
  dossier validate                                         see what to write next
  dossier build                                            make the documents
  dossier watch                                            make them anew whenever you save`,
    );
  // Each command with what it needs is loaded only when it, or the help, is asked for.
  const loaders: Readonly<Record<string, () => Promise<Command>>> = {
    init: async () => (await import('./commands/init.ts')).initCommand(io),
    new: async () => (await import('./commands/new.ts')).newCommand(io),
    validate: async () => (await import('./commands/validate.ts')).validateCommand(io, exit),
    build: async () => (await import('./commands/build.ts')).buildCommand(io, exit),
    sheet: async () => (await import('./commands/sheet.ts')).sheetCommand(io, exit),
    watch: async () => (await import('./commands/watch.ts')).watchCommand(io),
    explain: async () => (await import('./commands/explain.ts')).explainCommand(io),
    evidence: async () => (await import('./commands/evidence.ts')).evidenceCommand(io, exit),
    review: async () => (await import('./commands/review.ts')).reviewCommand(io),
    diff: async () => (await import('./commands/diff.ts')).diffCommand(io),
    impact: async () => (await import('./commands/impact.ts')).impactCommand(io),
    record: async () => (await import('./commands/record.ts')).recordCommand(io),
    status: async () => (await import('./commands/status.ts')).statusCommand(io),
    index: async () => (await import('./commands/index-officials.ts')).indexCommand(io),
    readiness: async () => (await import('./commands/readiness.ts')).readinessCommand(io),
    suggest: async () => (await import('./commands/suggest.ts')).suggestCommand(io),
    list: async () => (await import('./commands/list.ts')).listCommand(io),
  };
  const asked = argv.find((word) => !word.startsWith('-'));
  const load = asked !== undefined && Object.hasOwn(loaders, asked) ? loaders[asked] : undefined;
  for (const make of load ? [load] : Object.values(loaders)) program.addCommand(await make());
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap(({ commands }) => commands),
  ]) {
    command
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput({
        writeOut: (text) => {
          deliverText(io.out, text, nothingWithheld);
        },
        writeErr: (text) => {
          remark(io, text);
        },
        outputError: (text, write) => {
          write(sentence(text, command));
        },
      });
  }
  return program;
}

/** `error: unknown option '--x'` as a sentence, with where to look. */
function sentence(text: string, command: Command): string {
  const [first = '', ...rest] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const said = inPlainWords(first);
  const where = helpOf(command);
  const hint = rest.join(' ').replace(/^\((.*)\)$/, '$1') || guessOf(first, command);
  return `${/[.?!]$/.test(said) ? said : `${said}.`}\n→ ${hint === '' ? `See \`${where}\`.` : hint}\n`;
}

/** What to type for the help on a command, or on one within another. */
function helpOf(command: Command): string {
  const { parent } = command;
  if (!parent) return 'dossier help';
  return parent.parent
    ? `dossier ${parent.name()} help ${command.name()}`
    : `dossier help ${command.name()}`;
}

/** What was meant by an option that is near to one, other than by its letters. */
function guessOf(text: string, command: Command): string {
  if (text.startsWith('too many arguments'))
    return 'Put straight quotation marks (") around words that belong together, as in --title "The case".';
  const word = /^unknown option '--?([\w-]+)'$/.exec(text)?.[1] ?? '';
  const isOption = command.options.some(({ long }) => long === `--${word}`);
  const { description = '' } = command.options.find(({ long }) => long === '--format') ?? {};
  const isFormat = /^\w{3,}$/.test(word) && description.split(/\W+/).includes(word);
  if (isOption) return `Did you mean --${word}?`;
  return isFormat ? `Did you mean --format ${word}?` : '';
}

/** What commander says in the words of programmers. */
const plain: readonly (readonly [RegExp, string])[] = [
  [
    /^option '(?:-\w, )?(--[\w-]+).*?' argument '(.*)' is invalid\. /s,
    '“$2” cannot stand after $1. ',
  ],
  [/^option '(?:-\w, )?(--[\w-]+).*' argument missing$/s, 'Something must stand after $1'],
  [/^required option '(?:-\w, )?(--[\w-]+).*' not specified$/s, 'The option $1 is missing'],
  [/^missing required argument '(.*)'$/s, 'Something must stand after the command: its <$1>'],
  [/^too many arguments for '(.*)'.*$/s, 'There are more words than “$1” takes'],
  [/^unknown (option|command) '(.*)'$/s, 'There is no $1 “$2”'],
];

function inPlainWords(text: string): string {
  const found = plain.find(([pattern]) => pattern.test(text));
  const said = found ? text.replace(...found) : text;
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}
