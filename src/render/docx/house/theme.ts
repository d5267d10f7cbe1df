import { childOf, elements, findElement, type XmlElement } from './xml.ts';

/** The fonts and colours that a file gives names to. */
export interface Theme {
  /** By `major` and `minor`. */
  readonly fonts: ReadonlyMap<string, string>;
  /** Six hexadecimal digits by name: `accent1`, `tx1`. */
  readonly colours: ReadonlyMap<string, string>;
}

export function readTheme(theme: XmlElement | undefined): Theme {
  const named = (name: string): XmlElement | undefined =>
    theme && findElement(theme, (element) => element.name === name);
  const fonts = new Map<string, string>();
  for (const kind of ['major', 'minor']) {
    const face = childOf(named(`a:${kind}Font`), 'a:latin')?.attributes.get('typeface');
    if (face) fonts.set(kind, face);
  }
  const colours = new Map<string, string>();
  const scheme = named('a:clrScheme');
  for (const colour of scheme ? elements(scheme) : []) {
    const [value] = elements(colour);
    const hex = value?.attributes.get('lastClr') ?? value?.attributes.get('val') ?? '';
    if (/^[0-9a-f]{6}$/i.test(hex)) colours.set(colour.name.slice(2), hex);
  }
  // Text and ground are other names for the dark and the light colours.
  for (const [name, other] of [
    ['tx1', 'dk1'],
    ['tx2', 'dk2'],
    ['bg1', 'lt1'],
    ['bg2', 'lt2'],
  ] as const) {
    const value = colours.get(other);
    if (value !== undefined) colours.set(name, value);
  }
  return { fonts, colours };
}
