/**
 * The statement of reasons as the program composes it, in the order in which authorities write
 * theirs: post at the time, conduct act by act, the case and its victims, why it is said to be
 * politically motivated, the conclusion in the regime's words. Only stated involvements count: what
 * is inferred is no ground for a listing.
 */
import { criterionOf } from '../../catalogue/catalogue.ts';
import type { Designation, Involvement, Prosecution } from '../../model/case-file.ts';
import { decisive } from '../../model/build.ts';
import type { RegimePack } from '../../schema/types.ts';
import { officialName, postName, victimName } from './people.ts';
import type { ViewTools } from './tools.ts';

/** A sentence of the program's, or a prose field of the dossier, with its citations. */
export interface Sentence {
  readonly text: string | null;
  readonly prose: string | null;
  readonly cites: string | null;
}

/** One paragraph for each move. */
export function composeReasons(
  designation: Designation,
  regime: RegimePack,
  tools: ViewTools,
): Sentence[][] {
  const { official } = designation;
  const stated = official.involvements.filter(({ data }) => data.basis === 'stated');
  const prosecutions = [...new Set(stated.map(({ act }) => act.prosecution))];
  const paragraphs = [
    [
      ...postSentences(designation, stated, tools),
      ...stated.flatMap((involvement, index) => conductSentences(involvement, index, tools)),
    ],
    prosecutions.flatMap((prosecution) => motiveSentences(prosecution, tools)),
    [conclusion(designation, regime, tools)],
  ];
  return paragraphs.filter((sentences) => sentences.length > 0);
}

const say = (text: string, cites: string | null = null): Sentence => ({ text, cites, prose: null });

function postSentences(
  { official }: Designation,
  stated: readonly Involvement[],
  tools: ViewTools,
): Sentence[] {
  const posts = [...new Set(stated.flatMap(({ post }) => post ?? []))];
  return posts.map((post) =>
    say(
      tools.words.say('reasons.post', {
        name: officialName(official, tools),
        post: postName(post, tools),
      }),
      tools.registry.cites(post.citations),
    ),
  );
}

function conductSentences(
  { act, data, official, citations }: Involvement,
  index: number,
  tools: ViewTools,
): Sentence[] {
  const { words, registry, view } = tools;
  const language = view.case.data.language;
  const sentence = act.data.outcome?.sentence;
  const conduct =
    data.conduct === undefined
      ? words.say(`acts.${act.data.type}.active`, {
          victims: words.list(act.victims.map((victim) => victimName(victim, tools))),
          count: act.victims.length,
          sentence: sentence === undefined ? '' : words.phrase(sentence, language),
          hasSentence: sentence === undefined ? 'no' : 'yes',
        })
      : words.phrase(data.conduct, language);
  const description = registry.prose(act.description);
  return [
    say(
      words.sentence('reasons.conduct', {
        when: words.onDate(decisive(act.date)),
        subject:
          index > 0 && official.data.gender
            ? words.say(`pronouns.${official.data.gender}`)
            : officialName(official, tools),
        as: words.say(`functions.${data.function}.as`),
        conduct,
      }),
      registry.cites([...citations, ...act.citations.filter((item) => !repeats(item, citations))]),
    ),
    ...(description === null ? [] : [{ text: null, prose: description, cites: null }]),
  ];
}

/** Whether a citation names the same place as one of others. */
const repeats = (
  { evidence, locator }: Involvement['citations'][number],
  others: Involvement['citations'],
): boolean =>
  others.some((other) => other.evidence === evidence && other.locator?.value === locator?.value);

function motiveSentences(prosecution: Prosecution, tools: ViewTools): Sentence[] {
  const { words, registry, view } = tools;
  const language = view.case.data.language;
  const charges = prosecution.charges.map(({ data }) => words.phrase(data.label, language));
  const motive = registry.prose(prosecution.politicalMotive);
  return [
    ...(charges.length > 0
      ? [
          say(
            words.say('reasons.charges', { count: charges.length, charges: words.list(charges) }),
            registry.cites(prosecution.charges.flatMap(({ citations }) => citations)),
          ),
        ]
      : []),
    ...(motive === null
      ? []
      : [
          {
            text: null,
            prose: motive,
            cites: registry.cites(view.case.citationsAt([...prosecution.path, 'political_motive'])),
          },
        ]),
    ...prosecution.recognitions.map(({ data, date, citations }) =>
      say(
        words.say('recognition.sentence', {
          body: data.body,
          date: date ? words.caseDate(date) : words.say('dates.undated'),
          finding: words.phrase(data.finding, language),
        }),
        registry.cites(citations),
      ),
    ),
  ];
}

function conclusion(
  { data, official }: Designation,
  regime: RegimePack,
  tools: ViewTools,
): Sentence {
  const { words } = tools;
  const violations = data.criteria.flatMap((code) => {
    const criterion = criterionOf(regime, code);
    return criterion ? [words.phrase(criterion.in_sentence ?? criterion.text)] : [];
  });
  const involvement =
    regime.involvement.find(({ code }) => code === data.involvement) ?? regime.involvement[0];
  const values: Readonly<Record<string, string>> = {
    name: officialName(official, tools),
    involvement: involvement ? words.phrase(involvement.text) : '',
    violations: words.list(violations),
  };
  return say(
    words
      .phrase(regime.statement_of_reasons.conclusion.text)
      .replace(/\{(\w+)\}/g, (hole, key: string) => values[key] ?? hole),
  );
}
