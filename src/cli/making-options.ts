/** What every command that makes documents can be told. */
import { type Command, Option } from 'commander';
import { type DocumentFormat, documentFormats } from '../operations/making/documents.ts';
import type { MakingOptions } from '../operations/making/produce.ts';
import { parseAudience } from '../redact/audience.ts';
import { asOfOption, maxWarningsOption, quietOption, strictOption } from './options.ts';
import { readTarget, type ReportTarget } from './report-targets.ts';

/** What `--format` asks for: documents, and reports beside them. */
export interface MadeFormats {
  readonly documents: readonly DocumentFormat[];
  readonly reports: readonly ReportTarget[];
}

/** As Commander gives them. */
export interface MakingWords {
  readonly format?: MadeFormats;
  readonly out?: string;
  readonly referenceDoc?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
}

/** `own` adds the options of the command in the place where the help is to show them. */
export const withMakingOptions = (command: Command, own: (command: Command) => Command): Command =>
  own(
    command
      .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
      .addOption(
        new Option(
          '--format <kind>',
          'pdf, docx (for Word), html or text, several with commas (default: all); json, sarif, junit, github and markdown say what is found, with =FILE in a file',
        ).argParser(addFormats),
      )
      .option('-o, --out <folder>', 'where the documents go (default: out)')
      .option(
        '--reference-doc <file>',
        'a Word file whose styles and letterhead the DOCX takes over',
      ),
  )
    .option('--audience <who>', 'public (the default), internal, or the id of a recipient')
    .addOption(strictOption())
    .addOption(maxWarningsOption())
    .addOption(quietOption())
    .addOption(asOfOption());

function addFormats(text: string, earlier?: MadeFormats): MadeFormats {
  const documents = [...(earlier?.documents ?? [])];
  const reports = [...(earlier?.reports ?? [])];
  for (const part of text.split(',').map((word) => word.trim())) {
    const document = documentFormats.find((name) => name === part);
    if (document) documents.push(document);
    else reports.push(readTarget(part, documentFormats));
  }
  return { documents, reports };
}

export function toMakingOptions(
  dossiers: readonly string[],
  { format, out, referenceDoc, audience, asOf, strict, maxWarnings }: MakingWords,
): MakingOptions {
  const formats = documentFormats.filter((name) => format?.documents.includes(name));
  return {
    dossiers,
    ...(formats.length > 0 ? { formats } : {}),
    ...(out === undefined ? {} : { output: out }),
    ...(referenceDoc === undefined ? {} : { referenceDoc }),
    ...(audience === undefined ? {} : { audience: parseAudience(audience) }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    isStrict: strict === true,
  };
}
