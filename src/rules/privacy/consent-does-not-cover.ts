import dedent from 'dedent';
import { consentFor, type ConsentState, consentToPrint } from '../../model/consent.ts';
import type { CaseFile, Question } from '../../model/case-file.ts';
import { kindOf } from '../../model/instrument.ts';
import { namesPerson } from '../../model/naming.ts';
import type { Consent, InstrumentPack } from '../../schema/types.ts';
import { personName } from '../names.ts';
import { questionsWithPacks, submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { consentsOf, namedVictims } from '../victims.ts';

const person = (...consent: readonly string[]): Readonly<Record<string, string>> => ({
  'persons.yaml': [
    '- id: p-one',
    '  name: Nimush Mkitkhveli',
    '  role: victim',
    '  consent:',
    ...consent.map(
      (line) => `    - { given_by: person, scope: Name and case, on: 2026-01-15, ${line} }`,
    ),
    '',
  ].join('\n'),
});

const question = dedent`
  - id: ep
    instrument: ep-wq
    addressee: vp-hr
    background: On 30 November 2020 a court jailed Nimush Mkitkhveli [@E-01].
    questions: [Has the addressee raised the case?]
`;

export default caseRule({
  meta: {
    code: 'privacy/consent-does-not-cover',
    severity: 'error',
    summary:
      'A document names somebody whose recorded consent has ended, was withdrawn, or is for others.',
    why: 'Whoever agreed to one thing has not agreed to another, and may change their mind: in detention, in exile, or because a relative was visited. What was sent cannot be taken back. Consent to publication covers every document except forms that ask for a consent of their own. Where no consent at all is recorded, another finding says so.',
    examples: [
      {
        name: 'consent that has ended',
        files: person('recipients: [public], expires: 2026-02-15'),
        expect: [
          {
            file: 'submissions.yaml',
            line: 2,
            says: '“eu” names Nimush Mkitkhveli, whose consent ended on 2026-02-15',
          },
        ],
      },
      {
        name: 'consent that was withdrawn for this authority alone',
        files: person('recipients: [public]', 'recipients: [eu-ghrsr], withdrawn_on: 2026-02-15'),
        expect: [
          { file: 'submissions.yaml', line: 2, says: 'who withdrew the consent on 2026-02-15' },
        ],
      },
      {
        name: 'consent for others, and a question with the name',
        files: { ...person('recipients: [eu-ghrsr]'), 'questions.yaml': question },
        expect: [
          {
            file: 'questions.yaml',
            line: 1,
            says: '“ep” names Nimush Mkitkhveli, whose consent is for others',
          },
        ],
      },
      {
        name: 'consent for an account without the name',
        files: person('recipients: [public], covers: [account]'),
        expect: [
          { file: 'submissions.yaml', line: 2, says: 'whose consent does not cover the name' },
        ],
      },
      {
        name: 'consent for others, and a question without the name',
        files: person('recipients: [eu-ghrsr]'),
        expect: [],
      },
      {
        name: 'consent to publication',
        files: { ...person('recipients: [public]'), 'questions.yaml': question },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const requests = [
      ...submissionsWithPacks(input).map(({ submission, pack }) => ({
        request: submission,
        id: pack.id,
        names: () => true,
      })),
      ...questionsWithPacks(input)
        // Of these another rule asks more.
        .filter(({ pack }) => pack.requires?.includes('consent') !== true)
        .map(({ question, pack }) => ({
          request: question,
          id: pack.id,
          names: namesIn(question, pack, input.case),
        })),
    ];
    for (const person of namedVictims(input)) {
      const consents = consentsOf(person, input);
      if (consents.length === 0) continue;
      for (const { request, id, names } of requests) {
        const lack = lackOf(consents, id, input.asOf);
        if (lack === undefined || !names(person)) continue;
        report({
          path: [...request.path, 'id'],
          message: `“${request.id}” names ${personName(person)}, ${lack}.`,
          hint: `Ask again, and record the answer as a new entry under consent with ${id} among its recipients. Without it leave the person out: move the name from persons.yaml into vault.yaml, and write the texts without it.`,
          related: [{ message: 'what was agreed to', path: [...person.path, 'consent'] }],
        });
      }
    }
  },
});

/** A form prints those concerned, other texts whom they name. */
const namesIn =
  (question: Question, pack: InstrumentPack, file: CaseFile) =>
  (person: Parameters<typeof namesPerson>[1]): boolean =>
    kindOf(pack) === 'form' || namesPerson(question, person, file);

/** In words, why consents do not cover naming to a recipient; nothing if they do. */
function lackOf(consents: readonly Consent[], recipient: string, day: string): string | undefined {
  const covering = consentFor(consents, recipient, day) === 'missing' ? 'public' : recipient;
  const state = consentFor(consents, covering, day);
  if (state === 'given')
    return consentToPrint(consents, covering, 'name', day) === 'given'
      ? undefined
      : 'whose consent does not cover the name';
  return complaint(state, consents, covering);
}

function complaint(
  state: Exclude<ConsentState, 'given'>,
  consents: readonly Consent[],
  recipient: string,
): string {
  const last = consents.filter(({ recipients }) => recipients.includes(recipient)).at(-1);
  if (state === 'withdrawn') return `who withdrew the consent${dayIn(last?.withdrawn_on)}`;
  if (state === 'expired') return `whose consent ended${dayIn(last?.expires)}`;
  return 'whose consent is for others';
}

const dayIn = (day: string | undefined): string => (day === undefined ? '' : ` on ${day}`);
