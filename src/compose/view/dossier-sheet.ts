import type { Catalogue } from '../../catalogue/catalogue.ts';
import { decisive } from '../../model/build.ts';
import type { Act, Citation, Official } from '../../model/case-file.ts';
import { compareDates } from '../../model/dates.ts';
import { supporting } from '../../model/support.ts';
import type { SheetPack } from '../../schema/types.ts';
import { type ActsOfTypeView, actsByType } from './acts-by-type.ts';
import { shortDate } from './disputed.ts';
import {
  contactOf,
  type DocumentView,
  type Drafted,
  type DossierView,
  dossierView,
  type SubmitterView,
  submittersOf,
} from './dossier.ts';
import {
  genderOf,
  isWithheldWhole,
  officialName,
  type OfficialView,
  officialView,
  type PersonView,
  personView,
} from './people.ts';
import {
  type ActView,
  actView,
  openPointsOf,
  type ProsecutionView,
  prosecutionView,
} from './prosecution.ts';
import type { ViewTools } from './tools.ts';

/** What the `sheet.hbs` of a sheet about one dossier is given. */
export interface DossierSheetView {
  readonly document: DocumentView;
  readonly dossier: DossierView;
  readonly submitters: readonly SubmitterView[];
  /** Whom the reader can ask. */
  readonly contact: readonly string[];
  readonly prosecutions: readonly ProsecutionView[];
  /** By date, over all prosecutions. */
  readonly acts: Shortened<ActInBriefView>;
  /** To whom the acts were done, and who else is concerned. */
  readonly persons: Shortened<PersonInBriefView>;
  /** Officials against whom conduct is alleged. */
  readonly officials: Shortened<OfficialInBriefView>;
  /** Officials whom the sources name and against whom nothing is alleged. */
  readonly others: readonly OfficialView[];
  readonly asked: {
    readonly listings: readonly ListingsAskedView[];
    readonly texts: readonly TextAskedView[];
  };
  readonly sourcing: SourcingView;
  /** What the acts leave open. */
  readonly gaps: readonly string[];
}

/** The first entries of a list, and how many more there are. */
export interface Shortened<T> {
  readonly shown: readonly T[];
  readonly leftOut: number;
}

export interface PersonInBriefView extends PersonView {
  readonly occupation: string | null;
  readonly situation: string | null;
}

export interface ActInBriefView extends ActView {
  /** The date on one line. */
  readonly day: string;
  readonly sources: string | null;
}

export interface OfficialInBriefView extends OfficialView {
  readonly actsByType: readonly ActsOfTypeView[];
  /** On whose word it rests that the official took part; null where nothing is cited. */
  readonly sources: string | null;
}

/** What one submission of the dossier asks for. */
export interface ListingsAskedView {
  readonly regime: string;
  readonly authority: string;
  /** How many officials are proposed, and who. */
  readonly count: number;
  readonly names: string;
  readonly measures: string | null;
}

/** A question, motion or letter of the dossier. */
export interface TextAskedView {
  readonly instrument: string;
  readonly body: string;
  readonly subject: string;
}

export interface SourcingView {
  readonly items: number;
  readonly origins: number;
  /** How many officials are accused, were asked, and were looked at from the other side. */
  readonly officials: number;
  readonly asked: number;
  readonly searched: number;
}

/** @param tools of the dossier */
export function dossierSheetView(
  pack: SheetPack,
  catalogue: Catalogue,
  tools: ViewTools,
): Drafted<DossierSheetView> {
  const { words, view } = tools;
  const { data, officials, persons, prosecutions } = view.case;
  const dossier = dossierView(tools);
  const most = pack.at_most ?? {};
  return {
    document: {
      title: tools.pack.say(pack.name),
      subtitle: dossier.title,
      date: words.date(data.as_of),
      asOf: words.date(data.as_of),
    },
    dossier,
    submitters: submittersOf(tools),
    contact: contactOf(tools),
    prosecutions: prosecutions.map((prosecution) => prosecutionView(prosecution, tools)),
    acts: actsOf(pack, tools),
    persons: shortened(
      persons.filter((person) => person.data.role !== 'witness' && !isWithheldWhole(person, tools)),
      most.persons,
      (person) => ({
        ...personView(person, tools),
        occupation:
          person.data.occupation === undefined
            ? null
            : tools.registry.phrase(person.data.occupation),
        situation:
          person.data.status === undefined
            ? null
            : words.say(`situations.${person.data.status}`, genderOf(person)),
      }),
    ),
    officials: shortened(accusedFirstDesignated(tools), most.officials, (official) => ({
      ...officialView(official, tools),
      actsByType: actsByType(official, tools),
      sources: sourcesOf(
        official.involvements.flatMap(({ citations }) => citations),
        tools,
      ),
    })),
    others: officials
      .filter((official) => official.data.standing !== 'alleged')
      .map((official) => officialView(official, tools)),
    asked: askedOf(catalogue, tools),
    sourcing: sourcingOf(tools),
    gaps: prosecutions.flatMap((prosecution) => openPointsOf(prosecution, tools)),
  };
}

const shortened = <T, V>(
  items: readonly T[],
  most: number | undefined,
  show: (item: T) => V,
): Shortened<V> => ({
  shown: items.slice(0, most).map(show),
  leftOut: Math.max(0, items.length - (most ?? items.length)),
});

/** Those of the weightiest types where not all are printed; in either case by date. */
function actsOf(
  { at_most, acts_first = [] }: SheetPack,
  tools: ViewTools,
): Shortened<ActInBriefView> {
  const all = tools.view.case.prosecutions.flatMap(({ acts }) => acts);
  const weight = ({ data }: Act): number => {
    const place = acts_first.indexOf(data.type);
    return place === -1 ? acts_first.length : place;
  };
  const kept = new Set(
    [...all].sort((one, other) => weight(one) - weight(other)).slice(0, at_most?.acts),
  );
  return {
    shown: [...kept].sort(byDate).map((act) => ({
      ...actView(act, tools),
      day: shortDate(act.date, tools),
      sources: sourcesOf(act.citations, tools),
    })),
    leftOut: all.length - kept.size,
  };
}

const byDate = (one: Act, other: Act): number =>
  compareDates(decisive(one.date), decisive(other.date));

/** Persons of whom a listing is asked are what a reader looks for first. */
function accusedFirstDesignated({ view }: ViewTools): Official[] {
  const { officials, submissions } = view.case;
  const designated = new Set(
    submissions.flatMap(({ designations }) => designations.map(({ official }) => official)),
  );
  const accused = officials.filter(({ data }) => data.standing === 'alleged');
  return [
    ...accused.filter((official) => designated.has(official)),
    ...accused.filter((official) => !designated.has(official)),
  ];
}

function askedOf({ regimes, instruments }: Catalogue, tools: ViewTools): DossierSheetView['asked'] {
  const { words, view, registry } = tools;
  const { data, submissions, questions } = view.case;
  return {
    listings: submissions.flatMap((submission): ListingsAskedView[] => {
      const form = regimes.get(submission.data.regime);
      if (!form) return [];
      const { pack } = form;
      const texts = tools.pack.of(form.translations);
      const { designations } = submission;
      const codes = designations.flatMap(
        (designation) => designation.data.measures ?? pack.measures.map(({ code }) => code),
      );
      const measures = pack.measures.filter(({ code }) => codes.includes(code));
      return [
        {
          regime: texts.say(pack.name),
          authority: texts.say(pack.authority),
          count: designations.length,
          names: words.list(designations.map(({ official }) => officialName(official, tools))),
          measures:
            measures.length > 0 ? words.list(measures.map(({ text }) => texts.say(text))) : null,
        },
      ];
    }),
    texts: questions.flatMap((question): TextAskedView[] => {
      const form = instruments.get(question.data.instrument);
      if (!form) return [];
      const texts = tools.pack.of(form.translations);
      return [
        {
          instrument: texts.say(form.pack.name),
          body: texts.say(form.pack.body),
          subject:
            question.data.subject === undefined
              ? registry.phrase(data.title)
              : registry.phrase(question.data.subject, question.path),
        },
      ];
    }),
  };
}

/** On what the dossier rests, as far as this audience may know it. */
function sourcingOf({ view }: ViewTools): SourcingView {
  const { evidence, officials } = view.case;
  const shown = evidence.filter(
    ({ id, citedBy }) => citedBy.length > 0 && !view.placeholders.has(`evidence/${id}`),
  );
  const accused = officials.filter(({ data }) => data.standing === 'alleged');
  return {
    items: shown.length,
    origins: new Set(shown.map(({ origin }) => origin)).size,
    officials: accused.length,
    asked: accused.filter(({ data }) => data.right_of_reply?.asked !== undefined).length,
    searched: accused.filter(({ data }) => data.exculpatory !== undefined).length,
  };
}

/**
 * Whose word carries a claim, each once: the publisher, or the author where there is none. A source that
 * is withheld is not named.
 */
function sourcesOf(citations: readonly Citation[], { words, view }: ViewTools): string | null {
  const names = supporting(citations).flatMap(({ evidence: { id, data } }) =>
    view.placeholders.has(`evidence/${id}`) ? [] : [data.publisher ?? data.author ?? data.title],
  );
  return names.length > 0 ? words.list([...new Set(names)]) : null;
}
