import type { Explanation } from '../finding/explanation.ts';
import { nearest } from '../finding/nearest.ts';
import { explanations } from './explanations.ts';
import { RunError } from './run-error.ts';

/** What there is to know about a code; the part after the slash is enough where it is unique. @throws RunError */
export function explain(code: string): Explanation {
  const found =
    explanations.find((explanation) => explanation.code === code) ??
    onlyOne(explanations.filter((explanation) => explanation.code.endsWith(`/${code}`)));
  if (found) return found;
  const codes = explanations.map((explanation) => explanation.code);
  const names = new Map(codes.map((known) => [known.split('/')[1] ?? known, known]));
  const meant = nearest(code, codes) ?? names.get(nearest(code, names.keys()) ?? '');
  throw new RunError(
    `There is no finding with the code “${code}”.`,
    meant === undefined ? '`dossier list rules` shows all codes.' : `Did you mean “${meant}”?`,
  );
}

const onlyOne = <T>(items: readonly T[]): T | undefined =>
  items.length === 1 ? items[0] : undefined;
