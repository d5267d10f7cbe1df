/** Every pack for a parliament makes a document, and holds texts to its own limits, on both sides. */
import { describe, expect, it } from 'vitest';
import {
  allBlocks,
  childBlocks,
  copyBlockText,
  countWords,
  inlineText,
  ownInlines,
} from '../src/document/text.ts';
import type { Block } from '../src/document/document.ts';
import { asksQuestions, isTabled, kindOf } from '../src/model/instrument.ts';
import { firstText } from '../src/model/phrase.ts';
import type { InstrumentPack } from '../src/schema/types.ts';
import { builtIn, prepareVariation } from './support/base-case.ts';

const packs = [...builtIn.instruments.values()].map(({ pack }) => pack);

interface Draft {
  readonly background?: string;
  readonly questions?: readonly string[];
}

const packOf = (id: string): InstrumentPack => {
  const pack = builtIn.instruments.get(id)?.pack;
  if (!pack) throw new Error(`There is no pack ${id}.`);
  return pack;
};

/** The shortest text in the form of a pack. */
const shortest = (pack: InstrumentPack): Draft => ({
  ...(asksQuestions(pack)
    ? { questions: [kindOf(pack) === 'sentence' ? 'who did it.' : 'Who?'] }
    : {}),
  ...(asksQuestions(pack) && kindOf(pack) !== 'letter' ? {} : { background: 'We object.' }),
});

/** Whoever is named has agreed to everything. */
const persons = [
  {
    id: 'p-one',
    name: 'Nimush Mkitkhveli',
    role: 'victim',
    consent: [
      {
        given_by: 'person',
        recipients: ['public', ...packs.map(({ id }) => id)],
        scope: 'Name',
        on: '2026-01-15',
      },
    ],
  },
];

/** Everything that is printed, in reading order. */
const textOf = (body: readonly Block[]): string =>
  [...allBlocks(body)].flatMap((block) => ownInlines(block).map(inlineText)).join('\n');

/** English where the form takes it, since the case is in English. */
const languageOf = ({ languages: { codes } }: InstrumentPack): string =>
  codes.find((code) => code === 'en') ?? codes[0] ?? 'en';

async function prepared(
  pack: InstrumentPack,
  draft: Draft,
  more: object = {},
  catalogue = builtIn,
) {
  const addressee = pack.addressees?.[0]?.id;
  const question = {
    id: 'one',
    instrument: pack.id,
    language: languageOf(pack),
    ...(addressee === undefined ? {} : { addressee }),
    // The first language in which it can be tabled, where that is not English.
    ...(pack.languages.codes.includes('en') ? {} : { language: pack.languages.codes[0] }),
    subject: 'Trial of a reader in Zedland',
    ...(isTabled(pack)
      ? { similar_questions: { searched_on: '2026-02-01', by: 'assistant-1', result: 'None.' } }
      : {}),
    ...draft,
    ...more,
  };
  // JSON is YAML.
  const { findings, documents } = await prepareVariation(
    {
      'questions.yaml': `${JSON.stringify([question])}\n`,
      'persons.yaml': `${JSON.stringify(persons)}\n`,
    },
    '2026-03-01',
    catalogue,
  );
  const document = documents.find(({ request: { request } }) => request.id === 'one')?.document;
  return { codes: findings.map(({ code }) => code), document };
}

const limited = packs.flatMap((pack) =>
  pack.limits.words ? [{ id: pack.id, pack, ...pack.limits.words }] : [],
);

describe.each(limited)('$id: at most $max words', ({ pack, max, warn_from: warnFrom, counts }) => {
  /** What is found in a text of exactly so many words, with the formulae of the form. */
  async function inWords(total: number) {
    const least = await prepared(pack, { ...shortest(pack), background: 'word' });
    const formulae = countWords(copyBlockText(least.document?.body ?? [], counts)) - 1;
    const background = 'word '.repeat(total - formulae).trim();
    const { codes, document } = await prepared(pack, { ...shortest(pack), background });
    // Errors stop the document.
    if (document) expect(countWords(copyBlockText(document.body, counts))).toBe(total);
    return codes;
  }

  it('takes as many', async () => {
    expect(await inWords(max)).not.toContain('question/too-many-words');
  });

  it('refuses one more', async () => {
    expect(await inWords(max + 1)).toContain('question/too-many-words');
  });

  it.skipIf(warnFrom === undefined)('warns shortly before, and not sooner', async () => {
    const from = warnFrom ?? 0;
    expect(await inWords(from)).toContain('question/nearly-too-many-words');
    expect(await inWords(from - 1)).not.toContain('question/nearly-too-many-words');
  });
});

const few = packs.flatMap((pack) =>
  pack.limits.sub_questions ? [{ id: pack.id, pack, max: pack.limits.sub_questions.max }] : [],
);

describe.each(few)('$id: at most $max questions', ({ pack, max }) => {
  const asking = (count: number) =>
    prepared(pack, { questions: Array.from({ length: count }, () => 'Who?') });

  it('takes as many', async () => {
    expect((await asking(max)).codes).not.toContain('question/too-many-questions');
  });

  it('refuses one more', async () => {
    expect((await asking(max + 1)).codes).toContain('question/too-many-questions');
  });
});

describe.each(packs)('$id', (pack) => {
  it('makes a document of its shortest text, without a finding', async () => {
    const { codes, document } = await prepared(pack, shortest(pack));
    expect(codes.filter((code) => code !== 'regime/framework-expires-soon')).toEqual([]);
    expect(document).toBeDefined();
  });

  it('prints its formulae, and leaves the number blank', async () => {
    const { document } = await prepared(pack, shortest(pack));
    const text = textOf(document?.body ?? []);
    if (pack.number_line) expect(firstText(pack.number_line.text)).toMatch(/0{5,}|\[n|\[č/i);
    const { name = '' } = pack.addressees?.[0] ?? {};
    const { opening, asking, salutation, requests, closing } = pack;
    for (const formula of [opening, asking, salutation, requests, closing])
      if (formula)
        expect(text).toContain(
          firstText(formula.text)
            .replace('{addressee}', firstText(name))
            .replace('{author}', firstText(pack.author_line.blank)),
        );
  });

  it('says of every rule where it was read, or that nobody verified it', () => {
    expect(pack.open_points?.length).toBeGreaterThan(0);
    for (const statement of statementsIn(pack))
      if (statement.verified) expect(statement.source).toMatch(/\w/);
  });
});

function statementsIn(value: unknown): { verified: boolean; source?: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'verified' in value ? [value as { verified: boolean }] : [];
  return [...own, ...Object.values(value).flatMap(statementsIn)];
}

describe('the head of the paper', () => {
  async function header(id: string): Promise<string[]> {
    const { document } = await prepared(packOf(id), shortest(packOf(id)));
    const found = document?.body.find(
      (block) => block.kind === 'notice' && block.name === 'header',
    );
    return found ? childBlocks(found).flatMap((block) => ownInlines(block).map(inlineText)) : [];
  }

  it('has the rule where rules go by terms', async () => {
    expect(await header('ep-priority')).toContain('Rule 144');
  });

  it('has none where they do not', async () => {
    expect(await header('pace-wq')).toEqual([
      'Written question No. [number]',
      'to the Committee of Ministers',
      'Question from [name, country, GROUP]',
    ]);
  });

  it('has the rule of a motion where rules go by terms', async () => {
    expect(await header('ep-motion')).toEqual([
      'Motion for a resolution [number]',
      'pursuant to Rule 149 of the Rules of Procedure',
      '[Name of the Member (GROUP)]',
    ]);
  });

  it('has no addressee where a text is put to nobody', async () => {
    expect(await header('pace-wd')).toEqual([
      'Written declaration No. [number], Doc. [number]',
      '[Names of the signatories, each with country and GROUP]',
    ]);
  });
});

describe('a letter', () => {
  const draft = { background: 'A court jailed a reader [@E-01].', questions: ['ask about her.'] };
  const letter = async (id: string, more: object = {}): Promise<string> => {
    const { document } = await prepared(packOf(id), draft, more);
    const [text = ''] = textOf(document?.body ?? []).split('Cover sheet');
    return text.replace(/\n+/g, '\n');
  };

  it('has its parts in the order of letters, and leaves blank what nobody knows', async () => {
    expect((await letter('letter-minister')).trim().split('\n')).toEqual([
      'Specimen Watch',
      'Advocacy desk',
      'desk@example.org',
      '[Full name]',
      '[Minister of Foreign Affairs of …]',
      '[Postal and e-mail address]',
      '1 March 2026',
      'Subject: Trial of a reader in Zedland',
      'Dear Minister,',
      'A court jailed a reader.',
      'We ask you to:',
      'ask about her.',
      'Yours sincerely,',
      '[Signature]',
      '[Name and function of the person who signs, organisation]',
      'Draft of a letter',
      'Not sent. What stands in [ ] is to be filled in by those who sign. The case, the country, and all persons and documents in it are invented.',
    ]);
  });

  it('prints what the dossier says of addressee, place and signatories', async () => {
    const text = await letter('letter-minister', {
      address: ['H.E. the Minister', 'Street of the Readers'],
      salutation: 'Excellency,',
      place: 'Brussels',
      authors: [{ name: 'A. Reader', group: 'Specimen Watch' }, { name: 'B. Reader' }],
    });
    expect(text).toContain('H.E. the Minister\nStreet of the Readers\nBrussels, 1 March 2026\n');
    expect(text).toContain('\nExcellency,\n');
    expect(text).toContain('[Signature]\nA. Reader, Specimen Watch\n[Signature]\nB. Reader');
    expect(text).not.toContain('Dear Minister');
    expect(text).not.toContain('[Full name]');
  });

  it('has a blank letterhead where members sign', async () => {
    const text = await letter('us-dear-colleague');
    expect(text).toMatch(/^\[Letterhead of the Member\]\n/);
    expect(text).not.toContain('Specimen Watch');
  });

  it('counts the words of its text and requests alone', async () => {
    const { document } = await prepared(packOf('letter-minister'), draft);
    const counts = (document?.body ?? []).find(({ kind }) => kind === 'table');
    const cells = counts ? childBlocks(counts).flatMap((block) => ownInlines(block)) : [];
    expect(cells.map(inlineText)).toEqual([
      'What is counted',
      'Counted',
      'Limit',
      'Words of the letter, without address and closing',
      '8',
      'no limit found',
      'Numbered requests',
      '1',
      'no limit found',
    ]);
  });
});

describe('a letter of a workspace with a limit', () => {
  const pack = {
    ...packOf('letter-minister'),
    limits: { words: { max: 6, counts: 'body', text: { en: 'Six words.' }, verified: false } },
  } as const satisfies InstrumentPack;
  const { template } = builtIn.instruments.get(pack.id) ?? {};
  const codesOf = async (background: string): Promise<string[]> => {
    if (!template) throw new Error('There is no template.');
    const instruments = new Map([[pack.id, { pack, template, translations: [] }]]);
    return (
      await prepared(pack, { background, questions: ['ask.'] }, {}, { ...builtIn, instruments })
    ).codes;
  };

  it('counts its text and its requests, and nothing else', async () => {
    expect(await codesOf('She is in prison.')).not.toContain('question/too-many-words');
    expect(await codesOf('She is in a cold prison.')).toContain('question/too-many-words');
  });
});

describe('a text that asks for listings', () => {
  it('says of each framework whether it is in force, and until when', async () => {
    const pack = packOf('ep-wq');
    const { document } = await prepared(pack, shortest(pack), {
      regimes: ['eu-ghrsr', 'ca-sema'],
    });
    const text = textOf(document?.body ?? []);
    expect(text).toContain('EU Global Human Rights Sanctions Regime: in force, as far as could be');
    expect(text).toContain('until 8 December 2026');
    expect(text).toContain(
      `Source: ${builtIn.regimes.get('eu-ghrsr')?.pack.expires?.source ?? '?'}`,
    );
    expect(text).toContain('Nothing that was read gives a last day.');
  });

  it('says nothing of frameworks where it asks for none', async () => {
    const pack = packOf('ep-wq');
    const { document } = await prepared(pack, shortest(pack));
    expect(textOf(document?.body ?? [])).not.toContain('Sanctions frameworks');
  });
});

describe('the form for special procedures', () => {
  it('has the fields that are asked for, filled from the dossier', async () => {
    const pack = packOf('un-special-procedures');
    const { document } = await prepared(pack, shortest(pack));
    const text = textOf(document?.body ?? []);
    for (const words of [
      'What the addressee is asked to do',
      'Nimush Mkitkhveli',
      'has agreed that the addressee receives this',
      'Arrest, concerning Nimush Mkitkhveli',
      'Vymysl Sudyaev',
      'Judge, City Court of Vymysl',
      'No steps before authorities or courts at home are recorded.',
      'Specimen Watch',
      'This version can become public.',
    ])
      expect(text).toContain(words);
  });
});

describe('the formulae around the facts', () => {
  async function body(id: string, authors?: readonly object[]): Promise<string[]> {
    const { document } = await prepared(
      packOf(id),
      { background: 'Facts.', questions: ['Asked.'] },
      authors ? { authors } : {},
    );
    return copyBlockText(document?.body ?? [], 'body').split('\n');
  }

  it('go on in the question in France', async () => {
    const [opening, facts, asking] = await body('fr-senat', [{ name: 'Mme Lisa Lectrice' }]);
    expect(opening).toMatch(/^Mme Lisa Lectrice attire l’attention de /);
    expect([facts, asking]).toEqual(['Facts.', '[Il ou Elle] lui demande Asked.']);
  });

  it('differ between the chambers of Italy', async () => {
    const minister = 'Al Ministro degli affari esteri e della cooperazione internazionale';
    expect(await body('it-camera')).toEqual([
      `[COGNOME]. — ${minister}. — Per sapere – premesso che:`,
      'Facts.',
      'Asked.',
    ]);
    expect(await body('it-senato')).toEqual([
      `[COGNOME] - ${minister} - Premesso che:`,
      'Facts.',
      'si chiede di sapere:',
      'Asked.',
    ]);
  });

  it('ask for the question to be passed on in Luxembourg', async () => {
    const lines = await body('lu-question');
    expect(lines[0]).toContain('article 80 du Règlement de la Chambre des Députés');
    expect(lines[2]).toMatch(/^Dans ce contexte, .*:$/);
  });
});
