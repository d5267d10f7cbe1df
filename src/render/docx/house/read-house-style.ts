import { findingOf } from '../../../finding/explanation.ts';
import type { Finding } from '../../../finding/finding.ts';
import { houseCodes } from './codes.ts';
import type { HousePage, HouseStyle } from './house-style.ts';
import { readLetterhead } from './letterhead-reader.ts';
import { PackageReader, UnusableHouse } from './package-reader.ts';
import { StylesReader } from './styles-reader.ts';
import { readTheme } from './theme.ts';
import { childOf, findElement, type XmlElement } from './xml.ts';

export { largestHouse, tooLarge } from './package-reader.ts';

export interface ReadHouseStyle {
  /** Absent if the file cannot be used; then there is an error among the findings. */
  readonly style?: HouseStyle;
  readonly findings: readonly Finding[];
}

/**
 * The style of a Word file, which may come from anyone.
 * @param file its name, for findings
 */
export function readHouseStyle(file: string, bytes: Uint8Array): ReadHouseStyle {
  try {
    return read(file, bytes);
  } catch (error) {
    if (!(error instanceof UnusableHouse)) throw error;
    return { findings: [unusableHouse(file, error.message, error.hint)] };
  }
}

export const unusableHouse = (file: string, message: string, hint: string): Finding =>
  findingOf(houseCodes.unusable, { message, hint, place: { file } });

/** The styles that most documents use, as Word names them. */
const expected = ['Normal', 'Title', 'heading 1', 'heading 2', 'heading 3', 'footnote text'];

function read(file: string, bytes: Uint8Array): ReadHouseStyle {
  const reader = new PackageReader(bytes);
  const { mainPart } = reader;
  const theme = readTheme(reader.related(mainPart, 'theme'));
  const styles = new StylesReader(reader.related(mainPart, 'styles'), theme);
  const document = reader.xml(mainPart);
  // In the order of the file: sections stand in the last paragraph of each, the last one in the body.
  const section = document && findElement(document, ({ name }) => name === 'w:sectPr');
  const { letterhead, leftOut } = readLetterhead(reader, section, styles, theme);
  const page = readPage(section);
  const looks = styles.looks();
  const missing = expected.filter((name) => !looks.has(name.toLowerCase()));
  return {
    style: { looks, letterhead, ...(page ? { page } : {}) },
    findings: [
      ...[...leftOut].map((what) =>
        findingOf(houseCodes.leftOut, {
          message: `The letterhead has ${what}, which was not taken over.`,
          hint: 'Put a picture (PNG or JPEG) into the header of the file itself instead.',
          place: { file },
        }),
      ),
      ...(page || !section
        ? []
        : [
            findingOf(houseCodes.leftOut, {
              message:
                'The page leaves too little room for the text, so its size was not taken over.',
              hint: 'Set another size of the page or smaller margins.',
              place: { file },
            }),
          ]),
      ...(missing.length > 0
        ? [
            findingOf(houseCodes.missingStyles, {
              message: `The file does not say how these styles look: ${missing.join(', ')}.`,
              hint: 'They look as without this file, in its fonts. To set one, use it once in the file, and save.',
              place: { file },
            }),
          ]
        : []),
    ],
  };
}

/** Tables need some width, in twips: 9 cm; and a page some lines. */
const leastRoom = 5100;
const largestPage = 31680;

function readPage(section: XmlElement | undefined): HousePage | undefined {
  const number = (element: string, attribute: string, fallback = 0): number => {
    const value = childOf(section, element)?.attributes.get(`w:${attribute}`) ?? '';
    return /^\d{1,5}$/.test(value) ? Number(value) : fallback;
  };
  const page: HousePage = {
    width: number('w:pgSz', 'w'),
    height: number('w:pgSz', 'h'),
    margins: {
      top: number('w:pgMar', 'top', 1440),
      right: number('w:pgMar', 'right', 1440),
      bottom: number('w:pgMar', 'bottom', 1440),
      left: number('w:pgMar', 'left', 1440) + number('w:pgMar', 'gutter'),
      header: number('w:pgMar', 'header', 720),
      footer: number('w:pgMar', 'footer', 720),
    },
  };
  const { width, height, margins } = page;
  const fits =
    Math.max(width, height) <= largestPage &&
    width - margins.left - margins.right >= leastRoom &&
    height - margins.top - margins.bottom >= leastRoom;
  return fits ? page : undefined;
}
