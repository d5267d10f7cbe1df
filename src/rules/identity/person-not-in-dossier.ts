import dedent from 'dedent';
import { sentencesIn } from '../../model/naming.ts';
import { baseLanguage, textsIn } from '../../model/phrase.ts';
import { caseRule, type CaseRuleInput } from '../rule.ts';
import { folded } from '../spelling.ts';
import { stringsIn } from '../strings.ts';
import { withoutQuotations } from '../words.ts';

const dossier = (summary: string, language = 'en'): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: ${language}
    country: ZZ
    status: draft
    as_of: 2026-03-01
    summary: ${summary}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/person-not-in-dossier',
    severity: 'info',
    summary: 'A text seems to name somebody who has no entry in the dossier.',
    why: 'Of whoever has an entry the program knows who they are, whether they agreed and what must be withheld. A name that only stands in a text is looked after by nobody. The program guesses by capital letters, in languages in which only names have them; what is no person, leave as it is.',
    examples: [
      {
        name: 'a lawyer without an entry',
        files: dossier('The court did not admit the lawyer Advokat Zashchitov [@E-01].'),
        expect: [{ file: 'dossier.yaml', line: 8, says: '“Advokat Zashchitov”' }],
      },
      {
        name: 'a text in German, where every noun has a capital letter',
        files: dossier('Das Gericht ließ den Anwalt Advokat Zashchitov nicht zu.', 'de'),
        expect: [],
      },
      {
        name: 'people and bodies that have one',
        files: dossier(
          'The City Court of Vymysl jailed Nimush Mkitkhveli; the Vymysl Gazette wrote of it [@E-02].',
        ),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { prose, data, persons, officials } = input.case;
    // A dossier without anybody is only begun.
    if (persons.length + officials.length === 0) return;
    const told = new Set<string>();
    const names = knownWords(input);
    for (const { text: texts, path: field } of prose) {
      for (const [text, path] of textsIn(texts, field)) {
        const language = typeof texts === 'string' ? data.language : String(path.at(-1));
        const ofNoPerson = input.catalogue.tones.get(baseLanguage(language))?.in_names_of_no_person;
        if (!ofNoPerson) continue;
        const known = new Set([...names, ...ofNoPerson.map(folded)]);
        for (const found of namesIn(text)) {
          const words = found.split(/\s+/u);
          const name = words.join(' ');
          if (told.has(name) || words.some((word) => known.has(folded(word)))) continue;
          told.add(name);
          report({
            path,
            words: found,
            message: `The text names “${name}”, and no entry of the dossier bears that name.`,
            hint: 'If it is somebody whom the case touches, add an entry to persons.yaml or officials.yaml.',
          });
        }
      }
    }
  },
});

/** Two or three words with capital letters, of which the first does not begin a sentence. */
const namesIn = (text: string): string[] =>
  sentencesIn(withoutQuotations(text)).flatMap((sentence) =>
    [...sentence.matchAll(nameLike)]
      .filter(({ index }) => sentence.slice(0, index).trim() !== '')
      .map(([name]) => name),
  );

const nameLike =
  /(?<![\p{L}\p{M}’'-])\p{Lu}\p{Ll}{1,30}(?:\s{1,3}\p{Lu}\p{Ll}{1,30}){1,2}(?![\p{L}\p{M}])/gu;

/** The words of all names that the dossier and the packs know. */
function knownWords({ case: file, catalogue }: CaseRuleInput): readonly string[] {
  const { data, persons, officials, organisations, prosecutions, evidence, submissions } = file;
  const values: unknown = [
    [data.title, data.submitters],
    persons.map((entry) => [entry.data.name, entry.data.names, entry.data.pseudonym]),
    officials.map(({ data: { name, names, posts, existing_listings: listings, birth } }) => [
      [name, names, posts, listings, birth],
    ]),
    organisations.map((entry) => entry.data),
    prosecutions.map((entry) => [entry.data.title, entry.data.charges, entry.data.recognised_by]),
    prosecutions.flatMap(({ acts }) => acts.map((act) => act.data.place)),
    evidence.map((item) => [item.data.title, item.data.author, item.data.publisher]),
    submissions.map((entry) => entry.data.addressee),
    [...catalogue.regimes.values()].map(({ pack }) => [pack.name, pack.short_name, pack.authority]),
    [...catalogue.instruments.values()].map(({ pack }) => [pack.name, pack.body, pack.addressees]),
  ];
  return stringsIn(values).flatMap(({ text }) =>
    [...text.matchAll(/\p{Lu}[\p{L}\p{M}]{1,40}/gu)].map(([word]) => folded(word)),
  );
}
