/** The facts that figures show, in the words of the document: the drawing and its alternative have the same. */
import type { Involvement, Prosecution, Victim } from '../../model/case-file.ts';
import {
  type ChartAct,
  drawPartsChart,
  type DrawnChart,
  type PartKind,
} from '../figures/parts-chart.ts';
import { type DrawnTimeline, drawTimeline, type TimelineEntry } from '../figures/timeline.ts';
import type { RegisteredFigure } from '../registry.ts';
import { dateView } from './disputed.ts';
import { officialName, victimName } from './people.ts';
import type { ViewTools } from './tools.ts';

/** A figure, or one part of a figure that takes several. */
export interface FigureView {
  readonly key: string;
  /** Beginning with 1. */
  readonly part: number;
  readonly parts: number;
}

/** The timeline of a proceeding; of few acts with dates the template may print none. */
export function timelineViews(prosecution: Prosecution, tools: ViewTools): FigureView[] {
  const { words } = tools;
  const say = (key: string): string => words.say(`timeline.legend.${key}`);
  const everyone = new Set(prosecution.acts.flatMap(({ victims }) => victims.map(keyOf)));
  const entries = prosecution.acts.map((act): TimelineEntry => ({
    date: dateText(act.date, tools),
    event: words.say(`acts.${act.data.type}.event`),
    concerning:
      act.victims.length > 0 && new Set(act.victims.map(keyOf)).size < everyone.size
        ? words.say('chronology.concerning', {
            victims: words.list(act.victims.map((victim) => victimName(victim, tools))),
          })
        : undefined,
    candidates: act.date.candidates.map(({ value, isPreferred }) => ({ date: value, isPreferred })),
  }));
  const drawn = drawTimeline(entries, {
    tick: (iso) => words.date(iso),
    undated: (entries) => undatedInWords(entries, tools),
    legend: {
      day: say('day'),
      span: say('span'),
      open: say('open'),
      disputed: say('disputed'),
      preferred: say('preferred'),
      interrupted: say('interrupted'),
    },
  });
  const size = drawn.reduce((sum, { dated }) => sum + dated.length, 0);
  return registered(
    drawn.map((part) => ({
      size,
      drawing: part.drawing,
      alternative: timelineInWords(part, tools),
    })),
    tools,
  );
}

function registered(figures: readonly RegisteredFigure[], { registry }: ViewTools): FigureView[] {
  return figures.map((figure, index) => ({
    key: registry.figure(figure),
    part: index + 1,
    parts: figures.length,
  }));
}

/** The settled date, and what else is reported; or all dates, with the remark that sources differ. */
function dateText(date: Parameters<typeof dateView>[0], tools: ViewTools): string {
  const { words } = tools;
  const { text, isDisputed, isSettled } = dateView(date, tools);
  if (!isDisputed || !isSettled) return text;
  const others = date.candidates
    .filter(({ isPreferred }) => !isPreferred)
    .map(({ value }) => words.caseDate(value));
  return words.say('timeline.also', { value: text, others: words.list(others) });
}

const undatedInWords = (entries: readonly TimelineEntry[], { words }: ViewTools): string =>
  words.say('timeline.undated', { events: words.separated(entries.map(eventOf)) });

const eventOf = ({ event, concerning }: TimelineEntry): string =>
  concerning === undefined ? event : `${event}, ${concerning}`;

function timelineInWords({ dated, undated }: DrawnTimeline, tools: ViewTools): string {
  const { words } = tools;
  const entries = dated.map((entry) =>
    words.sentence('timeline.entry', { date: entry.date, event: eventOf(entry) }),
  );
  return words.say('timeline.alternative', {
    entries: [...entries, ...(undated.length === 0 ? [] : [undatedInWords(undated, tools)])].join(
      ' ',
    ),
  });
}

/** Who did what to whom in a proceeding, as far as the sources give officials. */
export function chartViews(prosecution: Prosecution, tools: ViewTools): FigureView[] {
  const { words } = tools;
  const acts = prosecution.acts.map((act): ChartAct => {
    const date = dateText(act.date, tools);
    const event = words.say(`acts.${act.data.type}.event`);
    return {
      date,
      event,
      label: words.labelled(date, event),
      parts: act.involvements.map((involvement) => ({
        official: {
          key: involvement.official.id,
          name: officialName(involvement.official, tools),
        },
        basis: partKind(involvement),
      })),
      victims: act.victims.map((victim) => ({
        key: keyOf(victim),
        name: victimName(victim, tools),
      })),
    };
  });
  const shown = acts.filter(({ parts }) => parts.length > 0);
  // A chart that accuses nobody would only seem to.
  const size = shown.filter(({ parts }) =>
    parts.some(({ basis }) => basis !== 'notAccused'),
  ).length;
  const left = acts.filter(({ parts }) => parts.length === 0).map(({ event }) => event);
  const omitted =
    left.length > 0
      ? words.say('chart.omitted', { events: words.separated([...new Set(left)]) })
      : undefined;
  const drawn = drawPartsChart(shown, {
    officials: words.say('chart.officials'),
    acts: words.say('chart.acts'),
    victims: words.say('chart.victims'),
    omitted,
    legend: {
      stated: partWords('stated', tools),
      inferred: partWords('inferred', tools),
      unrecorded: partWords('unrecorded', tools),
      notAccused: partWords('notAccused', tools),
      victim: words.say('chart.legend.victim'),
    },
  });
  return registered(
    drawn.map((part, index) => ({
      size,
      drawing: part.drawing,
      alternative: chartInWords(part, index === drawn.length - 1 ? omitted : undefined, tools),
    })),
    tools,
  );
}

const partWords = (kind: PartKind, { words }: ViewTools): string =>
  words.say(`chart.legend.${kind}`);

function partKind({ official, data }: Involvement): PartKind {
  if (official.data.standing !== 'alleged') return 'notAccused';
  return data.basis ?? 'unrecorded';
}

const keyOf = (victim: Victim): string =>
  victim.kind === 'person' ? `persons/${victim.person.id}` : `officials/${victim.official.id}`;

function chartInWords({ acts }: DrawnChart, omitted: string | undefined, tools: ViewTools): string {
  const { words } = tools;
  const entries = acts.map(({ date, event, parts, victims }) =>
    words.sentence('chart.entry', {
      date,
      event,
      victims: words.list(victims.map(({ name }) => name)),
      hasVictims: victims.length > 0 ? 'yes' : 'no',
      officials: words.separated(
        parts.map(({ official, basis }) =>
          words.say('chart.official', { name: official.name, part: partWords(basis, tools) }),
        ),
      ),
    }),
  );
  return words.say('chart.alternative', {
    entries: [...entries, ...(omitted === undefined ? [] : [omitted])].join(' '),
  });
}
