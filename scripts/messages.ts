/** The page of mistakes and answers, made of the corpus that the tests hold the program to. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from './schemas.ts';

export type Corpus = readonly { readonly title: string; readonly mistakes: readonly Mistake[] }[];

/** One change to the base case of the tests. */
export interface Mistake {
  readonly about: string;
  readonly file: string;
  /** What stands there rightly; without it the file is new. */
  readonly instead_of?: string;
  readonly wrote: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly code: string;
  /** The words to which it points. */
  readonly marks?: string;
  readonly message: string;
  readonly hint?: string;
}

export function messagesPage(note: string): string {
  const corpus = parse(readFileSync(`${root}test/messages/corpus.yaml`, 'utf8')) as Corpus;
  return [
    `${note}# What you wrote, and what the program says`,
    'Mistakes that everyone makes, with the answer of the program to each. Every answer begins with what is wrong; the line with the arrow says what to do. The link leads to the reason why it matters.',
    ...corpus.flatMap(({ title, mistakes }) => [`## ${title}`, ...mistakes.map(section)]),
  ]
    .join('\n\n')
    .concat('\n');
}

const section = ({ about, file, wrote, answers }: Mistake): string =>
  [
    `### ${about.charAt(0).toUpperCase()}${about.slice(1)}`,
    // As text: whoever formats this page leaves it as it was written.
    `\`${file}\`${wrote === '' ? '' : `:\n\n\`\`\`text\n${wrote}\n\`\`\``}`,
    ...answers.map(answerText),
  ].join('\n\n');

function answerText({ code, message, hint }: Answer): string {
  const [advice, ...shown] = (hint ?? '').split('\n');
  return [
    `${plain(message)} ([${code}](rules/${code}.md))`,
    ...(advice ? ['', `→ ${plain(advice)}`] : []),
    ...(shown.length > 0 ? ['', '```text', ...shown, '```'] : []),
  ]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Signs that Markdown would take for its own stand for themselves. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>&]/g, '\\$&');
