/**
 * What the guides tell a reader to type, open or look up is there: commands with their options, codes,
 * files, and the excerpts from the specimen. Links are followed in `docs.test.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { makeProgram } from '../src/cli/main.ts';
import { createNodeHost } from '../src/host/node.ts';
import { streamTo } from '../src/host/stream.ts';
import { explain } from '../src/operations/explain.ts';
import { explanations } from '../src/operations/explanations.ts';
import { listable } from '../src/operations/overview/list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const namesIn = (folder: string): string[] => readdirSync(path.join(root, folder));

const pages = [
  'README.md',
  ...namesIn('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const host = createNodeHost();
const codes: readonly string[] = explanations.map(({ code }) => code);
const groups = [...new Set(codes.map((code) => code.split('/')[0] ?? ''))];

/** Words of a line as a shell makes them; a comment ends it. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s+#.*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );

const fence = /^ *```(\w*)\n(.*?)^ *```/gms;

/** What stands after `dossier` wherever a page says to type it. */
function commandsIn(text: string): string[] {
  const fences = [...text.matchAll(fence)];
  const typed = fences
    .filter(([, language = '']) => ['', 'sh', 'yaml'].includes(language))
    .flatMap(([, , code = '']) => code.split('\n'));
  const prose = text.replace(fence, '');
  const inProse = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  const start =
    /^(?:.*(?:&&|run:) +)?(?:npx (?:--no -- )?|node bin\/|node_modules\/\.bin\/)?dossier(?:\.js)? +(?<rest>.+)$/;
  return [...typed, ...inProse].flatMap((line) => {
    const rest = start.exec(line.trim())?.groups?.['rest'];
    return rest === undefined ? [] : [rest];
  });
}

/** The command of that name, or the program. */
const commandNamed = (program: Command, name: string): Command | undefined =>
  program.commands.find((command) => command.name() === name);

const isListed = (what: string): boolean =>
  what.startsWith('-') || ['any', ...listable].includes(what);

/** Why the program would not take a line; nothing if it would. The work itself is not done. */
async function refusalOf(line: string): Promise<string | undefined> {
  const quiet = () => undefined;
  const program = await makeProgram(
    [],
    // Someone is there to be asked, so `new` and `init` may stand alone.
    {
      host,
      out: streamTo(quiet),
      err: streamTo(quiet),
      ask: () => Promise.reject(new Error('Nobody is asked here.')),
      isInteractive: false,
      useColour: { out: false, err: false },
    },
    quiet,
  );
  for (const command of program.commands.flatMap((one) => [one, ...one.commands]))
    command.action(quiet);
  // In tables and in running text, what differs is written <code> or [folder].
  const words = wordsOf(line.replace(/[<[](\w+)[>\]]/g, 'any').replace(/\\$/, ''));
  const [first = '', second] = words;
  if (first === 'help')
    return second === undefined || second === 'any' || commandNamed(program, second)
      ? undefined
      : `There is no command ${second}.`;
  if (first === 'explain' && second !== undefined && second !== 'any') {
    try {
      explain(second);
    } catch (error) {
      return String(error);
    }
  }
  if (first === 'list' && second !== undefined && !isListed(second)) return `No list of ${second}.`;
  try {
    await program.parseAsync(words, { from: 'user' });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return undefined;
    return error instanceof Error ? error.message : String(error);
  }
}

async function refusalsIn(lines: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    lines.map(async (line) => {
      const why = await refusalOf(line);
      return why === undefined ? [] : [`dossier ${line}: ${why}`];
    }),
  );
  return found.flat();
}

/** Codes of findings that a page names and the program does not know. */
function unknownCodesIn(text: string): string[] {
  // Excerpts have values such as text/html.
  const named = text
    .replace(/^ *```yaml.*?^ *```/gms, '')
    .matchAll(
      new RegExp(`(?<![\\w/.-])(?:${groups.join('|')})/[a-z]+(?:-[a-z]+)*(?![\\w/.*-])`, 'g'),
    );
  return [...new Set([...named].map(([code]) => code))].filter((code) => !codes.includes(code));
}

const specimen = 'dossiers/zz-specimen';

/** Files that a team has or is told to make, without those that stand in the project. */
const ofTheTeam = [
  ...[
    '.gitignore',
    '.gitattributes',
    'workspace.yaml',
    'suppressions.yaml',
    'vault.yaml',
    'regime.yaml',
    'instrument.yaml',
  ],
  ...['fr.yaml', 'es.yaml'],
  ...['package.json', 'package-lock.json', '.github/workflows/dossiers.yml'],
  `human-rights-dossier-${host.version}.tgz`,
];

/** Files in `code` that stand neither in a dossier nor in the project nor with a team. */
function unknownFilesIn(text: string): string[] {
  const prose = text.replace(fence, '');
  const named = [
    ...prose.matchAll(/`([\w./-]+\.(?:ya?ml|json|md|tgz|pdf|txt|html|docx|js|ts)|\.git\w+)`/g),
  ].map(([, name = '']) => name);
  return named.filter(
    (name) =>
      !ofTheTeam.includes(name) &&
      !name.startsWith('.') &&
      ![name, `docs/${name}`, `${specimen}/${name}`, `${specimen}/exhibits/${name}`].some((file) =>
        existsSync(path.join(root, file)),
      ),
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const filesOfSpecimen = namesIn(specimen)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `\n${linesOf(read(`${specimen}/${name}`)).join('\n')}\n`);

const saysFromSpecimen = (text: string): boolean =>
  text.includes('are from the dossier `zz-specimen`');

/** What says that its examples are from the specimen, and yet has others. */
function inventedIn(text: string): string[] {
  if (!saysFromSpecimen(text)) return [];
  const excerpts = [...text.matchAll(fence)].flatMap(([, language, code = '']) =>
    // The steps of a check on GitHub are no part of a dossier.
    language === 'yaml' && !/^on: /m.test(code) ? [code] : [],
  );
  return excerpts.filter(
    (code) => !filesOfSpecimen.some((file) => file.includes(`\n${linesOf(code).join('\n')}\n`)),
  );
}

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('has no command that the program would refuse', async () => {
    expect(await refusalsIn(commandsIn(text))).toEqual([]);
  });

  it('names no code that does not exist', () => {
    expect(unknownCodesIn(text)).toEqual([]);
  });

  it('names no file that does not exist', () => {
    // The page of mistakes has one in the name of a file.
    const mistakes = page === 'docs/messages.md' ? ['oficials.yaml'] : [];
    expect(unknownFilesIn(text)).toEqual(mistakes);
  });

  it('shows nothing as from the specimen that is not in it', () => {
    expect(inventedIn(text)).toEqual([]);
  });
});

describe('docs/README.md', () => {
  it('has every page of its folder', () => {
    const index = read('docs/README.md');
    const missing = pages.filter(
      (page) =>
        page.startsWith('docs/') &&
        page !== 'docs/README.md' &&
        !index.includes(`](${path.posix.basename(page)})`),
    );
    expect(missing).toEqual([]);
  });
});

/** What messages and hints of the program tell to type: in the code it stands behind a colon, or in marks. */
function commandsInCode(text: string): string[] {
  const told = text.matchAll(/(?:: |\\?`|“)dossier ((?:[a-z]|--)[^'`”\\\n]*)/g);
  return [...told].map(([, line = '']) => line.replace(/\$\{[^}]*\}/g, 'any').replace(/[.)]$/, ''));
}

const sources = (readdirSync(path.join(root, 'src'), { recursive: true }) as string[])
  .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('src/generated/'));

describe('What the program tells to type', () => {
  it('exists', async () => {
    const lines = sources.flatMap((file) => commandsInCode(read(file)));
    expect(lines).toContain('evidence hash --write');
    // A command may be named without all that it needs.
    const refused = (await refusalsIn(lines)).filter((why) => !why.includes('missing required'));
    expect(refused).toEqual([]);
    expect(await refusalsIn(commandsInCode("hint: 'Run: dossier valdate any'"))).toHaveLength(1);
  });
});

/** Otherwise green would mean nothing. */
describe('What is checked here', () => {
  const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;

  it('is something', () => {
    const all = pages.flatMap((page) => commandsIn(read(page)));
    expect(all.length).toBeGreaterThan(40);
    const fromSpecimen = pages.filter((page) => saysFromSpecimen(read(page)));
    expect(fromSpecimen.length).toBeGreaterThan(1);
  });

  it.each([
    ['a command', 'dossier valdate'],
    ['an option', 'dossier validate --fast'],
    ['a value of an option', 'dossier build --format toml'],
    ['a day', 'dossier validate --as-of 2026-02-30'],
    ['a command after another', 'cd team && npx dossier bild'],
    ['a command to be helped with', 'dossier help watsh'],
    ['a code to be explained', 'dossier explain evidence/no-such-thing'],
    ['a list', 'dossier list regime'],
    ['a word too many', 'dossier explain evidence/no-copy evidence/no-date'],
  ])('sees %s that does not exist', async (_what, line) => {
    expect(await refusalsIn(commandsIn(fenced('sh', line)))).toHaveLength(1);
    expect(await refusalsIn(commandsIn(`Type \`${line}\` and read on.`))).toHaveLength(1);
  });

  it('takes what exists', async () => {
    const good = ['new', 'init team', 'list rules --format json', 'build --format pdf,docx', '-V'];
    expect(
      await refusalsIn(commandsIn(fenced('sh', good.map((line) => `dossier ${line}`).join('\n')))),
    ).toEqual([]);
  });

  it('sees a code, a file and an excerpt that do not exist', () => {
    expect(unknownCodesIn('The code evidence/no-cpoy says so.')).toEqual(['evidence/no-cpoy']);
    expect(unknownFilesIn('It stands in `oficials.yaml`.')).toEqual(['oficials.yaml']);
    const excerpt = fenced('yaml', '- id: E-04\n  kind: rumour');
    expect(inventedIn(`The examples are from the dossier \`zz-specimen\`.\n\n${excerpt}`)).toEqual([
      '- id: E-04\n  kind: rumour\n',
    ]);
  });
});
