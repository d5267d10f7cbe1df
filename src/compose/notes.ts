import type { Inline, Note, Text } from '../document/document.ts';
import { linkTarget } from '../document/links.ts';
import { inlineText } from '../document/text.ts';
import { settled } from '../model/build.ts';
import type { Citation, Evidence } from '../model/case-file.ts';
import type { CaseDate } from '../model/dates.ts';
import type { Placeholder } from '../redact/redact.ts';
import type { Words } from './words.ts';

/**
 * The notes of one document, numbered in the order in which they are asked for: the first of an item
 * describes it in full, later ones refer to that note.
 */
export class NoteBook {
  readonly notes: Note[] = [];
  /** The evidence cited, in the order of its first note, with the numbers of its notes. */
  readonly cited = new Map<Evidence, number[]>();
  readonly #placeholderOf: (evidence: Evidence) => Placeholder | undefined;
  readonly #words: Words;
  readonly #showsIds: boolean;

  /**
   * What a reader may not know has a placeholder. Ids of evidence mean something only where the evidence
   * is listed beside them.
   */
  constructor(
    placeholderOf: (evidence: Evidence) => Placeholder | undefined,
    words: Words,
    showsIds: boolean,
  ) {
    this.#placeholderOf = placeholderOf;
    this.#words = words;
    this.#showsIds = showsIds;
  }

  /**
   * A note for all the citations of one value. What must be withheld is named, as withheld, only
   * where nothing else carries the value: that there is such a source can say whose it is.
   */
  add(citations: readonly Citation[]): Inline {
    const number = this.notes.length + 1;
    const open = citations.filter((citation) => !this.#isWithheld(citation));
    const content = (open.length > 0 ? open : citations.slice(0, 1)).flatMap((citation, index) => [
      ...(index > 0 ? [text(`${this.#words.say('punctuation.semicolon')} `)] : []),
      ...this.#citation(citation, number, index === 0),
    ]);
    const isClosed = /[.!?]['’”»]?$/u.test(inlineText(content));
    this.notes.push({ number, content: isClosed ? content : [...content, text('.')] });
    return { kind: 'note', number };
  }

  /** Counts an item among those cited before its note is made. */
  announce(evidence: Evidence): void {
    if (!this.cited.has(evidence)) this.cited.set(evidence, []);
  }

  #citation(citation: Citation, note: number, isFirst: boolean): Inline[] {
    const { evidence, locator, quote, relation } = citation;
    const earlier = this.cited.get(evidence);
    const first = earlier?.[0];
    if (earlier) {
      if (earlier.at(-1) !== note) earlier.push(note);
    } else {
      this.cited.set(evidence, [note]);
    }
    const words = this.#words;
    const placeholder = this.#placeholderOf(evidence);
    // Where the source is withheld, so is what it says and where.
    if (placeholder) {
      const { what, of, number: index } = placeholder;
      return [
        text(words.say(`withheld.${what}`, { of: words.say(`withheld.of.${of}`), number: index })),
      ];
    }
    return [
      ...(relation === 'asserts' ? [] : [text(`${words.say(`notes.${relation}`)} `)]),
      ...(first === undefined || first === note
        ? this.#describe(evidence)
        : this.#showsIds
          ? [strong(evidence.id), text(` (${words.say('notes.earlier', { note: first })})`)]
          : [
              text(
                isFirst && relation === 'asserts'
                  ? words.sentence('notes.seeEarlier', { note: first })
                  : words.say('notes.seeEarlier', { note: first }),
              ),
            ]),
      ...(locator ? [text(`, ${words.locator(locator)}`)] : []),
      ...(quote ? this.#quote(quote) : []),
    ];
  }

  /** An item of evidence in full: id, author, title, publisher, date, where it can be found. */
  #describe(evidence: Evidence): Inline[] {
    const words = this.#words;
    const { author, title, publisher, url, archives, accessed, language } = evidence.data;
    const date = evidence.published && settled(evidence.published);
    const archive = archives?.[0];
    const parts: Inline[][] = [
      ...(author === undefined ? [] : [[text(author)]]),
      [{ kind: 'text', text: title, isEmphasised: true, ...(language ? { language } : {}) }],
      ...(publisher === undefined ? [] : [[text(publisher)]]),
      ...(date ? [[text(publishedOn(date, words))]] : []),
      ...(url === undefined ? [] : [[link(url)]]),
      ...(archive ? [[text(`${words.say('notes.archived')} `), link(archive.url)]] : []),
      ...(accessed === undefined
        ? []
        : [[text(words.say('notes.accessed', { date: words.date(accessed) }))]]),
    ];
    return [
      ...this.#id(evidence),
      ...parts.flatMap((part, index) => (index > 0 ? [text(', '), ...part] : part)),
    ];
  }

  #isWithheld({ evidence }: Citation): boolean {
    return this.#placeholderOf(evidence) !== undefined;
  }

  #id({ id }: Evidence): Inline[] {
    return this.#showsIds ? [strong(id), text(`${this.#words.say('punctuation.colon')} `)] : [];
  }

  #quote({ exact, language, translation }: NonNullable<Citation['quote']>): Inline[] {
    const words = this.#words;
    return [
      text(`${words.say('punctuation.colon')} `),
      {
        kind: 'text',
        text: words.say(this.#hasQuotationMarks(exact) ? 'notes.quotedNested' : 'notes.quoted', {
          quote: exact,
        }),
        ...(language ? { language } : {}),
      },
      ...(translation === undefined
        ? []
        : [text(` (${words.say('notes.translated', { quote: translation })})`)]),
    ];
  }

  /** The marks that would stand around it, or straight ones. */
  #hasQuotationMarks(exact: string): boolean {
    const marks = `"${this.#words.say('notes.quoted', { quote: '' }).replace(/\s/gu, '')}`;
    return Array.from(marks).some((mark) => exact.includes(mark));
  }
}

const publishedOn = (date: CaseDate, words: Words): string =>
  date.precision === 'undated' ? words.say('evidence.undated') : words.caseDate(date);

const text = (value: string): Text => ({ kind: 'text', text: value });
const strong = (value: string): Text => ({ kind: 'text', text: value, isStrong: true });
const link = (url: string): Inline => ({
  kind: 'link',
  href: linkTarget(url) ?? url,
  content: [text(url)],
});
