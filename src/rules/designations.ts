import type { Designation } from '../model/case-file.ts';
import type { RegimePack } from '../schema/types.ts';
import type { CaseRuleInput } from './rule.ts';

/** The designations under frameworks that have a requirement. */
export const designationsRequiring = (
  requirement: RegimePack['requires'][number],
  { case: { submissions }, catalogue }: CaseRuleInput,
): Designation[] =>
  submissions
    .filter(({ data }) => catalogue.regimes.get(data.regime)?.pack.requires.includes(requirement))
    .flatMap(({ designations }) => designations);
