/**
 * The statement of reasons as the program composes it, in the order in which authorities write
 * theirs: post at the time, conduct act by act, the case and its victims, why it is said to be
 * politically motivated, the conclusion in the regime's words. Only stated involvements count: what
 * is inferred is no ground for a listing.
 */
import { criterionOf, gravity, thresholdKinds } from '../../catalogue/catalogue.ts';
import type {
  Designation,
  Disputed,
  Involvement,
  Prose,
  Prosecution,
  Threshold,
} from '../../model/case-file.ts';
import { settled } from '../../model/build.ts';
import { notRepeated } from '../../model/citations.ts';
import type { CaseDate } from '../../model/dates.ts';
import { isStated } from '../../model/support.ts';
import type { RegimePack } from '../../schema/types.ts';
import { officialName, personName, postName, victimName } from './people.ts';
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
  const stated = official.involvements.filter(isStated);
  const prosecutions = [...new Set(stated.map(({ act }) => act.prosecution))];
  const paragraphs = [
    [
      ...postSentences(designation, stated, tools),
      ...stated.flatMap((involvement, index) => conductSentences(involvement, index, tools)),
    ],
    prosecutions.flatMap((prosecution) => motiveSentences(prosecution, tools)),
    designation.thresholds.flatMap(({ facts }) => proseSentence(facts, tools)),
    [conclusion(designation, regime, tools)],
  ];
  return paragraphs.filter((sentences) => sentences.length > 0);
}

const say = (text: string, cites: string | null = null): Sentence => ({ text, cites, prose: null });

function proseSentence(prose: Prose, { registry }: ViewTools): Sentence[] {
  const key = registry.prose(prose);
  return key === null ? [] : [{ text: null, prose: key, cites: null }];
}

/** The thresholds pleaded for a ground; one that names no ground is pleaded for all that know its kind. */
export const thresholdsOf = (
  { thresholds }: Designation,
  criterion: RegimePack['criteria'][number],
): readonly Threshold[] => {
  const kinds = thresholdKinds(criterion);
  return thresholds.filter(
    ({ criterion: code = criterion.code, kind }) => code === criterion.code && kinds.includes(kind),
  );
};

/** The words of the law for a threshold; for a ground with one word alone, that its weight is meant. */
export const thresholdName = (kind: string, regime: RegimePack, { words }: ViewTools): string => {
  const found = regime.thresholds?.find(({ code }) => code === kind);
  if (found) return words.phrase(found.text);
  return kind === gravity ? words.say('elements.gravity') : kind;
};

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
        when: whenOf(act.date, tools),
        subject:
          index > 0 && official.data.gender
            ? words.say(`pronouns.${official.data.gender}`)
            : officialName(official, tools),
        as: words.say(`functions.${data.function}.as`),
        conduct,
      }),
      registry.cites([...citations, ...notRepeated(act.citations, citations)]),
    ),
    ...(description === null ? [] : [{ text: null, prose: description, cites: null }]),
  ];
}

/** Where sources differ and nobody prefers one, a statement of reasons must not choose either. */
function whenOf(date: Disputed<CaseDate>, { words }: ViewTools): string {
  const chosen = settled(date);
  if (chosen !== undefined) return words.onDate(chosen);
  return words.say('disputed.unsettled', {
    values: words.either(date.candidates.map(({ value }) => words.onDate(value))),
  });
}

function motiveSentences(prosecution: Prosecution, tools: ViewTools): Sentence[] {
  const { words, registry, view } = tools;
  const language = view.case.data.language;
  const charges = prosecution.charges.map(({ data }) => words.phrase(data.label, language));
  const motive = registry.prose(prosecution.politicalMotive);
  return [
    ...(charges.length > 0
      ? [
          say(
            words.say('reasons.charges', {
              count: charges.length,
              charges: words.list(charges),
              defendants: words.list(
                prosecution.defendants.map((person) => personName(person, tools)),
              ),
            }),
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

/** The involvement that a designation pleads; the first of the regime where it does not say. */
export function involvementOf(
  { data }: Designation,
  regime: RegimePack,
): RegimePack['involvement'][number] | undefined {
  const found = regime.involvement.find(({ code }) => code === data.involvement);
  return found ?? regime.involvement[0];
}

function conclusion(designation: Designation, regime: RegimePack, tools: ViewTools): Sentence {
  const { data, official } = designation;
  const { words } = tools;
  const involvement = involvementOf(designation, regime);
  const violations = data.criteria.flatMap((code) => {
    const criterion = criterionOf(regime, code);
    if (!criterion) return [];
    const violation = words.phrase(criterion.in_sentence ?? criterion.text);
    const pleaded = thresholdsOf(designation, criterion).flatMap(({ kind }) => {
      const inSentence = regime.thresholds?.find((item) => item.code === kind)?.in_sentence;
      return inSentence === undefined ? [] : [words.phrase(inSentence)];
    });
    return [
      pleaded.length === 0
        ? violation
        : words.say('reasons.violation', {
            threshold: words.list(pleaded),
            violation,
          }),
    ];
  });
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
