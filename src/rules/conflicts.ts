import type { Path } from '../finding/finding.ts';
import type { CaseFile, Disputed } from '../model/case-file.ts';

/** A value on which sources disagree. */
export interface Conflict {
  readonly path: Path;
  /** The name of the field. */
  readonly field: string;
  readonly candidates: Disputed<unknown>['candidates'];
}

export function conflictsOf(file: CaseFile): Conflict[] {
  const values: (Disputed<unknown> | undefined)[] = [
    ...file.officials.flatMap(({ birthDate, birthPlace, posts }) => [
      birthDate,
      birthPlace,
      ...posts.flatMap(({ organisation, from, to }) => [organisation, from, to]),
    ]),
    ...file.evidence.map(({ published }) => published),
    ...file.prosecutions.flatMap(({ court, caseNumber, acts }) => [
      court,
      caseNumber,
      ...acts.flatMap(({ date, place, organisation, detentionUntil }) => [
        date,
        place,
        organisation,
        detentionUntil,
      ]),
    ]),
  ];
  return values.flatMap((value) =>
    value && value.candidates.length > 1
      ? [{ path: value.path, field: String(value.path.at(-1)), candidates: value.candidates }]
      : [],
  );
}
