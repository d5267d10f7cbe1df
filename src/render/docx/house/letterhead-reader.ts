/**
 * Takes the header and the footer out of a Word file: text, tables, shapes and pictures, and nothing
 * that could fetch, run or open anything. Elements that are not listed are left out.
 */
import type { Letterhead, Picture, Strip } from './house-style.ts';
import type { PackageReader } from './package-reader.ts';
import {
  cleanParagraph,
  cleanRun,
  inheritParagraph,
  ownAttributes,
  type Properties,
} from './properties.ts';
import type { StylesReader } from './styles-reader.ts';
import type { Theme } from './theme.ts';
import {
  childOf,
  elements,
  findElement,
  textOf,
  toXml,
  valueOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

export interface ReadLetterhead {
  readonly letterhead: Letterhead;
  /** What was left behind, each once, as the object of a sentence: `a picture that …`. */
  readonly leftOut: ReadonlySet<string>;
}

/** @param section the properties of the section whose letterhead it is. @throws UnusableHouse */
export function readLetterhead(
  file: PackageReader,
  section: XmlElement | undefined,
  styles: StylesReader,
  theme: Theme,
): ReadLetterhead {
  const names = new StyleNames(styles);
  const leftOut = new Set<string>();
  const strips: Strip[] = [];
  const hasFirstPage = isOn(childOf(section, 'w:titlePg'));
  const pictures = new Map<string, Picture>();
  for (const { name, attributes } of section ? elements(section) : []) {
    const [, part] = /^w:(header|footer)Reference$/.exec(name) ?? [];
    const pages = attributes.get('w:type') ?? 'default';
    if (part !== 'header' && part !== 'footer') continue;
    if (pages !== 'default' && (pages !== 'first' || !hasFirstPage)) continue;
    const relation = file
      .relations(file.mainPart)
      .find(({ id, isExternal }) => id === attributes.get('r:id') && !isExternal);
    const root = relation && file.xml(relation.target);
    if (!root) continue;
    const strip = new StripCleaner(file, relation.target, { theme, names, leftOut, pictures });
    const xml = elements(root)
      .flatMap((child) => strip.blocks(child).map(toXml))
      .join('');
    strips.push({ part, pages, xml, pictures: strip.pictures });
  }
  return { letterhead: { hasFirstPage, strips, styles: names.xml() }, leftOut };
}

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(valueOf(element) ?? '1');

/** Styles come along under names of their own, so that they change nothing else. */
class StyleNames {
  readonly #styles: StylesReader;
  readonly #names = new Map<string, string>();

  constructor(styles: StylesReader) {
    this.#styles = styles;
  }

  idOf(style: string | undefined): string {
    const id = style ?? this.#styles.defaultId();
    const known = this.#names.get(id) ?? `House${String(this.#names.size + 1)}`;
    this.#names.set(id, known);
    return known;
  }

  xml(): string {
    return [...this.#names]
      .map(([id, name]) => {
        const { paragraph, run } = this.#styles.resolve(id);
        return toXml(
          make('w:style', { 'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': name }, [
            make('w:name', { 'w:val': name.replace('House', 'House ') }),
            make('w:pPr', {}, [...inheritParagraph(singleSpaced, paragraph).values()]),
            make('w:rPr', {}, [...run.values()]),
          ]),
        );
      })
      .join('');
  }
}

const make = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[] = [],
): XmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children });

/** What applies where a file says nothing: in lines of an exact height a picture would be cut off. */
const singleSpaced: Properties = new Map([
  [
    'w:spacing',
    make('w:spacing', {
      'w:before': '0',
      'w:after': '0',
      'w:line': '240',
      'w:lineRule': 'auto',
    }),
  ],
]);

/** Properties of tables that are kept whole, with everything in them. */
const tableProperties = new Set('tblPr tblGrid trPr tcPr'.split(' ').map((name) => `w:${name}`));
const inTableProperties = new Set(
  'tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar tblLook gridCol trHeight cantSplit tcW gridSpan vMerge tcBorders shd tcMar vAlign noWrap top left bottom right start end insideH insideV'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Pieces of text, which hold nothing but their attributes and words. */
const textLike = new Set(
  't tab br cr ptab sym noBreakHyphen softHyphen'.split(' ').map((name) => `w:${name}`),
);

/** Wrappers whose content is kept without them: links, fields, controls, accepted changes. */
const transparent = new Set(
  'hyperlink fldSimple sdt sdtContent smartTag customXml ins moveTo dir bdo'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Fields that say something about the page, and read nothing. */
const harmlessFields = /^\s*((PAGE|NUMPAGES|SECTIONPAGES)(\s+\\\*\s+\w+)*\s*)+$/;

/** Of drawings: what leads somewhere, plays something, or is an addition by one program. */
const drawingRefused =
  /^(\?:|mc:|r:)|^a:(hlinkClick|hlinkHover|hlinkMouseOver|extLst|audioFile|videoFile|audioCd|wavAudioFile|quickTimeFile|snd)$/;

/** The last word of the address that says what is drawn. */
const drawable = new Set(['picture', 'wordprocessingShape', 'wordprocessingGroup']);

interface Shared {
  readonly theme: Theme;
  readonly names: StyleNames;
  readonly leftOut: Set<string>;
  /** By the name of the part: one picture in several strips is one file. */
  readonly pictures: Map<string, Picture>;
}

class StripCleaner {
  readonly pictures: Picture[] = [];
  readonly #file: PackageReader;
  readonly #part: string;
  readonly #shared: Shared;
  #drawings = 0;

  constructor(file: PackageReader, part: string, shared: Shared) {
    this.#file = file;
    this.#part = part;
    this.#shared = shared;
  }

  /** Paragraphs and tables. */
  blocks(element: XmlElement): XmlElement[] {
    switch (element.name) {
      case 'w:p':
        return [this.#paragraph(element)];
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        return [make(element.name, {}, this.#tableParts(element))];
      default:
        return transparent.has(element.name)
          ? elements(element).flatMap((child) => this.blocks(child))
          : [];
    }
  }

  #tableParts(element: XmlElement): XmlElement[] {
    return elements(element).flatMap((child) =>
      tableProperties.has(child.name) ? [tableProperty(child)] : this.blocks(child),
    );
  }

  #paragraph(element: XmlElement): XmlElement {
    const properties = childOf(element, 'w:pPr');
    const style = this.#shared.names.idOf(valueOf(childOf(properties, 'w:pStyle')));
    const keepsFields = harmlessFields.test(instructionsIn(element));
    return make('w:p', {}, [
      make('w:pPr', {}, [
        make('w:pStyle', { 'w:val': style }),
        ...cleanParagraph(properties, this.#shared.theme).values(),
      ]),
      ...elements(element).flatMap((child) => this.#runs(child, keepsFields)),
    ]);
  }

  #runs(element: XmlElement, keepsFields: boolean): XmlElement[] {
    const { name } = element;
    if (name === 'w:r') return [this.#run(element, keepsFields)];
    if (name === 'w:fldSimple' && harmlessFields.test(element.attributes.get('w:instr') ?? ''))
      return [
        make(
          name,
          { 'w:instr': element.attributes.get('w:instr') ?? '' },
          elements(element).flatMap((child) => this.#runs(child, false)),
        ),
      ];
    if (transparent.has(name))
      return elements(element).flatMap((child) => this.#runs(child, keepsFields));
    return [];
  }

  #run(element: XmlElement, keepsFields: boolean): XmlElement {
    const properties = cleanRun(childOf(element, 'w:rPr'), this.#shared.theme);
    return make('w:r', {}, [
      ...(properties.size > 0 ? [make('w:rPr', {}, [...properties.values()])] : []),
      ...elements(element).flatMap((child) => this.#inRun(child, keepsFields)),
    ]);
  }

  #inRun(element: XmlElement, keepsFields: boolean): XmlElement[] {
    const { name } = element;
    if (textLike.has(name)) return [{ ...element, attributes: ownAttributes(element.attributes) }];
    if (name === 'w:fldChar' || name === 'w:instrText')
      return keepsFields
        ? [make(name, fieldAttributes(element), name === 'w:instrText' ? [textOf(element)] : [])]
        : [];
    if (name === 'w:drawing') return this.#drawing(element);
    if (name === 'mc:AlternateContent') {
      const choice = elements(element).filter((child) => child.name === 'mc:Choice');
      return choice
        .slice(0, 1)
        .flatMap((one) => elements(one).flatMap((child) => this.#inRun(child, keepsFields)));
    }
    if (name === 'w:pict' || name === 'w:object')
      this.#shared.leftOut.add('a drawing or an object in an old form');
    return [];
  }

  #drawing(element: XmlElement): XmlElement[] {
    const data = findElement(element, ({ name }) => name === 'a:graphicData');
    const kind = (data?.attributes.get('uri') ?? '').replace(/^.*\//, '');
    if (!drawable.has(kind)) {
      this.#shared.leftOut.add('a drawing that is neither a picture nor a shape');
      return [];
    }
    const drawn = this.#drawn(element);
    return drawn && elements(drawn).length > 0 ? [drawn] : [];
  }

  /** Nothing where the picture cannot be taken along, since a frame without it would be broken. */
  #drawn(element: XmlElement): XmlElement | undefined {
    const { name, attributes } = element;
    if (name === 'w:txbxContent')
      return make(
        name,
        {},
        elements(element).flatMap((child) => this.blocks(child)),
      );
    if (name === 'a:blip') {
      const id = this.#picture(attributes.get('r:embed'));
      return id === undefined ? undefined : make(name, { 'r:embed': id });
    }
    const children: XmlElement[] = [];
    for (const child of elements(element)) {
      if (drawingRefused.test(child.name)) continue;
      const drawn = this.#drawn(child);
      if (!drawn) return undefined;
      children.push(drawn);
    }
    const colour = this.#shared.theme.colours.get(attributes.get('val') ?? '');
    if (name === 'a:schemeClr' && colour !== undefined)
      return make('a:srgbClr', { val: colour }, children);
    const kept = new Map([...attributes].filter(([key]) => !key.includes(':')));
    if (name === 'wp:docPr') kept.set('id', String((this.#drawings += 1)));
    // The positions of a drawing are its only texts outside paragraphs.
    const text = children.length === 0 ? textOf(element).trim() : '';
    return { name, attributes: kept, children: text === '' ? children : [text] };
  }

  /** Its id in the strip. */
  #picture(id: string | undefined): string | undefined {
    const relation = this.#file.relations(this.#part).find((one) => one.id === id);
    if (relation?.isExternal !== false) {
      this.#shared.leftOut.add('a picture that lies elsewhere and is only linked');
      return undefined;
    }
    const bytes = this.#file.bytes(relation.target);
    const kind = bytes && kindOf(bytes);
    if (!bytes || !kind) {
      this.#shared.leftOut.add('a picture that is neither PNG, JPEG nor GIF');
      return undefined;
    }
    const known = this.#shared.pictures.get(relation.target) ?? {
      id: `rHouse${String(this.#shared.pictures.size + 1)}`,
      kind,
      bytes,
    };
    this.#shared.pictures.set(relation.target, known);
    if (!this.pictures.includes(known)) this.pictures.push(known);
    return known.id;
  }
}

/** What all fields of a paragraph ask for, in a row. */
const instructionsIn = (element: XmlElement): string =>
  elements(element)
    .map((child) => (child.name === 'w:instrText' ? ` ${textOf(child)}` : instructionsIn(child)))
    .join('');

const fieldAttributes = (element: XmlElement): Record<string, string> => {
  const type = element.attributes.get('w:fldCharType');
  return type === undefined ? {} : { 'w:fldCharType': type };
};

const tableProperty = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: ownAttributes(element.attributes),
  children: elements(element)
    .filter(({ name }) => inTableProperties.has(name))
    .map(tableProperty),
});

/** By its first bytes, whatever its name says. */
function kindOf(bytes: Uint8Array): Picture['kind'] | undefined {
  const starts = (...signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'gif';
  return undefined;
}
