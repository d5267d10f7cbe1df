/** What is meant for one authority is shown to that authority, and to no other. */
import { expect, it } from 'vitest';
import { type Audience, parseAudience } from '../../src/redact/audience.ts';
import { redact } from '../../src/redact/redact.ts';
import { catalogue } from '../support/shipped.ts';

const title = (audience: Audience, recipients?: string[]): string | undefined =>
  redact(
    {
      schema_version: 1,
      id: 'zz-base',
      title: 'The base case',
      language: 'en',
      country: 'ZZ',
      status: 'draft',
      as_of: '2026-03-01',
      evidence: [
        {
          id: 'E-01',
          kind: 'medical_record',
          title: 'Medical record',
          confidentiality: 'recipient',
          ...(recipients ? { recipients } : {}),
        },
      ],
    },
    {},
    audience,
    catalogue,
  ).case.evidence[0]?.data.title;

it.each([
  ['the authority named', 'eu-ghrsr', ['eu-ghrsr'], 'Medical record'],
  ['another authority', 'ep-wq', ['eu-ghrsr'], 'E-01'],
  ['any authority, where none is named', 'eu-ghrsr', undefined, 'E-01'],
  ['everyone', 'public', ['eu-ghrsr'], 'E-01'],
  ['the team', 'internal', undefined, 'Medical record'],
])('to %s', (_, audience, recipients, shown) => {
  expect(title(parseAudience(audience), recipients)).toBe(shown);
});
