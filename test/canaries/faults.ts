/** Faults that make the program speak of the line on which a secret stands, or of the one beside it. */
import type { Chance } from './chance.ts';

type Dossier = Readonly<Record<string, string | Uint8Array>>;

export interface Fault {
  readonly name: string;
  /** @param words what slipped into a public file; there may be a secret in any line of the vault */
  readonly change: (files: Dossier, words: string, chance: Chance) => Dossier;
}

/** Changes a line that has a secret: one of the vault, or that to which one slipped. */
const atSecret =
  (change: (line: string) => string): Fault['change'] =>
  (files, words, chance) => {
    const [file, text] = chance.happens(2)
      ? ['vault.yaml', textOf(files, 'vault.yaml')]
      : (Object.entries(files)
          .flatMap(([name, content]): [string, string][] =>
            name.endsWith('.yaml') && typeof content === 'string' ? [[name, content]] : [],
          )
          .find(([name, content]) => name !== 'vault.yaml' && content.includes(words)) ?? [
          'vault.yaml',
          textOf(files, 'vault.yaml'),
        ]);
    const lines = text.split('\n');
    const telling = lines.flatMap((line, index) =>
      (
        file === 'vault.yaml'
          ? /^ {4,}\S+: \S/.test(line)
          : line.includes(words.split('\n')[0] ?? '')
      )
        ? [index]
        : [],
    );
    const at = telling.length > 0 ? chance.one(telling) : 1;
    return {
      ...files,
      [file]: lines.map((line, index) => (index === at ? change(line) : line)).join('\n'),
    };
  };

const textOf = (files: Dossier, name: string): string => {
  const content = files[name];
  return typeof content === 'string' ? content : '';
};

const valueOf = (line: string): string => line.replace(/^[^:]*: ?/, '');
const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? '';

export const faults: readonly Fault[] = [
  { name: 'a tab before the line', change: atSecret((line) => `\t${line}`) },
  {
    name: 'a quotation mark that is not closed',
    change: atSecret((line) => line.replace(': ', ': "')),
  },
  {
    name: 'curved quotation marks',
    change: atSecret((line) => line.replace(': ', ': “').concat('”: x')),
  },
  { name: 'no space after the colon', change: atSecret((line) => line.replace(': ', ':')) },
  { name: 'a colon in the text', change: atSecret((line) => `${line}: and more`) },
  { name: 'another column', change: atSecret((line) => ` ${line}`) },
  {
    name: 'the secret as a field',
    change: atSecret((line) => `${line}\n${indentOf(line)}${valueOf(line)}: x`),
  },
  {
    name: 'the secret as a field, without its value',
    change: atSecret((line) => `${indentOf(line)}${valueOf(line)}:`),
  },
  { name: 'the field twice', change: atSecret((line) => `${line}\n${line}`) },
  {
    name: 'a list in place of a text',
    change: atSecret((line) => line.replace(': ', ': [[').concat(']]')),
  },
  {
    name: 'fields in place of a text',
    change: atSecret((line) => line.replace(': ', ': { level: ').concat(' }')),
  },
  {
    name: 'marks of a merge',
    change: atSecret((line) => `<<<<<<< ${valueOf(line)}\n${line}\n=======`),
  },
  { name: 'an alias', change: atSecret((line) => line.replace(': ', ': *')) },
  { name: 'a tag', change: atSecret((line) => line.replace(': ', ': !')) },
  { name: 'an equals sign', change: atSecret((line) => line.replace(': ', ' = ')) },
  { name: 'a control character', change: atSecret((line) => `${line}\u0007`) },
  { name: 'a bullet', change: atSecret((line) => `• ${valueOf(line)}`) },
  {
    name: 'the secret as the level of an entry',
    change: (files, words) => ({
      ...files,
      'vault.yaml': textOf(files, 'vault.yaml').replace(
        /level: \w+/,
        `level: ${JSON.stringify(words)}`,
      ),
    }),
  },
  {
    name: 'the secret as the id of an entry of the vault',
    change: (files, words) => ({
      ...files,
      'vault.yaml': textOf(files, 'vault.yaml').replace(/^p-one:/m, `${JSON.stringify(words)}:`),
    }),
  },
  {
    name: 'the secret as an id',
    change: (files, words) => ({
      ...files,
      'dossier.yaml': textOf(files, 'dossier.yaml').replace(
        /("?id"?: ).*?(,?)$/m,
        `$1${JSON.stringify(words)}$2`,
      ),
    }),
  },
  {
    name: 'a vault that is a list',
    change: (files) => ({
      ...files,
      'vault.yaml': textOf(files, 'vault.yaml')
        .replace(/^(?=\S)/gm, '- ')
        .replace(/^- #/gm, '#')
        .replace(/^ /gm, '   '),
    }),
  },
  {
    name: 'a vault of another kind of letters',
    change: (files) => ({
      ...files,
      'vault.yaml': new Uint8Array(Buffer.from(textOf(files, 'vault.yaml'), 'utf16le')),
    }),
  },
  {
    name: 'a copy of the vault under another name',
    change: (files) => ({ ...files, 'vault (1).yaml': textOf(files, 'vault.yaml') }),
  },
  {
    name: 'no dossier.yaml',
    change: (files) =>
      Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'dossier.yaml')),
  },
];
