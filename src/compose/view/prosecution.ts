import type { Act, Involvement, Prosecution } from '../../model/case-file.ts';
import {
  dateView,
  disputedValues,
  disputedView,
  type DisputedView,
  organisationView,
} from './disputed.ts';
import { chartViews, type FigureView, timelineViews } from './figures.ts';
import { notRepeated } from '../../model/citations.ts';
import { genderOf, officialName, personName, postName, victimName } from './people.ts';
import { anchorOf, normName, type Row, row, value, type ViewTools } from './tools.ts';

export interface ProsecutionView {
  readonly anchor: string;
  readonly at: string;
  readonly title: string;
  readonly identity: readonly Row[];
  readonly summary: string | null;
  readonly chronology: readonly ActView[];
  readonly timelines: readonly FigureView[];
  readonly charts: readonly FigureView[];
  readonly motive: {
    readonly indicators: string;
    readonly text: string;
    readonly cites: string | null;
  } | null;
  readonly violations: readonly {
    readonly guarantee: string;
    readonly text: string | null;
    readonly cites: string | null;
  }[];
  readonly recognitions: readonly { readonly text: string; readonly cites: string | null }[];
  /** Whom one would have to identify, act by act. */
  readonly unidentified: readonly string[];
}

/** One line of a chronology. */
export interface ActView {
  readonly at: string;
  readonly date: DisputedView;
  readonly event: string;
  readonly cites: string | null;
  readonly victims: string | null;
  readonly outcomes: readonly string[];
  readonly description: string | null;
  readonly organisation: DisputedView | null;
  readonly place: DisputedView | null;
  readonly norms: string | null;
  readonly involved: readonly InvolvedView[];
}

export interface InvolvedView {
  /** Name, function and standing in one line. */
  readonly text: string;
  readonly inference: string | null;
  readonly cites: string | null;
}

export function prosecutionView(prosecution: Prosecution, tools: ViewTools): ProsecutionView {
  const { words, registry, view } = tools;
  const { data, path } = prosecution;
  const motive = registry.prose(prosecution.politicalMotive);
  return {
    anchor: anchorOf('case', path),
    at: path.join('/'),
    title: registry.phrase(data.title),
    identity: identityRows(prosecution, tools),
    summary: registry.prose(prosecution.summary),
    chronology: prosecution.acts.map((act) => actView(act, tools)),
    timelines: timelineViews(prosecution, tools),
    charts: chartViews(prosecution, tools),
    motive:
      data.political_motive && motive !== null
        ? {
            indicators: words.separated(
              data.political_motive.indicators.map((indicator) =>
                words.say(`indicators.${indicator}`),
              ),
            ),
            text: motive,
            cites: registry.cites(view.case.citationsAt([...path, 'political_motive'])),
          }
        : null,
    violations: prosecution.violations.map((violation) => ({
      guarantee: words.say(`guarantees.${violation.data.guarantee}`),
      text: registry.prose(violation.text),
      cites: registry.cites(notRepeated(violation.citations, violation.text?.citations ?? [])),
    })),
    recognitions: prosecution.recognitions.map((recognition) => ({
      text: words.say(
        registry.has(recognition.data.finding) ? 'recognition.sentence' : 'recognition.original',
        {
          body: recognition.data.body,
          date: recognition.date ? words.caseDate(recognition.date) : words.say('dates.undated'),
          finding: registry.phrase(recognition.data.finding),
        },
      ),
      cites: registry.cites(recognition.citations),
    })),
    unidentified: unidentifiedOf(prosecution, tools),
  };
}

function identityRows(prosecution: Prosecution, tools: ViewTools): Row[] {
  const { words, registry, view } = tools;
  const { data, court, caseNumber } = prosecution;
  const term = (name: string): string => words.say(`prosecution.${name}`);
  return [
    ...row(term('kind'), value(words.say(`prosecutionKinds.${data.kind}`))),
    ...row(
      words.say('prosecution.defendants', { kind: data.kind }),
      ...prosecution.defendants.map((person) => value(personName(person, tools))),
    ),
    ...row(term('country'), value(words.country(data.country ?? view.case.data.country))),
    ...(court
      ? row(term('court'), ...disputedValues(organisationView(court, tools), null, tools))
      : []),
    ...(caseNumber
      ? row(
          term('caseNumber'),
          ...disputedValues(disputedView(caseNumber, String, tools), null, tools),
        )
      : []),
    ...row(
      term('charges'),
      ...prosecution.charges.map((charge) => {
        const label = registry.phrase(charge.data.label);
        const { provision } = charge.data;
        return value(
          provision === undefined ? label : words.labelled(registry.phrase(provision), label),
          {
            cites: registry.cites(charge.citations),
          },
        );
      }),
    ),
    ...(data.status === undefined
      ? []
      : row(term('status'), value(words.say(`prosecutionStatus.${data.status}`)))),
  ];
}

export function actView(act: Act, tools: ViewTools): ActView {
  const { words, registry } = tools;
  return {
    at: act.path.join('/'),
    date: dateView(act.date, tools),
    event: words.say(`acts.${act.data.type}.event`),
    cites: registry.cites(act.citations),
    victims:
      act.victims.length > 0
        ? words.list(act.victims.map((victim) => victimName(victim, tools)))
        : null,
    outcomes: outcomesOf(act, tools),
    description: registry.prose(act.description),
    organisation: act.organisation ? organisationView(act.organisation, tools) : null,
    place: act.place ? disputedView(act.place, String, tools) : null,
    norms: act.data.norms?.length
      ? act.data.norms.map((norm) => normName(norm, tools)).join(', ')
      : null,
    involved: act.involvements.map((involvement) => involvedView(involvement, tools)),
  };
}

function outcomesOf(act: Act, tools: ViewTools): string[] {
  const { words, registry } = tools;
  const { outcome } = act.data;
  if (!outcome) return [];
  const said = (['sentence', 'fine', 'ban', 'other'] as const).flatMap((kind) => {
    const phrase = outcome[kind];
    return phrase === undefined
      ? []
      : [words.say(`outcomes.${kind}`, { value: registry.phrase(phrase) })];
  });
  return act.detentionUntil
    ? [
        ...said,
        words.say('outcomes.detentionUntil', { value: dateView(act.detentionUntil, tools).text }),
      ]
    : said;
}

/**
 * Who took part, with what must not be overlooked: that nothing is alleged against someone, or that
 * the part is inferred.
 */
function involvedView(involvement: Involvement, tools: ViewTools): InvolvedView {
  const { words, registry } = tools;
  const { official, data, post, inference, citations } = involvement;
  const remarks = [
    ...(official.data.standing === 'alleged'
      ? []
      : [words.say(`standingNames.${official.data.standing}`, genderOf(official))]),
    ...(data.basis === 'inferred' ? [words.say('basis.inferred')] : []),
  ];
  return {
    text: words.say('chronology.involved', {
      name: officialName(official, tools),
      function: words.say(`functions.${data.function}.name`, genderOf(official)),
      post: post ? postName(post, tools) : '',
      hasPost: post ? 'yes' : 'no',
      conduct: data.conduct === undefined ? '' : registry.phrase(data.conduct),
      hasConduct: data.conduct === undefined ? 'no' : 'yes',
      remarks: words.separated(remarks),
      hasRemarks: remarks.length > 0 ? 'yes' : 'no',
    }),
    inference: registry.prose(inference),
    cites: registry.cites(citations),
  };
}

/** What the acts leave open: officials without a name, values on which sources differ unresolved. */
export function openPointsOf(prosecution: Prosecution, tools: ViewTools): string[] {
  const { words, registry } = tools;
  const title = registry.phrase(prosecution.data.title);
  return prosecution.acts.flatMap((act) => {
    const event = words.say(`acts.${act.data.type}.event`);
    const disputed = [
      dateView(act.date, tools),
      ...(act.organisation ? [organisationView(act.organisation, tools)] : []),
      ...(act.place ? [disputedView(act.place, String, tools)] : []),
    ].filter(({ isSettled }) => !isSettled);
    const unnamed = act.involvements
      .map(({ official }) => official)
      .filter(({ data }) => data.name === undefined);
    return [
      ...disputed.map(({ text }) => words.say('gaps.disputed', { act: event, value: text })),
      ...unnamed.map((official) =>
        words.say('gaps.unnamed', {
          act: event,
          date: dateView(act.date, tools).text,
          official: officialName(official, tools),
        }),
      ),
    ].map((gap) => words.say('limits.gap', { name: title, gap }));
  });
}

/** The offices behind acts for which nobody is named; what frees someone is no reason to ask. */
function unidentifiedOf(prosecution: Prosecution, tools: ViewTools): string[] {
  const { words } = tools;
  return prosecution.acts.flatMap((act) => {
    const who = `acts.${act.data.type}.who`;
    const isNamed = act.involvements.some(({ official }) => official.data.name !== undefined);
    if (isNamed || !words.has(who)) return [];
    const body = act.organisation ? organisationView(act.organisation, tools).text : undefined;
    return [
      words.say('unidentified.entry', {
        act: words.say(`acts.${act.data.type}.event`),
        date: dateView(act.date, tools).text,
        body: body ?? '',
        hasBody: body === undefined ? 'no' : 'yes',
        who: words.say(who),
      }),
    ];
  });
}
