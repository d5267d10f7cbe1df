/**
 * Looks for canaries in whatever a run left behind. It reads files back by other means than the program’s
 * own gate, so that what the gate cannot read is not overlooked here too.
 */
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { parseFragment } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Run } from '../support/run-program.ts';
import { bare, type Canary, tracesOf } from './canary.ts';

export interface Found {
  readonly canary: Canary;
  /** `printed`, `errors`, a path, or `name of` a path. */
  readonly where: string;
}

/** Something that left the program, as letters and digits. */
export interface Left {
  readonly where: string;
  readonly text: string;
  /** What was there before the program changed it, if there was anything. */
  readonly before?: string;
}

export async function everythingOf(run: Run): Promise<readonly Left[]> {
  const files: Left[] = [];
  for (const [path, bytes] of run.written) {
    files.push({ where: `name of ${path}`, text: bareOf(path) });
    files.push({ where: path, text: bareOf(await readBack(path, bytes)) });
  }
  for (const [path, { before, after }] of run.changed)
    files.push({ where: path, text: bareOf(decoded(after)), before: bareOf(decoded(before)) });
  return [
    { where: 'printed', text: bareOf(run.out) },
    { where: 'errors', text: bareOf(run.err) },
    { where: 'asked of servers', text: bareOf(run.asked.join('\n')) },
    ...files,
  ];
}

export function findIn(left: readonly Left[], canaries: readonly Canary[]): readonly Found[] {
  return canaries.flatMap((canary) => {
    const traces = tracesOf(canary);
    return left
      .filter(({ text, before = '' }) =>
        traces.some((trace) => trace.every((word) => count(text, word) > count(before, word))),
      )
      .map(({ where }) => ({ canary, where }));
  });
}

const count = (text: string, part: string): number =>
  text.includes(part) ? text.split(part).length - 1 : 0;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text, and what stands in it in other signs. */
const bareOf = (text: string): string =>
  [...new Set([text, ...inOtherSigns(text)])].map(bare).join('|');

function inOtherSigns(text: string): readonly string[] {
  const once = withoutPercent(text);
  return [
    ...(once === text ? [] : [once, withoutPercent(once)]),
    ...(text.includes('\\') ? [withoutEscapes(text)] : []),
    ...(/[<&]/.test(text) ? [text.replace(/<[^>]*>/g, ''), textOfMarkup(text)] : []),
    ...Array.from(text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g), ([run]) =>
      Buffer.from(run, 'base64').toString(),
    ),
  ];
}

const withoutPercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  );

const withoutEscapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ');

interface Node {
  readonly value?: string;
  readonly data?: string;
  readonly attrs?: readonly { readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function textOfMarkup(text: string): string {
  const words: string[] = [];
  const attributes: string[] = [];
  const visit = ({ value, data, attrs = [], childNodes = [] }: Node): void => {
    words.push(value ?? '', data ?? '');
    attributes.push(...attrs.map((attribute) => attribute.value));
    childNodes.forEach(visit);
  };
  visit(parseFragment(text) as Node);
  return `${words.join('')}|${attributes.join('|')}`;
}

function readBack(path: string, bytes: Uint8Array): Promise<string> | string {
  if (path.endsWith('.pdf')) return pdfWords(bytes);
  if (path.endsWith('.docx')) return packageWords(bytes);
  return decoded(bytes);
}

/** All parts, as code and as text. */
const packageWords = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${decoded(part)}`)
    .join('\n');

/** What is shown, what the file says of itself, and all strings that stand in it. */
async function pdfWords(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const parts = [JSON.stringify(await file.getMetadata()), JSON.stringify(await file.getOutline())];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    // Some readers give what runs from right to left as it is drawn.
    parts.push(text, Array.from(text).reverse().join(''));
    parts.push(JSON.stringify(await page.getAnnotations()));
  }
  await file.destroy();
  return [...parts, ...strings(bytes)].join('\n');
}

/** Streams unpacked, and strings in the letters of Unicode. */
function strings(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes).toString('latin1');
  const streams = Array.from(whole.matchAll(/stream\r?\n/g), ({ 0: mark, index }) => {
    if (whole.slice(index - 3, index) === 'end') return '';
    const start = index + mark.length;
    const end = whole.indexOf('endstream', start);
    try {
      return strFromU8(unzlibSync(bytes.slice(start, end)), true);
    } catch {
      return whole.slice(start, end);
    }
  });
  return [whole, ...streams].flatMap((text) => [
    text,
    Buffer.from(text, 'latin1').toString(),
    ...Array.from(text.matchAll(/<FEFF([0-9A-F]+)>/gi), ([, code = '']) =>
      Buffer.from(code, 'hex').swap16().toString('utf16le'),
    ),
    ...Array.from(text.matchAll(/\(\xfe\xff((?:[^()\\]|\\[\s\S])*)\)/g), ([, code = '']) => {
      const plain = Buffer.from(code.replace(/\\([\s\S])/g, '$1'), 'latin1');
      return plain
        .subarray(0, plain.length & ~1)
        .swap16()
        .toString('utf16le');
    }),
  ]);
}
