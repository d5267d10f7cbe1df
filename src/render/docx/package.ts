/**
 * The last step of a DOCX: what stands on which page is filled in, and chance is taken out. The docx
 * library stamps the clock, draws relationship ids and font keys at random, and counts bookmarks over
 * all documents of a process; all of that is put in order here, so that the same document gives the
 * same bytes.
 */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { fillInPages } from './contents.ts';
import type { Letterhead } from './house/house-style.ts';
import { addLetterhead } from './letterhead.ts';

/** The files of a package by their names. */
export type Parts = Record<string, Uint8Array>;

/** A DOCX whose contents do not know the pages yet. */
export interface PackedDocx {
  /** Finishing it changes them. */
  readonly parts: Parts;
  /** The bookmark round each heading, by the heading's id. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** In the style of a house the pages are not those of the PDF, and Word counts them. */
  readonly letterhead?: Letterhead;
}

export interface PackageOptions {
  /** The page of each heading by its id; the first page is 1. */
  readonly headingPages: ReadonlyMap<string, number>;
  /** The moment that the file gives as its creation, in milliseconds since 1970. */
  readonly created: number;
}

export function finishPackage(
  { parts, bookmarks, letterhead }: PackedDocx,
  { headingPages, created }: PackageOptions,
): Uint8Array {
  if (letterhead) addLetterhead(parts, letterhead);
  else edit(parts, documentPart, (xml) => fillInPages(xml, pagesOf(bookmarks, headingPages)));
  stampProperties(parts, created);
  renumberRelationships(parts);
  renumberBookmarks(parts);
  rekeyFonts(parts);
  return zipInOrder(parts);
}

const pagesOf = (
  bookmarks: ReadonlyMap<string, string>,
  headingPages: ReadonlyMap<string, number>,
): ReadonlyMap<string, number | undefined> =>
  new Map([...bookmarks].map(([id, bookmark]) => [bookmark, headingPages.get(id)]));

const documentPart = 'word/document.xml';

const edit = (parts: Parts, name: string, change: (xml: string) => string): void => {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
};

function stampProperties(parts: Parts, created: number): void {
  const moment = new Date(created).toISOString().replace(/\.\d+Z$/, 'Z');
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`),
  );
}

/** Relationship ids in the order in which each part lists its relationships. */
function renumberRelationships(parts: Parts): void {
  for (const name of Object.keys(parts).filter((part) => part.endsWith('.rels'))) {
    const ids = new Map<string, string>();
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
    // Ids that are drawn at random are longer than those that are counted.
    const isRandom = (id: string): boolean => !/^rId\d+$/.test(id);
    edit(parts, name, (xml) =>
      xml.replace(/ Id="([^"]+)"/g, (attribute, id: string) => {
        if (!isRandom(id)) return attribute;
        const next = `rLink${String(ids.size + 1)}`;
        ids.set(id, next);
        return ` Id="${next}"`;
      }),
    );
    if (ids.size > 0)
      edit(parts, owner, (xml) =>
        xml.replace(/ r:(id|embed|link)="([^"]+)"/g, (attribute, kind: string, id: string) =>
          ids.has(id) ? ` r:${kind}="${ids.get(id) ?? ''}"` : attribute,
        ),
      );
  }
}

/** The docx library counts bookmarks over all documents of a process; here each counts its own. */
function renumberBookmarks(parts: Parts): void {
  const ids = new Map<string, string>();
  const count = (id: string): string => {
    const known = ids.get(id) ?? String(ids.size + 1);
    ids.set(id, known);
    return known;
  };
  edit(parts, documentPart, (xml) =>
    xml.replace(
      /(<w:bookmark(?:Start|End)\b[^>]* w:id=")(\d+)/g,
      (_, tag: string, id: string) => `${tag}${count(id)}`,
    ),
  );
}

/**
 * Embedded fonts are disguised with a key (ECMA-376, part 4, 19.2.1): the first 32 bytes are combined
 * with its digits, last byte first. The key is made anew from the name of the file.
 */
function rekeyFonts(parts: Parts): void {
  let index = 0;
  edit(parts, 'word/fontTable.xml', (xml) =>
    xml.replace(/w:fontKey="\{([^}]+)\}"/g, (_, oldKey: string) => {
      index += 1;
      const newKey = `00000000-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, '0')}`;
      const font = parts[`word/fonts/font${String(index)}.odttf`];
      if (font) disguise(font, oldKey, newKey);
      return `w:fontKey="{${newKey}}"`;
    }),
  );
}

/** Takes the old key out and the new one in: combining twice with a key undoes it. */
function disguise(font: Uint8Array, oldKey: string, newKey: string): void {
  const [from, to] = [keyBytes(oldKey), keyBytes(newKey)];
  for (let at = 0; at < 32; at += 1)
    font[at] = (font[at] ?? 0) ^ (from[at % 16] ?? 0) ^ (to[at % 16] ?? 0);
}

const keyBytes = (key: string): Uint8Array =>
  Uint8Array.from(Buffer.from(key.replaceAll('-', ''), 'hex')).reverse();

/** Content types first, as programs that look only at the beginning expect; one date for all. */
function zipInOrder(parts: Parts): Uint8Array {
  const rank = (name: string): string =>
    name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`;
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    // The first day that ZIP knows; its fields hold local time, so the clock's zone does not matter.
    // The highest level takes twice as long and saves one byte in a hundred.
    if (part) entries[name] = [part, { mtime: new Date(1980, 0, 1), level: 6, os: 0 }];
  }
  return zipSync(entries);
}
