/** What `build` and `watch` can be told. */
import { type Command, Option } from 'commander';
import type { BuildOptions } from '../operations/build.ts';
import { type DocumentFormat, documentFormats } from '../operations/documents.ts';
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
export interface BuildWords {
  readonly format?: readonly (DocumentFormat | ReportKind)[];
  readonly out?: string;
  readonly referenceDoc?: string;
  readonly regime?: string;
  readonly instrument?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

export const withBuildOptions = (command: Command): Command =>
  command
    .argument('[dossiers...]', 'ids or folders; without them all dossiers of this folder')
    .addOption(
      new Option(
        '--format <kind>',
        'pdf, docx (for Word), html or text, several with commas (default: all); json prints what is found for other programs',
      ).argParser(severalOf([...documentFormats, ...reports])),
    )
    .option('-o, --out <folder>', 'where the documents go (default: out)')
    .option('--reference-doc <file>', 'a Word file whose styles and letterhead the DOCX takes over')
    .option('--regime <id>', 'only submissions under this regime')
    .option('--instrument <id>', 'only questions in this form')
    .option('--audience <who>', 'public (the default), internal, or the id of a recipient')
    .addOption(strictOption())
    .addOption(quietOption())
    .addOption(asOfOption());

export function toBuildOptions(
  dossiers: readonly string[],
  { format, out, referenceDoc, regime, instrument, audience, asOf, strict }: BuildWords,
): BuildOptions {
  const formats = documentFormats.filter((name) => format?.includes(name));
  return {
    dossiers,
    ...(formats.length > 0 ? { formats } : {}),
    ...(out === undefined ? {} : { output: out }),
    ...(referenceDoc === undefined ? {} : { referenceDoc }),
    ...(regime === undefined ? {} : { regime }),
    ...(instrument === undefined ? {} : { instrument }),
    ...(audience === undefined ? {} : { audience: parseAudience(audience) }),
    ...(asOf === undefined ? {} : { asOf }),
    isStrict: strict === true,
  };
}
