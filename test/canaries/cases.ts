/**
 * Dossiers with a canary in everything that can be confidential. Three kinds: a clean one keeps its
 * secrets where they belong; in a slipped one one of them stands in a public place as well; a broken one
 * has a fault besides, in the vault or in another file, so that the program must say what is wrong there.
 */
import { strToU8, zipSync } from 'fflate';
import { parse, stringify } from 'yaml';
import { baseCase } from '../support/base-case.ts';
import { pdfOf } from '../support/exhibit-files.ts';
import { changeFreeTexts, type Files, freeTexts } from '../support/free-texts.ts';
import { disguises } from '../support/secret.ts';
import { anyScript, type Canary, inLatin, type Keeper, newWords, type Script } from './canary.ts';
import { type Chance, chanceOf } from './chance.ts';
import { faults } from './faults.ts';
import { fieldsOf, filledField, type Form, type Plant } from './fields.ts';

export const kinds = ['clean', 'slipped', 'broken'] as const;
export type Kind = (typeof kinds)[number];

export interface CanaryCase {
  readonly seed: number;
  readonly kind: Kind;
  /** By their paths from the root of what the program sees. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly canaries: readonly Canary[];
  /** What was done to it, for repeating: `as it is in evidence.yaml/0/title`. */
  readonly story: string;
}

export const caseId = 'zz-base';

/** Authorities to which the dossier has documents. */
const recipients = ['eu-ghrsr', 'ep-wq'] as const;

/** Half of the cases are clean: only there everything is made. */
export const kindOf = (seed: number): Kind =>
  (['clean', 'slipped', 'clean', 'broken'] as const)[seed % 4] ?? 'clean';

/** @param slips of which fields one may slip; without it of any */
export function caseOf(seed: number, kind: Kind = kindOf(seed), slips = /./): CanaryCase {
  const chance = chanceOf(seed);
  const nest = newNest(chance);
  const gone = nest.plantFor(team)('persons/p-gone/name', 'words') ?? '';
  const dossier = fill(chance, nest, gone);
  const earlier = earlierVersion(dossier, newNest(chance, nest), gone);
  const slip = kind === 'clean' ? undefined : slipped(dossier, nest.canaries, chance, slips);
  const fault = kind === 'broken' ? chance.one(faults) : undefined;
  const files = slip?.files ?? dossier;
  const faulty = fault ? fault.change(files, slip?.words ?? '', chance) : files;
  return {
    seed,
    kind,
    files: {
      ...inFolder(`/dossiers/${caseId}`, faulty),
      ...inFolder(`/before/${caseId}`, earlier),
    },
    canaries: nest.canaries,
    story: [slip?.story, fault?.name].filter((part) => part !== undefined).join('; ') || 'clean',
  };
}

type Dossier = Readonly<Record<string, string | Uint8Array>>;

const inFolder = (folder: string, files: Dossier): Dossier =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]),
  );

/** Where canaries are hatched, and known ever after. */
interface Nest {
  readonly canaries: Canary[];
  readonly plantFor: (keeper: Keeper, skip?: RegExp) => Plant;
}

function newNest(chance: Chance, shared?: Nest): Nest {
  const canaries = shared?.canaries ?? [];
  const hatch = (field: string, form: Form, keeper: Keeper): string => {
    // What stands in addresses and names of files is mostly written in plain letters.
    const script: Script = form === 'words' ? anyScript(chance) : 'Latin';
    const words = newWords(chance, script);
    const closed = words.toLowerCase().replace(' ', '-');
    const written = {
      words,
      slug: closed,
      url: `https://example.org/${closed}`,
      exhibit: `exhibits/${closed}.txt`,
    }[form];
    canaries.push({ words, written, script, field, keeper });
    return written;
  };
  return {
    canaries,
    plantFor: (keeper, skip) => (path, form) =>
      skip?.test(path) === true ? undefined : hatch(path, form, keeper),
  };
}

/** For whom an entry is confidential, by chance. */
function someKeeper(chance: Chance, kind: Keeper['kind']): Keeper {
  const readers = [[], [recipients[0]], [recipients[1]], [...recipients]];
  return { kind, recipients: chance.one(readers) };
}

const levelOf = ({ recipients: readers }: Keeper): object =>
  readers.length === 0 ? { level: 'internal' } : { level: 'recipient', recipients: readers };

const confidentialityOf = ({ recipients: readers }: Keeper): object =>
  readers.length === 0
    ? { confidentiality: 'internal' }
    : { confidentiality: 'recipient', recipients: readers };

const team: Keeper = { kind: 'team', recipients: [] };

const person = 'persons.json#/definitions/person';
const evidence = 'evidence.json#/definitions/item';
const vaultValues = 'vault.json#/definitions/entry/properties/values';

/** What is public of a person. All else that a schema knows is the team’s. */
const publicOfPersons = words(
  'id name pseudonym role names categories gender age_or_birth occupation protected_status status political_prisoner description',
);
/** The same of public evidence. */
const publicOfEvidence = words(
  'id kind title confidentiality recipients published author publisher language url archives accessed files origin source_connection licence notes',
);
/** What entries refer to, and what the case gives itself. */
const givenOfEvidence = words(
  'id kind confidentiality recipients published language accessed files',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}

const fill = (chance: Chance, nest: Nest, gone: string): Dossier => {
  const people = { one: someKeeper(chance, 'vault'), two: someKeeper(chance, 'vault') };
  const vault = {
    'p-one': people.one,
    'p-two': people.two,
    'sudyaev-vymysl': someKeeper(chance, 'vault'),
    'E-02': someKeeper(chance, 'vault'),
    'E-05': someKeeper(chance, 'vault'),
  };
  const hidden = {
    'E-03': someKeeper(chance, 'team'),
    'E-04': someKeeper(chance, 'team'),
    'E-05': vault['E-05'],
  };
  const quotes = quotesOf(nest, hidden);
  const items = itemsOf(chance, nest, hidden, quotes);
  return {
    ...baseCase,
    'persons.yaml': asBlocks([
      { id: 'p-one', role: 'victim', ...personNotes(nest, 'p-one') },
      { id: 'p-two', role: 'witness', ...personNotes(nest, 'p-two') },
      { id: 'p-three', role: 'victim', name: 'Nimush Mkitkhveli', ...personNotes(nest, 'p-three') },
    ]),
    'evidence.yaml': asBlocks(items.entries),
    ...items.exhibits,
    'prosecutions.yaml': citing(chance, nest, hidden, quotes),
    'questions.yaml': asBlocks(drafts),
    ...sentWith(gone),
    'reviews.yaml': asBlocks([
      {
        target: 'E-01',
        sha256: 'a'.repeat(64),
        reviewer: nest.plantFor(team)('reviews/0/reviewer', 'words'),
        decision: 'commented',
        on: '2026-02-01',
        note: nest.plantFor(team)('reviews/0/note', 'words'),
      },
    ]),
    'vault.yaml': `# ${nest.plantFor({ kind: 'vault', recipients: [] })('vault/comment', 'words') ?? ''}\n${asBlocks(
      Object.fromEntries(
        Object.entries(vault).map(([id, keeper]) => [
          id,
          {
            ...levelOf(keeper),
            values: Object.fromEntries(
              fieldsOf(vaultValues).map((field) => [
                field,
                filledField(vaultValues, field, nest.plantFor(keeper), `vault/${id}`),
              ]),
            ),
          },
        ]),
      ),
    )}`,
  };
};

/** What a person has agreed to and is afraid of, and whatever else a schema will know of people. */
const personNotes = (nest: Nest, id: string): object => ({
  ...Object.fromEntries(
    fieldsOf(person)
      .filter((field) => !publicOfPersons.includes(field))
      .map((field) => [
        field,
        // Who is meant by a consent is the id of an authority.
        filledField(person, field, nest.plantFor(team, /\/recipients\//), `persons/${id}`),
      ]),
  ),
  consent: [
    {
      given_by: 'person',
      recipients: ['public', ...recipients, 'un-special-procedures'],
      scope: nest.plantFor(team)(`persons/${id}/consent/scope`, 'words'),
      form: nest.plantFor(team)(`persons/${id}/consent/form`, 'words'),
      on: '2026-01-01',
    },
  ],
});

const hiddenIds = ['E-03', 'E-04', 'E-05'] as const;
type Hidden = Readonly<Record<(typeof hiddenIds)[number], Keeper>>;

function itemsOf(chance: Chance, nest: Nest, hidden: Hidden, quotes: Quotes) {
  const exhibits: Record<string, string | Uint8Array> = {};
  const fileOf = (id: keyof Hidden, keeper: Keeper): object => {
    const path = nest.plantFor(keeper)(`evidence/${id}/files/path`, 'exhibit') ?? '';
    const quoted = quotes[id].exact;
    const [ending, make] = chance.one(
      // What the simple PDF of the tests cannot have in it.
      exhibitMakers.filter(([kind]) => kind !== 'pdf' || /^[a-z ]+$/i.test(quoted)),
    );
    const inside = (part: string): string =>
      nest.plantFor(keeper)(`evidence/${id}/exhibit/${part}`, 'slug') ?? '';
    const named = path.replace(/txt$/, ending);
    exhibits[named] = make(inside, quoted);
    return { files: [{ path: named }] };
  };
  const teamNotes = (id: string): object =>
    Object.fromEntries(
      fieldsOf(evidence)
        .filter((field) => !publicOfEvidence.includes(field))
        .map((field) => [
          field,
          filledField(evidence, field, nest.plantFor(team), `evidence/${id}`),
        ]),
    );
  const everything = (id: string, keeper: Keeper): object =>
    Object.fromEntries(
      fieldsOf(evidence)
        .filter((field) => !givenOfEvidence.includes(field))
        .map((field) => [
          field,
          filledField(
            evidence,
            field,
            // What the team notes of an item is for nobody else, whoever may see the item.
            nest.plantFor(publicOfEvidence.includes(field) ? keeper : team),
            `evidence/${id}`,
          ),
        ]),
    );
  return {
    exhibits,
    entries: [
      {
        id: 'E-01',
        kind: 'judgment',
        title: 'Judgment of 30 November 2020',
        published: '2020-11-30',
        origin: 'city-court-of-vymysl',
        url: 'https://example.org/judgment',
        archives: [{ url: 'https://archive.example.org/judgment' }],
        ...teamNotes('E-01'),
      },
      {
        id: 'E-02',
        kind: 'press',
        title: 'Reader jailed',
        published: '2020-12-01',
        publisher: 'Vymysl Gazette',
        origin: 'vymysl-gazette',
        url: 'https://example.org/reader-jailed',
        archives: [{ url: 'https://archive.example.org/reader-jailed' }],
      },
      ...(['E-03', 'E-04'] as const).map((id) => ({
        id,
        kind: 'witness_statement',
        published: '2020-12-02',
        ...confidentialityOf(hidden[id]),
        ...everything(id, hidden[id]),
        ...fileOf(id, hidden[id]),
      })),
      // As the guide has it: what is confidential of an item stands in the vault.
      {
        id: 'E-05',
        kind: 'witness_statement',
        title: 'Statement',
        published: '2020-12-03',
        ...confidentialityOf(hidden['E-05']),
        origin: 'a-witness',
      },
    ],
  };
}

type Inside = (part: string) => string;

/** Exhibits of many kinds, with words in their text and in what nobody sees of a file. */
const exhibitMakers: readonly (readonly [
  string,
  (inside: Inside, quoted: string) => string | Uint8Array,
])[] = [
  ['txt', (inside, quoted) => `The statement of ${inside('text')}.\n${quoted}\n`],
  [
    'html',
    (inside, quoted) =>
      `<!doctype html><title>${inside('title')}</title><meta name="author" content="${inside('author')}"><!-- ${inside('comment')} --><p>${inside('text')}</p><p>${quoted}</p>`,
  ],
  [
    'pdf',
    (inside, quoted) => {
      const lines = [
        { y: 700, text: inside('text') },
        { y: 600, text: quoted },
      ];
      const text = new TextDecoder().decode(pdfOf(lines));
      return strToU8(
        text.replace(
          'trailer << ',
          `6 0 obj << /Author (${inside('author')}) /Title (${inside('title')}) >> endobj\ntrailer << /Info 6 0 R `,
        ),
      );
    },
  ],
  [
    'docx',
    (inside, quoted) =>
      zipSync({
        '[Content_Types].xml': strToU8(
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${inside('text')}</w:t></w:r></w:p><w:p><w:r><w:t>${quoted}</w:t></w:r></w:p></w:body></w:document>`,
        ),
        'docProps/core.xml': strToU8(
          `<coreProperties><creator>${inside('author')}</creator></coreProperties>`,
        ),
      }),
  ],
  [
    'jpg',
    (inside) =>
      new Uint8Array([
        ...[0xff, 0xd8, 0xff, 0xe1, 0x00, 0x40],
        ...strToU8(`Exif\0\0${inside('exif')}`),
        ...[0xff, 0xd9],
      ]),
  ],
];

interface Quote {
  readonly exact: string;
  readonly translation: string;
}
type Quotes = Readonly<Record<keyof Hidden, Quote>>;

/** Words of confidential evidence, which its files have too. */
function quotesOf(nest: Nest, hidden: Hidden): Quotes {
  const quoteOf = (id: keyof Hidden): Quote => {
    const plant = nest.plantFor({ ...hidden[id], kind: 'team' });
    return {
      exact: plant(`citations/${id}/quote/exact`, 'words') ?? '',
      translation: plant(`citations/${id}/quote/translation`, 'words') ?? '',
    };
  };
  return { 'E-03': quoteOf('E-03'), 'E-04': quoteOf('E-04'), 'E-05': quoteOf('E-05') };
}

/** The act is carried by confidential evidence too, with its pages and words. */
function citing(chance: Chance, nest: Nest, hidden: Hidden, quotes: Quotes): string {
  const cited = hiddenIds.map((id) => ({
    evidence: id,
    page: nest.plantFor({ ...hidden[id], kind: 'team' })(`citations/${id}/page`, 'words'),
    ...(chance.happens(4) ? {} : { quote: quotes[id] }),
  }));
  return (baseCase['prosecutions.yaml'] ?? '').replaceAll(
    'citations: [E-01, E-02]',
    `citations: ${JSON.stringify(['E-01', 'E-02', ...cited])}`,
  );
}

const drafts = [
  {
    id: 'ep',
    instrument: 'ep-wq',
    addressee: 'vp-hr',
    subject: 'Trial of a reader in Zedland',
    background: 'On 30 November 2020 a court jailed a reader [@E-01].',
    questions: ['Has the addressee raised the case?'],
  },
  {
    id: 'letter',
    instrument: 'letter-minister',
    addressee: 'foreign-minister',
    address: ['The Minister', 'Ministry of Foreign Affairs'],
    salutation: 'Minister,',
    place: 'Brussels',
    subject: 'Trial of a reader in Zedland',
    background: 'On 30 November 2020 a court jailed a reader [@E-01].',
    questions: ['raise the case.'],
  },
  {
    id: 'un',
    instrument: 'un-special-procedures',
    addressee: 'mandate-holders',
    questions: ['send an urgent appeal.'],
  },
];

/** What was sent in March named somebody who must not be read of any more. */
function sentWith(gone: string): Dossier {
  const sha256 = 'b'.repeat(64);
  const history = [{ event: 'sent', on: '2026-02-01', to: 'The ministry', sha256 }];
  return {
    'submissions.yaml': `${baseCase['submissions.yaml'] ?? ''}  history: ${JSON.stringify(history)}\n`,
    [`sent/${sha256}.json`]: JSON.stringify({
      schema_version: 1,
      request: 'eu',
      case: {
        title: 'The base case',
        ...Object.fromEntries(
          ['officials', 'organisations', 'prosecutions', 'evidence'].map((list) => [
            list,
            parse(baseCase[`${list}.yaml`] ?? '', { schema: 'failsafe' }) as unknown,
          ]),
        ),
        persons: [{ id: 'p-gone', name: gone, role: 'victim' }],
        submissions: [{ id: 'eu', regime: 'eu-ghrsr', designations: [] }],
        questions: [],
      },
    }),
  };
}

const asBlocks = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** What lay here before: the witness was named then, the vault knew others, and evidence was public. */
function earlierVersion(now: Dossier, nest: Nest, gone: string): Dossier {
  const plant = nest.plantFor({ kind: 'vault', recipients: [] });
  const name = nest.canaries.find(({ field }) => field === 'vault/p-two/name')?.words ?? '';
  return {
    ...now,
    'dossier.yaml': (baseCase['dossier.yaml'] ?? '').replace('a reader to prison', 'her to prison'),
    'persons.yaml': asBlocks([
      { id: 'p-one', role: 'victim' },
      { id: 'p-two', role: 'witness', name },
      { id: 'p-gone', role: 'victim', name: gone },
    ]),
    'vault.yaml': asBlocks({
      'p-one': { level: 'internal', values: { name: plant('before/vault/p-one/name', 'words') } },
    }),
  };
}

/** What leaves a link or the name of a file what it is. */
const inLinks = new Set(['as it is', 'in capitals', 'within a sentence']);

interface Slip {
  readonly files: Dossier;
  /** As they stand where they slipped to. */
  readonly words: string;
  readonly story: string;
}

/** Names under which nobody is found: a given name, or a patronymic, is that of many. */
const slipsNot = /\/(?:given|patronymic|comment)$|^before|^citations|exhibit|files/;

/** Who bears the name of a family in public makes it no secret. */
const isPublicName = /^[^/]*officials\.yaml\/\d+\/(?:name$|names\/)/;

function slipped(files: Dossier, canaries: readonly Canary[], chance: Chance, slips: RegExp): Slip {
  const canary = chance.one(
    canaries.filter(
      ({ keeper, field }) => keeper.kind === 'vault' && !slipsNot.test(field) && slips.test(field),
    ),
  );
  const [how, disguise] = chance.one([
    ...Object.entries(disguises).filter(
      ([name]) => canary.written === canary.words || inLinks.has(name),
    ),
    ...(inLatin(canary.words).length > 0
      ? [['in Latin letters', (text: string) => chance.one(inLatin(text))] as const]
      : []),
  ]);
  const words = disguise(canary.written);
  const texts = Object.fromEntries(
    Object.entries(files).filter(
      (entry): entry is [string, string] =>
        entry[0].endsWith('.yaml') && typeof entry[1] === 'string',
    ),
  );
  // What is marked as confidential may name anybody.
  const places = freeTexts(publicIn(texts)).filter(
    ({ place }) => !canary.field.endsWith('/parts/family') || !isPublicName.test(place),
  );
  const { place } = chance.one(places);
  const [file = ''] = place.split('/');
  const changed = chance.happens(8)
    ? { ...texts, [file]: `# ${words.replaceAll('\n', ' ')}\n${texts[file] ?? ''}` }
    : changeFreeTexts(texts, (text) =>
        text.place === place ? `${text.text} ${words}` : text.text,
      );
  const blocks = Object.fromEntries(
    Object.entries(changed).map(([name, text]) => [
      name,
      name === file ? text : (texts[name] ?? ''),
    ]),
  );
  return { files: { ...files, ...blocks }, words, story: `${canary.field} ${how} in ${place}` };
}

/** The files in which all that has a free text is public. */
const publicIn = (texts: Files): Files =>
  Object.fromEntries(
    Object.entries(texts).filter(
      ([name]) => !['persons.yaml', 'evidence.yaml', 'reviews.yaml', 'vault.yaml'].includes(name),
    ),
  );
