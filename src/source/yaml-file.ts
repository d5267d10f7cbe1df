import { type Document, parseDocument } from 'yaml';
import { findingOf } from '../finding/explanation.ts';
import { type Finding, type Path, placeIn, type Span } from '../finding/finding.ts';
import { targetsOf } from './aliases.ts';
import { boundsProblem } from './bounds.ts';
import { type YamlCode, yamlCodes } from './codes.ts';
import { controlCharacterIn, escapedControlCharacters } from './control.ts';
import { toData } from './data.ts';
import { duplicateFields } from './duplicates.ts';
import { unwantedEscapes } from './escapes.ts';
import { plainText, tableIn, withoutEntry } from './foreign.ts';
import { explainSyntaxError } from './mistakes.ts';
import { spanAt } from './position.ts';
import type { Problem } from './problem.ts';
import { vanishedWords } from './vanished.ts';

/**
 * One YAML file: its values, and where in the text each of them stands. All scalars are text as it
 * stands in the file; numbers and truth values are made of it later, where the schema wants them,
 * so that `0012345` and `2012` stay what the author typed.
 */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  /** Objects, arrays and strings; what has no value is an empty string. */
  readonly data: unknown;
  /** The place of a value or of its key; the nearest one around it where the path leads nowhere. */
  spanAt(path: Path, at: 'key' | 'value'): Span | undefined;
}

export interface ReadResult {
  readonly yaml?: YamlFile;
  readonly findings: readonly Finding[];
}

/** Two thousand pages of fifty lines. More lines than that are hardly ever more than a letter each. */
const mostLines = 100_000;

export function readYaml(file: string, bytes: Uint8Array): ReadResult {
  const findings: Finding[] = [];
  const report = (name: YamlCode, message: string, hint: string, span?: Span) => {
    findings.push(findingOf(yamlCodes[name], { message, hint, place: placeIn(file, span) }));
  };
  const reportAll = (problems: readonly Problem[]) => {
    for (const { name, message, hint, span } of problems) report(name, message, hint, span);
  };

  const text = plainText(bytes);
  if (typeof text !== 'string') {
    reportAll([text]);
    return { findings };
  }
  const lines = text.split('\n').length;
  if (lines > mostLines) {
    report(
      'tooLarge',
      `The file has ${String(lines)} lines; a dossier file may have ${String(mostLines)}.`,
      'Keep long documents as exhibits and cite them. Many empty lines can go.',
    );
    return { findings };
  }
  const control = controlCharacterIn(text);
  if (control) {
    reportAll([control]);
    return { findings };
  }
  if (text.includes('\r\n')) {
    report(
      'crlf',
      'The file has Windows line ends.',
      'Nothing is wrong with the text. If others work on it too, choose LF as line ends in your editor (in VS Code, click CRLF at the foot of the window), so that they see no changes where there are none.',
      { start: text.indexOf('\r\n'), end: text.indexOf('\r\n') },
    );
  }

  const bound = boundsProblem(text);
  if (bound) {
    reportAll([bound]);
    return { findings };
  }

  // "failsafe" leaves every scalar as text.
  const document: Document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const error = document.errors[0];
  if (error) {
    reportAll([explainSyntaxError(error, document, text)]);
    return { findings };
  }
  if (document.contents === null) {
    reportAll([withoutEntry(file, text)]);
    return { findings };
  }
  const table = tableIn(document, text);
  if (table) {
    reportAll([table]);
    return { findings };
  }

  const targets = targetsOf(document);
  const { data, problem } = toData(document, targets);
  const problems = problem
    ? [problem]
    : [
        ...duplicateFields(document),
        ...escapedControlCharacters(document),
        ...unwantedEscapes(document, text),
        ...vanishedWords(document, targets, text),
      ];
  reportAll(problems);
  if (problems.some(({ name }) => yamlCodes[name].severity === 'error')) return { findings };
  return {
    yaml: { file, text, data, spanAt: (path, at) => spanAt(document, targets, path, at) },
    findings,
  };
}
