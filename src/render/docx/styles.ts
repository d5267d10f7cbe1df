/** The styles of the Word document: the measures of `layout.ts` in Word's units, or those of a house. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { colours, type StyleName, styles } from '../layout.ts';
import type { HouseStyle, Look } from './house/house-style.ts';

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** Half points, in which Word gives sizes. */
const halfPoints = (points: number): number => Math.round(points * 2);

/** The paragraph style for each style of the layout. */
export const styleIds: Readonly<Record<StyleName, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  subject: 'Subject',
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

export interface DocumentStyles {
  readonly options: IStylesOptions;
  /** The font of the text. */
  readonly font: string;
}

/**
 * @param font the font of the text, unless the house has another
 * @param looks of the house's styles, by their names in lower case
 */
export function documentStyles(
  font: string,
  language: string,
  looks: HouseStyle['looks'] = new Map(),
): DocumentStyles {
  const set = new Setter(looks);
  const text = set.style('text', 'normal');
  const textFont = looks.get('normal')?.font ?? font;
  return {
    font: textFont,
    options: {
      default: {
        document: {
          run: { ...text.run, font: textFont, language: { value: language } },
          paragraph: text.paragraph,
        },
        title: set.style('title', 'title', { run: { bold: true } }),
        heading1: set.heading('heading1', 1),
        heading2: set.heading('heading2', 2),
        heading3: set.heading('heading3', 3),
        heading4: set.heading('heading3', 4),
        footnoteText: set.style('note', 'footnote text'),
        hyperlink: { run: { color: colours.link.slice(1) } },
        listParagraph: { paragraph: text.paragraph },
      },
      paragraphStyles: [
        set.own('Subtitle', 'Subtitle', set.style('subtitle', 'subtitle')),
        set.own('Subject', 'Subject', set.style('subject', '', { run: { bold: true } })),
        set.own('Lead', 'Lead', set.style('lead')),
        set.own('TableText', 'Table Text', set.narrow('table')),
        set.own('Small', 'Small', set.style('small')),
        set.own('Running', 'Running', set.narrow('running')),
        set.own(
          captionStyle,
          'caption',
          set.style('table', 'caption', {
            run: { italics: true },
            paragraph: { keepNext: true, spacing: { ...set.spacing('table'), before: twips(6) } },
          }),
        ),
        openingHeadingStyle(set),
        set.own(
          contentsTitle,
          'TOC Heading',
          set.style('heading1', 'toc heading', {
            run: { bold: true },
            paragraph: { keepNext: true, spacing: { ...set.spacing('heading1'), before: 0 } },
          }),
        ),
        ...[1, 2].map((level) =>
          set.own(contentsStyle(level), `toc ${String(level)}`, contentsEntry(set, level)),
        ),
      ],
    },
  };
}

function openingHeadingStyle(set: Setter) {
  const { run, paragraph } = set.heading('heading2', 2);
  return {
    ...set.own(openingHeading, 'Opening Heading', {
      run,
      paragraph: { ...paragraph, outlineLevel: 0 },
    }),
    basedOn: 'Heading1',
    next: 'Normal',
  };
}

/** How one style is set. */
interface Style {
  readonly run: object;
  readonly paragraph: object;
}

/** Sets styles as the house does, and those that it does not know in the size of its text. */
class Setter {
  readonly #looks: HouseStyle['looks'];
  /** How much larger than ours the text of the house is. */
  readonly #scale: number;

  constructor(looks: HouseStyle['looks']) {
    this.#looks = looks;
    const ours = halfPoints(styles.text.size);
    this.#scale = (looks.get('normal')?.size ?? ours) / ours;
  }

  /** @param more what applies unless the house says otherwise */
  style(name: StyleName, houseName = '', more: Partial<Style> = {}): Style {
    const look = this.#looks.get(houseName);
    return {
      run: { size: halfPoints(styles[name].size * this.#scale), ...more.run, ...runOf(look) },
      paragraph: { spacing: this.spacing(name), ...more.paragraph, ...paragraphOf(look) },
    };
  }

  heading(name: StyleName, level: number): Style {
    return this.style(name, `heading ${String(level)}`, {
      run: { bold: true, italics: level > 2, color: '000000' },
      paragraph: { keepNext: true, keepLines: true },
    });
  }

  /** For narrow columns and lines of their own, which are never stretched to both edges. */
  narrow(name: StyleName): Style {
    return this.style(name, '', { paragraph: { alignment: AlignmentType.LEFT } });
  }

  /** Exact line pitch, so that pages break where the PDF's do. */
  spacing(name: StyleName) {
    const { pitch, before, after } = styles[name];
    return {
      line: twips(pitch * this.#scale),
      lineRule: LineRuleType.EXACT,
      before: twips(before * this.#scale),
      after: twips(after * this.#scale),
    };
  }

  own(id: string, name: string, style: Style) {
    return { id, name, basedOn: 'Normal', quickFormat: true, ...style };
  }
}

const runOf = (look: Look | undefined): object =>
  look
    ? {
        bold: look.isBold,
        italics: look.isItalic,
        ...(look.size === undefined ? {} : { size: look.size }),
        ...(look.font === undefined ? {} : { font: look.font }),
        ...(look.colour === undefined ? {} : { color: look.colour }),
      }
    : {};

const paragraphOf = (look: Look | undefined): object =>
  look
    ? {
        ...(look.spacing === undefined ? {} : { spacing: look.spacing }),
        alignment: look.alignment ?? AlignmentType.LEFT,
      }
    : {};

/** The words of an entry stand in a column of their own beside the number, as in the PDF. */
function contentsEntry(set: Setter, level: number): Style {
  const start = (level - 1) * 14;
  const words = contentsNumberWidth + start * 1.5;
  return set.style('text', `toc ${String(level)}`, {
    run: { bold: level === 1 },
    paragraph: {
      spacing: { ...set.spacing('text'), after: twips(3) },
      indent: { left: twips(words), hanging: twips(words - start) },
    },
  });
}

/** In points. */
const contentsNumberWidth = 22;
