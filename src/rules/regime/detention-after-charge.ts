import dedent from 'dedent';
import { criterionOf, thresholdKinds } from '../../catalogue/catalogue.ts';
import { actsCarrying, actsPleaded } from '../../catalogue/fit.ts';
import { decisive } from '../../model/build.ts';
import type { Act, CaseFile, Designation, Victim } from '../../model/case-file.ts';
import { compareDates, isBefore } from '../../model/dates.ts';
import { firstText } from '../../model/phrase.ts';
import type { RegimePack } from '../../schema/types.ts';
import { actsOf } from '../acts.ts';
import { actName, dateName, nameOf } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (kind: string): string => dedent`
  - id: us
    regime: us-gma
    designations:
      - official: sudyaev-vymysl
        criteria: [US.GMA.1B]
        threshold_facts:
          - kind: ${kind}
            facts: She was held for five months [@E-01].
`;

/** One act of the official, and a charge of 1 September 2020 by nobody who is named. */
const prosecution = (act: string, on: string): string => dedent`
  - id: reading-circle
    kind: criminal
    title: The trial of the reading circle
    defendants: [p-one]
    acts:
      - id: part
        type: ${act}
        date: ${on}
        victims: [p-one]
        citations: [E-01]
        involved:
          - official: sudyaev-vymysl
            function: presiding_judge
            basis: stated
            citations: [E-01]
      - id: charge
        type: charged
        date: 2020-09-01
        victims: [p-one]
        citations: [E-01]
`;

export default caseRule({
  meta: {
    code: 'regime/detention-after-charge',
    severity: 'warning',
    summary:
      'Detention without charges and trial is pleaded of someone who was charged, tried or sentenced.',
    why: 'A statute that calls a violation gross if it is a prolonged detention without charges and trial does not mean a detention that followed them, however unjust. Authorities know the file of such a case, and one threshold pleaded against it casts doubt on the rest.',
    examples: [
      {
        name: 'a sentence pleaded as detention without charges and trial',
        files: {
          'submissions.yaml': submission('uncharged_detention'),
          'prosecutions.yaml': prosecution('sentenced', '2020-11-30'),
        },
        expect: [{ file: 'submissions.yaml', line: 7, says: 'the act “charge”' }],
      },
      {
        name: 'a detention that lies before the charge',
        files: {
          'submissions.yaml': submission('uncharged_detention'),
          'prosecutions.yaml': prosecution('authorised_detention', '2019-11-30'),
        },
        expect: [],
      },
      {
        name: 'another kind of gross violation',
        files: {
          'submissions.yaml': submission('flagrant_denial'),
          'prosecutions.yaml': prosecution('sentenced', '2020-11-30'),
        },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input))
      for (const designation of submission.designations)
        for (const { kind, path } of designation.thresholds) {
          const threshold = pack.thresholds?.find(({ code }) => code === kind);
          if (!threshold?.excluded_by) continue;
          const pleaded = actsUnder(kind, designation, pack);
          const contrary = contraryTo(pleaded, threshold.excluded_by, input.case);
          if (!contrary) continue;
          report({
            path: [...path, 'kind'],
            message: `“${firstText(threshold.text)}” is pleaded for ${nameOf(designation.official)}, but the dossier records ${actName(contrary)} (${dateName(decisive(contrary.date))}) against the same victims.`,
            hint: `Plead another kind (${otherKinds(kind, designation, pack).join(', ')}), or the detention before that act, as an act of its own with its dates and sources.`,
            related: [{ message: 'the act that speaks against it', path: contrary.date.path }],
          });
        }
  },
});

/** The acts of the official that carry the grounds for which a kind of threshold is pleaded. */
const actsUnder = (kind: string, { data, official }: Designation, pack: RegimePack): Act[] =>
  data.criteria.flatMap((code) => {
    const criterion = criterionOf(pack, code);
    return criterion && thresholdKinds(criterion).includes(kind)
      ? actsCarrying(criterion, actsPleaded(official))
      : [];
  });

/** The first act of the case that says the contrary of what is pleaded, unless all lies before it. */
function contraryTo(
  pleaded: readonly Act[],
  types: readonly string[],
  file: CaseFile,
): Act | undefined {
  const victims = new Set(pleaded.flatMap((act) => act.victims.map(idOf)));
  const [first] = actsOf(file)
    .filter(
      ({ data, victims: of }) =>
        types.includes(data.type) && of.some((one) => victims.has(idOf(one))),
    )
    .sort((one, other) => compareDates(decisive(one.date), decisive(other.date)));
  return first && pleaded.every(({ date }) => isBefore(decisive(date), decisive(first.date)))
    ? undefined
    : first;
}

const idOf = (victim: Victim): string =>
  victim.kind === 'person' ? `person/${victim.person.id}` : `official/${victim.official.id}`;

const otherKinds = (kind: string, { data }: Designation, pack: RegimePack): string[] => [
  ...new Set(
    data.criteria.flatMap((code) => {
      const criterion = criterionOf(pack, code);
      return criterion ? thresholdKinds(criterion).filter((other) => other !== kind) : [];
    }),
  ),
];
