/** The styles of a Word file, with everything that each inherits. */
import type { Look, Spacing } from './house-style.ts';
import {
  cleanParagraph,
  cleanRun,
  inheritParagraph,
  inheritRun,
  type Properties,
} from './properties.ts';
import type { Theme } from './theme.ts';
import { childOf, elements, valueOf, type XmlElement } from './xml.ts';

export interface ResolvedStyle {
  readonly paragraph: Properties;
  readonly run: Properties;
}

/** Chains of styles are short; one that bites its tail must end too. */
const longestChain = 30;

export class StylesReader {
  readonly #theme: Theme;
  readonly #defaults: ResolvedStyle;
  /** Paragraph styles. */
  readonly #byId: ReadonlyMap<string, XmlElement>;

  constructor(styles: XmlElement | undefined, theme: Theme) {
    this.#theme = theme;
    const defaults = childOf(styles, 'w:docDefaults');
    this.#defaults = {
      paragraph: cleanParagraph(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'), theme),
      run: cleanRun(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    };
    const all = (styles ? elements(styles) : []).filter(
      ({ name, attributes }) => name === 'w:style' && attributes.get('w:type') === 'paragraph',
    );
    this.#byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  }

  /** How every named style looks, by its name in lower case, whatever the language of Word. */
  looks(): ReadonlyMap<string, Look> {
    const looks = new Map<string, Look>();
    for (const [id, style] of this.#byId) {
      const name = valueOf(childOf(style, 'w:name'))?.toLowerCase();
      if (name !== undefined && !looks.has(name)) looks.set(name, toLook(this.resolve(id)));
    }
    return looks;
  }

  /** The id of the style of paragraphs that name none. */
  defaultId(): string {
    for (const [id, { attributes }] of this.#byId) if (isOn(attributes.get('w:default'))) return id;
    return '';
  }

  resolve(id: string, depth = 0): ResolvedStyle {
    const style = this.#byId.get(id);
    if (!style || depth > longestChain) return this.#defaults;
    const basedOn = valueOf(childOf(style, 'w:basedOn'));
    const base = basedOn === undefined ? this.#defaults : this.resolve(basedOn, depth + 1);
    return {
      paragraph: inheritParagraph(
        base.paragraph,
        cleanParagraph(childOf(style, 'w:pPr'), this.#theme),
      ),
      run: inheritRun(base.run, cleanRun(childOf(style, 'w:rPr'), this.#theme)),
    };
  }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function toLook({ paragraph, run }: ResolvedStyle): Look {
  const font = run.get('w:rFonts')?.attributes.get('w:ascii');
  const size = numberIn(valueOf(run.get('w:sz')));
  const colour = valueOf(run.get('w:color'));
  const spacing = toSpacing(paragraph.get('w:spacing')?.attributes);
  const alignment = alignments.get(valueOf(paragraph.get('w:jc')) ?? '');
  return {
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size: Math.min(largest, Math.max(smallest, size)) }),
    ...(colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? { colour } : {}),
    isBold: isSet(run.get('w:b')),
    isItalic: isSet(run.get('w:i')),
    ...(alignment === undefined ? {} : { alignment }),
    ...(spacing === undefined ? {} : { spacing }),
  };
}

/** In half points: what can be read, and what fits on a page. */
const smallest = 8;
const largest = 144;

const alignments = new Map<string, NonNullable<Look['alignment']>>([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'both'],
]);

/** A property that is there counts as on, unless it says otherwise. */
const isSet = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(valueOf(element) ?? '1');

function toSpacing(attributes: ReadonlyMap<string, string> | undefined): Spacing | undefined {
  const [before, after, line] = ['before', 'after', 'line'].map((name) =>
    numberIn(attributes?.get(`w:${name}`)),
  );
  if (before === undefined && after === undefined && line === undefined) return undefined;
  const rule = attributes?.get('w:lineRule');
  return {
    before: before ?? 0,
    after: after ?? 0,
    line: line ?? 240,
    lineRule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
  };
}

const numberIn = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
