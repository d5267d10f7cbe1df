/** Which listing grounds the acts of an official can carry, as the packs say. */
import { covers, decisive } from '../model/build.ts';
import type { Act, Official, Person, Post, Victim } from '../model/case-file.ts';
import { isStated } from '../model/support.ts';
import type { RegimePack } from '../schema/types.ts';
import type { Catalogue } from './catalogue.ts';

export type Criterion = RegimePack['criteria'][number];

/** The acts in which a cited source states a part of the official. */
export const actsPleaded = ({ involvements }: Official): Act[] => [
  ...new Set(involvements.filter(isStated).map(({ act }) => act)),
];

/** Those of the acts that can carry a ground; all of them where the pack does not say which can. */
export const actsCarrying = (
  { acts, victim_deceased: asksForDeath }: Criterion,
  pleaded: readonly Act[],
): Act[] =>
  pleaded.filter(
    ({ data, victims }) =>
      (acts?.includes(data.type) ?? true) && (asksForDeath !== true || victims.some(hasDied)),
  );

const hasDied = (victim: Victim): boolean =>
  victim.kind === 'person'
    ? victim.person.data.status === 'deceased'
    : victim.official.data.deceased !== undefined;

/** Those of the acts that were done to someone of the status that a ground asks for. */
export const actsAgainstProtected = (
  { victim_status: status }: Criterion,
  acts: readonly Act[],
): Act[] =>
  acts.filter(
    ({ victims }) =>
      status === undefined ||
      victims.some((victim) => victim.kind === 'person' && hasStatus(victim.person, status)),
  );

/** Whether someone was doing what a ground asks for. */
export const hasStatus = (
  { data }: Person,
  asked: NonNullable<Criterion['victim_status']>,
): boolean => data.protected_status !== undefined && asked.includes(data.protected_status.kind);

/** The grounds that say which acts they take, and take one of these. */
export const groundsCarriedBy = (pleaded: readonly Act[], { criteria }: RegimePack): Criterion[] =>
  criteria.filter(
    (criterion) => criterion.acts !== undefined && actsCarrying(criterion, pleaded).length > 0,
  );

/** Of a hospital nobody can say without more whether it is the state’s: its staff are let through. */
const isPublicOffice = ({ organisation }: Post): boolean => {
  const kind = organisation === undefined ? undefined : decisive(organisation).data.kind;
  return kind !== undefined && !['party', 'movement', 'media', 'other'].includes(kind);
};

export const holdsPublicOffice = ({ posts }: Official): boolean => posts.some(isPublicOffice);

/** What the dates of the posts say of the time of some acts. */
export type Tenure = 'covered' | 'unknown' | 'excluded';

/**
 * Whether the official held a post when one of the acts was done; under a framework for officials
 * of a state, a post of the state.
 *
 * @returns excluded if the real ends of every post rule out every act; cited ends rule out nothing
 */
export function tenureOver(
  { posts }: Official,
  acts: readonly Act[],
  { requires }: RegimePack,
): Tenure {
  const counted = requires.includes('public_office') ? posts.filter(isPublicOffice) : posts;
  const held = counted.filter((post) => acts.some(({ date }) => covers(post, decisive(date))));
  if (held.some(({ from, to }) => from ?? to)) return 'covered';
  return held.length > 0 || counted.length === 0 ? 'unknown' : 'excluded';
}

/** Whether a framework is for cases of a country. */
export const isFor = (country: string, { countries }: RegimePack): boolean =>
  countries?.includes(country) ?? true;

/** How a framework fits what the sources state of an official. */
export interface Fit {
  readonly pack: RegimePack;
  /** The grounds that an act carries; none if the framework does not fit. */
  readonly criteria: readonly Criterion[];
  /** What the dossier does not show yet, of what the framework asks for. */
  readonly lacking: readonly Lacking[];
}

export type Lacking = 'victim_status' | 'threshold_facts' | 'tenure' | 'public_office';

/** How many types of act the narrowest ground takes: the fewer, the more closely it names what was done. */
const breadth = ({ criteria }: Fit): number =>
  criteria.length === 0 ? 0 : Math.min(...criteria.map(({ acts = [] }) => acts.length));

/** The frameworks under which listings can be made now, the best first: what fits, lacks least and is closest. */
export function frameworksFor(official: Official, country: string, { regimes }: Catalogue): Fit[] {
  return [...regimes.values()]
    .filter(({ pack }) => pack.status === 'active')
    .map(({ pack }) =>
      isFor(country, pack) ? fitOf(official, pack) : { pack, criteria: [], lacking: [] },
    )
    .sort(
      (one, other) =>
        Number(other.criteria.length > 0) - Number(one.criteria.length > 0) ||
        one.lacking.length - other.lacking.length ||
        breadth(one) - breadth(other) ||
        // A framework that asks for a step under another first stands behind that one.
        Number(one.pack.ask !== undefined) - Number(other.pack.ask !== undefined),
    );
}

function fitOf(official: Official, pack: RegimePack): Fit {
  const pleaded = actsPleaded(official);
  const carried = groundsCarriedBy(pleaded, pack);
  const met = carried.filter(
    (ground) => actsAgainstProtected(ground, actsCarrying(ground, pleaded)).length > 0,
  );
  const criteria = met.length > 0 ? met : carried;
  const asks = (lacking: Lacking): boolean => pack.requires.includes(lacking);
  const lacks: Readonly<Record<Lacking, () => boolean>> = {
    // One ground that holds is enough.
    victim_status: () => met.length === 0,
    threshold_facts: () => criteria.every(({ threshold }) => (threshold?.kinds ?? []).length > 0),
    tenure: () =>
      criteria.every(
        (ground) =>
          ground.tenure === true &&
          tenureOver(official, actsCarrying(ground, pleaded), pack) !== 'covered',
      ),
    public_office: () => !holdsPublicOffice(official),
  };
  const lacking = (Object.keys(lacks) as Lacking[]).filter((item) => asks(item) && lacks[item]());
  return { pack, criteria, lacking: criteria.length > 0 ? lacking : [] };
}
