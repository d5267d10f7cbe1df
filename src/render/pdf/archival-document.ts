import type { FontFamily, FontSet } from '../fonts.ts';
import type { EmbeddedFont, FontClass } from './internals.ts';
import { PackedDocument } from './packed-document.ts';
import { shapeWith, Typeface } from './typeface.ts';
import { xmpPacket, type XmpProperties } from './xmp.ts';

export interface ArchivalOptions {
  /** In points. */
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly fonts: FontSet;
  /** An ICC profile: what the colours of the file mean. */
  readonly colourProfile: Uint8Array;
  readonly properties: XmpProperties;
  /** 16 bytes. */
  readonly fileId: Uint8Array;
}

/** The fonts that this process has opened, by the bytes of their files. */
const opened = new WeakMap<Uint8Array, Typeface>();

/**
 * A document with what PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask for besides the tags:
 * metadata that says so, and the meaning of colours.
 */
export class ArchivalDocument extends PackedDocument {
  readonly #properties: XmpProperties;

  constructor({ pageSize, fonts, colourProfile, properties, fileId }: ArchivalOptions) {
    super(
      Object.fromEntries(
        [fonts.text, ...fonts.fallbacks].map((family) => [family.name, faces(family)]),
      ),
      {},
      {},
      {},
      {
        size: [pageSize.width, pageSize.height],
        pdfVersion: '1.7',
        tagged: true,
        lang: properties.language,
        displayTitle: true,
        autoFirstPage: false,
        bufferPages: false,
        compress: true,
        font: null,
        info: {
          Title: properties.title,
          ...(properties.author === '' ? {} : { Author: properties.author }),
          ...(properties.subject === '' ? {} : { Subject: properties.subject }),
          ...(properties.keywords === '' ? {} : { Keywords: properties.keywords }),
          Creator: properties.program,
          Producer: properties.program,
          CreationDate: properties.created,
        },
      },
      memoryFiles,
    );
    this.#properties = properties;
    this._id = fileId;
    this.#addOutputIntent(colourProfile);
    // Page numbers as they are printed: 1, 2, 3.
    this._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
  }

  /** Opens each font file once in a process: what it takes to open one is much. */
  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const type = this.getFontType(bold, italics);
    const known = this.fontCache[family]?.[type];
    if (known) return known;
    const [bytes] = this.getFontFile(family, bold, italics) ?? [];
    const typeface = bytes && opened.get(bytes);
    const font = typeface ? this.#embed(typeface) : super.provideFont(family, bold, italics);
    (this.fontCache[family] ??= {})[type] = font;
    if (!bytes || typeface) return font;
    const fresh = new Typeface(font.font, bytes, font.constructor as FontClass);
    opened.set(bytes, fresh);
    return shapeWith(font, fresh);
  }

  #embed(typeface: Typeface): EmbeddedFont {
    const name = typeface.font.postscriptName;
    // One file may serve for two styles.
    const known = this._fontFamilies[name];
    if (known) return known;
    this._fontCount += 1;
    const font = new typeface.Embedded(this, typeface.font, `F${String(this._fontCount)}`);
    this._fontFamilies[name] = font;
    return shapeWith(font, typeface);
  }

  protected override _addInfo(): void {
    this.appendXML(xmpPacket(this.#properties));
  }

  /** ISO 19005-2, 6.2.3. */
  #addOutputIntent(profile: Uint8Array): void {
    const stream = this.ref({ N: 3 });
    stream.end(profile);
    const name = new String('sRGB IEC61966-2.1');
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: stream,
    });
    intent.end();
    this._root.data['OutputIntents'] = [intent];
  }
}

/** pdfmake asks for fonts by name, so it is given the bytes themselves under any name. */
const memoryFiles = {
  existsSync: (file: unknown): boolean => file instanceof Uint8Array,
  readFileSync: (file: unknown): unknown => file,
};

const faces = ({ normal, bold, italics, bolditalics }: FontFamily) => ({
  normal: [normal],
  bold: [bold],
  italics: [italics],
  bolditalics: [bolditalics],
});
