/** Reads an output back, and what is hidden in it: in attachments, in packages, in base64, in other signs. */
import { isUtf8 } from 'node:buffer';
import { binaryText } from './binary-text.ts';
import { base64Runs, unescapings } from './encodings.ts';
import { htmlParts } from './html-text.ts';
import { packageParts, xmlOf } from './package-text.ts';
import { type Part, UnreadableError } from './part.ts';
import { pdfParts } from './pdf-text.ts';
import { pngText } from './png-text.ts';

export type OutputFormat = 'pdf' | 'docx' | 'html' | 'text' | 'json';

/** Every part of an output, in every way in which it can be read. @throws UnreadableError */
export function readBack(format: OutputFormat, content: Uint8Array | string): readonly Part[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [{ where: 'as a whole', text: '', bytes }, ...partsOf(format, bytes)].flatMap((part) => [
    part,
    ...hiddenIn(part, 0),
  ]);
}

function partsOf(format: OutputFormat, bytes: Uint8Array): readonly Part[] {
  switch (format) {
    case 'pdf':
      return pdfParts(bytes, (where, inner) => anyParts(where, inner, 1));
    case 'docx':
      return packageParts(bytes, (where, inner) => anyParts(where, inner, 1));
    case 'html':
      return htmlParts(textOf(bytes));
    case 'text':
    case 'json':
      return [{ where: 'in its text', text: textOf(bytes) }];
  }
}

/** @throws UnreadableError */
function textOf(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new UnreadableError('in its text', 'What should be text is none');
  return new TextDecoder().decode(bytes);
}

/** Something within something else, by what it is. Deeper than this nothing is ever packed. */
const deepest = 4;

/** @throws UnreadableError */
function anyParts(where: string, bytes: Uint8Array, depth: number): readonly Part[] {
  if (depth > deepest) throw new UnreadableError(where, 'Too much is packed within one another');
  const inner = (place: string, content: Uint8Array): readonly Part[] =>
    anyParts(place, content, depth + 1);
  const within = (parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, where: `${where}, ${part.where}` }));
  const whole = { where, text: '', bytes };
  switch (kindOf(bytes)) {
    case 'pdf':
      return [whole, ...within(pdfParts(bytes, inner))];
    case 'package':
      return [whole, ...within(packageParts(bytes, inner))];
    case 'png':
      return [{ ...whole, text: pngText(where, bytes) }];
    case 'xml':
      return [{ ...whole, text: xmlOf(where, bytes) }];
    case 'text':
      return [{ ...whole, text: textOf(bytes) }];
    case 'bytes':
      return [{ ...whole, text: binaryText(bytes) }];
  }
}

type Kind = 'pdf' | 'package' | 'png' | 'xml' | 'text' | 'bytes';

function kindOf(bytes: Uint8Array): Kind {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) return 'package';
  if (start.startsWith('\x89PNG')) return 'png';
  if (!isUtf8(bytes)) return 'bytes';
  return start.trimStart().startsWith('<?x') ? 'xml' : 'text';
}

/** What a text has in it in other signs: part by part, so that the place is known. */
function hiddenIn({ where, text }: Part, depth: number): readonly Part[] {
  const found: Part[] = unescapings(text).map((said) => ({ where, text: said }));
  for (const readable of [text, ...found.map((part) => part.text)])
    for (const bytes of base64Runs(readable)) found.push(...encodedParts(where, bytes, depth));
  return found;
}

/** Words are never written so short that this many bytes of noise would be taken for them. */
const longEnoughForNoise = 64;

function encodedParts(where: string, bytes: Uint8Array, depth: number): readonly Part[] {
  const kind = kindOf(bytes);
  if (depth === deepest) return [];
  if (kind === 'bytes' && bytes.length < longEnoughForNoise) return [];
  const isNoise = kind === 'text' && /[^\P{Cc}\t\r\n]/u.test(textOf(bytes));
  if (isNoise && bytes.length < longEnoughForNoise) return [];
  return anyParts(where, bytes, depth + 1).flatMap((part) =>
    kind === 'bytes' ? [part] : [part, ...hiddenIn(part, depth + 1)],
  );
}
