/**
 * Every language has every message, says it with the values that it is given, and makes whole
 * documents of a case whose texts are translated. `-u` writes the documents anew; read them.
 */
import { fileURLToPath } from 'node:url';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import type { LocaleGroup, Phrase } from '../src/schema/types.ts';
import { prepareDossier } from '../src/operations/prepare.ts';
import { publicAudience } from '../src/redact/audience.ts';
import { baseCase, builtIn, prepareVariation } from './support/base-case.ts';
import { memoryHost } from './support/memory-host.ts';
import { outline } from './support/outline.ts';
import { textsOf, translatedCase } from './languages/translated-case.ts';

const english = builtIn.locales.get('en');
if (!english) throw new Error('There are no words in English.');

const messagesOf = (group: LocaleGroup, before = ''): Map<string, string> =>
  new Map(
    Object.entries(group).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[before + key, value] as const]
        : [...messagesOf(value, `${before}${key}.`)],
    ),
  );

const englishMessages = messagesOf(english.messages);
const others = [...builtIn.locales.values()].filter(({ language }) => language !== 'en');

/** What only some languages need to say. */
const isOptional = (key: string): boolean =>
  key === 'dates.dayNumber' || key.startsWith('treaties.');

/** Values that messages are given and English has no use for. */
const unusedInEnglish = [
  'gender',
  'count',
  'persons',
  'day',
  'month',
  'year',
  'afterIs',
  'afterDay',
  'beforeIs',
  'beforeDay',
];

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value];
      case TYPE.select:
      case TYPE.plural:
        return [
          element.value,
          ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value)),
        ];
      default:
        return [];
    }
  });
}
const argumentsIn = (message: string): Set<string> =>
  new Set(argumentsOf(parse(message, { ignoreTag: true })));

describe.each(others)('$name', ({ language, messages }) => {
  const own = messagesOf(messages);

  it('has every message and no other', () => {
    expect([...englishMessages.keys()].filter((key) => !own.has(key))).toEqual([]);
    expect([...own.keys()].filter((key) => !englishMessages.has(key) && !isOptional(key))).toEqual(
      [],
    );
  });

  it('says each with the values that it is given, and leaves none out', () => {
    for (const [key, text] of own) {
      if (isOptional(key)) continue;
      const given = argumentsIn(englishMessages.get(key) ?? '');
      const used = argumentsIn(text);
      const unknown = [...used].filter(
        (name) => !given.has(name) && !unusedInEnglish.includes(name),
      );
      expect(unknown, key).toEqual([]);
      // Counts and conditions can be said without; names, dates and texts cannot.
      // A date is said too where its parts are.
      const isLeft = (name: string) => !used.has(name) && !(name === 'date' && used.has('year'));
      const left = [...given].filter((name) => isLeft(name) && isSaid(name));
      expect(left, key).toEqual([]);
    }
  });

  it('has no straight quotation marks or apostrophes in its messages', () => {
    // A straight apostrophe also escapes what follows it in a message.
    expect([...own].filter(([, text]) => /['"]/.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('translates every text of the case', async () => {
    const texts = textsOf(language);
    const { documents, refused, findings } = await prepareCase(language);
    expect(refused).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(documents.map(({ request }) => request.request.id)).toEqual(['eu', 'ep']);
    expect(findings.filter(({ code }) => code === 'text/untranslated')).toEqual([]);
    expect(Object.keys(texts).length).toBeGreaterThan(20);
    for (const { request, document } of documents) {
      const golden = `goldens/languages/${language}-${request.request.id}.txt`;
      await expect(outline(document)).toMatchFileSnapshot(
        fileURLToPath(new URL(golden, import.meta.url)),
      );
    }
  });
});

const isSaid = (name: string): boolean =>
  !/^(has[A-Z]|count$|gender$|again$|kind$|items$|submitters$|origins$)/.test(name);

function prepareCase(language: string) {
  const files = Object.entries(translatedCase(language)).map(
    ([name, text]) => [`/dossiers/zz-languages/${name}`, text] as const,
  );
  return prepareDossier(memoryHost(Object.fromEntries(files)), 'dossiers/zz-languages', {
    catalogue: builtIn,
    asOf: '2026-03-01',
    audience: publicAudience,
  });
}

/** Texts of a pack: every map from languages to texts. */
function phrasesIn(value: unknown): Phrase[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(phrasesIn);
  const entries = Object.entries(value);
  const isPhrase =
    entries.length > 0 &&
    entries.every(([key, item]) => /^[a-z]{2,3}$/.test(key) && typeof item === 'string') &&
    !('id' in value);
  return isPhrase ? [value as Phrase] : entries.flatMap(([, item]) => phrasesIn(item));
}

it.each([...builtIn.sheets.values()])(
  'the sheet $pack.id has a name in each language',
  ({ pack }) => {
    expect(Object.keys(pack.name).sort()).toEqual([...builtIn.locales.keys()].sort());
  },
);

describe('translations of packs', () => {
  const packs = [...builtIn.regimes.values(), ...builtIn.instruments.values()];
  const translated = packs.flatMap(({ pack, translations }) =>
    translations.map((translation) => ({
      id: pack.id,
      language: translation.language,
      pack,
      translation,
    })),
  );

  it.each(translated)(
    '$id in $language has each text of the pack once',
    ({ pack, translation, language }) => {
      const wanted = phrasesIn(pack).flatMap((phrase) =>
        typeof phrase === 'string' || language in phrase ? [] : [Object.values(phrase)[0] ?? ''],
      );
      const given = translation.texts.map(({ of }) => of);
      expect(new Set(given).size).toBe(given.length);
      expect(wanted.filter((text) => !given.includes(text))).toEqual([]);
      expect(given.filter((text) => !wanted.includes(text))).toEqual([]);
    },
  );

  it.each(translated)('$id in $language keeps the holes of its formulae', ({ translation }) => {
    const holes = (text: string) => (text.match(/\{\w+/g) ?? []).sort();
    for (const { of, is } of translation.texts) expect(holes(is), of).toEqual(holes(of));
  });
});

describe.each([...builtIn.tones.values()])('the tone of $language', ({ language, words }) => {
  it('has words of each kind, in small letters and once', () => {
    expect(new Set(words.map(({ does }) => does))).toEqual(
      new Set(['guilt', 'epithet', 'absolute']),
    );
    const all = words.map(({ word }) => word);
    expect(all).toEqual([...new Set(all.map((word) => word.toLowerCase()))]);
  });

  it('finds each of them in a sentence', async () => {
    for (const { word } of words) {
      const { findings } = await prepareVariation({
        'dossier.yaml':
          baseCase['dossier.yaml']
            ?.replace('language: en', `language: ${language}`)
            .replace(/summary: .*/, `summary: Ein ${word.replaceAll('*', 'x')} und [@E-01].`) ?? '',
      });
      expect(
        findings.map(({ code }) => code),
        word,
      ).toContain('text/loaded-word');
    }
  });
});
