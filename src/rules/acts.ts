import type { Act, CaseFile, Citation, Involvement } from '../model/case-file.ts';

export const actsOf = ({ prosecutions }: CaseFile): Act[] =>
  prosecutions.flatMap(({ acts }) => acts);

export const involvementsOf = (file: CaseFile): Involvement[] =>
  actsOf(file).flatMap(({ involvements }) => involvements);

/** Citations that carry a claim: a source that says the contrary does not. */
export const supporting = (citations: readonly Citation[]): Citation[] =>
  citations.filter(({ relation }) => relation !== 'contradicts');
