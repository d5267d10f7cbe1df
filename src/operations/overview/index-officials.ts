import type { Host } from '../../host/host.ts';
import type { Official } from '../../model/case-file.ts';
import { namesakesOf } from '../../model/namesakes.ts';
import { firstText } from '../../model/phrase.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { type DossierOptions, openDossiers, prepareAll } from '../dossiers.ts';
import { maskedData } from '../confidential/masked.ts';

/** One official over all dossiers: the id decides who is one person, never the name. */
export interface IndexedOfficial {
  readonly id: string;
  readonly name: string;
  /** In other spellings and scripts. */
  readonly names: readonly string[];
  /** Of the dossiers, in their order: alleged, mentioned or affected. */
  readonly standing: readonly string[];
  readonly posts: readonly string[];
  /** Type and place of each act, such as `sentenced (zz-case/trial/verdict)`; inferred ones say so. */
  readonly acts: readonly string[];
  readonly dossiers: readonly string[];
  /** The ids of others who bear the same name: who they are nobody has said. */
  readonly namesakes: readonly string[];
}

export interface IndexOutcome {
  readonly officials: readonly IndexedOfficial[];
  /** The ids of dossiers that could not be read. */
  readonly unread: readonly string[];
  readonly withheld: readonly Withheld[];
}

/** Everybody who is an official in a dossier, once. @throws RunError, HostError */
export async function indexOfficials(
  host: Host,
  options: DossierOptions = {},
): Promise<IndexOutcome> {
  const opened = await openDossiers(host, options);
  const entries = new Map<string, IndexedOfficial>();
  const unread: string[] = [];
  const withheld: Withheld[] = [];
  for await (const prepared of prepareAll(host, opened, options, { isOnlyRead: true })) {
    withheld.push(...prepared.withheld);
    if (!prepared.view) unread.push(prepared.id);
    for (const official of prepared.view?.case.officials ?? []) {
      const entry = entryOf(official, prepared.id);
      const known = entries.get(official.id);
      entries.set(official.id, known ? joined(known, entry) : entry);
    }
  }
  const officials = maskedData(withNamesakes([...entries.values()]), withheld).sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  return { officials, unread: maskedData(unread, withheld), withheld };
}

const entryOf = (
  { id, data, posts, involvements }: Official,
  dossier: string,
): IndexedOfficial => ({
  id,
  name: data.name ?? firstText(data.known_as ?? id),
  names: (data.names ?? []).map(({ value }) => value),
  standing: [data.standing],
  posts: [...new Set(posts.map((post) => firstText(post.data.title)))],
  acts: involvements.map(({ act, data: { basis } }) => {
    const hedge = basis === 'stated' ? '' : ', inferred';
    return `${act.data.type}${hedge} (${dossier}/${act.prosecution.id}/${act.id})`;
  }),
  dossiers: [dossier],
  namesakes: [],
});

function joined(one: IndexedOfficial, other: IndexedOfficial): IndexedOfficial {
  const both = (field: 'names' | 'standing' | 'posts' | 'acts' | 'dossiers'): string[] => [
    ...new Set([...one[field], ...other[field]]),
  ];
  return {
    ...one,
    names: both('names'),
    standing: both('standing'),
    posts: both('posts'),
    acts: both('acts'),
    dossiers: both('dossiers'),
  };
}

function withNamesakes(entries: readonly IndexedOfficial[]): IndexedOfficial[] {
  const namesakes = namesakesOf(
    entries.map(({ id, name, names }) => ({ id, names: [name, ...names] })),
  );
  return entries.map((entry) => ({ ...entry, namesakes: namesakes.get(entry.id) ?? [] }));
}
