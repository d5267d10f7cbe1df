/** The words of a Word document as it stands: without what was deleted, and without what is hidden. */
import { SaxesParser } from 'saxes';
import { type FileBytes, zipEntries, zipEntry } from '../source/zip.ts';
import { decodeText } from './decode.ts';
import { raised } from './raised.ts';
import { largestUnpacked, longestText, onePage, type ReadText, UnreadError } from './text.ts';

/** The text first, then what stands at the foot of pages and at the end. */
const parts = [
  /^word\/document\.xml$/,
  /^word\/(?:foot|end)notes\.xml$/,
  /^word\/header\d*\.xml$/,
  /^word\/footer\d*\.xml$/,
];

/** @throws UnreadError, ZipError */
export async function readDocx(file: FileBytes): Promise<ReadText> {
  const entries = await zipEntries(file);
  const texts: string[] = [];
  let room = largestUnpacked;
  for (const part of parts)
    for (const entry of [...entries.values()].filter(({ name }) => part.test(name))) {
      const bytes = await zipEntry(file, entry, room);
      room -= bytes.length;
      texts.push(textOf(decodeText(bytes)));
    }
  return onePage(texts.join('\n'));
}

/** What text boxes have a second time for older programs, and what is no text. */
const skipped = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText']);

/** What stands for a sign. */
const signs = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00AD'],
]);

function textOf(xml: string): string {
  const pieces: string[] = [];
  let length = 0;
  let within = 0;
  let isText = false;
  // The properties of a run stand before its words.
  let isHiddenRun = false;
  let isRaisedRun = false;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new UnreadError('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (within > 0 || skipped.has(name)) within += 1;
    else if (name === 'w:r') [isHiddenRun, isRaisedRun] = [false, false];
    else if (name === 'w:vertAlign') isRaisedRun ||= attributes['w:val'] === 'superscript';
    else if (name === 'w:position') isRaisedRun ||= Number(attributes['w:val']) > 0;
    else if (name === 'w:vanish')
      isHiddenRun = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
    else if (name === 'w:t') isText = true;
    else if (!isHiddenRun) pieces.push(signs.get(name) ?? '');
  });
  parser.on('text', (text) => {
    if (!isText || within > 0 || isHiddenRun) return;
    length += text.length;
    if (length > longestText) throw new UnreadError('too-large');
    pieces.push(isRaisedRun ? raised(text) : text);
  });
  parser.on('closetag', ({ name }) => {
    if (within > 0) within -= 1;
    else if (name === 'w:t') isText = false;
    else if (name === 'w:p') pieces.push('\n');
    else if (name === 'w:tc') pieces.push('\t');
  });
  parser.write(xml).close();
  return pieces.join('');
}
