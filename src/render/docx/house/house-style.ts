/** What a DOCX takes over from a file of the house: its page, its styles, its letterhead. */

export interface HouseStyle {
  /** Absent where the file has none that documents fit on. */
  readonly page?: HousePage;
  /** By the name of the style in lower case: `heading 1`. */
  readonly looks: ReadonlyMap<string, Look>;
  readonly letterhead: Letterhead;
}

/** In twips. */
export interface HousePage {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
}

/** How a style looks, with everything that it inherits. What is absent the file does not say. */
export interface Look {
  readonly font?: string;
  /** In half points. */
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly colour?: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly alignment?: 'left' | 'center' | 'right' | 'both';
  readonly spacing?: Spacing;
}

/** In twips; `line` in 240ths of a line where the rule is `auto`. */
export interface Spacing {
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
}

/** What stands above and below the text: on the first page, if that has its own, and on all others. */
export interface Letterhead {
  readonly hasFirstPage: boolean;
  readonly strips: readonly Strip[];
  /** Styles that the strips use, as Word keeps them. */
  readonly styles: string;
}

export interface Strip {
  readonly part: 'header' | 'footer';
  readonly pages: 'default' | 'first';
  /** Paragraphs and tables as Word keeps them; pictures are referred to by their `id`. */
  readonly xml: string;
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly id: string;
  readonly kind: 'png' | 'jpeg' | 'gif';
  readonly bytes: Uint8Array;
}
