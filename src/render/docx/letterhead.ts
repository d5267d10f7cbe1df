/** The letterhead of a house file in a DOCX: a place for it in header and footer, filled on packing. */
import { strFromU8, strToU8 } from 'fflate';
import { Paragraph, TextRun } from 'docx';
import { element } from './element.ts';
import type { Letterhead, Picture, Strip } from './house/house-style.ts';

/** Holds the place of a strip, if the house has one there. */
export const placeFor = (
  letterhead: Letterhead | undefined,
  part: Strip['part'],
  pages: Strip['pages'],
): Paragraph[] => {
  const index = letterhead?.strips.findIndex(
    (strip) => strip.part === part && strip.pages === pages,
  );
  if (index === undefined || index === -1) return [];
  const mark = element('w:letterhead', { 'w:val': String(index) });
  return [new Paragraph({ children: [new TextRun({ children: [mark] })] })];
};

const place = /<w:p><w:r><w:letterhead w:val="(\d+)"\/><\/w:r><\/w:p>/;

/** Puts the strips into their places, and their pictures and styles into the package. */
export function addLetterhead(
  parts: Record<string, Uint8Array>,
  { strips, styles }: Letterhead,
): void {
  for (const name of Object.keys(parts).filter((part) => /^word\/(header|footer)\d/.test(part))) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const strip = strips[Number(place.exec(xml)?.[1] ?? NaN)];
    if (!strip) continue;
    parts[name] = strToU8(xml.replace(place, () => strip.xml));
    addPictures(parts, name.replace('word/', 'word/_rels/') + '.rels', strip.pictures);
  }
  edit(parts, 'word/styles.xml', '</w:styles>', styles);
}

function addPictures(
  parts: Record<string, Uint8Array>,
  relations: string,
  pictures: readonly Picture[],
): void {
  if (pictures.length === 0) return;
  for (const { id, kind, bytes } of pictures) parts[`word/media/${id}.${kind}`] = bytes;
  const list = pictures
    .map(
      ({ id, kind }) =>
        `<Relationship Id="${id}" Type="${imageType}" Target="media/${id}.${kind}"/>`,
    )
    .join('');
  parts[relations] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${packageNamespace}">${list}</Relationships>`,
  );
}

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

function edit(
  parts: Record<string, Uint8Array>,
  name: string,
  end: string,
  addition: string,
): void {
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  parts[name] = strToU8(xml.replace(end, () => addition + end));
}
