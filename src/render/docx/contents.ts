/**
 * The table of contents as Word keeps it: a field whose entries stand in the file, so that nobody is
 * asked to update it. What stands on which page is filled in when the file is packed (`package.ts`).
 */
import {
  FileChild,
  InternalHyperlink,
  LeaderType,
  NextAttributeComponent,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
  type XmlComponent,
} from 'docx';
import { contentsDepth, type ListedHeading } from '../../document/contents.ts';
import { contentsStyle } from './styles.ts';

/** An entry: the heading, the bookmark round it, and its words as runs. */
export interface ContentsEntry {
  readonly heading: ListedHeading;
  readonly bookmark: string;
  readonly words: readonly ParagraphChild[];
}

/**
 * @param title what Word calls the field
 * @param width of the text, in twips
 */
export function contentsField(
  title: string,
  entries: readonly ContentsEntry[],
  width: number,
): FileChild {
  const last = entries.length - 1;
  const paragraphs = entries.map(
    ({ heading, bookmark, words }, index) =>
      new Paragraph({
        style: contentsStyle(heading.level),
        tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
        children: [
          ...(index === 0 ? [fieldStart(`TOC \\o "1-${String(contentsDepth)}" \\h`)] : []),
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

const fieldStart = (instruction: string): TextRun =>
  new TextRun({
    children: [mark('begin'), element('w:instrText', {}, [instruction]), mark('separate')],
  });

const fieldEnd = (): TextRun => new TextRun({ children: [mark('end')] });

const mark = (type: string): XmlComponent => element('w:fldChar', { 'w:fldCharType': type });

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

/** An element for which the docx library has no class that can be filled. */
class Element extends FileChild {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    content: readonly (XmlComponent | string)[],
  ) {
    super(name);
    const given: Record<string, { key: string; value: string }> = {};
    for (const [key, value] of Object.entries(attributes)) given[key] = { key, value };
    this.root.push(new NextAttributeComponent(given));
    this.root.push(...content);
  }
}

const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly (XmlComponent | string)[] = [],
): Element => new Element(name, attributes, content);
