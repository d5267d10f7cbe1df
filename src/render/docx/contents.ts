/**
 * The table of contents as Word keeps it: a field whose entries stand in the file, so that nobody is
 * asked to update it. What stands on which page is filled in when the file is packed (`package.ts`).
 */
import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
  type XmlComponent,
} from 'docx';
import { contentsDepth, type ListedHeading } from '../../document/contents.ts';
import { element } from './element.ts';
import { contentsStyle } from './styles.ts';

/** An entry: the heading, the bookmark round it, and its words as runs. */
export interface ContentsEntry {
  readonly heading: ListedHeading;
  readonly bookmark: string;
  readonly words: readonly ParagraphChild[];
}

export interface ContentsOptions {
  /** What Word calls the field. */
  readonly title: string;
  /** Of the text, in twips. */
  readonly width: number;
  /** Whether Word breaks other pages than the PDF, and is to find out itself when the file is opened. */
  readonly hasOwnPages: boolean;
}

export function contentsField(
  entries: readonly ContentsEntry[],
  { title, width, hasOwnPages }: ContentsOptions,
): FileChild {
  const start = fieldStart(`TOC \\o "1-${String(contentsDepth)}" \\h`, hasOwnPages);
  const last = entries.length - 1;
  const paragraphs = entries.map(
    ({ heading, bookmark, words }, index) =>
      new Paragraph({
        style: contentsStyle(heading.level),
        tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
        children: [
          ...(index === 0 ? [start] : []),
          new InternalHyperlink({
            anchor: bookmark,
            children: [
              new TextRun({ children: [heading.number, new Tab()] }),
              ...words,
              new TextRun({ children: [new Tab()] }),
              ...pageOf(bookmark),
            ],
          }),
          ...(index === last ? [fieldEnd()] : []),
        ],
      }),
  );
  return galleryOf(title, paragraphs);
}

/** The field of a page number, without the number. */
const pageOf = (bookmark: string): TextRun[] => [fieldStart(`PAGEREF ${bookmark} \\h`), fieldEnd()];

/**
 * Writes the numbers of pages into their fields.
 * @param xml the document as Word keeps it
 * @param pages by bookmark
 */
export const fillInPages = (xml: string, pages: ReadonlyMap<string, number | undefined>): string =>
  xml.replace(
    /(>PAGEREF (\w+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)/g,
    (field, _, bookmark: string) => {
      const page = pages.get(bookmark);
      return page === undefined ? field : `${field}<w:t>${String(page)}</w:t>`;
    },
  );

const fieldStart = (instruction: string, isDue = false): TextRun =>
  new TextRun({
    children: [
      fieldMark('begin', isDue ? { 'w:dirty': 'true' } : {}),
      element('w:instrText', {}, [instruction]),
      fieldMark('separate'),
    ],
  });

const fieldEnd = (): TextRun => new TextRun({ children: [fieldMark('end')] });

const fieldMark = (type: string, more: Readonly<Record<string, string>> = {}): XmlComponent =>
  element('w:fldChar', { 'w:fldCharType': type, ...more });

/** In the gallery of tables of contents Word offers to bring it up to date. */
const galleryOf = (title: string, paragraphs: readonly Paragraph[]): FileChild =>
  element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': title }),
      element('w:docPartObj', {}, [
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ]),
    ]),
    element('w:sdtContent', {}, paragraphs),
  ]);
