import type { CaseDate } from '../../model/dates.ts';
import { settled } from '../../model/build.ts';
import type { Disputed, Organisation } from '../../model/case-file.ts';
import type { Words } from '../words.ts';
import { type Value, value, type ViewTools } from './tools.ts';

/** A value on which sources may disagree, with what each of them says. */
export interface DisputedView {
  /** The settled value, or all of them with the remark that sources differ. */
  readonly text: string;
  readonly isDisputed: boolean;
  /** Sources agree, or one value is preferred. */
  readonly isSettled: boolean;
  readonly candidates: readonly {
    readonly text: string;
    readonly cites: string | null;
    readonly isPreferred: boolean;
  }[];
  /** Why one of them is preferred. */
  readonly reason: string | null;
}

export function disputedView<T>(
  disputed: Disputed<T>,
  format: (value: T) => string,
  { words, registry }: ViewTools,
): DisputedView {
  const candidates = disputed.candidates.map((candidate) => ({
    text: format(candidate.value),
    cites: registry.cites(candidate.citations),
    isPreferred: candidate.isPreferred,
  }));
  const chosen = settled(disputed);
  return {
    text:
      chosen === undefined
        ? words.say('disputed.unsettled', {
            values: words.either(candidates.map(({ text }) => text)),
          })
        : format(chosen),
    isDisputed: candidates.length > 1,
    isSettled: chosen !== undefined,
    candidates,
    reason: disputed.candidates.find(({ isPreferred }) => isPreferred)?.reason ?? null,
  };
}

export const dateView = (date: Disputed<CaseDate>, tools: ViewTools): DisputedView =>
  disputedView(date, (item) => tools.words.caseDate(item), tools);

/** On one line: that sources differ is said also where one date is preferred. */
export function shortDate(date: Disputed<CaseDate>, tools: ViewTools): string {
  const { text, isDisputed, isSettled } = dateView(date, tools);
  return isDisputed && isSettled ? tools.words.say('disputed.unsettled', { values: text }) : text;
}

export const organisationView = (
  organisation: Disputed<Organisation>,
  tools: ViewTools,
): DisputedView => disputedView(organisation, (item) => organisationName(item, tools), tools);

export const organisationName = (organisation: Organisation, { registry }: ViewTools): string =>
  registry.phrase(organisation.data.name);

/** As the values of an identity table: the settled one first, then what else is reported. */
export function disputedValues(
  disputed: DisputedView,
  cites: string | null,
  { words }: ViewTools,
): Value[] {
  const { text, isDisputed, isSettled, candidates } = disputed;
  if (!isDisputed) return [value(text, { cites })];
  const preferredFirst = candidates.toSorted(
    (one, other) => Number(other.isPreferred) - Number(one.isPreferred),
  );
  return [
    ...(isSettled ? [] : [value(words.say('disputed.differ'))]),
    ...preferredFirst.map((candidate) =>
      value(
        isSettled && !candidate.isPreferred
          ? words.say('disputed.also', { value: candidate.text })
          : candidate.text,
        { cites: candidate.cites },
      ),
    ),
    ...reasonValues(disputed, words),
  ];
}

/** Below a value that names the settled one already: what each source says of this part of it. */
export function reportedValues(
  disputed: DisputedView,
  part: 'organisation' | 'beginning' | 'end',
  { words }: ViewTools,
): Value[] {
  if (!disputed.isDisputed) return [];
  return [
    ...disputed.candidates.map((candidate) =>
      value(words.say(`disputed.${part}`, { value: candidate.text }), { cites: candidate.cites }),
    ),
    ...reasonValues(disputed, words),
  ];
}

const reasonValues = ({ reason }: DisputedView, words: Words): Value[] =>
  reason === null ? [] : [value(words.say('disputed.preferred', { reason }))];
