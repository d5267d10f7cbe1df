import dedent from 'dedent';
import type { CaseFile } from '../../model/case-file.ts';
import { findProseCitations } from '../../model/citations.ts';
import { isTabled } from '../../model/instrument.ts';
import { writtenIn } from '../../model/naming.ts';
import { nameOf, personName } from '../names.ts';
import { questionsWithPacks } from '../requests.ts';
import { type CaseRuleInput, caseRule } from '../rule.ts';

const question = (background: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      subject: Trial of a reader
      background: ${background}
      questions: [Has the addressee raised the case?]
  `,
  'persons.yaml': dedent`
    - id: p-one
      name: Nimush Mkitkhveli
      role: victim
      age_or_birth: born on 5 May 1987
  `,
  'evidence.yaml': dedent`
    - { id: E-01, kind: judgment, title: Judgment }
    - { id: E-02, kind: medical_record, title: Record of the prison hospital }
  `,
});

export default caseRule({
  meta: {
    code: 'question/personal-data',
    severity: 'warning',
    summary: 'A text that parliaments publish has data that tell where and how to find somebody.',
    why: 'Published questions stay on the internet for good. A birth date, a number of a passport or a telephone, an address or an illness helps no reader to understand the case, and whoever wants to harm the person very much.',
    examples: [
      {
        name: 'a birth date',
        files: question('Nimush Mkitkhveli, born on 5 May 1987, was jailed [@E-01].'),
        expect: [{ file: 'questions.yaml', line: 5, says: 'the age or birth of Nimush' }],
      },
      {
        name: 'a long number',
        files: question('Call the sister under +00 555 123 456 [@E-01].'),
        expect: [{ file: 'questions.yaml', line: 5, says: 'a long number' }],
      },
      {
        name: 'a mail address',
        files: question('The lawyer can be reached at lawyer@example.org [@E-01].'),
        expect: [{ file: 'questions.yaml', line: 5, says: 'a mail address' }],
      },
      {
        name: 'what stands in a medical record',
        files: question('She has been ill since the spring [@E-02].'),
        expect: [{ file: 'questions.yaml', line: 5, says: 'a medical record (E-02)' }],
      },
      {
        name: 'the facts of the case',
        files: question('On 30 November 2020 a court jailed a reader, case 0012/2020 [@E-01].'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const known = once(knownData(input));
    for (const { question, pack } of questionsWithPacks(input)) {
      // Letters and forms are sent to one addressee, who may need to know.
      if (!isTabled(pack)) continue;
      for (const [text, path] of writtenIn(question, input.case)) {
        for (const { what, words } of dataIn(text, known, input.case))
          report({
            path: path[0] === 'title' ? [...question.path, 'id'] : path,
            words,
            message: `The text gives ${what}, and will be public for good.`,
            hint: 'Leave it out, or say it less exactly: the age instead of the day of birth, the place of the trial instead of an address, that somebody is ill instead of with what.',
          });
      }
    }
  },
});

const once = (all: readonly PersonalData[]): PersonalData[] => [
  ...new Map(all.map((one) => [one.words, one])).values(),
];

interface PersonalData {
  readonly what: string;
  readonly words: string;
}

/** What the dossier itself has of the kind, also where public documents leave it out. */
const knownData = ({ case: { persons, officials }, data }: CaseRuleInput): PersonalData[] => [
  ...persons.flatMap((person) => {
    const written = data.persons?.find(({ id }) => id === person.id);
    const birth = person.data.age_or_birth ?? written?.age_or_birth;
    return birth !== undefined && /\p{N}{4}/u.test(birth)
      ? [{ what: `the age or birth of ${personName(person)}`, words: birth }]
      : [];
  }),
  ...officials.flatMap((official) => {
    const written = data.officials?.find(({ id }) => id === official.id);
    return [...(official.data.identifiers ?? []), ...(written?.identifiers ?? [])].map(
      ({ number }) => ({
        what: `a number by which ${nameOf(official)} is registered`,
        words: number,
      }),
    );
  }),
];

function dataIn(text: string, known: readonly PersonalData[], file: CaseFile): PersonalData[] {
  const open = withoutLinks(text);
  const medical = new Set(
    file.evidence.filter(({ data }) => data.kind === 'medical_record').map(({ id }) => id),
  );
  return [
    ...known.filter(({ words }) => open.toLowerCase().includes(words.toLowerCase())),
    ...(open.match(longNumber) ?? []).slice(0, 1).map((words) => ({
      what: 'a long number, as of a telephone or a passport',
      words: words.trim(),
    })),
    ...(open.match(mailAddress) ?? []).slice(0, 1).map((words) => ({
      what: 'a mail address',
      words,
    })),
    ...findProseCitations(text)
      .citations.filter(({ citations }) => citations.some(({ evidence }) => medical.has(evidence)))
      .slice(0, 1)
      .map(({ start, end, citations }) => ({
        what: `what stands in a medical record (${citations.map(({ evidence }) => evidence).join(', ')})`,
        words: text.slice(start, end),
      })),
  ];
}

/** Nine digits and more, as people group them; sums of money are grouped with commas. Bounded, for long texts. */
const longNumber = /\+?\p{N}(?:[ \u00a0-]?\p{N}){8,40}/gu;
const mailAddress = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,5}/gu;

/** Blanks in the place of addresses of pages, so that the rest stays where it is. */
const withoutLinks = (text: string): string =>
  text.replace(/https?:\/\/[^\s)\]]+/g, (link) => ' '.repeat(link.length));
