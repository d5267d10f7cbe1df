import { LineCounter, parseDocument, type Document } from 'yaml';
import { findingOf } from '../finding/explanation.ts';
import { type Finding, type Path, placeIn, type Span } from '../finding/finding.ts';
import { type YamlCode, yamlCodes } from './codes.ts';
import { toData } from './data.ts';
import { explainSyntaxError } from './mistakes.ts';
import { spanAt } from './position.ts';

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

/** A dossier is text; what is larger was put there by mistake or on purpose. */
const greatestSize = 4 * 1024 * 1024;

export function readYaml(file: string, bytes: Uint8Array): ReadResult {
  const findings: Finding[] = [];
  const report = (name: YamlCode, message: string, hint: string, span?: Span) => {
    findings.push(findingOf(yamlCodes[name], { message, hint, place: placeIn(file, span) }));
  };

  if (bytes.length > greatestSize) {
    report(
      'tooLarge',
      `The file has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; a dossier file may have 4.`,
      'Keep long documents as exhibits and cite them.',
    );
    return { findings };
  }
  const text = decode(bytes);
  if (text === undefined) {
    report(
      'notUtf8',
      'The file is not in UTF-8, so letters beyond a to z would come out wrong.',
      'Save it again with the encoding UTF-8: in most editors, “Save as” offers a choice.',
    );
    return { findings };
  }
  const control = findControlCharacter(text);
  if (control) {
    report(
      'controlCharacter',
      `The text has a character that cannot be printed (U+${control.code}).`,
      'Delete it and type the text around it again; it often comes along when one copies from a PDF.',
      control.span,
    );
    return { findings };
  }
  if (text.includes('\r\n')) {
    report(
      'crlf',
      'The file has Windows line ends.',
      'Nothing is wrong with the text. Set line ends to LF in your editor, so that others see no changes where there are none.',
      { start: text.indexOf('\r\n'), end: text.indexOf('\r\n') },
    );
  }

  const lines = new LineCounter();
  // "failsafe" leaves every scalar as text.
  const document: Document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const error = document.errors[0];
  if (error) {
    const { name, message, hint, span } = explainSyntaxError(error, text);
    report(name, message, hint, span);
    return { findings };
  }
  if (document.contents === null) {
    report(
      'emptyFile',
      'The file is empty.',
      'Write its first entry, or delete the file. `dossier new` writes files with a first entry.',
    );
    return { findings };
  }

  const { data, problems } = toData(document, text);
  for (const { name, message, hint, span } of problems) report(name, message, hint, span);
  if (problems.some(({ name }) => yamlCodes[name].severity === 'error')) return { findings };
  return {
    yaml: { file, text, data, spanAt: (path, at) => spanAt(document, path, at) },
    findings,
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Characters that XML 1.0 cannot hold, and so neither can a DOCX (https://www.w3.org/TR/xml/#charsets).
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;

function findControlCharacter(text: string): { code: string; span: Span } | undefined {
  const match = unprintable.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  return {
    code: code.toString(16).toUpperCase().padStart(4, '0'),
    span: { start: match.index, end: match.index + match[0].length },
  };
}
