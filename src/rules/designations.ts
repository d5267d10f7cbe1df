import type { Designation } from '../model/case-file.ts';
import type { CaseRuleInput, Requirement } from './rule.ts';

/** The designations under frameworks that have a requirement. */
export const designationsRequiring = (
  requirement: Requirement,
  { case: { submissions }, catalogue }: CaseRuleInput,
): Designation[] =>
  submissions
    .filter(({ data }) => catalogue.regimes.get(data.regime)?.pack.requires.includes(requirement))
    .flatMap(({ designations }) => designations);
