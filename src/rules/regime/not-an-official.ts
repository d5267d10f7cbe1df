import dedent from 'dedent';
import type { Misdirected, Person } from '../../model/case-file.ts';
import { firstText } from '../../model/phrase.ts';
import type { RegimePack } from '../../schema/types.ts';
import { personName, regimeName } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (regime: string, ground: string, id: string): string => dedent`
  - id: one
    regime: ${regime}
    designations:
      - official: ${id}
        criteria: [${ground}]
`;

const withBrother = dedent`
  - id: p-one
    name: Nimush Mkitkhveli
    role: victim
  - id: p-two
    name: Vymysl Sudyaev the Younger
    role: other
    categories: [relative]
`;

export default caseRule({
  meta: {
    code: 'regime/not-an-official',
    severity: 'error',
    summary: 'A body or a person of the case is proposed where only an official can be.',
    why: 'This program proposes natural persons for what they did in office. Some frameworks cannot list bodies at all, and most list nobody for being a relative: what they ask for is a part of one’s own in the violation.',
    examples: [
      {
        name: 'a court under an Act that reaches only individuals',
        files: { 'submissions.yaml': submission('ca-jvcfoa', 'CA.JV.4.2.b', 'city-court') },
        expect: [{ file: 'submissions.yaml', line: 4, says: 'cannot list bodies at all' }],
      },
      {
        name: 'a court under a framework that can list bodies',
        files: { 'submissions.yaml': submission('eu-ghrsr', 'EU.A1.c.v', 'city-court') },
        expect: [
          { file: 'submissions.yaml', line: 4, says: 'this program proposes natural persons only' },
        ],
      },
      {
        name: 'a relative',
        files: {
          'submissions.yaml': submission('eu-ghrsr', 'EU.A1.c.v', 'p-two'),
          'persons.yaml': withBrother,
        },
        expect: [{ file: 'submissions.yaml', line: 4, says: 'lists nobody for being a relative' }],
      },
      {
        name: 'an official',
        files: { 'submissions.yaml': submission('eu-ghrsr', 'EU.A1.c.v', 'sudyaev-vymysl') },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input))
      for (const { path, designee } of submission.misdirected)
        report({ path: [...path, 'official'], ...said(designee, pack) });
  },
});

interface Said {
  readonly message: string;
  readonly hint: string;
}

const said = (designee: Misdirected['designee'], pack: RegimePack): Said =>
  designee.kind === 'organisation'
    ? ofBody(firstText(designee.organisation.data.name), pack)
    : ofPerson(designee.person, pack);

const ofBody = (name: string, pack: RegimePack): Said => ({
  message:
    pack.listable?.entities?.can === false
      ? `“${name}” is an organisation, and ${regimeName(pack)} cannot list bodies at all, only individuals.`
      : `“${name}” is an organisation, and this program proposes natural persons only.`,
  hint: `Propose its head or another official whose part in an act a source states: add the official to officials.yaml and the part to involved in prosecutions.yaml.${
    pack.listable?.entities?.can === true
      ? ` ${regimeName(pack)} itself can list bodies; a proposal for one must be written by hand.`
      : ''
  }`,
});

function ofPerson(person: Person, pack: RegimePack): Said {
  const name = personName(person);
  if (!person.data.categories?.includes('relative'))
    return {
      message: `${name} is a person of the case, not an official.`,
      hint: 'Write the id of an official. If this person took part in an act, add an entry to officials.yaml with the post, and the part to involved in prosecutions.yaml.',
    };
  const { can } = pack.listable?.relatives ?? {};
  return {
    message:
      can === true
        ? `${name} is a relative, and this program proposes officials only.`
        : `${name} is a relative, and ${regimeName(pack)} ${can === false ? 'lists nobody for being a relative' : 'is not known to list anyone for being a relative'}.`,
    hint:
      can === true
        ? `${regimeName(pack)} reaches the immediate family of an official together with the official: propose the official, and name the relative in the interest.`
        : 'Propose the official. A relative can be proposed only for a part of one’s own in an act: then add an entry to officials.yaml, and the part to involved in prosecutions.yaml.',
  };
}
