/** Every pack for a parliament makes a document, and holds texts to its own limits, on both sides. */
import { describe, expect, it } from 'vitest';
import {
  childBlocks,
  copyBlockText,
  countWords,
  inlineText,
  ownInlines,
} from '../src/document/text.ts';
import { asksQuestions } from '../src/model/instrument.ts';
import { firstText } from '../src/model/phrase.ts';
import type { InstrumentPack } from '../src/schema/types.ts';
import { builtIn, prepareVariation } from './support/base-case.ts';

const packs = [...builtIn.instruments.values()].map(({ pack }) => pack);

interface Draft {
  readonly background?: string;
  readonly questions?: readonly string[];
}

/** The shortest text in the form of a pack. */
const shortest = (pack: InstrumentPack): Draft =>
  asksQuestions(pack) ? { questions: ['Who?'] } : { background: 'We object.' };

async function prepared(pack: InstrumentPack, draft: Draft, more: object = {}) {
  const addressee = pack.addressees?.[0]?.id;
  const question = {
    id: 'one',
    instrument: pack.id,
    ...(addressee === undefined ? {} : { addressee }),
    subject: 'Trial of a reader in Zedland',
    similar_questions: { searched_on: '2026-02-01', by: 'assistant-1', result: 'None.' },
    ...draft,
    ...more,
  };
  // JSON is YAML.
  const { findings, documents } = await prepareVariation({
    'questions.yaml': `${JSON.stringify([question])}\n`,
  });
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

  it('prints its formula, and leaves the number blank', async () => {
    const { document } = await prepared(pack, shortest(pack));
    const { body = [] } = document ?? {};
    expect(firstText(pack.number_line.text)).toMatch(/0{5,}|\[number/);
    const { name = '' } = pack.addressees?.[0] ?? {};
    const opening = pack.opening ? firstText(pack.opening.text) : '';
    expect(copyBlockText(body, 'body')).toContain(opening.replace('{addressee}', firstText(name)));
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
  const packOf = (id: string): InstrumentPack => {
    const pack = builtIn.instruments.get(id)?.pack;
    if (!pack) throw new Error(`There is no pack ${id}.`);
    return pack;
  };
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

  it('has no addressee where a text is put to nobody', async () => {
    expect(await header('pace-wd')).toEqual([
      'Written declaration No. [number], Doc. [number]',
      '[Names of the signatories, each with country and GROUP]',
    ]);
  });
});
