import dedent from 'dedent';
import { findProseCitations } from '../../model/citations.ts';
import { namesOfficial, personsNamedIn, sentencesIn } from '../../model/naming.ts';
import { baseLanguage, textsIn as wordings } from '../../model/phrase.ts';
import { mayBePublic } from '../../redact/particulars.ts';
import type { KindOfData } from '../../schema/types.ts';
import { particularsIn } from '../particulars.ts';
import { type CaseRuleInput, caseRule } from '../rule.ts';
import { textsIn } from '../texts.ts';

const summary = (text: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: draft
    as_of: 2026-03-01
    fictional: true
    summary: ${text}
    submitters:
      - organisation: Specimen Watch
  `,
});

const persons = (more: string): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: p-one
      name: Nimush Mkitkhveli
      role: victim
      ${more}
  `,
});

const said = (says: string) => [{ file: 'dossier.yaml', line: 9, says }];

export default caseRule({
  meta: {
    code: 'privacy/particulars-in-text',
    severity: 'warning',
    summary:
      'A text gives what tells where and how to find somebody: a day of birth, a number of a document, a telephone, an address, or what stands in a medical record.',
    why: 'It helps no reader to understand the case, and whoever wants to harm the person very much. The program finds what follows words such as “born” or “passport”, telephone numbers and addresses of mail; that a sentence tells the same in another way, only a reader finds.',
    examples: [
      {
        name: 'a day of birth',
        files: summary('Nimush Mkitkhveli, born on 5 May 1987, was jailed [@E-01].'),
        expect: said('The text gives a day of birth'),
      },
      {
        name: 'the number of a passport',
        files: summary('Police took passport no. N 0012345 from her [@E-01].'),
        expect: said('a number of a document'),
      },
      {
        name: 'a telephone number and an address of mail',
        files: summary('Her sister, phone +00 555 123 456, reader@example.org, was there [@E-01].'),
        expect: [...said('a telephone number'), ...said('an address of mail')],
      },
      {
        name: 'where somebody lives',
        files: summary('Her mother lives at 12 Example Street [@E-01].'),
        expect: said('where somebody lives'),
      },
      {
        name: 'a day of birth that is public already',
        files: {
          ...summary('Nimush Mkitkhveli, born on 5 May 1987, was jailed [@E-01].'),
          ...persons('public_basis: [{ covers: [birth], citations: [E-01] }]'),
        },
        expect: [],
      },
      {
        name: 'a year of birth, numbers of a case and of a law, and a date',
        files: summary(
          'She was born in 1987 and jailed on 30 November 2020 in case 0012/2020 under Law 123456 [@E-01].',
        ),
        expect: [],
      },
      {
        name: 'the day of birth of an official, which a listing needs',
        files: summary('Vymysl Sudyaev, born on 5 May 1967, signed the judgment [@E-01].'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { data } = input.case;
    const languages = new Map(
      [...input.case.submissions, ...input.case.questions].map(({ path, data: own }) => [
        path.join('/'),
        own.language,
      ]),
    );
    for (const { path, phrase } of textsIn(data)) {
      // Of texts that parliaments publish, another rule says more; officials are to be found.
      if (path[0] === 'questions' || path[0] === 'officials') continue;
      const own = languages.get(path.slice(0, 2).join('/')) ?? data.language;
      for (const [text, at] of wordings(phrase, path)) {
        const language = typeof phrase === 'string' ? own : String(at.at(-1));
        const words = input.catalogue.particulars.get(baseLanguage(language));
        for (const found of [...particularsIn(text, words), ...medicalIn(text, input)]) {
          const sentence = sentencesIn(text).find((one) => one.includes(found.words)) ?? text;
          if (!isCovered(found.kind, sentence, at, input))
            report({
              path: at,
              words: found.words,
              message: `The text gives ${found.what}, and public documents print it.`,
              hint: `Leave it out or say it less exactly: the year instead of the day, the town instead of the street. If it may be public, record “${found.kind}” under covers in the consent of the person for public, or under public_basis with the source in which it is public.`,
            });
        }
      }
    }
  },
});

/** By the consent or public basis of those whom the sentence names, or whom the entry describes. */
function isCovered(
  kind: KindOfData,
  sentence: string,
  [list, index]: readonly (string | number)[],
  { case: file, data }: CaseRuleInput,
): boolean {
  const isOfOfficial = kind === 'birth' || kind === 'identifiers';
  if (isOfOfficial && namesOfficial(sentence, file)) return true;
  const ids = new Set([
    ...personsNamedIn(sentence, file).map(({ id }) => id),
    ...file.persons.filter(({ path }) => path[0] === list && path[1] === index).map(({ id }) => id),
  ]);
  const concerned = (data.persons ?? []).filter(({ id }) => ids.has(id));
  return concerned.length > 0 && concerned.every((person) => mayBePublic(person, kind, data.as_of));
}

/** What a public medical record is cited for. */
function medicalIn(text: string, { case: file, view }: CaseRuleInput) {
  const medical = new Set(
    file.evidence
      .filter(
        ({ id, data }) =>
          data.kind === 'medical_record' && !view.placeholders.has(`evidence/${id}`),
      )
      .map(({ id }) => id),
  );
  return findProseCitations(text)
    .citations.filter(({ citations }) => citations.some(({ evidence }) => medical.has(evidence)))
    .slice(0, 1)
    .map(({ start, end }) => ({
      kind: 'health' as const,
      what: 'what stands in a medical record',
      words: text.slice(start, end),
    }));
}
