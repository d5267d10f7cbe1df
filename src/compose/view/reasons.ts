/**
 * The statement of reasons as the program composes it, in the order in which authorities write
 * theirs: post at the time, conduct act by act, the case and its victims, why it is said to be
 * politically motivated, the conclusion in the regime's words. Only stated involvements count: what
 * is inferred is no ground for a listing.
 */
import { criterionOf, gravity, thresholdKinds } from '../../catalogue/catalogue.ts';
import type { Path } from '../../finding/finding.ts';
import type {
  Citation,
  Designation,
  Disputed,
  Involvement,
  Located,
  Prose,
  Prosecution,
  Threshold,
} from '../../model/case-file.ts';
import { settled } from '../../model/build.ts';
import { notRepeated } from '../../model/citations.ts';
import type { CaseDate } from '../../model/dates.ts';
import { isStated } from '../../model/support.ts';
import type { Phrase, RegimePack } from '../../schema/types.ts';
import { genderOf, officialName, personName, postName, victimName } from './people.ts';
import type { ViewTools } from './tools.ts';

/** A sentence of the program's, or a prose field of the dossier, with its citations. */
export interface Sentence {
  readonly text: string | null;
  readonly prose: string | null;
  readonly cites: string | null;
  /** The places in the dossier of the facts of which it is made. */
  readonly facts: readonly string[];
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
  const posts = postSentences(designation, stated, tools);
  const paragraphs = [
    [
      ...posts,
      ...stated.flatMap((involvement, index) =>
        conductSentences(
          involvement,
          { before: stated[index - 1], isNamed: index > 0 || posts.length > 0 },
          tools,
        ),
      ),
    ],
    prosecutions.flatMap((prosecution) => motiveSentences(prosecution, tools)),
    designation.thresholds.flatMap(({ facts }) => proseSentence(facts, [], tools)),
    [conclusion(designation, regime, tools)],
  ];
  return paragraphs.filter((sentences) => sentences.length > 0);
}

const say = (
  text: string,
  facts: readonly Pick<Located, 'path'>[],
  citations: readonly Citation[],
  { registry }: ViewTools,
): Sentence => ({
  text,
  prose: null,
  cites: registry.cites(citations),
  facts: facts.map(({ path }) => path.join('/')),
});

function proseSentence(
  prose: Prose | undefined,
  citations: readonly Citation[],
  { registry }: ViewTools,
): Sentence[] {
  const key = registry.prose(prose);
  if (!prose || key === null) return [];
  return [
    { text: null, prose: key, cites: registry.cites(citations), facts: [prose.path.join('/')] },
  ];
}

/** Words of the dossier that the language of the document lacks, as a sentence of their own. */
function originalSentences(
  phrases: readonly (Phrase | undefined)[],
  path: Path,
  tools: ViewTools,
): Sentence[] {
  const { words, registry } = tools;
  return phrases
    .filter((phrase) => phrase !== undefined)
    .filter((phrase) => !registry.has(phrase))
    .map((phrase) =>
      say(words.say('reasons.original', { text: registry.phrase(phrase) }), [{ path }], [], tools),
    );
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
export const thresholdName = (
  kind: string,
  regime: RegimePack,
  { words, pack }: ViewTools,
): string => {
  const found = regime.thresholds?.find(({ code }) => code === kind);
  if (found) return pack.say(found.text);
  return kind === gravity ? words.say('elements.gravity') : kind;
};

function postSentences(
  { official }: Designation,
  stated: readonly Involvement[],
  tools: ViewTools,
): Sentence[] {
  const posts = [...new Set(stated.flatMap(({ post }) => post ?? []))];
  return posts.map((post, index) =>
    say(
      tools.words.say(index === 0 ? 'reasons.post' : 'reasons.furtherPost', {
        name: officialName(official, tools),
        post: postName(post, tools),
        ...genderOf(official),
      }),
      [post],
      post.citations,
      tools,
    ),
  );
}

/** What the sentences before have said already. */
interface Said {
  readonly before: Involvement | undefined;
  readonly isNamed: boolean;
}

function conductSentences(
  involvement: Involvement,
  { before, isNamed }: Said,
  tools: ViewTools,
): Sentence[] {
  const { words, registry } = tools;
  const { act, data, official, citations } = involvement;
  const gender = genderOf(official);
  const isFunctionKnown = before?.data.function === data.function;
  const own = data.conduct !== undefined && registry.has(data.conduct) ? data.conduct : undefined;
  return [
    say(
      words.sentence('reasons.conduct', {
        when: whenOf(act.date, tools),
        again: isNamed && official.data.gender !== undefined ? 'yes' : 'no',
        name: officialName(official, tools),
        hasFunction: isFunctionKnown ? 'no' : 'yes',
        as: words.say(`functions.${data.function}.as`, gender),
        conduct: own === undefined ? conductOf(involvement, tools) : registry.phrase(own),
        ...gender,
      }),
      [involvement, act],
      [...citations, ...notRepeated(act.citations, citations)],
      tools,
    ),
    ...originalSentences(
      [data.conduct, own === undefined ? act.data.outcome?.sentence : undefined],
      involvement.path,
      tools,
    ),
    ...proseSentence(act.description, [], tools),
  ];
}

/** The part in words for the type of the act; a sentence that lacks the language is said elsewhere. */
function conductOf({ act, official }: Involvement, tools: ViewTools): string {
  const { words, registry } = tools;
  const sentence = act.data.outcome?.sentence;
  const isSaid = sentence !== undefined && registry.has(sentence);
  return words.say(`acts.${act.data.type}.active`, {
    victims: words.list(act.victims.map((victim) => victimName(victim, tools))),
    count: act.victims.length,
    sentence: isSaid ? registry.phrase(sentence) : '',
    hasSentence: isSaid ? 'yes' : 'no',
    ...genderOf(official),
  });
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
  return [
    ...chargeSentences(prosecution, tools),
    ...proseSentence(
      prosecution.politicalMotive,
      view.case.citationsAt([...prosecution.path, 'political_motive']),
      tools,
    ),
    ...prosecution.recognitions.map((recognition) => {
      const { data, date, citations } = recognition;
      return say(
        words.say(registry.has(data.finding) ? 'recognition.sentence' : 'recognition.original', {
          body: data.body,
          date: date ? words.caseDate(date) : words.say('dates.undated'),
          finding: registry.phrase(data.finding),
        }),
        [recognition],
        citations,
        tools,
      );
    }),
  ];
}

function chargeSentences({ charges, defendants }: Prosecution, tools: ViewTools): Sentence[] {
  const { words, registry } = tools;
  if (charges.length === 0) return [];
  const labels = charges.map(({ data: { label } }) =>
    registry.has(label)
      ? registry.phrase(label)
      : words.say('notes.quoted', { quote: registry.phrase(label) }),
  );
  return [
    say(
      words.say('reasons.charges', {
        count: charges.length,
        charges: words.list(labels),
        persons: defendants.length,
        defendants: words.list(defendants.map((person) => personName(person, tools))),
      }),
      charges,
      charges.flatMap(({ citations }) => citations),
      tools,
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
  const { data, official, path } = designation;
  const { words, pack } = tools;
  const involvement = involvementOf(designation, regime);
  const violations = data.criteria.flatMap((code) => {
    const criterion = criterionOf(regime, code);
    if (!criterion) return [];
    const violation = pack.say(criterion.in_sentence ?? criterion.text);
    const pleaded = thresholdsOf(designation, criterion).flatMap(({ kind }) => {
      const inSentence = regime.thresholds?.find((item) => item.code === kind)?.in_sentence;
      return inSentence === undefined ? [] : [pack.say(inSentence)];
    });
    return [
      pleaded.length === 0
        ? violation
        : words.say('reasons.violation', { threshold: words.list(pleaded), violation }),
    ];
  });
  return say(
    words.format(pack.say(regime.statement_of_reasons.conclusion.text), {
      name: officialName(official, tools),
      involvement: involvement ? pack.say(involvement.text) : '',
      violations: words.list(violations),
      count: violations.length,
      ...genderOf(official),
    }),
    [{ path: [...path, 'criteria'] }],
    [],
    tools,
  );
}
