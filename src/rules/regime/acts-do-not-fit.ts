import dedent from 'dedent';
import { criterionOf } from '../../catalogue/catalogue.ts';
import { actsCarrying, actsPleaded, frameworksFor, groundsCarriedBy } from '../../catalogue/fit.ts';
import { firstText } from '../../model/phrase.ts';
import { nameOf, regimeName } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule, type CaseRuleInput } from '../rule.ts';
import type { Act, Official } from '../../model/case-file.ts';
import type { RegimePack } from '../../schema/types.ts';

const ground = (code: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      designations:
        - official: sudyaev-vymysl
          criteria: [${code}]
  `,
});

export default caseRule({
  meta: {
    code: 'regime/acts-do-not-fit',
    severity: 'error',
    summary: 'A listing ground is pleaded that none of the acts of the official can carry.',
    why: 'Frameworks differ in what they punish: some take arbitrary detention, some only killing, torture and slavery. A ground that the facts do not carry is refused by the first lawyer who reads it, and the rest of the submission is read with less trust. Which types of act can carry a ground is the judgment of those who keep the pack; the law has no such list.',
    examples: [
      {
        name: 'torture pleaded where the only act is a sentence',
        files: ground('EU.A1.c.i'),
        expect: [
          { file: 'submissions.yaml', line: 5, says: 'can carry the listing ground EU.A1.c.i' },
        ],
      },
      {
        name: 'arbitrary detention pleaded for a sentence',
        files: ground('EU.A1.c.v'),
        expect: [],
      },
    ],
  },
  requirement: 'fitting_acts',
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      if (!pack.requires.includes('fitting_acts')) continue;
      for (const { data, path, official } of submission.designations) {
        const pleaded = actsPleaded(official);
        if (pleaded.length === 0) continue;
        for (const [index, code] of data.criteria.entries()) {
          const criterion = criterionOf(pack, code);
          if (!criterion || actsCarrying(criterion, pleaded).length > 0) continue;
          report({
            path: [...path, 'criteria', index],
            message: `No act of ${nameOf(official)} can carry the listing ground ${code} (“${firstText(criterion.text)}”). What the sources state of this official: ${typesOf(pleaded)}.`,
            hint: wayOut(official, pack, input),
          });
        }
      }
    }
  },
});

const typesOf = (acts: readonly Act[]): string =>
  [...new Set(acts.map(({ data }) => data.type))].sort().join(', ');

function wayOut(
  official: Official,
  pack: RegimePack,
  { case: { data }, catalogue }: CaseRuleInput,
): string {
  const here = groundsCarriedBy(actsPleaded(official), pack).map(({ code }) => code);
  if (here.length > 0)
    return `Of ${regimeName(pack)} these acts can carry ${here.join(', ')}. Plead that, or add the act that carries this ground, with its source.`;
  const elsewhere = frameworksFor(official, data.country, catalogue)
    .filter(({ criteria }) => criteria.length > 0)
    .map(
      ({ pack: other, criteria }) => `${other.id} (${criteria.map(({ code }) => code).join(', ')})`,
    );
  return elsewhere.length > 0
    ? `These acts do not fit ${regimeName(pack)} at all. They can fit: ${elsewhere.join('; ')}. Make the submission there, or add the act that carries this ground, with its source.`
    : 'Add the act that carries this ground, with its source; otherwise leave the ground out.';
}
