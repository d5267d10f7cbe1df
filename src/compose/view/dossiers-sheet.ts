import type { Official, Person } from '../../model/case-file.ts';
import { namesakesOf } from '../../model/namesakes.ts';
import type { SheetPack } from '../../schema/types.ts';
import { type ActsOfTypeView, actsByType } from './acts-by-type.ts';
import type { DocumentView, Drafted } from './dossier.ts';
import {
  genderOf,
  nativeNames,
  officialName,
  personName,
  type OfficialView,
  officialView,
} from './people.ts';
import type { Value, ViewTools } from './tools.ts';

/** What the `sheet.hbs` of a sheet over several dossiers is given. */
export interface DossiersSheetView {
  readonly document: DocumentView;
  readonly dossiers: readonly CoveredDossierView[];
  /** Officials against whom a dossier alleges conduct, by name. */
  readonly officials: readonly ListedOfficialView[];
  /** Officials whom the sources name and against whom nothing is alleged, by name. */
  readonly others: readonly ListedOfficialView[];
  /** Victims whose names may be known, dossier by dossier. */
  readonly victims: readonly ListedPersonView[];
  /** How many victims are left out, since their names are withheld. */
  readonly withheldVictims: number;
}

export interface CoveredDossierView {
  readonly id: string;
  readonly title: string;
  readonly country: string;
  readonly asOf: string;
  readonly fictional: boolean;
}

/** One official over all dossiers: the id decides who is one person, never the name. */
export interface ListedOfficialView {
  readonly number: number;
  readonly title: string;
  readonly names: readonly Value[];
  readonly posts: readonly string[];
  readonly entries: readonly OfficialEntryView[];
  /** The numbers of others who bear the same name: who they are nobody has said. */
  readonly namesakes: string | null;
  readonly namesakeCount: number;
}

/** What one dossier has of an official. */
export interface OfficialEntryView {
  readonly dossier: string;
  readonly standingName: string;
  /** Empty where the dossier alleges nothing. */
  readonly actsByType: readonly ActsOfTypeView[];
}

export interface ListedPersonView {
  readonly dossier: string;
  readonly name: string;
  readonly names: readonly Value[];
  readonly occupation: string | null;
  readonly situation: string | null;
}

/** @param dossiers the tools of each */
export function dossiersSheetView(
  pack: SheetPack,
  dossiers: readonly ViewTools[],
): Drafted<DossiersSheetView> {
  const [first] = dossiers;
  if (!first) throw new Error('A sheet over no dossier is not composed.');
  const { words, registry, pack: texts } = first;
  const files = dossiers.map(({ view }) => view.case);
  const days = files.map(({ data }) => data.as_of).sort();
  const victims = dossiers.flatMap((tools) =>
    tools.view.case.persons
      .filter(({ data }) => data.role === 'victim')
      .map((person) => ({ person, tools })),
  );
  const isNamed = ({ person, tools }: (typeof victims)[number]): boolean =>
    !tools.view.placeholders.has(`persons/${person.id}`);
  return {
    document: {
      title: texts.say(pack.name),
      subtitle: words.say('sheets.persons.subtitle', {
        count: files.length,
        title: files.map(({ data }) => registry.phrase(data.title))[0] ?? '',
      }),
      date: words.date(days.at(-1) ?? ''),
      // What holds for all of them.
      asOf: words.date(days[0] ?? ''),
    },
    dossiers: files.map(({ id, data }) => ({
      id,
      title: registry.phrase(data.title),
      country: words.country(data.country),
      asOf: words.date(data.as_of),
      fictional: data.fictional === true,
    })),
    ...listedOfficials(dossiers),
    victims: victims.filter(isNamed).map(({ person, tools }) => listedPerson(person, tools)),
    withheldVictims: victims.filter((victim) => !isNamed(victim)).length,
  };
}

interface Appearance {
  readonly official: Official;
  readonly tools: ViewTools;
}

function listedOfficials(
  dossiers: readonly ViewTools[],
): Pick<DossiersSheetView, 'officials' | 'others'> {
  const appearances = new Map<string, Appearance[]>();
  for (const tools of dossiers)
    for (const official of tools.view.case.officials)
      appearances.set(official.id, [...(appearances.get(official.id) ?? []), { official, tools }]);
  const sorted = [...appearances].sort(([, one], [, other]) => byTitle(one, other));
  const isAccused = ([, entries]: (typeof sorted)[number]): boolean =>
    entries.some(({ official }) => official.data.standing === 'alleged');
  const listed = [...sorted.filter(isAccused), ...sorted.filter((entry) => !isAccused(entry))];
  const numbers = new Map(listed.map(([id], index) => [id, index + 1]));
  const namesakes = namesakesOf(
    listed.map(([id, entries]) => ({
      id,
      names: entries.flatMap(({ official: { data } }) => [
        ...(data.name === undefined ? [] : [data.name]),
        ...(data.names ?? []).map(({ value }) => value),
      ]),
    })),
  );
  const views = new Map(
    listed.map(([id, entries]) => [
      id,
      listedOfficial(
        entries,
        numbers.get(id) ?? 0,
        (namesakes.get(id) ?? []).flatMap((other) => numbers.get(other) ?? []),
      ),
    ]),
  );
  const viewsOf = (some: typeof listed): ListedOfficialView[] =>
    some.flatMap(([id]) => views.get(id) ?? []);
  return {
    officials: viewsOf(listed.filter(isAccused)),
    others: viewsOf(listed.filter((entry) => !isAccused(entry))),
  };
}

/** The first dossier that names the official says how; a test compares the names of all. */
const titleOf = (entries: readonly Appearance[]): string => {
  const named = entries.find(({ official }) => official.data.name !== undefined) ?? entries[0];
  if (!named) return '';
  const { official, tools } = named;
  return official.data.name ?? tools.words.capitalised(officialName(official, tools));
};

function byTitle(one: readonly Appearance[], other: readonly Appearance[]): number {
  const language = one[0]?.tools.words.language;
  return new Intl.Collator(language).compare(titleOf(one), titleOf(other));
}

function listedOfficial(
  entries: readonly Appearance[],
  number: number,
  namesakes: readonly number[],
): ListedOfficialView {
  const views = entries.map(({ official, tools }): OfficialView => officialView(official, tools));
  const words = entries[0]?.tools.words;
  return {
    number,
    title: titleOf(entries),
    names: distinct(entries.flatMap(({ official, tools }) => nativeNames(official, tools))),
    posts: [...new Set(views.map(({ post }) => post))],
    entries: entries.map(({ official, tools }) => ({
      dossier: tools.view.case.id,
      standingName: tools.words.say(`standingNames.${official.data.standing}`),
      actsByType: official.data.standing === 'alleged' ? actsByType(official, tools) : [],
    })),
    namesakes: words && namesakes.length > 0 ? words.list(namesakes.map(String)) : null,
    namesakeCount: namesakes.length,
  };
}

function listedPerson(person: Person, tools: ViewTools): ListedPersonView {
  const { words, view, registry } = tools;
  const { occupation, status } = person.data;
  return {
    dossier: view.case.id,
    name: personName(person, tools),
    names: nativeNames(person, tools),
    occupation: occupation === undefined ? null : registry.phrase(occupation),
    situation: status === undefined ? null : words.say(`situations.${status}`, genderOf(person)),
  };
}

/** The same name in several dossiers stands once. */
const distinct = (values: readonly Value[]): Value[] => [
  ...new Map(values.map((item) => [item.text, item])).values(),
];
