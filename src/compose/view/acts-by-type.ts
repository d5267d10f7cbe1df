/** The acts in which one official is said to have taken part, in short: one line for each type. */
import type { Act, Involvement, Official } from '../../model/case-file.ts';
import { shortDate } from './disputed.ts';
import { basisOf, victimName } from './people.ts';
import type { ViewTools } from './tools.ts';

export interface ActsOfTypeView {
  readonly event: string;
  readonly acts: readonly ShortActView[];
}

export interface ShortActView {
  readonly date: string;
  readonly victims: string | null;
  /** What must not be overlooked: that the part is not stated in a source. */
  readonly reservation: string | null;
  readonly cites: string | null;
}

/** The types in the order of their first acts. */
export function actsByType({ involvements }: Official, tools: ViewTools): ActsOfTypeView[] {
  const { words, registry } = tools;
  const types = new Map<Act['data']['type'], Involvement[]>();
  for (const involvement of involvements) {
    const { type } = involvement.act.data;
    types.set(type, [...(types.get(type) ?? []), involvement]);
  }
  return [...types].map(([type, parts]) => ({
    event: words.say(`acts.${type}.event`),
    acts: parts.map((involvement) => {
      const basis = basisOf(involvement, tools);
      return {
        date: shortDate(involvement.act.date, tools),
        victims: victimsOf(involvement.act, tools),
        reservation: basis === words.say('basis.stated') ? null : basis,
        cites: registry.cites(involvement.citations),
      };
    }),
  }));
}

/** Those to whom an act was done, or null where the dossier names none. */
export const victimsOf = ({ victims }: Act, tools: ViewTools): string | null =>
  victims.length > 0 ? tools.words.list(victims.map((victim) => victimName(victim, tools))) : null;
