/** Data that nobody marked and that no public document prints, and what no reader outside is ever told. */
import { describe, expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { redact } from '../../src/redact/redact.ts';
import { parseAudience } from '../../src/redact/audience.ts';
import type { Consent, Official, Person, PublicBasis } from '../../src/schema/types.ts';
import { runProgram } from '../support/run-program.ts';
import { catalogue } from '../support/shipped.ts';

const view = (
  audience: string,
  person: Partial<Person>,
  identifiers: Official['identifiers'] = [],
) =>
  redact(
    {
      schema_version: 1,
      id: 'zz-base',
      title: 'The base case',
      language: 'en',
      country: 'ZZ',
      status: 'draft',
      as_of: '2026-03-01',
      persons: [{ id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim', ...person }],
      officials: [{ id: 'o-one', name: 'Vymysl Sudyaev', standing: 'alleged', identifiers }],
      evidence: [{ id: 'E-01', kind: 'judgment', title: 'Judgment' }],
    },
    {},
    parseAudience(audience),
    catalogue,
  ).case;

const consent = (more: Partial<Consent>): Pick<Person, 'consent'> => ({
  consent: [
    { given_by: 'person', recipients: ['public'], scope: 'All', on: '2026-01-15', ...more },
  ],
});
const basis: Pick<Person, 'public_basis'> & { public_basis: PublicBasis[] } = {
  public_basis: [{ covers: ['birth'], citations: ['E-01'] }],
};

describe('the birth of a person', () => {
  it.each(['5 May 1987', 'born on 1987-05-05', '05.05.1987', '19870505', 'aged 33, born 5.5.1987'])(
    'is left out of public documents as “%s”, and shown to the team',
    (birth) => {
      expect(view('public', { age_or_birth: birth }).persons[0]?.data.age_or_birth).toBe(undefined);
      expect(view('internal', { age_or_birth: birth }).persons[0]?.data.age_or_birth).toBe(birth);
    },
  );

  it.each(['34 at the time of arrest', 'born in 1988', '34', 'May 1987'])(
    'stays as “%s”',
    (birth) => {
      expect(view('public', { age_or_birth: birth }).persons[0]?.data.age_or_birth).toBe(birth);
    },
  );

  it.each([
    ['consent that covers it', consent({ covers: ['birth'] }), true],
    ['a public basis', basis, true],
    ['consent in words alone', consent({}), false],
    ['consent for something else', consent({ covers: ['name'] }), false],
    ['consent for an authority', consent({ covers: ['birth'], recipients: ['eu-ghrsr'] }), false],
    ['consent that had ended', consent({ covers: ['birth'], expires: '2026-02-01' }), false],
    ['consent withdrawn', consent({ covers: ['birth'], withdrawn_on: '2026-02-01' }), false],
  ])('with %s', (_, more, isShown) => {
    const [person] = view('public', { age_or_birth: '5 May 1987', ...more }).persons;
    expect(person?.data.age_or_birth).toBe(isShown ? '5 May 1987' : undefined);
  });
});

it('leaves out numbers of officials for which no source is given', () => {
  const numbers: Official['identifiers'] = [
    { type: 'passport', number: '0012345' },
    { type: 'tax_number', number: '0099999', citations: ['E-01'] },
  ];
  const shown = (audience: string) =>
    view(audience, {}, numbers).officials[0]?.data.identifiers?.map(({ number }) => number);
  expect(shown('public')).toEqual(['0099999']);
  expect(shown('internal')).toEqual(['0012345', '0099999']);
});

it('tells no authority who collected evidence, with what and from where', async () => {
  const team = {
    acquisition: {
      by: 'collector Sborshchik',
      at: '2026-01-01T10:00:00Z',
      method: 'from 192.0.2.17 on the machine Kompyuter',
      tool: 'Snimatel 1.0',
    },
    custody: [{ on: '2026-01-02', by: 'Khranitel', action: 'received', note: 'in the safe' }],
    verification: [
      { check: 'metadata', by: 'Proveryayushchy', on: '2026-01-03', result: 'agrees' },
    ],
  };
  const run = await runProgram(
    {
      ...baseCase,
      'evidence.yaml': `${baseCase['evidence.yaml'] ?? ''}\n- ${JSON.stringify({
        id: 'E-09',
        kind: 'witness_statement',
        title: 'Statement on the ward',
        confidentiality: 'recipient',
        recipients: ['eu-ghrsr'],
        ...team,
      })}\n`,
    },
    'build',
    '--out',
    'out',
    '--format',
    'text',
    '--audience',
    'eu-ghrsr',
  );
  const texts = [...run.written].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  const annex = texts.find(([path]) => path?.includes('CONFIDENTIAL'))?.[1] ?? '';
  expect(annex).toContain('Statement on the ward');
  for (const [path, text = ''] of texts)
    expect([path, text]).toEqual([
      path,
      expect.not.stringMatching(
        /Sborshchik|192\.0\.2|Kompyuter|Snimatel|Khranitel|safe|Proveryayushchy|10:00/,
      ),
    ]);
});
