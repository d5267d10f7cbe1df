/** The styles of the Word document: the measures of `layout.ts` in Word's units. */
import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { colours, type StyleName, styles } from '../layout.ts';

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** Half points, in which Word gives sizes. */
const halfPoints = (points: number): number => Math.round(points * 2);

/** Exact line pitch, so that pages break where the PDF's do. */
const spacing = (name: StyleName) => ({
  line: twips(styles[name].pitch),
  lineRule: LineRuleType.EXACT,
  before: twips(styles[name].before),
  after: twips(styles[name].after),
});

const paragraphStyle = (id: string, name: string, style: StyleName, more: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: halfPoints(styles[style].size) },
  paragraph: { spacing: spacing(style) },
  ...more,
});

const heading = (style: StyleName, italics: boolean) => ({
  run: { bold: true, italics, size: halfPoints(styles[style].size), color: '000000' },
  paragraph: { keepNext: true, keepLines: true, spacing: spacing(style) },
});

/** The paragraph style for each style of the layout. */
export const styleIds: Readonly<Record<StyleName, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  lead: 'Lead',
  text: 'Normal',
  table: 'TableText',
  small: 'Small',
  note: 'FootnoteText',
  running: 'Running',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
};

/** For headings that stand outside the numbering and the table of contents. */
export const openingHeading = 'OpeningHeading';
export const captionStyle = 'Caption';
export const contentsTitle = 'TOCHeading';
export const contentsStyle = (level: number): string => `TOC${String(level)}`;

/** The words of an entry stand in a column of their own beside the number, as in the PDF. */
function contentsEntry(level: number, run: object) {
  const start = (level - 1) * 14;
  const words = contentsNumberWidth + start * 1.5;
  return paragraphStyle(contentsStyle(level), `toc ${String(level)}`, 'text', {
    run,
    paragraph: {
      spacing: { ...spacing('text'), after: twips(3) },
      indent: { left: twips(words), hanging: twips(words - start) },
    },
  });
}

/** In points. */
const contentsNumberWidth = 22;

export function documentStyles(font: string, language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font,
          size: halfPoints(styles.text.size),
          language: { value: language },
        },
        paragraph: { spacing: spacing('text') },
      },
      title: {
        run: { bold: true, size: halfPoints(styles.title.size) },
        paragraph: { spacing: spacing('title') },
      },
      heading1: heading('heading1', false),
      heading2: heading('heading2', false),
      heading3: heading('heading3', true),
      heading4: heading('heading3', true),
      footnoteText: {
        run: { size: halfPoints(styles.note.size) },
        paragraph: { spacing: spacing('note') },
      },
      hyperlink: { run: { color: colours.link.slice(1) } },
      listParagraph: { paragraph: { spacing: spacing('text') } },
    },
    paragraphStyles: [
      paragraphStyle('Subtitle', 'Subtitle', 'subtitle'),
      paragraphStyle('Lead', 'Lead', 'lead'),
      paragraphStyle('TableText', 'Table Text', 'table'),
      paragraphStyle('Small', 'Small', 'small'),
      paragraphStyle('Running', 'Running', 'running'),
      paragraphStyle(captionStyle, 'caption', 'table', {
        run: { italics: true, size: halfPoints(styles.table.size) },
        paragraph: { keepNext: true, spacing: { ...spacing('table'), before: twips(6) } },
      }),
      {
        id: openingHeading,
        name: 'Opening Heading',
        basedOn: 'Heading1',
        next: 'Normal',
        quickFormat: true,
        run: { size: halfPoints(styles.heading2.size) },
        paragraph: { outlineLevel: 0, keepNext: true, spacing: spacing('heading2') },
      },
      paragraphStyle(contentsTitle, 'TOC Heading', 'heading1', {
        run: { bold: true, size: halfPoints(styles.heading1.size) },
        paragraph: { keepNext: true, spacing: { ...spacing('heading1'), before: 0 } },
      }),
      contentsEntry(1, { bold: true }),
      contentsEntry(2, {}),
    ],
  };
}

export const headingNumbering = 'headings';
export const listNumbering = 'list';
export const bulletNumbering = 'bullets';

/** Headings as 1, 1.1, 1.1.1; lists with numbers and bullets. */
export const numbering = {
  config: [
    {
      reference: headingNumbering,
      levels: [1, 2, 3, 4].map((level) => ({
        level: level - 1,
        format: LevelFormat.DECIMAL,
        text: Array.from({ length: level }, (_, index) => `%${String(index + 1)}`).join('.'),
        alignment: AlignmentType.START,
        suffix: 'space' as const,
        style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
      })),
    },
    {
      reference: listNumbering,
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${String(level + 1)}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: twips(16 * (level + 1)), hanging: twips(16) } } },
      })),
    },
    {
      reference: bulletNumbering,
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: twips(14 * (level + 1)), hanging: twips(14) } } },
      })),
    },
  ],
};
