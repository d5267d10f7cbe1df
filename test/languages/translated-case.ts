/** The case of this folder with its texts in a second language, as an author would give them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

const folder = new URL('./', import.meta.url);

/** English → the other language. */
export type Texts = Readonly<Record<string, string>>;

export function textsOf(language: string): Texts {
  const file = new URL(`texts.${language}.yaml`, folder);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Texts) : {};
}

/** The files of the dossier by name; what is asked for is asked for in the language. */
export function translatedCase(language: string, texts = textsOf(language)): Texts {
  const files = readdirSync(new URL('case/', folder));
  return Object.fromEntries(
    files.map((name) => {
      const text = readFileSync(new URL(`case/${name}`, folder), 'utf8');
      const data = inBoth(parse(text), language, texts) as object;
      const isRequest = name === 'submissions.yaml' || name === 'questions.yaml';
      const asked =
        isRequest && Array.isArray(data)
          ? data.map((item: object) => ({ ...item, language }))
          : data;
      return [name, stringify(asked)];
    }),
  );
}

function inBoth(value: unknown, language: string, texts: Texts): unknown {
  if (typeof value === 'string') {
    const translated = texts[value];
    return translated === undefined ? value : { en: value, [language]: translated };
  }
  if (Array.isArray(value)) return value.map((item) => inBoth(item, language, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inBoth(item, language, texts)]),
  );
}
