import { IntlMessageFormat } from 'intl-messageformat';
import { locatorKinds } from '../model/citations.ts';
import type { Locator } from '../model/case-file.ts';
import type { CaseDate } from '../model/dates.ts';
import type { LocaleFile, LocaleGroup } from '../schema/types.ts';

/** Whether `word.¹` or `word¹.` is the custom of a language. */
export type NotesStand = LocaleFile['notes_stand'];

export type MessageValues = Readonly<Record<string, string | number>>;

/** A message that the locale file lacks: a bug in the package, or in a pack of the workspace. */
export class MissingMessage extends Error {
  override readonly name = 'MissingMessage';
}

/** The words, dates and lists of one language. */
export class Words {
  readonly language: string;
  readonly notesStand: NotesStand;
  readonly #formatsAs: string;
  readonly #messages: LocaleGroup;
  readonly #compiled = new Map<string, IntlMessageFormat>();
  /** By the length of an ISO date. They are slow to make, and long documents say thousands of dates. */
  readonly #dates = new Map<number, Intl.DateTimeFormat>();
  readonly #lists = new Map<Intl.ListFormatType, Intl.ListFormat>();

  constructor(locale: LocaleFile) {
    this.language = locale.language;
    this.notesStand = locale.notes_stand;
    this.#formatsAs = locale.formats_as;
    this.#messages = locale.messages;
  }

  /** The message under a key such as `chronology.heading`. @throws MissingMessage */
  say(key: string, values: MessageValues = {}): string {
    const text = this.#lookUp(key);
    if (text === undefined)
      throw new MissingMessage(`The language ${this.language} has no message “${key}”.`);
    return this.format(text, values);
  }

  /** A message that is not among the language's own: a pack's, say. */
  format(text: string, values: MessageValues): string {
    let message = this.#compiled.get(text);
    if (!message) {
      message = new IntlMessageFormat(text, this.#formatsAs, undefined, { ignoreTag: true });
      this.#compiled.set(text, message);
    }
    return String(message.format({ ...values }));
  }

  /** A message that begins with what may begin with a small letter. */
  sentence(key: string, values: MessageValues): string {
    return this.capitalised(this.say(key, values));
  }

  capitalised(text: string): string {
    return text.slice(0, 1).toLocaleUpperCase(this.#formatsAs) + text.slice(1);
  }

  has(key: string): boolean {
    return this.#lookUp(key) !== undefined;
  }

  #lookUp(key: string): string | undefined {
    let group: LocaleGroup | undefined = this.#messages;
    for (const part of key.split('.')) {
      if (typeof group !== 'object' || !Object.hasOwn(group, part)) return undefined;
      group = group[part];
    }
    return typeof group === 'string' ? group : undefined;
  }

  /** `Label: value` */
  labelled(label: string, value: string): string {
    return `${label}${this.say('punctuation.colon')} ${value}`;
  }

  /** `one; other` */
  separated(items: readonly string[]): string {
    return items.join(`${this.say('punctuation.semicolon')} `);
  }

  list(items: readonly string[]): string {
    return this.#listsWith('conjunction').format(items);
  }

  either(items: readonly string[]): string {
    return this.#listsWith('disjunction').format(items);
  }

  #listsWith(type: Intl.ListFormatType): Intl.ListFormat {
    const format = this.#lists.get(type) ?? new Intl.ListFormat(this.#formatsAs, { type });
    this.#lists.set(type, format);
    return format;
  }

  /** `20 September 2018`, `September 2018`, `2018`: as precise as the date is. */
  date(iso: string): string {
    const [year = '', month = '1', day = '1'] = iso.split('-');
    return this.#datesOf(iso.length)
      .formatToParts(dayOf(Number(year), Number(month), Number(day)))
      .map(({ type, value }) =>
        type === 'day' && this.has('dates.dayNumber')
          ? this.say('dates.dayNumber', { day: Number(day) })
          : value,
      )
      .join('');
  }

  #datesOf(length: number): Intl.DateTimeFormat {
    const known = this.#dates.get(length);
    if (known) return known;
    const format = new Intl.DateTimeFormat(this.#formatsAs, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(length >= 7 ? { month: 'long' } : {}),
      ...(length >= 10 ? { day: 'numeric' } : {}),
    });
    this.#dates.set(length, format);
    return format;
  }

  caseDate(date: CaseDate): string {
    if (date.precision === 'undated') return this.say('dates.undated');
    if (date.iso !== undefined) return this.date(date.iso);
    const { after, before } = date;
    const values = { ...this.#endOf('after', after), ...this.#endOf('before', before) };
    if (after !== undefined && before !== undefined) return this.say('dates.between', values);
    return this.say(after === undefined ? 'dates.before' : 'dates.after', values);
  }

  /**
   * One end of a range, how precise it is, and its day: some languages say `the` to a day and not to
   * a year, or another `the` to some days.
   */
  #endOf(end: 'after' | 'before', iso: string | undefined): MessageValues {
    if (iso === undefined) return {};
    const precision = iso.length >= 10 ? 'day' : iso.length >= 7 ? 'month' : 'year';
    return {
      [end]: this.date(iso),
      [`${end}Is`]: precision,
      [`${end}Day`]: numbersOf(iso).day,
    };
  }

  /**
   * With its preposition, for use in a sentence: `on 20 September 2018`, `in 2018`. The numbers go
   * with it, since some languages say `in` by the month and `on` by the day.
   */
  onDate(date: CaseDate): string {
    const values = { date: this.caseDate(date), ...numbersOf(date.iso ?? '') };
    switch (date.precision) {
      case 'day':
        return this.say('dates.onDay', values);
      case 'range':
        return this.say('dates.onRange', values);
      case 'month':
        return this.say('dates.inMonth', values);
      case 'year':
        return this.say('dates.inYear', values);
      case 'undated':
        return this.say('dates.onUnknownDay');
    }
  }

  /** `p. 12`, `pp. 12–13`, `p. 12, para. 4`, `at 00:12:30` */
  locator(locator: Locator): string {
    return locatorKinds
      .flatMap((kind) => {
        const value = locator[kind];
        if (value === undefined) return [];
        const isSeveral = /\d\s*[-–,;]\s*\d/u.test(value);
        return [this.say(`locators.${kind}`, { value, count: isSeveral ? 2 : 1 })];
      })
      .join(', ');
  }

  country(code: string): string {
    const key = `countries.${code}`;
    if (this.has(key)) return this.say(key);
    return new Intl.DisplayNames(this.#formatsAs, { type: 'region' }).of(code) ?? code;
  }

  /** The name of a language in this one: `French`, `français`. */
  languageName(code: string): string {
    return new Intl.DisplayNames(this.#formatsAs, { type: 'language' }).of(code) ?? code;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#formatsAs).format(value);
  }
}

/** Zero for what the date does not say. */
function numbersOf(iso: string): { year: string; month: number; day: number } {
  const [year = '', month = '0', day = '0'] = iso.split('-');
  return { year, month: Number(month), day: Number(day) };
}

/** `Date.UTC` would take the year 21 for 1921. */
function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
