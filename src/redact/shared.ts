/**
 * Two versions of a case side by side, for everyone: what either of them withholds is withheld from
 * both. What was public once may have been taken back, and a report on what changed must not be the place
 * where it is read again.
 */
import { parseShortCitation } from '../model/citations.ts';
import type * as Schema from '../schema/types.ts';
import { publicAudience } from './audience.ts';
import { redact, type View } from './redact.ts';
import { type Spellings, type WithheldString, withheldStrings } from './withheld.ts';

export interface Version {
  /** As the files have it. */
  readonly data: Schema.DossierFile;
  readonly vault: Schema.VaultFile;
}

/** What none of the versions may show. */
export interface Hidden {
  readonly evidence: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly withheld: readonly WithheldString[];
  /** With which it was found what is withheld. */
  readonly spellings: Spellings;
}

/**
 * @param before the version that is compared, if the dossier was there
 * @param after the version with which it is compared, if the dossier is there still
 * @param others further versions that may say what to withhold: that which lies in the folder
 */
export function hiddenIn(
  before: Version | undefined,
  after: Version | undefined,
  spellings: Spellings,
  others: readonly Version[] = [],
): Hidden {
  const versions = [before, after, ...others].filter((version) => version !== undefined);
  const evidence = versions.flatMap(({ data }) => hiddenEvidenceIn(data.evidence));
  const persons = versions.flatMap(({ data }) => data.persons ?? []);
  const isGone = (id: string): boolean =>
    after !== undefined && !(after.data.persons ?? []).some((person) => person.id === id);
  const hidden = new Set(
    persons.filter(({ id, name }) => name === undefined || isGone(id)).map(({ id }) => id),
  );
  const taken = persons.filter(({ id, name }) => name !== undefined && hidden.has(id));
  const people = versions.flatMap(({ data }) => data.officials ?? []);
  const vaults = [
    ...versions.map(({ vault }) => vault),
    ...taken.map(({ id, name, names }): Schema.VaultFile => ({
      [id]: {
        level: 'internal',
        values: {
          ...(name === undefined ? {} : { name }),
          ...(names === undefined ? {} : { names }),
        },
      },
    })),
  ];
  return {
    evidence: new Set(evidence),
    persons: hidden,
    withheld: vaults.flatMap((vault) => withheldStrings(vault, publicAudience, spellings, people)),
    spellings,
  };
}

/** One version without what any of them withholds; citations of it say no more than that there is one. */
export function sharedView({ data, vault }: Version, hidden: Hidden): View {
  const evidence = data.evidence?.map((item) =>
    hidden.evidence.has(item.id)
      ? { ...withoutOrigin(item), confidentiality: 'internal' as const }
      : item,
  );
  const persons = data.persons?.map((person) =>
    hidden.persons.has(person.id) ? withoutName(person) : person,
  );
  return redact(
    withBareCitations(
      { ...data, ...(evidence ? { evidence } : {}), ...(persons ? { persons } : {}) },
      hidden.evidence,
    ),
    vault,
    publicAudience,
    hidden.spellings,
  );
}

/**
 * A case as everyone may see it, without what is left of confidential evidence in citations of it: pages,
 * words, and whence it came. @param hidden further items that are confidential, be it in another version
 */
export function withoutHidden<T extends object>(
  data: T,
  hidden: ReadonlySet<string> = new Set(),
): T {
  const { evidence = [] } = data as { readonly evidence?: readonly Schema.EvidenceItem[] };
  const all = new Set([...hidden, ...hiddenEvidenceIn(evidence)]);
  return withBareCitations(
    {
      ...data,
      evidence: evidence.map((item) =>
        all.has(item.id)
          ? { id: item.id, kind: item.kind, title: item.id, confidentiality: 'internal' as const }
          : item,
      ),
    },
    all,
  );
}

/** The items that not everyone may see. */
export const hiddenEvidenceIn = (evidence: readonly Schema.EvidenceItem[] = []): string[] =>
  evidence
    .filter(({ confidentiality = 'public' }) => confidentiality !== 'public')
    .map(({ id }) => id);

const withoutOrigin = ({ origin: _, ...item }: Schema.EvidenceItem): Schema.EvidenceItem => item;

const withoutName = ({ name: _, names: __, ...person }: Schema.Person): Schema.Person => person;

/** Neither page nor words of what is hidden. */
const withBareCitations = <T>(value: T, hidden: ReadonlySet<string>): T => bare(value, hidden) as T;

function bare(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return bareText(value, hidden);
  if (Array.isArray(value)) return value.map((item: unknown) => bare(item, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const { evidence } = value as { readonly evidence?: unknown };
  if (typeof evidence === 'string' && hidden.has(evidence)) return { evidence };
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, bare(item as unknown, hidden)]),
  );
}

function bareText(text: string, hidden: ReadonlySet<string>): string {
  const short = parseShortCitation(text);
  if (short) return hidden.has(short.evidence) ? short.evidence : text;
  return text.replace(/@(E-[0-9]{2,4}),[^;\]]*/g, (whole, id: string) =>
    hidden.has(id) ? `@${id}` : whole,
  );
}
