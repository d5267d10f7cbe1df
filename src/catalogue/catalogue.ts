/**
 * Everything about regimes, instruments, sections and languages that is data: the packs that come
 * with the package, and those that a workspace adds. Nothing about one country stands in code.
 */
import type {
  DeclensionFile,
  InstrumentPack,
  LocaleFile,
  ParticularsFile,
  RegimePack,
  SectionFile,
  SheetPack,
  ToneFile,
  TranslationFile,
  TransliterationFile,
} from '../schema/types.ts';

export interface Catalogue {
  readonly regimes: ReadonlyMap<string, Regime>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly locales: ReadonlyMap<string, LocaleFile>;
  readonly tones: ReadonlyMap<string, ToneFile>;
  /** The words after which personal data stand, by language. */
  readonly particulars: ReadonlyMap<string, ParticularsFile>;
  /** By script. */
  readonly transliterations: ReadonlyMap<string, TransliterationFile>;
  /** By language. */
  readonly declensions: ReadonlyMap<string, DeclensionFile>;
}

export interface Regime {
  readonly pack: RegimePack;
  readonly template: Template;
  readonly translations: readonly TranslationFile[];
}

export interface Instrument {
  readonly pack: InstrumentPack;
  readonly template: Template;
  readonly translations: readonly TranslationFile[];
}

/** A kind of document that asks no authority for anything. */
export interface Sheet {
  readonly pack: SheetPack;
  readonly template: Template;
  readonly translations: readonly TranslationFile[];
}

export interface Section {
  readonly section: SectionFile;
  readonly template: Template;
}

export interface Template {
  /** As findings show it. */
  readonly file: string;
  readonly text: string;
}

/** The catalogue in the form in which it is kept in one file. */
export interface CatalogueData {
  readonly regimes: readonly Regime[];
  readonly instruments: readonly Instrument[];
  readonly sheets: readonly Sheet[];
  readonly sections: readonly (Section & { readonly name: string })[];
  readonly locales: readonly LocaleFile[];
  readonly tones: readonly ToneFile[];
  readonly particulars: readonly ParticularsFile[];
  readonly transliterations: readonly TransliterationFile[];
  readonly declensions: readonly DeclensionFile[];
}

export function toCatalogue(data: CatalogueData): Catalogue {
  return {
    regimes: new Map(data.regimes.map((regime) => [regime.pack.id, regime])),
    instruments: new Map(data.instruments.map((item) => [item.pack.id, item])),
    sheets: new Map(data.sheets.map((sheet) => [sheet.pack.id, sheet])),
    sections: new Map(data.sections.map(({ name, ...section }) => [name, section])),
    locales: new Map(data.locales.map((locale) => [locale.language, locale])),
    tones: new Map(data.tones.map((tone) => [tone.language, tone])),
    particulars: new Map(data.particulars.map((words) => [words.language, words])),
    transliterations: new Map(data.transliterations.map((table) => [table.script, table])),
    declensions: new Map(data.declensions.map((endings) => [endings.language, endings])),
  };
}

/** The words for a language; those of `en` serve for `en-GB`. */
export const localeFor = (language: string, { locales }: Catalogue): LocaleFile | undefined =>
  locales.get(language) ?? locales.get(language.split('-')[0] ?? language);

/** The words with which a document is made, and the languages of its texts, the first one first. */
export interface PrintedIn {
  readonly locale: LocaleFile;
  readonly languages: readonly string[];
}

/**
 * A text can be tabled in a language for which there are no words here: then what stands around it is
 * in the language of the dossier, or in English, which every pack has.
 *
 * @param accepted the languages in which the form can be tabled
 */
export function printedIn(
  language: string,
  dossierLanguage: string,
  accepted: readonly string[],
  catalogue: Catalogue,
): PrintedIn | undefined {
  const own = localeFor(language, catalogue);
  if (own) return { locale: own, languages: [...new Set([language, own.language])] };
  if (!accepted.includes(language)) return undefined;
  const around = localeFor(dossierLanguage, catalogue) ?? localeFor('en', catalogue);
  return around && { locale: around, languages: [language, around.language] };
}

export const criterionOf = (regime: RegimePack, code: string) =>
  regime.criteria.find((criterion) => criterion.code === code);

/** The kind of facts for a ground whose threshold is one word, such as “serious”. */
export const gravity = 'gravity';

/** The kinds of facts of which one shows that the threshold of a ground is reached; none without one. */
export const thresholdKinds = ({
  threshold,
}: RegimePack['criteria'][number]): readonly string[] => {
  if (!threshold) return [];
  const { kinds = [] } = threshold;
  return kinds.length > 0 ? kinds : [gravity];
};

/** Whose authorities material can be meant for: the ids of all regimes and instruments. */
export const recipientsOf = ({ regimes, instruments }: Catalogue): readonly string[] => [
  ...regimes.keys(),
  ...instruments.keys(),
];

/** The ids of all packs of which documents are made. */
export const packIdsOf = (catalogue: Catalogue): readonly string[] => [
  ...recipientsOf(catalogue),
  ...catalogue.sheets.keys(),
];
