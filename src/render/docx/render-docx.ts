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
import type { Document, Running } from '../../document/document.ts';
import type { FontSet } from '../fonts.ts';
import { colours, page, textWidth } from '../layout.ts';
import { BodyBuilder } from './body.ts';
import type { PackedDocx } from './package.ts';
import { documentStyles, numbering, styleIds, twips } from './styles.ts';

export interface DocxOptions {
  readonly fonts: FontSet;
  readonly program: string;
}

/** Everything of the document but its page numbers: those are for `finishPackage`. */
export async function packDocx(
  document: Document,
  { fonts, program }: DocxOptions,
): Promise<PackedDocx> {
  const { properties, running, notes } = document;
  const body = new BodyBuilder(document);
  const { text: face } = fonts;
  const word = new WordDocument({
    title: document.title,
    subject: properties.subject,
    creator: properties.author,
    keywords: properties.keywords.join(', '),
    description: properties.identifier,
    lastModifiedBy: program,
    styles: documentStyles(face.name, document.language),
    numbering,
    fonts: [
      {
        name: face.name,
        data: Buffer.from(face.normal),
        bold: Buffer.from(face.bold),
        italic: Buffer.from(face.italics),
        boldItalic: Buffer.from(face.bolditalics),
      },
    ],
    footnotes: Object.fromEntries(
      notes.map(({ number, content }) => [String(number), { children: [body.note(content)] }]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.margins.top),
              bottom: twips(page.margins.bottom),
              left: twips(page.margins.left),
              right: twips(page.margins.right),
              header: twips(30),
              footer: twips(30),
            },
          },
        },
        headers: { default: header(running) },
        footers: { default: footer(running) },
        children: body.body(document.body),
      },
    ],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(word)), bookmarks: body.bookmarks };
}

const muted = { color: colours.muted.slice(1) };

function boldRun(text: string): TextRun {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
}

function header({ marks, header: text }: Running): Header {
  return new Header({
    children: [
      new Paragraph({ style: styleIds.running, children: [new TextRun({ text, ...muted })] }),
      ...(marks.length > 0
        ? [
            new Paragraph({
              style: styleIds.running,
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

function footer({ footer: text, pageNumber }: Running): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.running,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
        children: [
          new TextRun({ text: `${text}\t`, ...muted }),
          new TextRun({ children: pageFields(pageNumber), ...muted }),
        ],
      }),
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
