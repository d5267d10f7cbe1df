/** What of one dossier was looked at, and what not: a report says so beside what was found. */
import { localeFor, type Catalogue } from '../catalogue/catalogue.ts';
import type { Checked, Coverage, NotChecked, Subject } from '../finding/coverage.ts';
import { baseLanguage } from '../model/phrase.ts';
import type { DocumentRequest } from '../model/requests.ts';
import type { ReviewStanding } from '../model/reviews.ts';
import type { View } from '../redact/redact.ts';
import type { DossierFile } from '../schema/types.ts';
import { type DossierSource, listNames } from '../source/dossier-source.ts';
import { exhibitAt } from '../source/exhibits.ts';
import type { LinkCheck, NotAsked } from '../links/links.ts';
import type { Compared, WhyNot } from './evidence/compared.ts';

export interface LookedAt {
  readonly id: string;
  readonly source: DossierSource;
  readonly data: DossierFile;
  readonly view: View;
  readonly catalogue: Catalogue;
  /** The documents that were composed, and those that findings stopped. */
  readonly composed: readonly DocumentRequest[];
  readonly refused: readonly DocumentRequest[];
  readonly compared: readonly Compared[];
  readonly links: readonly LinkCheck[];
  readonly reviews: ReviewStanding;
}

/** Of a dossier whose files cannot be read, or are not in their form. */
export const notRead = (id: string, files: readonly string[]): Coverage => ({
  checked: [],
  notChecked: [
    {
      dossier: id,
      subject: 'dossier',
      items: [id],
      count: 1,
      why:
        files.length === 0
          ? 'the files cannot be read'
          : 'a file cannot be read or is not in its form, so no rule ran and no document was composed',
    },
  ],
});

/** Of a dossier that was looked at by all rules. */
export function coverageOf(looked: LookedAt): Coverage {
  const tally = new Tally(looked.id);
  const { source, data, view, composed, refused } = looked;
  tally.checked('dossier', [looked.id], 'read, and looked at by every rule on cases');
  tally.checked(
    'file',
    ['dossier', ...listNames].map((name) => source.placeAt([name]).file).filter(isNew()),
    'read, and their form checked',
  );
  tellOfExhibits(looked, tally);
  tellOfEvidence(looked, tally);
  tellOfQuotes(looked, tally);
  tellOfLinks(looked, tally);
  tellOfReviews(looked, tally);
  tellOfLanguages(looked, tally);
  if (source.vault?.data === undefined && data.fictional !== true)
    tally.unknown('name', 'there is no vault here, so nobody knows which names must not appear');
  tally.checked(
    'name',
    [...new Set(view.withheld.map(({ owner }) => owner))],
    'withheld, and searched for in all texts',
  );
  tally.checked('document', idsOf(composed), 'composed, and looked at by every rule on documents');
  tally.notChecked('document', idsOf(refused), 'not composed, since findings stand in the way');
  tally.notChecked(
    'sent_file',
    [...(data.submissions ?? []), ...(data.questions ?? [])].flatMap(({ id, history }) =>
      (history ?? []).some(({ sha256 }) => sha256 !== undefined) ? [id] : [],
    ),
    'known by fingerprint alone, and not compared',
  );
  return tally.coverage;
}

/** Only of documents that were rendered can be said whether fonts have every letter, and what leaves. */
export const notRendered = (id: string, composed: readonly DocumentRequest[]): Coverage => {
  const tally = new Tally(id);
  tally.notChecked(
    'document',
    idsOf(composed),
    'missing letters, numbers of pages and what would leave are looked at by `dossier build` alone',
  );
  return tally.coverage;
};

/** Gathers for one dossier; of what there is nothing, nothing is said. */
class Tally {
  readonly #dossier: string;
  readonly #checked: Checked[] = [];
  readonly #notChecked: NotChecked[] = [];

  constructor(dossier: string) {
    this.#dossier = dossier;
  }

  get coverage(): Coverage {
    return { checked: this.#checked, notChecked: this.#notChecked };
  }

  checked(subject: Subject, items: readonly string[], how: string): void {
    const count = items.length;
    if (count > 0) this.#checked.push({ dossier: this.#dossier, subject, items, count, how });
  }

  /** Of which nobody knows how many there are. */
  unknown(subject: Subject, why: string): void {
    this.#notChecked.push({ dossier: this.#dossier, subject, items: [], count: 0, why });
  }

  notChecked(subject: Subject, items: readonly string[], why: string): void {
    const count = items.length;
    if (count > 0) this.#notChecked.push({ dossier: this.#dossier, subject, items, count, why });
  }
}

const isNew = (): ((word: string) => boolean) => {
  const seen = new Set<string>();
  return (word) => !seen.has(word) && Boolean(seen.add(word));
};

const idsOf = (requests: readonly DocumentRequest[]): string[] =>
  requests.map(({ request }) => request.id);

function tellOfExhibits({ data, source }: LookedAt, tally: Tally): void {
  const listed = (data.evidence ?? []).flatMap(({ files }) => files ?? []);
  const there = listed.filter(({ path }) => exhibitAt(source.exhibits, path));
  const paths = (files: typeof listed): string[] => files.map(({ path }) => path);
  tally.checked(
    'exhibit',
    paths(there.filter(({ sha256 }) => sha256 !== undefined)),
    'compared with the fingerprint in evidence.yaml',
  );
  tally.notChecked(
    'exhibit',
    paths(there.filter(({ sha256 }) => sha256 === undefined)),
    'without a fingerprint in evidence.yaml, so a change would not be seen',
  );
  tally.notChecked('exhibit', paths(listed.filter((file) => !there.includes(file))), 'not there');
}

function tellOfEvidence({ data, view }: LookedAt, tally: Tally): void {
  const items = data.evidence ?? [];
  tally.notChecked(
    'evidence',
    items.filter(({ files }) => (files ?? []).length === 0).map(({ id }) => id),
    'no file is kept in the dossier',
  );
  tally.notChecked(
    'evidence',
    items.filter(({ id }) => view.placeholders.has(`evidence/${id}`)).map(({ id }) => id),
    'withheld from the public, so in none of the documents composed',
  );
}

function tellOfQuotes({ compared }: LookedAt, tally: Tally): void {
  const quotes = compared.filter(({ what }) => what === 'quote');
  const idsWhy = (why: WhyNot | undefined): string[] =>
    quotes.filter((quote) => quote.why === why).map(({ evidence }) => evidence);
  tally.checked(
    'quote',
    idsWhy(undefined),
    'looked for in the file that is quoted, letter by letter',
  );
  tally.notChecked(
    'quote',
    quotes
      .filter(({ isChecked, isPlaceChecked }) => isChecked && isPlaceChecked === false)
      .map(({ evidence }) => evidence),
    'the page, paragraph, line or time that is cited could not be compared with the file',
  );
  for (const [why, words] of Object.entries(whyNotInWords))
    tally.notChecked('quote', idsWhy(why as WhyNot), words);
}

const whyNotInWords: Readonly<Record<WhyNot, string>> = {
  'no-file': 'the file that is quoted is not kept in the dossier',
  'not-recorded': 'the file that is quoted has no fingerprint in evidence.yaml',
  'only-translation': 'the dossier keeps only a translation of what is quoted',
  'no-words': 'without words',
  'out-of-order': 'the words of the file come in no order in which they could be compared',
  picture: 'the file that is quoted is a picture',
  'no-text-layer': 'the file that is quoted has no text layer',
  'no-reader': 'the program cannot read a file of this kind',
  encrypted: 'the file that is quoted is encrypted',
  damaged: 'the file that is quoted is damaged',
  encoding: 'nobody can tell in which encoding the file is written',
  'too-large': 'the file that is quoted is too large to be read',
  'too-slow': 'the file that is quoted takes too long to be read',
  'not-in-archive': 'the page that is quoted is not in the archive',
};

function tellOfLinks({ links }: LookedAt, tally: Tally): void {
  const idsOf = (isMeant: (result: LinkCheck['result']) => boolean): string[] =>
    links.filter(({ result }) => isMeant(result)).map(({ evidence }) => evidence);
  tally.checked(
    'link',
    idsOf((result) => result.state === 'alive' && result.same !== undefined),
    'asked for, and it gives the file that is kept, byte for byte',
  );
  tally.checked(
    'link',
    idsOf((result) => result.state === 'alive' && result.same === undefined),
    'asked for, and a page is there; what it says was not compared',
  );
  tally.checked(
    'link',
    idsOf(({ state }) => state === 'gone' || state === 'moved' || state === 'changed'),
    'asked for, with a finding',
  );
  tally.notChecked(
    'link',
    idsOf(({ state }) => state === 'blocked'),
    'the server lets no program in, which says nothing about the page: open it in a browser',
  );
  tally.notChecked(
    'link',
    idsOf(({ state }) => state === 'rate_limited'),
    'the server wants to be asked later: ask again, or open it in a browser',
  );
  tally.notChecked(
    'link',
    idsOf(({ state }) => state === 'unreachable'),
    'asked for, and no page came',
  );
  for (const [why, words] of Object.entries(whyNotAskedInWords))
    tally.notChecked(
      'link',
      idsOf((result) => result.state === 'not_asked' && result.why === why),
      words,
    );
}

const whyNotAskedInWords: Readonly<Record<NotAsked, string>> = {
  offline: 'no server was asked, since only `dossier validate --online` uses the network',
  'no-network':
    'its name could not be looked up, and no other server answered: perhaps this computer has no network',
  confidential: 'the item is confidential, so no server is told that somebody knows the address',
  withheld: 'what is withheld stands in the address, so no server is told of it',
  private: 'the address is not on the public internet, or leads away from it',
  'not-http': 'the address is none of the web',
  port: 'the address names a port on which no website is expected',
  password: 'there is a name or a password in the address',
  'too-many': 'there are more links than one run asks for: name fewer dossiers',
  'no-time': 'the time for one run was up: name fewer dossiers',
};

/** What the program checks is the smaller part: whether somebody has read the rest. */
function tellOfReviews({ data, reviews }: LookedAt, tally: Tally): void {
  tally.checked(
    'review',
    reviews.reviews.map(({ review }) => review.target),
    'compared with what was reviewed',
  );
  const idsWhere = (isMeant: boolean): string[] =>
    reviews.items.filter(({ isAccepted }) => isAccepted === isMeant).map(({ item }) => item.id);
  const by = reviews.needed === 1 ? 'somebody else' : `${String(reviews.needed)} others`;
  tally.checked('item', idsWhere(true), `accepted by ${by} as it is now`);
  tally.notChecked(
    'item',
    idsWhere(false),
    `not accepted by ${by} as it is now${data.status === 'draft' ? ', which a draft does not need' : ''}`,
  );
}

/** In which languages words are weighed, and in which documents have words around the texts. */
function tellOfLanguages({ data, catalogue, composed, refused }: LookedAt, tally: Tally): void {
  const printed = [...composed, ...refused].map(
    ({ request }) => request.data.language ?? data.language,
  );
  const languages = [...new Set([data.language, ...printed])].sort();
  const isWeighed = (language: string): boolean => catalogue.tones.has(baseLanguage(language));
  tally.checked('language', languages.filter(isWeighed), 'searched for words that judge');
  tally.notChecked(
    'language',
    languages.filter((language) => !isWeighed(language)),
    'the program has no list of words that judge in it',
  );
  tally.notChecked(
    'language',
    languages.filter((language) => !localeFor(language, catalogue)),
    'the program has no words of documents in it',
  );
}
