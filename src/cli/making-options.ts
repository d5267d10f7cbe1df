/** What every command that makes documents can be told. */
import { type Command, Option } from 'commander';
import { type DocumentFormat, documentFormats } from '../operations/documents.ts';
import type { MakingOptions } from '../operations/produce.ts';
import { parseAudience } from '../redact/audience.ts';
import {
  asOfOption,
  quietOption,
  type ReportKind,
  reports,
  severalOf,
  strictOption,
} from './options.ts';

/** As Commander gives them. */
export interface MakingWords {
  readonly format?: readonly (DocumentFormat | ReportKind)[];
  readonly out?: string;
  readonly referenceDoc?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
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
          'pdf, docx (for Word), html or text, several with commas (default: all); json prints what is found for other programs',
        ).argParser(severalOf([...documentFormats, ...reports])),
      )
      .option('-o, --out <folder>', 'where the documents go (default: out)')
      .option(
        '--reference-doc <file>',
        'a Word file whose styles and letterhead the DOCX takes over',
      ),
  )
    .option('--audience <who>', 'public (the default), internal, or the id of a recipient')
    .addOption(strictOption())
    .addOption(quietOption())
    .addOption(asOfOption());

export function toMakingOptions(
  dossiers: readonly string[],
  { format, out, referenceDoc, audience, asOf, strict }: MakingWords,
): MakingOptions {
  const formats = documentFormats.filter((name) => format?.includes(name));
  return {
    dossiers,
    ...(formats.length > 0 ? { formats } : {}),
    ...(out === undefined ? {} : { output: out }),
    ...(referenceDoc === undefined ? {} : { referenceDoc }),
    ...(audience === undefined ? {} : { audience: parseAudience(audience) }),
    ...(asOf === undefined ? {} : { asOf }),
    isStrict: strict === true,
  };
}
