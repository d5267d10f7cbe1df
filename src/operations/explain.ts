import type { Explanation } from '../finding/explanation.ts';
import { didYouMean } from '../finding/nearest.ts';
import { explanations } from './explanations.ts';
import { RunError } from './run-error.ts';

/** What there is to know about a code; the part after the slash is enough where it is unique. @throws RunError */
export function explain(code: string): Explanation {
  const found =
    explanations.find((explanation) => explanation.code === code) ??
    onlyOne(explanations.filter((explanation) => explanation.code.endsWith(`/${code}`)));
  if (found) return found;
  const codes = explanations.map((explanation) => explanation.code);
  throw new RunError(
    `There is no finding with the code “${code}”.`,
    didYouMean(code, codes) ?? '`dossier list rules` shows all codes.',
  );
}

const onlyOne = <T>(items: readonly T[]): T | undefined =>
  items.length === 1 ? items[0] : undefined;
