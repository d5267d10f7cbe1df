import {
  Document as WordDocument,
  Footer,
  Header,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { strToU8 } from 'fflate';
import type { Document, Running } from '../../document/document.ts';
import { allBlocks } from '../../document/text.ts';
import type { FontFamily, FontSet } from '../fonts.ts';
import { colours, page } from '../layout.ts';
import { BodyBuilder, type PictureOf } from './body.ts';
import type { HousePage, HouseStyle } from './house/house-style.ts';
import { placeFor } from './letterhead.ts';
import type { PackedDocx, Parts } from './package.ts';
import { numbering } from './numbering.ts';
import { documentStyles, styleIds, twips } from './styles.ts';

export interface DocxOptions {
  readonly fonts: FontSet;
  readonly program: string;
  /** What draws pictures of figures; asked for only if there are figures. */
  readonly rasteriser: () => Promise<Uint8Array>;
  /** Without it the document looks like the PDF. */
  readonly house?: HouseStyle | undefined;
}

/** Everything of the document but its page numbers: those are for `finishPackage`. */
export async function packDocx(document: Document, options: DocxOptions): Promise<PackedDocx> {
  const { fonts, program, house } = options;
  const { properties, running, notes } = document;
  const { text: face } = fonts;
  const { width, height, margins } = house?.page ?? ownPage;
  const textWidth = width - margins.left - margins.right;
  const body = new BodyBuilder(document, {
    textWidth,
    hasOwnPages: house !== undefined,
    pictureOf: await picturesFor(document, textWidth / twips(1), options),
    tracking: { author: properties.author || program, date: `${properties.date}T00:00:00Z` },
  });
  const { options: styles, font } = documentStyles(face.name, document.language, house?.looks);
  const letterhead = house?.letterhead;
  const word = new WordDocument({
    title: document.title,
    subject: properties.subject,
    creator: properties.author,
    keywords: properties.keywords.join(', '),
    description: properties.identifier,
    lastModifiedBy: program,
    styles,
    numbering,
    // Word takes the larger of the spaces of two paragraphs; the PDF, as the measures mean it, both.
    compatibility: { version: 15, doNotUseHTMLParagraphAutoSpacing: true },
    // A font of the house is on its computers; it need not be ours to give away.
    ...(font === face.name ? { fonts: [embedded(face)] } : {}),
    footnotes: Object.fromEntries(
      notes.map(({ number, content }) => [String(number), { children: [body.note(content)] }]),
    ),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: margins },
          ...(letterhead?.hasFirstPage === true ? { titlePage: true } : {}),
        },
        headers: {
          default: header(running, placeFor(letterhead, 'header', 'default')),
          ...(letterhead?.hasFirstPage === true
            ? { first: header(running, placeFor(letterhead, 'header', 'first')) }
            : {}),
        },
        footers: {
          default: footer(running, textWidth, placeFor(letterhead, 'footer', 'default')),
          ...(letterhead?.hasFirstPage === true
            ? { first: footer(running, textWidth, placeFor(letterhead, 'footer', 'first')) }
            : {}),
        },
        children: body.body(document.body),
      },
    ],
  });
  return {
    parts: partsOf(word),
    bookmarks: body.bookmarks,
    ...(letterhead ? { letterhead } : {}),
  };
}

/**
 * Not zipped: `finishPackage` would have to unzip them, and fonts take as long to compress as a short
 * document takes in all. The library says of its compiler that it is its own, and is pinned exactly.
 */
function partsOf(word: WordDocument): Parts {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return Object.fromEntries(
    [...compiler.compile(word)].map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
    ]),
  );
}

interface Compiler {
  compile(word: WordDocument): ReadonlyMap<string, string | Uint8Array>;
}

/** How figures become pictures; the program that draws them is loaded for documents with figures. */
async function picturesFor(
  { body }: Document,
  room: number,
  { fonts, rasteriser }: DocxOptions,
): Promise<PictureOf> {
  if (![...allBlocks(body)].some(({ kind }) => kind === 'figure'))
    return () => {
      throw new Error('There are no figures.');
    };
  const { figureRun, loadRasteriser } = await import('./pictures.ts');
  const rasterise = await loadRasteriser(rasteriser, fonts);
  return (figure, number) => figureRun(figure, number, room, rasterise);
}

/** That of the PDF, in twips. */
const ownPage: HousePage = {
  width: twips(page.width),
  height: twips(page.height),
  margins: {
    top: twips(page.margins.top),
    right: twips(page.margins.right),
    bottom: twips(page.margins.bottom),
    left: twips(page.margins.left),
    header: twips(30),
    footer: twips(30),
  },
};

const embedded = ({ name, normal, bold, italics, bolditalics }: FontFamily) => ({
  name,
  data: Buffer.from(normal),
  bold: Buffer.from(bold),
  italic: Buffer.from(italics),
  boldItalic: Buffer.from(bolditalics),
});

const muted = { color: colours.muted.slice(1) };

function boldRun(text: string): TextRun {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
}

/** The marks stand on every page, below whatever the house puts there. */
function header({ marks, header: text }: Running, letterhead: readonly Paragraph[]): Header {
  // A letterhead may reach down to the text.
  const last = letterhead.length > 0 ? { spacing: { after: twips(10) } } : {};
  const hasMarks = marks.length > 0;
  return new Header({
    children: [
      ...letterhead,
      new Paragraph({
        style: styleIds.running,
        ...(hasMarks ? {} : last),
        children: [new TextRun({ text, ...muted })],
      }),
      ...(hasMarks
        ? [
            new Paragraph({
              style: styleIds.running,
              ...last,
              border: {
                bottom: { style: 'single', size: 4, color: colours.rule.slice(1), space: 2 },
              },
              children: [boldRun(marks.join('  ·  '))],
            }),
          ]
        : []),
    ],
  });
}

/** @param width of the text, in twips */
function footer(
  { footer: text, pageNumber }: Running,
  width: number,
  letterhead: readonly Paragraph[],
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.running,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ text: `${text}\t`, ...muted }),
          new TextRun({ children: pageFields(pageNumber), ...muted }),
        ],
      }),
      ...letterhead,
    ],
  });
}

/** `Page {page} of {pages}` with Word's fields in the places of the braces. */
const pageFields = (text: string) =>
  text
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
    );
