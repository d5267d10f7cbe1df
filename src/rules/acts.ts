import type { Act, CaseFile, Involvement } from '../model/case-file.ts';

export const actsOf = ({ prosecutions }: CaseFile): Act[] =>
  prosecutions.flatMap(({ acts }) => acts);

export const involvementsOf = (file: CaseFile): Involvement[] =>
  actsOf(file).flatMap(({ involvements }) => involvements);
