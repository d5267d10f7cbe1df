/** Officials over the dossiers of a workspace: one id is one person in all of them. */
import { findingOf } from '../../finding/explanation.ts';
import type { Finding, Path, Place } from '../../finding/finding.ts';
import type { View } from '../../redact/redact.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { operationCodes } from '../codes.ts';

export interface NamedOfficial {
  readonly id: string;
  readonly name: string;
  readonly dossier: string;
  readonly place: Place;
}

/** The officials whose names the reader may see: of others nothing can be compared. */
export function namedOfficials(
  { case: file }: View,
  withheld: readonly Withheld[],
  placeAt: (path: Path) => Place,
): NamedOfficial[] {
  const hidden = new Set(withheld.map(({ owner }) => owner));
  return file.officials.flatMap(({ id, data: { name }, path }) =>
    name === undefined || hidden.has(id)
      ? []
      : [{ id, name: name.normalize('NFC'), dossier: file.id, place: placeAt([...path, 'name']) }],
  );
}

/** One finding for each dossier whose name differs from that of the first with the id. */
export function otherNames(officials: readonly NamedOfficial[]): Finding[] {
  const first = new Map<string, NamedOfficial>();
  return officials.flatMap((official) => {
    const { id, name, dossier, place } = official;
    const earlier = first.get(id);
    if (!earlier) first.set(id, official);
    if (!earlier || earlier.name === name) return [];
    return [
      findingOf(operationCodes.otherName, {
        message: `The official “${id}” is ${name} here and ${earlier.name} in the dossier “${earlier.dossier}”.`,
        hint: 'If both are one person, write the name in the same way, and other spellings under names. If they are two, give one of them another id.',
        place,
        related: [{ message: 'the other name', place: earlier.place }],
        dossier,
      }),
    ];
  });
}
