/** Whom a framework can list and for what time: what the rules say beyond their examples. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtIn, prepareVariation } from '../support/base-case.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/prosecutions.json', import.meta.url), 'utf8'),
) as { definitions: { act: { properties: { type: { enum: string[] } } } } };
const typesOfAct = schema.definitions.act.properties.type.enum;

const packs = [...builtIn.regimes.values()].map(({ pack }) => pack);

const submission = (regime: string, official: string, ground: string, more: object = {}): string =>
  JSON.stringify([
    { id: 'one', regime, designations: [{ official, criteria: [ground], ...more }] },
  ]);

const found = async (files: Record<string, string>, code: string) => {
  const { findings } = await prepareVariation(files);
  return findings.filter((finding) => finding.code === code);
};

describe('every pack', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s says whether it lists persons and bodies',
    (_, pack) => {
      expect(pack.listable?.persons?.can).toBe(true);
      expect(pack.listable?.entities?.can).toBeTypeOf('boolean');
    },
  );

  it('names only types of act that exist', () => {
    const named = packs.flatMap(({ criteria, thresholds = [] }) => [
      ...criteria.flatMap(({ acts = [] }) => acts),
      ...thresholds.flatMap(({ excluded_by: types = [] }) => types),
    ]);
    expect(named.filter((type) => !typesOfAct.includes(type))).toEqual([]);
  });

  it('says the same of a ground as another that pleads it', () => {
    const grounds = new Map<string, unknown>();
    for (const { criteria } of packs)
      for (const { source, ...ground } of criteria) {
        const known = grounds.get(ground.code) ?? ground;
        expect(ground, source).toEqual(known);
        grounds.set(ground.code, known);
      }
  });
});

describe('what is proposed and is no official', () => {
  const code = 'regime/not-an-official';

  it('is told so once, and not that there is no such id', async () => {
    const files = { 'submissions.yaml': submission('uk-ghr', 'city-court', 'UK.4.2.b') };
    expect(await found(files, code)).toHaveLength(1);
    expect(await found(files, 'reference/unknown-id')).toEqual([]);
  });

  it('is an unknown id if nothing has it', async () => {
    const files = { 'submissions.yaml': submission('uk-ghr', 'city-cuort', 'UK.4.2.b') };
    expect(await found(files, code)).toEqual([]);
    expect(await found(files, 'reference/unknown-id')).toHaveLength(1);
  });

  it.each([
    ['us-7031c', 'US.7031c.HR', 'reaches the immediate family'],
    ['eu-ghrsr', 'EU.A1.c.v', 'only for a part of one’s own'],
  ])('has a way out in the terms of %s if it is a relative', async (regime, ground, hint) => {
    const persons = [
      { id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim' },
      { id: 'p-two', name: 'Vymysl the Younger', role: 'other', categories: ['relative'] },
    ];
    const [finding] = await found(
      {
        'submissions.yaml': submission(regime, 'p-two', ground),
        'persons.yaml': JSON.stringify(persons),
      },
      code,
    );
    expect(finding?.hint).toContain(hint);
  });

  it('keeps the name of a person whom the vault withholds', async () => {
    const { findings } = await prepareVariation({
      'submissions.yaml': submission('eu-ghrsr', 'p-two', 'EU.A1.c.v'),
      'persons.yaml': JSON.stringify([
        { id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim' },
        { id: 'p-two', role: 'witness' },
      ]),
      'vault.yaml': JSON.stringify({
        'p-two': { level: 'internal', values: { name: 'Sirri Ismuha' } },
      }),
    });
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(JSON.stringify(findings)).not.toContain('Sirri');
  });
});

describe('a detention pleaded as one without charges and trial', () => {
  const code = 'regime/detention-after-charge';
  const act = (id: string, type: string, date: string, victim: string, official?: string) => ({
    id,
    type,
    date,
    victims: [victim],
    citations: ['E-01'],
    ...(official === undefined
      ? {}
      : {
          involved: [
            { official, function: 'presiding_judge', basis: 'stated', citations: ['E-01'] },
          ],
        }),
  });
  const files = (...acts: object[]) => ({
    'persons.yaml': JSON.stringify([
      { id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim' },
      { id: 'p-two', name: 'Obrazets Chitatelev', role: 'victim' },
    ]),
    'submissions.yaml': submission('us-gma', 'sudyaev-vymysl', 'US.GMA.1B', {
      threshold_facts: [{ kind: 'uncharged_detention', facts: 'Five months [@E-01].' }],
    }),
    'prosecutions.yaml': JSON.stringify([
      { id: 'trial', kind: 'criminal', title: 'The trial', defendants: ['p-one'], acts },
    ]),
  });
  const held = (date: string) =>
    act('held', 'authorised_detention', date, 'p-one', 'sudyaev-vymysl');

  it('is warned of on the day of the charge, when nobody can say which came first', async () => {
    const charge = act('charge', 'charged', '2020-09-01', 'p-one');
    expect(await found(files(held('2020-09-01'), charge), code)).toHaveLength(1);
    expect(await found(files(held('2020-08-31'), charge), code)).toEqual([]);
  });

  it('is not warned of for the charge of someone else', async () => {
    const charge = act('charge', 'charged', '2020-08-01', 'p-two');
    expect(await found(files(held('2020-09-01'), charge), code)).toEqual([]);
  });

  it('names the first of the acts that speak against it', async () => {
    const [finding] = await found(
      files(
        act('sentence', 'sentenced', '2020-11-30', 'p-one'),
        act('charge', 'charged', '2020-08-01', 'p-one'),
        held('2020-09-01'),
      ),
      code,
    );
    expect(finding?.message).toContain('“charge”');
  });
});

describe('acts outside every post', () => {
  const code = 'regime/acts-outside-tenure';
  const official = (...posts: object[]) =>
    JSON.stringify([{ id: 'sudyaev-vymysl', name: 'Vymysl Sudyaev', standing: 'alleged', posts }]);
  const judge = { title: 'Judge', organisation: 'city-court', citations: ['E-01'] };
  const files = (officials: string, regime = 'us-7031c', ground = 'US.7031c.HR') => ({
    'officials.yaml': officials,
    'submissions.yaml': submission(regime, 'sudyaev-vymysl', ground),
  });
  const later = { ...judge, from: '2021-01-01', from_is: 'start' };

  it('count as outside where the post held then was no office of a state', async () => {
    const organisations = JSON.stringify([
      { id: 'city-court', name: 'City Court of Vymysl', kind: 'court' },
      { id: 'readers', name: 'Party of Readers', kind: 'party' },
    ]);
    const party = {
      title: 'Secretary',
      organisation: 'readers',
      from: '2019',
      citations: ['E-01'],
    };
    const all = { ...files(official(party, later)), 'organisations.yaml': organisations };
    expect(await found(all, code)).toHaveLength(1);
  });

  it('are no matter of dates that are missing', async () => {
    expect(await found(files(official(later)), 'regime/tenure-unknown')).toEqual([]);
    expect(await found(files(official(judge)), 'regime/tenure-unknown')).toHaveLength(1);
    expect(await found(files(official(judge)), code)).toEqual([]);
  });

  it('have a way out: a ground or a framework that does not ask for a post', async () => {
    const [order] = await found(files(official(later), 'us-eo13818', 'US.EO.iii.A'), code);
    expect(order?.hint).toContain('US.EO.i');
    const [visa] = await found(files(official(later)), code);
    expect(visa?.hint).toContain('eu-ghrsr');
  });

  it('can carry a ground of a framework that lists private persons too', async () => {
    expect(await found(files(official(later), 'eu-ghrsr', 'EU.A1.c.v'), code)).toEqual([]);
  });
});
