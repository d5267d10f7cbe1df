import { findingOf } from '../finding/explanation.ts';
import { type Finding, placeIn } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { type SchemaName, validate } from '../schema/validate.ts';
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
import { readInside } from '../source/read-inside.ts';
import { readYaml } from '../source/yaml-file.ts';
import type { CatalogueData, Template } from './catalogue.ts';
import { catalogueCodes } from './codes.ts';

export interface ReadCatalogue {
  readonly data: CatalogueData;
  readonly findings: readonly Finding[];
  /** The texts of all files that were read, by the name under which findings show them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads every pack in a `templates/` folder. @throws HostError */
export async function readCatalogue(host: Host, folder: string): Promise<ReadCatalogue> {
  const reader = new PackReader(host, folder);
  const regimes = await reader.packs<RegimePack>('regimes', 'regime', 'submission.hbs');
  const instruments = await reader.packs<InstrumentPack>(
    'instruments',
    'instrument',
    'question.hbs',
  );
  const sheets = await reader.packs<SheetPack>('sheets', 'sheet', 'sheet.hbs');
  const sections = await reader.packs<SectionFile>('sections', 'section', 'section.hbs');
  const locales = await reader.languages<LocaleFile>('locales', 'locale');
  const tones = await reader.languages<ToneFile>('tone', 'tone');
  const particulars = await reader.languages<ParticularsFile>('particulars', 'particulars');
  const transliterations = await reader.languages<TransliterationFile>(
    'transliteration',
    'transliteration',
  );
  const declensions = await reader.languages<DeclensionFile>('declension', 'declension');
  return {
    data: {
      regimes,
      instruments,
      sheets,
      sections: sections.map(({ name, pack, template }) => ({ name, section: pack, template })),
      locales,
      tones,
      particulars,
      transliterations,
      declensions,
    },
    findings: reader.findings,
    texts: reader.texts,
  };
}

interface ReadPack<T> {
  readonly name: string;
  readonly pack: T;
  readonly template: Template;
  readonly translations: readonly TranslationFile[];
}

class PackReader {
  readonly findings: Finding[] = [];
  readonly texts = new Map<string, string>();
  readonly #host: Host;
  readonly #folder: string;

  constructor(host: Host, folder: string) {
    this.#host = host;
    this.#folder = folder;
  }

  /** The packs of one kind: a folder each, with a YAML file and a template. */
  async packs<T extends object>(
    kind: string,
    schema: SchemaName,
    templateName: string,
  ): Promise<ReadPack<T>[]> {
    const packs: ReadPack<T>[] = [];
    for (const name of await this.#names(kind, 'folder')) {
      const folder = this.#host.join(this.#folder, kind, name);
      const pack = await this.#yaml<T>(this.#host.join(folder, `${schema}.yaml`), schema);
      const template = await this.#template(this.#host.join(folder, templateName));
      if (!pack || !template) continue;
      const id = (pack as { id?: string }).id;
      if (id !== undefined && id !== name) {
        this.findings.push(
          findingOf(catalogueCodes.folderName, {
            message: `The pack “${id}” lies in a folder named “${name}”.`,
            hint: `Rename the folder to ${id}, or change the id.`,
            place: { file: this.#host.show(this.#host.join(folder, `${schema}.yaml`)) },
          }),
        );
      }
      const translations = await this.#translations(kind, name, `${schema}.yaml`);
      packs.push({ name, pack, template, translations });
    }
    return packs;
  }

  /** The files beside a pack that give its texts in one more language each. */
  async #translations(kind: string, name: string, own: string): Promise<TranslationFile[]> {
    const folder = this.#host.join(this.#folder, kind, name);
    const files = (await this.#host.list(folder)).filter(
      (entry) => entry.kind === 'file' && entry.name.endsWith('.yaml') && entry.name !== own,
    );
    const translations: TranslationFile[] = [];
    for (const file of files) {
      const read = await this.#yaml<TranslationFile>(
        this.#host.join(folder, file.name),
        'translation',
      );
      if (read) translations.push(read);
    }
    return translations;
  }

  /** The files of one kind, one for each language or script. */
  async languages<T>(kind: string, schema: SchemaName): Promise<T[]> {
    const languages: T[] = [];
    for (const name of await this.#names(kind, 'file')) {
      const read = await this.#yaml<T>(this.#host.join(this.#folder, kind, name), schema);
      if (read) languages.push(read);
    }
    return languages;
  }

  async #names(kind: string, of: 'file' | 'folder'): Promise<string[]> {
    const folder = this.#host.join(this.#folder, kind);
    if ((await this.#host.stat(folder))?.kind !== 'folder') return [];
    const entries = await this.#host.list(folder);
    return entries.filter((entry) => entry.kind === of).map(({ name }) => name);
  }

  async #yaml<T>(path: string, schema: SchemaName): Promise<T | undefined> {
    const file = this.#host.show(path);
    const bytes = await this.#bytes(path);
    if (!bytes) return undefined;
    const { yaml, findings } = readYaml(file, bytes);
    this.texts.set(file, yaml?.text ?? new TextDecoder().decode(bytes));
    for (const finding of findings) this.findings.push(finding);
    if (!yaml) return undefined;
    const result = await validate<T>(this.#host, schema, yaml.data, (at, where) =>
      placeIn(file, yaml.spanAt(at, where), at),
    );
    for (const finding of result.findings) this.findings.push(finding);
    return result.value;
  }

  async #template(path: string): Promise<Template | undefined> {
    const file = this.#host.show(path);
    const bytes = await this.#bytes(path);
    if (!bytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    this.texts.set(file, text);
    return { file, text };
  }

  /** Nothing, and a finding, where there is no such file or one that cannot be used. */
  async #bytes(path: string): Promise<Uint8Array | undefined> {
    if ((await this.#host.stat(path))?.kind !== 'file') {
      this.findings.push(missing(this.#host.show(path)));
      return undefined;
    }
    const { bytes, findings } = await readInside(this.#host, this.#folder, path);
    this.findings.push(...findings);
    return bytes;
  }
}

const missing = (file: string): Finding =>
  findingOf(catalogueCodes.missingFile, {
    message: 'The pack lacks this file.',
    hint: 'A pack is a folder with a YAML file and a template; docs/ has an example.',
    place: { file },
  });
