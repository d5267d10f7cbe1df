/** What the rule says of names, by what the instrument allows; and that the sheet says the same. */
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { InstrumentPack } from '../../src/schema/types.ts';
import { builtIn, prepareVariation } from '../support/base-case.ts';
import { outline } from '../support/outline.ts';

type Imputation = InstrumentPack['personal_imputation']['rule'];

function catalogueWith(rule: Imputation): Catalogue {
  const instruments = [...builtIn.instruments].map(([id, { pack, ...form }]) => {
    const imputation = { ...pack.personal_imputation, rule };
    return [id, { ...form, pack: { ...pack, personal_imputation: imputation } }] as const;
  });
  return { ...builtIn, instruments: new Map(instruments) };
}

interface Circumstances {
  readonly rule?: Imputation;
  readonly reason?: string;
}

async function prepare(subject: string, { rule = 'caution', reason = '' }: Circumstances = {}) {
  const { findings, documents } = await prepareVariation(
    {
      'questions.yaml': [
        '- id: ep',
        '  instrument: ep-wq',
        '  addressee: vp-hr',
        `  subject: ${subject}`,
        '  questions: [Has the addressee raised the case?]',
        ...(reason === '' ? [] : [`  name_officials: ${reason}`]),
        '',
      ].join('\n'),
    },
    '2026-03-01',
    catalogueWith(rule),
  );
  const document = documents.find(({ request }) => request.kind === 'question')?.document;
  if (!document) throw new Error('There is no question.');
  const named = findings.filter(({ code }) => code === 'question/names-officials');
  return { said: named.map(({ message }) => message), sheet: outline(document) };
}

const subject = 'Judge Sudyaev jails readers';

describe('a name', () => {
  it.each([
    ['forbidden', '', 'The text names Vymysl Sudyaev, and name_officials does not say why.'],
    ['overridable', '', 'The text names Vymysl Sudyaev, and name_officials does not say why.'],
    ['caution', '', 'The text names Vymysl Sudyaev, and name_officials does not say why.'],
  ] as const)('that is %s, with the reason “%s”', async (rule, reason, message) => {
    expect((await prepare(subject, { rule, reason })).said).toEqual([message]);
  });

  it.each([
    ['forbidden', 'It is public.'],
    ['overridable', 'It is public.'],
    ['caution', 'It is public.'],
    ['allowed', ''],
  ] as const)('that is %s, with the reason “%s”, is no finding', async (rule, reason) => {
    expect((await prepare(subject, { rule, reason })).said).toEqual([]);
  });

  it.each([
    'Readers sentenced by sudyaev-vymysl',
    'A judge sentenced Sudyaevskaya',
    'The City Court of Vymysl',
  ])('is not seen in “%s”', async (other) => {
    expect((await prepare(other)).said).toEqual([]);
  });

  it.each(['vymysl sudyaev', 'SUDYAEV', 'Sudyaeva', 'Sudyaev’s', 'Sudyaevs'])(
    'is seen in “%s”',
    async (form) => {
      expect((await prepare(`Trial before ${form}`)).said).toHaveLength(1);
    },
  );
});

describe('the tabling sheet', () => {
  it('does not deny a name that the rule sees', async () => {
    const { sheet } = await prepare(subject);
    expect(sheet).toContain('The text names Vymysl Sudyaev; no reason for it is recorded.');
    expect(sheet).not.toContain('The text names no official.');
  });

  it('gives the reason', async () => {
    const { sheet } = await prepare(subject, { reason: 'It is public.' });
    expect(sheet).toContain('Officials are named in the text because: It is public.');
  });

  it('says that nobody is named', async () => {
    expect((await prepare('Trial of a reader')).sheet).toContain('The text names no official.');
  });
});

describe('a charge against an official by name', () => {
  const charge = 'Sudyaev jailed Nimush Mkitkhveli';
  const codesOf = async (text: string, rule: Imputation, more = ''): Promise<string[]> => {
    const { findings } = await prepareVariation(
      {
        'questions.yaml': `- id: ep\n  instrument: ep-wq\n  addressee: vp-hr\n  subject: ${text}\n  questions: [Why?]\n${more}`,
      },
      '2026-03-01',
      catalogueWith(rule),
    );
    return findings.map(({ code }) => code).filter((code) => /nam|imput/.test(code));
  };
  const reason = '  name_officials: It is public.\n';

  it.each([
    ['forbidden', '', ['question/personal-imputation']],
    ['forbidden', reason, ['question/personal-imputation']],
    ['overridable', '', ['question/personal-imputation']],
    ['overridable', reason, []],
    ['caution', '', ['question/names-officials']],
    ['caution', reason, []],
    ['allowed', '', []],
  ] as const)('where it is %s, with “%s”', async (rule, more, codes) => {
    expect(await codesOf(charge, rule, more)).toEqual(codes);
  });

  it.each([
    'Sudyaev’s court and a reader',
    'Sudyaev spoke to the press. Nimush Mkitkhveli was jailed',
    'Sudyaev was promoted in 2023',
  ])('is not seen in “%s”', async (text) => {
    expect(await codesOf(text, 'forbidden', reason)).toEqual([]);
  });

  it.each([
    'Nimush Mkitkhveli and Judge Sudyaev',
    'Mkitkhveli’s judge Sudyaev',
    'Sudyaev’s judgment of 2020',
    '"Sudyaev’s judgment [@E-01, p. 2]"',
  ])('is seen in “%s”', async (text) => {
    expect(await codesOf(text, 'forbidden', reason)).toEqual(['question/personal-imputation']);
  });

  it('is answered with the institution and the office of the time', async () => {
    const { findings } = await prepareVariation(
      {
        'questions.yaml': `- id: ca\n  instrument: ca-wq\n  addressee: ministry\n  subject: ${charge}\n  questions: [Why?]\n`,
      },
      '2026-03-01',
    );
    const found = findings.find(({ code }) => code === 'question/personal-imputation');
    expect(found?.hint).toBe(
      'Write of the institution: “City Court of Vymysl”; or of the office held at the time: “Judge, City Court of Vymysl”. If the member answers for the name, add name_officials with the reason.',
    );
  });
});
