import type { Act, CaseFile, Citation, Involvement } from '../model/case-file.ts';

export const actsOf = ({ prosecutions }: CaseFile): Act[] =>
  prosecutions.flatMap(({ acts }) => acts);

export const involvementsOf = (file: CaseFile): Involvement[] =>
  actsOf(file).flatMap(({ involvements }) => involvements);

/** Whether an act is alleged of an official. */
export const isPleaded = ({ involvements }: Act): boolean =>
  involvements.some(({ official }) => official.data.standing === 'alleged');

/** All that is cited for an act and for the parts in it. */
export const citationsFor = ({ citations, involvements }: Act): Citation[] => [
  ...citations,
  ...involvements.flatMap((involvement) => involvement.citations),
];
