import type { Involvement, Official, Person, Post, Victim } from '../../model/case-file.ts';
import { toCaseDate } from '../../model/dates.ts';
import { lacksVictim } from '../../model/support.ts';
import type { NameForm, Official as OfficialData, PlainDate } from '../../schema/types.ts';
import type { Words } from '../words.ts';
import {
  dateView,
  disputedValues,
  disputedView,
  organisationView,
  reportedValues,
} from './disputed.ts';
import { anchorOf, type Row, row, type Value, value, type ViewTools } from './tools.ts';

export interface OfficialView {
  /** The heading under which the official is described. */
  readonly anchor: string;
  readonly at: string;
  readonly name: string;
  /** The name, or what stands in for it, as a heading. */
  readonly title: string;
  readonly standing: string;
  readonly standingName: string;
  readonly post: string;
  readonly identity: readonly Row[];
  /** What an entry on a list has of it: the names, and what tells the person from others. */
  readonly entry: { readonly names: readonly Value[]; readonly identifying: readonly Row[] };
  readonly description: string | null;
  readonly acts: readonly PartView[];
  readonly reply: ReplyView;
  readonly exculpatory: { readonly searchedOn: string; readonly result: string } | null;
}

type Identifier = NonNullable<OfficialData['identifiers']>[number];

/** What one official did in one act. */
export interface PartView {
  readonly date: string;
  readonly act: string;
  readonly victims: string;
  readonly function: string;
  readonly conduct: string | null;
  readonly basis: string;
  readonly inference: string | null;
  readonly cites: string | null;
}

export interface ReplyView {
  /** What was done, in one sentence. */
  readonly text: string;
  readonly answer: string | null;
}

export interface PersonView {
  /** The heading under which the person is described. */
  readonly anchor: string;
  readonly at: string;
  readonly name: string;
  readonly identity: readonly Row[];
  readonly description: string | null;
}

export const officialName = ({ data }: Official, { words, registry }: ViewTools): string =>
  data.name ??
  (data.known_as === undefined ? words.say('names.none') : registry.phrase(data.known_as));

/** For messages in languages whose words go by it; `unknown` where no source gives it. */
export const genderOf = ({ data }: Official | Person): { readonly gender: string } => ({
  gender: data.gender ?? 'unknown',
});

/** For an identity table, where what stands in for a name must not pass for one. */
function fullName(official: Official, tools: ViewTools): string {
  const { name, known_as } = official.data;
  if (name !== undefined || known_as === undefined) return officialName(official, tools);
  return tools.words.say('names.unnamed', { description: officialName(official, tools) });
}

export function personName({ id, data }: Person, { words, view }: ViewTools): string {
  const placeholder = view.placeholders.get(`persons/${id}`);
  if (placeholder) {
    const { what, of, number } = placeholder;
    return words.say(`withheld.${what}`, { of: words.say(`withheld.of.${of}`), number });
  }
  return data.name ?? data.pseudonym ?? id;
}

/** A person of whom this audience may know nothing: not even that there is one. */
export const isWithheldWhole = ({ id, data }: Person, { view }: ViewTools): boolean =>
  view.placeholders.has(`persons/${id}`) && data.role === 'witness';

export const victimName = (victim: Victim, tools: ViewTools): string =>
  victim.kind === 'person'
    ? personName(victim.person, tools)
    : officialName(victim.official, tools);

export function officialView(official: Official, tools: ViewTools): OfficialView {
  const { registry, words } = tools;
  const { exculpatory } = official.data;
  const identity = identityRows(official, tools);
  const valuesOf = (...keys: string[]) =>
    identity.filter(({ key }) => keys.includes(key)).flatMap(({ values }) => values);
  const result = registry.prose(official.exculpatory);
  return {
    anchor: anchorOf('official', official.path),
    at: official.path.join('/'),
    name: officialName(official, tools),
    title: official.data.name ?? words.capitalised(officialName(official, tools)),
    standing: official.data.standing,
    standingName: words.say(`standingNames.${official.data.standing}`, genderOf(official)),
    post: lastPost(official, tools),
    identity,
    entry: {
      names: valuesOf('name', ...(hasNativeName(official) ? ['nativeName'] : []), 'otherNames'),
      identifying: identity.filter(({ key }) => entryKeys.includes(key)),
    },
    description: registry.prose(official.description),
    acts: official.involvements.map((involvement) => partView(involvement, tools)),
    reply: replyView(official, tools),
    exculpatory:
      exculpatory && result !== null
        ? { searchedOn: words.date(exculpatory.searched_on), result }
        : null,
  };
}

const hasNativeName = ({ data }: Official): boolean =>
  (data.names ?? []).some(({ kind }) => kind === 'native');

/** What authorities publish of a person besides names, reasons and dates. */
const entryKeys: readonly string[] = [
  'birthDate',
  'birthPlace',
  'nationality',
  'gender',
  'posts',
  'identifiers',
];

/** The posts in which the official took part in acts; else the last one known. */
function lastPost(official: Official, tools: ViewTools): string {
  const acted = official.involvements.flatMap(({ post }) => post ?? []);
  const posts = acted.length > 0 ? acted : official.posts.slice(-1);
  const titles = [...new Set(posts.map((post) => postName(post, tools)))];
  return titles.length > 0 ? tools.words.separated(titles) : tools.words.say('posts.none');
}

/** `Judge, City Court of Vymysl` */
export function postName(post: Post, tools: ViewTools): string {
  const organisation = post.organisation && organisationView(post.organisation, tools).text;
  return [tools.registry.phrase(post.data.title), organisation]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A row that can be found again. */
type KeyedRow = Row & { readonly key: string };

function identityRows(official: Official, tools: ViewTools): KeyedRow[] {
  const { words, registry, view } = tools;
  const { data, path } = official;
  const isAlleged = data.standing === 'alleged';
  const unknown = isAlleged ? [value(words.say('identity.notEstablished'))] : [];
  const orElseUnknown = (values: readonly Value[]): readonly Value[] =>
    values.length > 0 ? values : unknown;
  const rows = (key: string, ...values: readonly Value[]): KeyedRow[] =>
    row(words.say(`identity.${key}`), ...values).map((item) => ({ key, ...item }));
  const cites = (...at: (string | number)[]) =>
    registry.cites(view.case.citationsAt([...path, ...at]));
  const names = (data.names ?? []).map((name, index) => ({ name, cites: cites('names', index) }));
  const nameValues = (kinds: readonly NameForm['kind'][]): Value[] =>
    names
      .filter(({ name }) => kinds.includes(name.kind))
      .map(({ name, cites: key }) => nameValue(name, key, kinds.length > 1, tools));
  return [
    ...rows('name', value(fullName(official, tools))),
    ...rows('nativeName', ...orElseUnknown(nameValues(['native']))),
    ...rows('otherNames', ...nameValues(['transliteration', 'alias', 'former', 'maiden'])),
    ...rows(
      'birthDate',
      ...orElseUnknown(
        official.birthDate
          ? disputedValues(dateView(official.birthDate, tools), cites('birth'), tools)
          : [],
      ),
    ),
    ...rows(
      'birthPlace',
      ...orElseUnknown(
        official.birthPlace
          ? disputedValues(disputedView(official.birthPlace, String, tools), cites('birth'), tools)
          : [],
      ),
    ),
    ...rows(
      'nationality',
      ...orElseUnknown((data.nationalities ?? []).map((code) => value(words.country(code)))),
    ),
    ...rows(
      'gender',
      ...orElseUnknown(data.gender ? [value(words.say(`genders.${data.gender}`))] : []),
    ),
    ...rows('posts', ...orElseUnknown(official.posts.flatMap((post) => postValues(post, tools)))),
    ...rows(
      'identifiers',
      ...(data.identifiers ?? []).map((identifier, index) =>
        value(identifierText(identifier, words), { cites: cites('identifiers', index) }),
      ),
    ),
    ...rows(
      'listings',
      ...(data.existing_listings ?? []).map((listing, index) =>
        value(
          [
            listing.authority,
            listing.regime,
            listing.reference,
            listing.on === undefined ? undefined : plainDate(listing.on, tools),
          ]
            .filter((part) => part !== undefined)
            .join(', '),
          { cites: cites('existing_listings', index) },
        ),
      ),
    ),
    ...rows(
      'namesakes',
      ...(data.namesakes_checked
        ? [
            value(
              words.say('identity.namesakesChecked', {
                date: words.date(data.namesakes_checked.on),
                result: registry.phrase(data.namesakes_checked.result),
              }),
            ),
          ]
        : isAlleged
          ? [value(words.say('identity.namesakesUnchecked'))]
          : []),
    ),
    ...rows(
      'deceased',
      ...(data.deceased
        ? [
            value(
              data.deceased.on === undefined
                ? words.say('identity.deceasedUndated', genderOf(official))
                : plainDate(data.deceased.on, tools),
              { cites: cites('deceased') },
            ),
          ]
        : []),
    ),
  ];
}

/** `passport 0012345, Zedland` */
export const identifierText = ({ type, number, country }: Identifier, words: Words): string =>
  words.say('identity.identifier', {
    kind: words.say(`identifierKinds.${type}`),
    number,
    country: country === undefined ? '' : words.country(country),
    hasCountry: country === undefined ? 'no' : 'yes',
  });

const plainDate = (date: PlainDate, { words }: ViewTools): string =>
  words.caseDate(toCaseDate(date));

/** The names in the script in which they are borne. */
export const nativeNames = ({ data, path }: Official | Person, tools: ViewTools): Value[] =>
  (data.names ?? []).flatMap((name, index) =>
    name.kind === 'native'
      ? [
          nameValue(
            name,
            tools.registry.cites(tools.view.case.citationsAt([...path, 'names', index])),
            false,
            tools,
          ),
        ]
      : [],
  );

export function nameValue(
  name: NameForm,
  cites: string | null,
  saysKind: boolean,
  { words }: ViewTools,
): Value {
  const text = saysKind
    ? words.say('names.ofKind', { name: name.value, kind: words.say(`nameKinds.${name.kind}`) })
    : name.value;
  return value(text, { cites, lang: saysKind ? null : languageOf(name) });
}

/** The language with its script, as far as the dossier says. */
const languageOf = ({ language, script }: NameForm): string | null => {
  if (language === undefined) return script === undefined ? null : `und-${script}`;
  return script === undefined || language.includes('-') ? language : `${language}-${script}`;
};

function postValues(post: Post, tools: ViewTools): Value[] {
  const { words, registry } = tools;
  const original = post.data.title_original;
  const period = periodOf(post, tools);
  const text = words.say('posts.entry', {
    post: postName(post, tools),
    original: original ?? '',
    period: period ?? '',
    hasOriginal: original === undefined ? 'no' : 'yes',
    hasPeriod: period === undefined ? 'no' : 'yes',
  });
  const organisation = post.organisation && organisationView(post.organisation, tools);
  return [
    value(text, { cites: registry.cites(post.citations) }),
    ...(organisation ? reportedValues(organisation, 'organisation', tools) : []),
    ...(post.from ? reportedValues(dateView(post.from, tools), 'beginning', tools) : []),
    ...(post.to ? reportedValues(dateView(post.to, tools), 'end', tools) : []),
  ];
}

/** `from 2019 (start) to May 2022 (last mentioned)`, or nothing where no date is known. */
function periodOf({ data, from, to }: Post, tools: ViewTools): string | undefined {
  const { words } = tools;
  const parts = [
    from &&
      words.say('posts.from', {
        date: dateView(from, tools).text,
        kind: data.from_is ?? 'first_cited',
      }),
    to &&
      words.say('posts.to', { date: dateView(to, tools).text, kind: data.to_is ?? 'last_cited' }),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function partView(involvement: Involvement, tools: ViewTools): PartView {
  const { words, registry } = tools;
  const { act, data, inference, citations, official } = involvement;
  return {
    date: dateView(act.date, tools).text,
    act: words.say(`acts.${act.data.type}.event`),
    victims: words.list(act.victims.map((victim) => victimName(victim, tools))),
    function: words.say(`functions.${data.function}.name`, genderOf(official)),
    conduct: data.conduct === undefined ? null : registry.phrase(data.conduct),
    basis: basisOf(involvement, tools),
    inference: registry.prose(inference),
    cites: registry.cites(citations),
  };
}

/** Whether a source states the part or it is inferred; a source that names nobody states less. */
export function basisOf({ act, data, official }: Involvement, { words }: ViewTools): string {
  const isNamed = official.data.name !== undefined;
  if (data.basis === 'stated' && !isNamed) return words.say('basis.statedUnnamed');
  if (data.basis === 'stated' && lacksVictim(act)) return words.say('basis.statedVictimless');
  return words.say(`basis.${data.basis ?? 'none'}`);
}

function replyView(official: Official, { words, registry }: ViewTools): ReplyView {
  const reply = official.data.right_of_reply;
  const text = reply?.asked
    ? words.say('reply.asked', {
        date: words.date(reply.asked.on),
        channel: registry.phrase(reply.asked.channel),
      })
    : reply?.not_asked === undefined
      ? words.say('reply.unrecorded')
      : words.say('reply.notAsked', { reason: registry.phrase(reply.not_asked) });
  return { text, answer: registry.prose(official.answer) };
}

export function personView(person: Person, tools: ViewTools): PersonView {
  const { words, registry, view } = tools;
  const { data, path } = person;
  const term = (name: string): string => words.say(`identity.${name}`);
  const otherNames = (data.names ?? []).flatMap((name, index) =>
    name.kind === 'native'
      ? []
      : [
          nameValue(
            name,
            registry.cites(view.case.citationsAt([...path, 'names', index])),
            true,
            tools,
          ),
        ],
  );
  const prisoner = data.political_prisoner;
  return {
    anchor: anchorOf('person', path),
    at: path.join('/'),
    name: personName(person, tools),
    description: registry.prose(person.description),
    identity: [
      ...row(term('nativeName'), ...nativeNames(person, tools)),
      ...row(term('otherNames'), ...otherNames),
      ...row(
        term('categories'),
        ...(data.categories?.length
          ? [
              value(
                words.list(
                  data.categories.map((item) => words.say(`categories.${item}`, genderOf(person))),
                ),
              ),
            ]
          : []),
      ),
      ...row(
        term('occupation'),
        ...(data.occupation === undefined ? [] : [value(registry.phrase(data.occupation))]),
      ),
      ...row(
        term('situation'),
        ...(data.status === undefined
          ? []
          : [value(words.say(`situations.${data.status}`, genderOf(person)))]),
      ),
      ...row(
        term('protectedStatus'),
        ...(data.protected_status
          ? [
              value(words.say(`protectedStatus.${data.protected_status.kind}`, genderOf(person))),
              value('', { prose: registry.prose(person.protectedFacts) }),
            ]
          : []),
      ),
      ...row(
        term('politicalPrisoner'),
        ...(prisoner
          ? [
              value(
                words.say('identity.assessedBy', {
                  body: prisoner.assessed_by,
                  criteria: words.list(prisoner.criteria),
                  count: prisoner.criteria.length,
                }),
                { cites: registry.cites(view.case.citationsAt([...path, 'political_prisoner'])) },
              ),
            ]
          : []),
      ),
    ],
  };
}
