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
    ['forbidden', '', 'The text names Vymysl Sudyaev, which the rules do not allow.'],
    ['forbidden', 'It is public.', 'The text names Vymysl Sudyaev, which the rules do not allow.'],
    ['overridable', '', 'The text names Vymysl Sudyaev, and name_officials does not say why.'],
    ['caution', '', 'The text names Vymysl Sudyaev, and name_officials does not say why.'],
  ] as const)('that is %s, with the reason “%s”', async (rule, reason, message) => {
    expect((await prepare(subject, { rule, reason })).said).toEqual([message]);
  });

  it.each([
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
