/**
 * How paragraphs and runs look, as far as it is taken over. What is not listed here is left out, since
 * a file from elsewhere may hold anything.
 */
import type { Theme } from './theme.ts';
import { elements, type XmlElement } from './xml.ts';

/** By name; in the order in which Word wants them. */
export type Properties = ReadonlyMap<string, XmlElement>;

/** In the order of the schema (ECMA-376, part 1, 17.3.1.26 and 17.3.2.28). */
const paragraphProperties =
  'keepNext keepLines framePr widowControl pBdr shd tabs bidi spacing ind contextualSpacing jc textAlignment'
    .split(' ')
    .map((name) => `w:${name}`);
const runProperties =
  'rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u shd vertAlign rtl cs lang'
    .split(' ')
    .map((name) => `w:${name}`);

/** What consists of further elements, and may have these. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'w:pBdr': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:between', 'w:bar'],
  'w:tabs': ['w:tab'],
};

/** Whose attributes are inherited one by one. */
const inheritedByAttribute: ReadonlySet<string> = new Set(['w:rFonts', 'w:spacing', 'w:ind']);

export const cleanParagraph = (from: XmlElement | undefined, theme: Theme): Properties =>
  clean(from, paragraphProperties, theme);

export const cleanRun = (from: XmlElement | undefined, theme: Theme): Properties =>
  clean(from, runProperties, theme);

function clean(from: XmlElement | undefined, allowed: readonly string[], theme: Theme): Properties {
  const found = new Map<string, XmlElement>();
  for (const child of from ? elements(from) : [])
    if (allowed.includes(child.name)) found.set(child.name, plain(child, theme));
  return inOrder(found, allowed);
}

/** What a style says on top of what it inherits. */
const inherit = (base: Properties, own: Properties, order: readonly string[]): Properties => {
  const merged = new Map(base);
  for (const [name, element] of own) {
    const inherited = inheritedByAttribute.has(name) ? merged.get(name)?.attributes : undefined;
    merged.set(name, {
      ...element,
      attributes: new Map([...(inherited ?? []), ...element.attributes]),
    });
  }
  return inOrder(merged, order);
};

export const inheritParagraph = (base: Properties, own: Properties): Properties =>
  inherit(base, own, paragraphProperties);

export const inheritRun = (base: Properties, own: Properties): Properties =>
  inherit(base, own, runProperties);

const inOrder = (found: ReadonlyMap<string, XmlElement>, order: readonly string[]): Properties =>
  new Map(
    order.flatMap((name) => {
      const element = found.get(name);
      return element ? [[name, element] as const] : [];
    }),
  );

/** Without references to the theme, which stays behind: fonts and colours by their own names. */
function plain({ name, attributes, children }: XmlElement, theme: Theme): XmlElement {
  const kept = ownAttributes(attributes);
  for (const kind of name === 'w:rFonts' ? ['ascii', 'hAnsi', 'cs'] : []) {
    const [slot] = /^(major|minor)/.exec(attributes.get(themeFontOf(kind)) ?? '') ?? [];
    const font = slot === undefined ? undefined : theme.fonts.get(slot);
    if (font !== undefined) kept.set(`w:${kind}`, font);
  }
  const inner = elements({ children }).filter((child) => parts[name]?.includes(child.name));
  return { name, attributes: kept, children: inner.map((child) => plain(child, theme)) };
}

const themeFontOf = (kind: string): string => (kind === 'cs' ? 'w:cstheme' : `w:${kind}Theme`);

/**
 * Word's own attributes, without references to the theme and without marks of editing, in the words of
 * the stricter schema: LibreOffice writes some values that only newer versions of Word know.
 */
export function ownAttributes(attributes: ReadonlyMap<string, string>): Map<string, string> {
  const own = [...attributes].filter(
    ([key]) => (key.startsWith('w:') && !/theme|^w:rsid/i.test(key)) || key === 'xml:space',
  );
  return new Map(
    own
      // What is there counts as on.
      .filter(([key, value]) => !(key === 'w:val' && value === 'true'))
      .map(([key, value]) => [key, key === 'w:val' ? (otherWords.get(value) ?? value) : value]),
  );
}

const otherWords = new Map([
  ['false', '0'],
  ['start', 'left'],
  ['end', 'right'],
]);
