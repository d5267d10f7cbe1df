/** The fonts that all formats set documents in. */
import type { Host } from '../host/host.ts';

export interface FontFamily {
  readonly name: string;
  readonly normal: Uint8Array;
  readonly bold: Uint8Array;
  /** Fallback fonts have no italics of their own: scripts that know none do without. */
  readonly italics: Uint8Array;
  readonly bolditalics: Uint8Array;
}

/** The text face, then those that are asked in turn for letters it lacks. */
export interface FontSet {
  readonly text: FontFamily;
  readonly fallbacks: readonly FontFamily[];
}

/** What has been read, since opening a font anew for every document takes long. */
const loaded = new WeakMap<Host, Promise<FontSet>>();

/** Reads the fonts that the package brings along, once for a host. @throws HostError */
export function loadFonts(host: Host): Promise<FontSet> {
  const fonts = loaded.get(host) ?? readFonts(host);
  loaded.set(host, fonts);
  return fonts;
}

async function readFonts(host: Host): Promise<FontSet> {
  const read = (file: string) => host.asset(host.join('fonts', file));
  const plain = async (name: string, normal: string, bold: string): Promise<FontFamily> => {
    const [regular, strong] = [await read(normal), await read(bold)];
    return { name, normal: regular, bold: strong, italics: regular, bolditalics: strong };
  };
  return {
    text: {
      name: 'Source Serif 4',
      normal: await read('SourceSerif4-Regular.ttf'),
      bold: await read('SourceSerif4-Bold.ttf'),
      italics: await read('SourceSerif4-Italic.ttf'),
      bolditalics: await read('SourceSerif4-BoldItalic.ttf'),
    },
    fallbacks: [
      await plain('DejaVu Serif', 'DejaVuSerif.ttf', 'DejaVuSerif-Bold.ttf'),
      // Of each letter it has a glyph of its own in each form. Fonts that put dots and letters together
      // at layout time give one glyph to several letters, and a reader would copy the wrong ones.
      await plain('Amiri', 'Amiri-Regular.ttf', 'Amiri-Bold.ttf'),
      await plain('DejaVu Sans', 'DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'),
    ],
  };
}
