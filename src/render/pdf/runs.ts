/** Inlines as runs: stretches of text in one font and direction, each with its place in the structure. */
import { isWebAddress } from '../../document/links.ts';
import type { Inline, Note } from '../../document/document.ts';
import { inlineText } from '../../document/text.ts';
import { embeddingLevels } from '../direction.ts';
import { colours, type StyleName, styles } from '../layout.ts';
import type { FontBook } from './font-book.ts';
import type { NoteNode } from './internals.ts';
import type { StructureElement, StructureSlot } from './structure.ts';

/** pdfmake's text nodes, with everything said that it would look up, and what this program adds. */
export interface Run {
  readonly text: string;
  /** The family. */
  readonly font: string;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly fontSize: number;
  /** The height of the line, in points. */
  readonly pitch: number;
  readonly color: string;
  /** No line ends within. */
  readonly noWrap?: boolean;
  readonly sup?: boolean;
  readonly link?: string;
  readonly linkToDestination?: string;
  /** Without one it is an artifact: running matter. */
  readonly slot?: StructureSlot;
  readonly note?: NoteNode;
  /** The embedding level of Unicode Standard Annex 9. */
  readonly level?: number;
  /** The width before the edge of the paragraph in which it stands: for numbers and bullets. */
  readonly hang?: number;
  /** The number of the page of the heading with this id takes its place. */
  readonly pageOf?: string;
}

export interface Look {
  readonly style: StyleName;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly colour?: string;
}

/** In points. */
const noteHang = 22;

const noteDestination = (number: number): string => `note-${String(number)}`;

/** A text before it is cut by font and direction. */
type Stretch = Pick<
  Run,
  'text' | 'noWrap' | 'sup' | 'link' | 'linkToDestination' | 'slot' | 'note'
> & {
  readonly look: Look;
};

export class RunBuilder {
  readonly #fonts: FontBook;
  readonly #notes: readonly Note[];
  readonly #made = new Map<number, NoteNode>();

  constructor(fonts: FontBook, notes: readonly Note[]) {
    this.#fonts = fonts;
    this.#notes = notes;
  }

  /** @param element what the text belongs to; none for running matter */
  runs(content: readonly Inline[], look: Look, element?: StructureElement): Run[] {
    return this.#cut(this.#stretches(content, look, element));
  }

  text(text: string, look: Look, element?: StructureElement): Run[] {
    return this.runs([{ kind: 'text', text }], look, element);
  }

  #stretches(
    content: readonly Inline[],
    look: Look,
    element: StructureElement | undefined,
    link: Pick<Run, 'link' | 'linkToDestination'> = {},
  ): Stretch[] {
    return content.flatMap((inline, index): Stretch[] => {
      switch (inline.kind) {
        case 'text': {
          const own: Look = {
            ...look,
            bold: look.bold === true || inline.isStrong === true,
            italics: look.italics === true || inline.isEmphasised === true,
          };
          const { language } = inline;
          const place = language === undefined ? element : element?.add('Span', { language });
          return inline.text.split(referenceOfLaw).map((text, part) => ({
            text,
            look: own,
            ...link,
            ...(part % 2 === 1 ? { noWrap: true } : {}),
            ...slotIn(place),
          }));
        }
        case 'link':
          if (!isWebAddress(inline.href)) return this.#stretches(inline.content, look, element);
          return this.#stretches(
            inline.content,
            { ...look, colour: colours.link },
            element?.add('Link'),
            { link: inline.href },
          );
        case 'reference':
          return this.#stretches(inline.content, look, element?.add('Link'), {
            linkToDestination: inline.target,
          });
        case 'line-break':
          return [{ text: '\n', look, ...slotIn(element) }];
        case 'note':
          return [this.#reference(inline.number, content[index - 1], look, element)];
      }
    });
  }

  #reference(
    number: number,
    before: Inline | undefined,
    look: Look,
    element: StructureElement | undefined,
  ): Stretch {
    const link = element?.add('Reference').add('Link');
    const note = this.#made.get(number) ?? this.#note(number, element);
    return {
      text: `${before?.kind === 'note' ? ',' : ''}${String(number)}`,
      look: { style: look.style },
      sup: true,
      noWrap: true,
      linkToDestination: noteDestination(number),
      ...slotIn(link),
      ...(note ? { note } : {}),
    };
  }

  /** A note belongs to the place at which it is cited first. */
  #note(number: number, citing: StructureElement | undefined): NoteNode | undefined {
    const note = this.#notes[number - 1];
    if (!note) return undefined;
    const element = citing?.add('Note', { id: noteDestination(number) });
    const look: Look = { style: 'note' };
    const [label] = this.text(String(number), look, element?.add('Lbl'));
    const node: NoteNode = {
      number,
      text: inlineText(note.content),
      definition: {
        text: [
          ...(label ? [{ ...label, hang: noteHang }] : []),
          ...this.runs(note.content, look, element),
        ],
        id: noteDestination(number),
        margin: [noteHang, 0, 0, 0],
      },
    };
    this.#made.set(number, node);
    return node;
  }

  #cut(stretches: readonly Stretch[]): Run[] {
    // A note speaks the direction of the paragraph, whatever it follows.
    const texts = stretches.map(({ text, note }) => (note ? '\u200e'.repeat(text.length) : text));
    const levels = embeddingLevels(texts.join(''));
    let from = 0;
    return stretches.flatMap((stretch) => {
      const { text, look, ...rest } = stretch;
      const { style, bold = false, italics = false, colour = colours.text } = look;
      const own = levels?.subarray(from, from + text.length);
      from += text.length;
      return byLevel(text, own).flatMap(({ text: part, level }) =>
        this.#fonts.split(part, bold, italics).map(({ text: piece, family }): Run => ({
          ...rest,
          text: piece,
          font: family,
          bold,
          italics,
          fontSize: styles[style].size,
          pitch: styles[style].pitch,
          color: colour,
          ...(level > 0 ? { level } : {}),
        })),
      );
    });
  }
}

const slotIn = (element: StructureElement | undefined): Pick<Run, 'slot'> =>
  element ? { slot: element.slot() } : {};

/** A text in parts of one embedding level each. */
function byLevel(
  text: string,
  levels: Uint8Array | undefined,
): { readonly text: string; readonly level: number }[] {
  if (!levels) return [{ text, level: 0 }];
  const parts: { text: string; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    const last = parts.at(-1);
    if (last?.level === level) last.text += character;
    else parts.push({ text: character, level });
    at += character.length;
  }
  return parts;
}

/** `1(1)(c)(v)`: a line may end between its brackets, and must not. */
const referenceOfLaw = /(\d\w*(?:\(\w{1,5}\)){2,})/u;
