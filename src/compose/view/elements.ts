/**
 * The elements of a listing, one by one: which facts and which evidence carry each, and what is
 * missing. A reader at the authority asks these questions; the author should see the answers first.
 */
import { criterionOf } from '../../catalogue/catalogue.ts';
import { type Criterion, hasStatus } from '../../catalogue/fit.ts';
import type { Citation, Designation, Official } from '../../model/case-file.ts';
import { isStated, supporting } from '../../model/support.ts';
import type { RegimePack } from '../../schema/types.ts';
import { dateView } from './disputed.ts';
import { thresholdName, thresholdsOf } from './reasons.ts';
import { basisOf, genderOf, officialName, personName, postName, victimName } from './people.ts';
import { compareEvidenceIds, type ViewTools } from './tools.ts';

export interface ElementView {
  readonly element: string;
  readonly facts: readonly string[];
  /** The ids of the evidence, or a dash. */
  readonly evidence: string;
  readonly gap: string | null;
}

export function elementsOf(
  designation: Designation,
  regime: RegimePack,
  tools: ViewTools,
): ElementView[] {
  const { before, after } = ownElements(designation.official, tools);
  return [...before, ...rights(designation, regime, tools), ...after];
}

/** What is missing of an official whatever the framework. */
export function gapsOf(official: Official, tools: ViewTools): string[] {
  const { before, after } = ownElements(official, tools);
  return gapsIn([...before, ...after], tools);
}

/** With the element that lacks it. */
export const gapsIn = (elements: readonly ElementView[], { words }: ViewTools): string[] =>
  elements.flatMap(({ element: name, gap }) =>
    gap === null ? [] : [words.say('limits.gap', { name, gap })],
  );

/** The elements that no framework words, around those that each does. */
const ownElements = (official: Official, tools: ViewTools) => ({
  before: [identity(official, tools), capacity(official, tools), ...conduct(official, tools)],
  after: [motive(official, tools), sources(official, tools), otherSide(official, tools)],
});

function element(
  name: string,
  facts: readonly string[],
  citations: readonly Citation[],
  gaps: readonly (string | false | undefined)[],
  { words, view }: ViewTools,
): ElementView {
  const shown = supporting(citations).filter(
    ({ evidence }) => !view.placeholders.has(`evidence/${evidence.id}`),
  );
  const ids = [...new Set(shown.map(({ evidence }) => evidence.id))].sort(compareEvidenceIds);
  const open = gaps.filter((gap) => typeof gap === 'string');
  return {
    element: words.say(`elements.${name}`),
    facts,
    evidence: ids.length > 0 ? ids.join(', ') : '–',
    gap: open.length > 0 ? words.separated(open) : null,
  };
}

function identity(official: Official, tools: ViewTools): ElementView {
  const { words, view } = tools;
  const { data, path } = official;
  const native = (data.names ?? []).filter(({ kind }) => kind === 'native');
  const citations = (data.names ?? []).flatMap((_, index) =>
    view.case.citationsAt([...path, 'names', index]),
  );
  return element(
    'identity',
    [officialName(official, tools), ...native.map(({ value }) => value)],
    [...citations, ...official.posts.flatMap((post) => post.citations)],
    [
      native.length === 0 && words.say('gaps.nativeName'),
      !official.birthDate && words.say('gaps.birthDate'),
      !data.namesakes_checked && words.say('gaps.namesakes'),
    ],
    tools,
  );
}

/** The posts held at the time of the acts; what was held before or after carries no act. */
function capacity(official: Official, tools: ViewTools): ElementView {
  const posts = [...new Set(official.involvements.flatMap(({ post }) => post ?? []))];
  return element(
    'capacity',
    posts.map((post) => postName(post, tools)),
    posts.flatMap(({ citations }) => citations),
    [
      posts.length === 0 && tools.words.say('gaps.post'),
      posts.length > 0 &&
        posts.every(({ from, to }) => !from && !to) &&
        tools.words.say('gaps.tenure'),
    ],
    tools,
  );
}

function conduct(official: Official, tools: ViewTools): ElementView[] {
  const { words } = tools;
  const acts = official.involvements.map(({ act }) =>
    words.say('elements.actFact', {
      act: words.say(`acts.${act.data.type}.event`),
      date: dateView(act.date, tools).text,
      victims: words.list(act.victims.map((victim) => victimName(victim, tools))),
      hasVictims: act.victims.length > 0 ? 'yes' : 'no',
    }),
  );
  const links = official.involvements.map((involvement) =>
    words.say('elements.linkFact', {
      act: words.say(`acts.${involvement.act.data.type}.event`),
      function: words.say(
        `functions.${involvement.data.function}.name`,
        genderOf(involvement.official),
      ),
      basis: basisOf(involvement, tools),
    }),
  );
  return [
    element(
      'act',
      acts,
      official.involvements.flatMap(({ act }) => act.citations),
      [acts.length === 0 && words.say('gaps.act')],
      tools,
    ),
    element(
      'link',
      links,
      official.involvements.flatMap(({ citations }) => citations),
      [!official.involvements.some(isStated) && words.say('gaps.stated')],
      tools,
    ),
  ];
}

function rights(designation: Designation, regime: RegimePack, tools: ViewTools): ElementView[] {
  const { words, pack } = tools;
  return designation.data.criteria.flatMap((code) => {
    const criterion = criterionOf(regime, code);
    if (!criterion) return [];
    const right = element(
      'right',
      [
        words.say('elements.rightFact', {
          text: pack.say(criterion.text),
          reference: criterion.reference === undefined ? code : pack.say(criterion.reference),
        }),
      ],
      designation.official.involvements.flatMap(({ act }) => act.citations),
      [],
      tools,
    );
    const carried = [right, ...victimStatus(designation.official, criterion.victim_status, tools)];
    if (!criterion.threshold) return carried;
    const pleaded = thresholdsOf(designation, criterion);
    const threshold = element(
      'threshold',
      [
        words.say('elements.thresholdWords', { words: pack.say(criterion.threshold.words) }),
        ...pleaded.map(({ kind }) =>
          words.say('elements.thresholdPleaded', { kind: thresholdName(kind, regime, tools) }),
        ),
      ],
      pleaded.flatMap(({ facts }) => facts.citations),
      [pleaded.length === 0 && words.say('gaps.threshold')],
      tools,
    );
    return [...carried, threshold];
  });
}

/** Some grounds protect only victims who exposed officials, or stood up for rights. */
function victimStatus(
  { involvements }: Official,
  asked: Criterion['victim_status'],
  tools: ViewTools,
): ElementView[] {
  if (asked === undefined) return [];
  const { words } = tools;
  const victims = involvements.flatMap(({ act }) => act.victims);
  const persons = [
    ...new Set(victims.flatMap((victim) => (victim.kind === 'person' ? [victim.person] : []))),
  ].filter((person) => hasStatus(person, asked));
  return [
    element(
      'victim',
      persons.flatMap((person) => {
        const { protected_status: status } = person.data;
        if (!status) return [];
        return [
          words.say('elements.victimFact', {
            name: personName(person, tools),
            status: words.say(`protectedStatus.${status.kind}`, genderOf(person)),
          }),
        ];
      }),
      persons.flatMap(({ protectedFacts }) => protectedFacts?.citations ?? []),
      [persons.length === 0 && words.say('gaps.victim')],
      tools,
    ),
  ];
}

function motive(official: Official, tools: ViewTools): ElementView {
  const { words, view } = tools;
  const prosecutions = [...new Set(official.involvements.map(({ act }) => act.prosecution))];
  const indicators = prosecutions.flatMap(({ data }) => data.political_motive?.indicators ?? []);
  return element(
    'motive',
    [...new Set(indicators)].map((indicator) => words.say(`indicators.${indicator}`)),
    prosecutions.flatMap(({ path, politicalMotive, recognitions }) => [
      ...view.case.citationsAt([...path, 'political_motive']),
      ...(politicalMotive?.citations ?? []),
      ...recognitions.flatMap(({ citations }) => citations),
    ]),
    [indicators.length === 0 && words.say('gaps.motive')],
    tools,
  );
}

function sources(official: Official, tools: ViewTools): ElementView {
  const { words } = tools;
  // What a reader cannot see supports nothing, nor does what says the contrary.
  const citations = supporting(
    official.involvements.flatMap((item) => [...item.citations, ...item.act.citations]),
  ).filter(({ evidence }) => !tools.view.placeholders.has(`evidence/${evidence.id}`));
  const items = new Set(citations.map(({ evidence }) => evidence.id));
  const origins = new Set(citations.map(({ evidence }) => evidence.origin));
  return element(
    'sources',
    [words.say('elements.sourcesFact', { items: items.size, origins: origins.size })],
    citations,
    [origins.size < 2 && words.say('gaps.origin')],
    tools,
  );
}

function otherSide({ data, exculpatory, answer }: Official, tools: ViewTools): ElementView {
  const { words } = tools;
  const reply = data.right_of_reply;
  return element(
    'otherSide',
    [
      ...(data.exculpatory
        ? [words.say('elements.searchedOn', { date: words.date(data.exculpatory.searched_on) })]
        : []),
      ...(reply?.asked
        ? [words.say('elements.askedOn', { date: words.date(reply.asked.on) })]
        : []),
    ],
    [...(exculpatory?.citations ?? []), ...(answer?.citations ?? [])],
    [
      !data.exculpatory && words.say('gaps.exculpatory'),
      !reply?.asked && words.say(reply?.not_asked === undefined ? 'gaps.reply' : 'gaps.asked'),
    ],
    tools,
  );
}
