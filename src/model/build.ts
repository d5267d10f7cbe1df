import type { Path } from '../finding/finding.ts';
import type * as Schema from '../schema/types.ts';
import type * as Case from './case-file.ts';
import { type CaseDate, compareDates, isBefore, toCaseDate } from './dates.ts';
import { type Mutable, References } from './references.ts';

/** Builds the case from values that passed their schema. Never throws for what they say. */
export function buildCase(data: Schema.DossierFile): Case.CaseFile {
  return new CaseBuilder(data).build();
}

/** The lists that share one set of ids: vault, reviews and names of files know entries by id alone. */
const lists = [
  'evidence',
  'organisations',
  'persons',
  'officials',
  'prosecutions',
  'submissions',
  'questions',
] as const;

class CaseBuilder {
  readonly #data: Schema.DossierFile;
  readonly #references = new References();
  readonly #persons = new Map<string, Mutable<Case.Person>>();
  readonly #officials = new Map<string, Mutable<Case.Official>>();

  constructor(data: Schema.DossierFile) {
    this.#data = data;
  }

  build(): Case.CaseFile {
    const data = this.#data;
    const references = this.#references;
    const known = new Map<string, Path>();
    for (const list of lists) references.findDuplicates(data[list] ?? [], [list], known);
    // Evidence first, since everything cites it; then who can be referred to; then what refers.
    this.#each('evidence', (item, path) => {
      this.#evidenceItem(item, path);
    });
    this.#references.evidence.forEach((item) => {
      this.#completeEvidence(item);
    });
    this.#each('organisations', (item, path) => {
      this.#organisation(item, path);
    });
    this.#references.organisations.forEach((item) => {
      this.#completeOrganisation(item);
    });
    this.#each('persons', (item, path) => {
      this.#person(item, path);
    });
    this.#each('officials', (item, path) => {
      this.#official(item, path);
    });
    const prosecutions = (data.prosecutions ?? []).map((item, index) =>
      this.#prosecution(item, ['prosecutions', index]),
    );
    this.#officials.forEach((official) => official.involvements.sort(byActDate));
    const submissions = (data.submissions ?? []).map((item, index) =>
      this.#submission(item, ['submissions', index]),
    );
    const questions = (data.questions ?? []).map((item, index) =>
      this.#question(item, ['questions', index]),
    );
    const text = this.#dossierProse();
    return {
      path: [],
      id: data.id,
      data,
      ...text,
      officials: [...this.#officials.values()],
      organisations: [...this.#references.organisations.values()],
      persons: [...this.#persons.values()],
      prosecutions,
      evidence: [...this.#references.evidence.values()],
      submissions,
      questions,
      unresolved: references.unresolved,
      malformed: references.malformed,
      duplicates: references.duplicates,
      prose: references.allProse,
      citationsAt: (path) => references.citationsAt(path),
    };
  }

  #each<L extends 'evidence' | 'organisations' | 'persons' | 'officials'>(
    list: L,
    add: (item: NonNullable<Schema.DossierFile[L]>[number], path: Path) => void,
  ): void {
    const items = this.#data[list] ?? [];
    const seen = new Set<string>();
    items.forEach((item, index) => {
      if (seen.has(item.id)) return;
      seen.add(item.id);
      add(item, [list, index]);
    });
  }

  #evidenceItem(data: Schema.EvidenceItem, path: Path): void {
    const { id, origin } = data;
    this.#references.evidence.set(id, { id, data, path, origin: origin ?? id, citedBy: [] });
  }

  /** Dates of evidence may be disputed too, so they can be read only when all items are known. */
  #completeEvidence(item: Mutable<Case.Evidence>): void {
    const { published, notes } = item.data;
    const text = this.#references.prose(notes, [...item.path, 'notes']);
    if (published !== undefined)
      item.published = this.#references.date(published, [...item.path, 'published']);
    if (text) item.notes = text;
  }

  #organisation(data: Schema.Organisation, path: Path): void {
    this.#references.organisations.set(data.id, { id: data.id, data, path });
    this.#nameCitations(data.names, path);
  }

  #completeOrganisation(item: Mutable<Case.Organisation>): void {
    if (item.data.parent === undefined) return;
    const parent = this.#references.resolve(
      'organisation',
      this.#references.organisations,
      item.data.parent,
      [...item.path, 'parent'],
    );
    if (parent) item.parent = parent;
  }

  #person(data: Schema.Person, path: Path): void {
    const description = this.#references.prose(data.description, [...path, 'description']);
    this.#nameCitations(data.names, path);
    const facts = this.#references.prose(data.protected_status?.facts, [
      ...path,
      'protected_status',
      'facts',
    ]);
    this.#references.cite(data.political_prisoner?.citations, [
      ...path,
      'political_prisoner',
      'citations',
    ]);
    (data.public_basis ?? []).forEach((basis, index) =>
      this.#references.cite(basis.citations, [...path, 'public_basis', index, 'citations']),
    );
    this.#persons.set(data.id, {
      id: data.id,
      data,
      path,
      ...(description ? { description } : {}),
      ...(facts ? { protectedFacts: facts } : {}),
    });
  }

  #official(data: Schema.Official, path: Path): void {
    const { birth, right_of_reply: reply } = data;
    const description = this.#references.prose(data.description, [...path, 'description']);
    const answer = this.#references.prose(reply?.answer, [...path, 'right_of_reply', 'answer']);
    const exculpatory = this.#references.prose(data.exculpatory?.result, [
      ...path,
      'exculpatory',
      'result',
    ]);
    this.#nameCitations(data.names, path);
    this.#references.cite(birth?.citations, [...path, 'birth', 'citations']);
    this.#references.cite(data.deceased?.citations, [...path, 'deceased', 'citations']);
    (data.existing_listings ?? []).forEach((listing, index) => {
      this.#references.cite(listing.citations, [...path, 'existing_listings', index, 'citations']);
    });
    (data.identifiers ?? []).forEach((identifier, index) => {
      this.#references.cite(identifier.citations, [...path, 'identifiers', index, 'citations']);
    });
    this.#references.findDuplicates(data.posts ?? [], [...path, 'posts']);
    this.#officials.set(data.id, {
      id: data.id,
      data,
      path,
      involvements: [],
      posts: (data.posts ?? []).map((post, index) => this.#post(post, [...path, 'posts', index])),
      ...(birth?.date === undefined
        ? {}
        : { birthDate: this.#references.date(birth.date, [...path, 'birth', 'date']) }),
      ...(birth?.place === undefined
        ? {}
        : { birthPlace: this.#references.text(birth.place, [...path, 'birth', 'place']) }),
      ...(description ? { description } : {}),
      ...(answer ? { answer } : {}),
      ...(exculpatory ? { exculpatory } : {}),
    });
  }

  #nameCitations(names: readonly Schema.NameForm[] | undefined, path: Path): void {
    (names ?? []).forEach((name, index) => {
      this.#references.cite(name.citations, [...path, 'names', index, 'citations']);
    });
  }

  #post(data: Schema.Post, path: Path): Case.Post {
    const organisation =
      data.organisation === undefined
        ? undefined
        : this.#references.organisation(data.organisation, [...path, 'organisation']);
    return {
      data,
      path,
      citations: this.#references.cite(data.citations, [...path, 'citations']),
      ...(data.id === undefined ? {} : { id: data.id }),
      ...(organisation ? { organisation } : {}),
      ...(data.from === undefined
        ? {}
        : { from: this.#references.date(data.from, [...path, 'from']) }),
      ...(data.to === undefined ? {} : { to: this.#references.date(data.to, [...path, 'to']) }),
    };
  }

  #prosecution(data: Schema.Prosecution, path: Path): Case.Prosecution {
    const summary = this.#references.prose(data.summary, [...path, 'summary']);
    const motive = data.political_motive;
    const politicalMotive = this.#references.prose(motive?.text, [
      ...path,
      'political_motive',
      'text',
    ]);
    const court =
      data.court === undefined
        ? undefined
        : this.#references.organisation(data.court, [...path, 'court']);
    this.#references.cite(motive?.citations, [...path, 'political_motive', 'citations']);
    const acts: Case.Act[] = [];
    const prosecution: Case.Prosecution = {
      id: data.id,
      data,
      path,
      acts,
      defendants: data.defendants.flatMap(
        (id, index) =>
          this.#references.resolve('person', this.#persons, id, [...path, 'defendants', index]) ??
          [],
      ),
      charges: (data.charges ?? []).map((charge, index) => ({
        data: charge,
        path: [...path, 'charges', index],
        citations: this.#references.cite(charge.citations, [
          ...path,
          'charges',
          index,
          'citations',
        ]),
      })),
      violations: (data.procedural_violations ?? []).map((violation, index) => {
        const at = [...path, 'procedural_violations', index];
        const text = this.#references.prose(violation.text, [...at, 'text']);
        return {
          data: violation,
          path: at,
          citations: this.#references.cite(violation.citations, [...at, 'citations']),
          ...(text ? { text } : {}),
        };
      }),
      recognitions: (data.recognised_by ?? []).map((recognition, index) => {
        const at = [...path, 'recognised_by', index];
        return {
          data: recognition,
          path: at,
          citations: this.#references.cite(recognition.citations, [...at, 'citations']),
          ...(recognition.date === undefined ? {} : { date: toCaseDate(recognition.date) }),
        };
      }),
      ...(court ? { court } : {}),
      ...(data.case_number === undefined
        ? {}
        : { caseNumber: this.#references.text(data.case_number, [...path, 'case_number']) }),
      ...(summary ? { summary } : {}),
      ...(politicalMotive ? { politicalMotive } : {}),
    };
    this.#references.findDuplicates(data.acts ?? [], [...path, 'acts']);
    (data.acts ?? []).forEach((act, index) => {
      acts.push(this.#act(act, [...path, 'acts', index], prosecution));
    });
    acts.sort((a, b) => compareDates(decisive(a.date), decisive(b.date)));
    return prosecution;
  }

  #act(data: Schema.Act, path: Path, prosecution: Case.Prosecution): Case.Act {
    const description = this.#references.prose(data.description, [...path, 'description']);
    const organisation =
      data.organisation === undefined
        ? undefined
        : this.#references.organisation(data.organisation, [...path, 'organisation']);
    const until = data.outcome?.detention_until;
    const involvements: Case.Involvement[] = [];
    const act: Case.Act = {
      id: data.id,
      data,
      path,
      prosecution,
      date: this.#references.date(data.date, [...path, 'date']),
      victims: (data.victims ?? []).flatMap(
        (id, index) => this.#victim(id, [...path, 'victims', index]) ?? [],
      ),
      involvements,
      citations: this.#references.cite(data.citations, [...path, 'citations']),
      ...(until === undefined
        ? {}
        : {
            detentionUntil: this.#references.date(until, [...path, 'outcome', 'detention_until']),
          }),
      ...(description ? { description } : {}),
      ...(organisation ? { organisation } : {}),
      ...(data.place === undefined
        ? {}
        : { place: this.#references.text(data.place, [...path, 'place']) }),
    };
    (data.involved ?? []).forEach((item, index) => {
      const involvement = this.#involvement(item, [...path, 'involved', index], act);
      if (involvement) involvements.push(involvement);
    });
    return act;
  }

  #victim(id: string, path: Path): Case.Victim | undefined {
    const official = this.#officials.get(id);
    if (official?.data.standing === 'affected') return { kind: 'official', official };
    const person = this.#references.resolve('person', this.#persons, id, path);
    return person && { kind: 'person', person };
  }

  #involvement(data: Schema.Involvement, path: Path, act: Case.Act): Case.Involvement | undefined {
    const citations = this.#references.cite(data.citations, [...path, 'citations']);
    const inference = this.#references.prose(data.inference, [...path, 'inference']);
    const official = this.#references.resolve('official', this.#officials, data.official, [
      ...path,
      'official',
    ]);
    if (!official) return undefined;
    const post = this.#postOf(official, data.post, act, [...path, 'post']);
    const involvement: Case.Involvement = {
      data,
      path,
      official,
      act,
      citations,
      ...(post ? { post } : {}),
      ...(inference ? { inference } : {}),
    };
    official.involvements.push(involvement);
    return involvement;
  }

  #postOf(
    official: Case.Official,
    id: string | undefined,
    act: Case.Act,
    path: Path,
  ): Case.Post | undefined {
    const named = id === undefined ? official.posts : [this.#postNamed(official, id, path)];
    const covering = named.filter((post) => post && covers(post, decisive(act.date)));
    return covering.length === 1 ? covering[0] : undefined;
  }

  #postNamed(official: Case.Official, id: string, path: Path): Case.Post | undefined {
    const named = new Map(official.posts.map((post) => [post.id ?? '', post]));
    named.delete('');
    return this.#references.resolve('post', named, id, path);
  }

  #submission(data: Schema.Submission, path: Path): Case.Submission {
    const interest = this.#references.prose(data.interest, [...path, 'interest']);
    const misdirected: Case.Misdirected[] = [];
    const designations = (data.designations ?? []).flatMap((item, index) => {
      const at = [...path, 'designations', index];
      const designee = this.#otherDesignee(item.official);
      if (designee) misdirected.push({ path: at, designee });
      return designee ? [] : (this.#designation(item, at) ?? []);
    });
    return {
      id: data.id,
      data,
      path,
      designations,
      misdirected,
      ...(interest ? { interest } : {}),
    };
  }

  /** The body or the person of the case that has this id, if no official has. */
  #otherDesignee(id: string): Case.Misdirected['designee'] | undefined {
    if (this.#officials.has(id)) return undefined;
    const organisation = this.#references.organisations.get(id);
    if (organisation) return { kind: 'organisation', organisation };
    const person = this.#persons.get(id);
    return person && { kind: 'person', person };
  }

  #designation(data: Schema.Designation, path: Path): Case.Designation | undefined {
    const reasons = this.#references.prose(data.reasons, [...path, 'reasons']);
    const thresholds = (data.threshold_facts ?? []).map((threshold, index) => {
      const at = [...path, 'threshold_facts', index];
      return {
        path: at,
        kind: threshold.kind,
        facts: this.#references.prose(threshold.facts, [...at, 'facts']),
        ...(threshold.criterion === undefined ? {} : { criterion: threshold.criterion }),
      };
    });
    const official = this.#references.resolve('official', this.#officials, data.official, [
      ...path,
      'official',
    ]);
    if (!official) return undefined;
    return { data, path, official, thresholds, ...(reasons ? { reasons } : {}) };
  }

  #question(data: Schema.Question, path: Path): Case.Question {
    const background = this.#references.prose(data.background, [...path, 'background']);
    return {
      id: data.id,
      data,
      path,
      questions: (data.questions ?? []).map((text, index) =>
        this.#references.prose(text, [...path, 'questions', index]),
      ),
      ...(background ? { background } : {}),
    };
  }

  #dossierProse(): Pick<Case.CaseFile, 'summary' | 'context' | 'whyNow' | 'remedies' | 'links'> {
    const { summary, context, why_now: whyNow, remedies, submitters } = this.#data;
    const texts = {
      summary: this.#references.prose(summary, ['summary']),
      context: this.#references.prose(context, ['context']),
      whyNow: this.#references.prose(whyNow, ['why_now']),
      remedies: this.#references.prose(remedies, ['remedies']),
    };
    const links = (submitters ?? []).map((submitter, index) =>
      this.#references.prose(submitter.link_to_case, ['submitters', index, 'link_to_case']),
    );
    return {
      links,
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    };
  }
}

/** The value to reckon with: the only or the preferred one, else the first that was written. */
export function decisive<T>({ candidates }: Case.Disputed<T>): T {
  const candidate = candidates.find(({ isPreferred }) => isPreferred) ?? candidates[0];
  if (!candidate) throw new Error('A disputed value has no candidate.');
  return candidate.value;
}

/** The value that the dossier settles on, or nothing where sources disagree and none is preferred. */
export const settled = <T>({ candidates }: Case.Disputed<T>): T | undefined =>
  candidates.length === 1
    ? candidates[0]?.value
    : candidates.find(({ isPreferred }) => isPreferred)?.value;

/** Whether a post was held on a date, as far as its real ends say; cited ends exclude nothing. */
export function covers(post: Case.Post, date: CaseDate): boolean {
  const from = post.data.from_is === 'start' && post.from ? settled(post.from) : undefined;
  const to = post.data.to_is === 'end' && post.to ? settled(post.to) : undefined;
  return !(from && isBefore(date, from)) && !(to && isBefore(to, date));
}

const byActDate = (a: Case.Involvement, b: Case.Involvement): number =>
  compareDates(decisive(a.act.date), decisive(b.act.date));
