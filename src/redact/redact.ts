/**
 * The case as one audience may see it. What is withheld is taken out of the data themselves, before
 * any rule or template sees them: a template cannot leak what it was never given.
 */
import { buildCase } from '../model/build.ts';
import type { CaseFile } from '../model/case-file.ts';
import type * as Schema from '../schema/types.ts';
import { type Audience, isFor } from './audience.ts';
import { withoutParticulars, withoutUncitedNumbers } from './particulars.ts';
import { type Spellings, type WithheldString, withheldStrings } from './withheld.ts';

export interface View {
  readonly audience: Audience;
  readonly case: CaseFile;
  /** What documents print in place of what is withheld, by `persons/<id>` or `evidence/<id>`. */
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  /** The strings that must not occur in anything made for this audience. */
  readonly withheld: readonly WithheldString[];
}

/** `[name withheld – witness 2]`: which thing of which kind, counted within the dossier. */
export interface Placeholder {
  readonly what: 'name' | 'source';
  readonly of: 'victim' | 'witness' | 'person' | 'source';
  readonly number: number;
}

export function redact(
  data: Schema.DossierFile,
  vault: Schema.VaultFile,
  audience: Audience,
  spellings: Spellings,
): View {
  const placeholders = new Map<string, Placeholder>();
  const visible = (id: string): Schema.VaultEntry | undefined => {
    const entry = vault[id];
    return entry && isFor(audience, entry.level, entry.recipients) ? entry : undefined;
  };
  const overlay = <T extends { id: string }>(item: T): T =>
    withValues(item, visible(item.id)?.values ?? {});

  const counts = { victim: 0, witness: 0, person: 0, source: 0 };
  const withhold = (key: string, what: Placeholder['what'], of: Placeholder['of']): void => {
    counts[of] += 1;
    placeholders.set(key, { what, of, number: counts[of] });
  };

  const persons = data.persons?.map((item) => {
    const person = overlay(item);
    if (person.name === undefined && person.pseudonym === undefined)
      withhold(`persons/${person.id}`, 'name', kindOf(person));
    if (audience.kind === 'internal') return person;
    const shown = audience.kind === 'public' ? withoutParticulars(person, data.as_of) : person;
    return withoutTeamNotes(shown, ['risk', 'consent']);
  });
  const evidence = data.evidence?.map((item) => {
    const isHidden = !isFor(audience, item.confidentiality ?? 'public', item.recipients);
    if (isHidden) {
      withhold(`evidence/${item.id}`, 'source', 'source');
      return bareEvidence(item);
    }
    const shown = overlay(item);
    return audience.kind === 'internal' ? shown : withoutTeamNotes(shown, teamNotesOfEvidence);
  });
  const officials = data.officials?.map((item) =>
    overlay(audience.kind === 'public' ? withoutUncitedNumbers(item) : item),
  );

  return {
    audience,
    placeholders,
    withheld: withheldStrings(vault, audience, spellings, [
      ...(data.officials ?? []),
      ...(data.persons ?? []),
    ]),
    case: buildCase({
      ...data,
      ...(officials ? { officials } : {}),
      ...(persons ? { persons } : {}),
      ...(evidence ? { evidence } : {}),
    }),
  };
}

/** The values of the vault take the place of public ones; lists are added to public lists. */
function withValues<T extends object>(item: T, values: Schema.VaultEntry['values']): T {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(item));
  for (const [field, value] of Object.entries<unknown>(values)) {
    const own = merged[field];
    merged[field] =
      Array.isArray(value) && Array.isArray(own) ? (own as unknown[]).concat(value) : value;
  }
  return merged as T;
}

const teamNotesOfEvidence = [
  'reliability',
  'credibility',
  'acquisition',
  'custody',
  'verification',
] as const;

const kindOf = ({ role }: Schema.Person): Placeholder['of'] =>
  role === 'victim' || role === 'witness' ? role : 'person';

/** What remains of an item that is withheld: that there is one, and of what kind. */
const bareEvidence = ({ id, kind, origin, confidentiality }: Schema.EvidenceItem) => ({
  id,
  kind,
  title: id,
  ...(confidentiality === undefined ? {} : { confidentiality }),
  ...(origin === undefined ? {} : { origin }),
});

function withoutTeamNotes<T extends object>(item: T, fields: readonly (keyof T)[]): T {
  const copy = { ...item };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy;
}
