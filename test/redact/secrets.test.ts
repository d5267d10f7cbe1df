/** One notion of the same name: whatever one safeguard finds, the others find as well. */
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../src/deliver/leak-gate.ts';
import { maskOf } from '../../src/redact/mask.ts';
import { prepareVariation } from '../support/base-case.ts';

const withheld = (text: string) => [{ text, owner: 'p-one', field: 'contact' }];

const gateFinds = (text: string, secret: string): boolean =>
  findLeaks([{ path: 'out/a.txt', format: 'text', content: text }], withheld(secret)).length > 0;

const maskFinds = (text: string, secret: string): boolean =>
  maskOf(withheld(secret))(text) !== text;

async function ruleFinds(text: string, secret: string): Promise<boolean> {
  const { findings } = await prepareVariation({
    'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description: text }]),
    'vault.yaml': JSON.stringify({ 'p-one': { level: 'internal', values: { contact: secret } } }),
  });
  return findings.some(({ code }) => code === 'privacy/withheld-in-public');
}

const safeguards = async (text: string, secret: string) => ({
  rule: await ruleFinds(text, secret),
  mask: maskFinds(text, secret),
  gate: gateFinds(text, secret),
});

const found = { rule: true, mask: true, gate: true };
const notFound = { rule: false, mask: false, gate: false };

describe('the same to every safeguard', () => {
  it.each([
    ['an ending of another case', 'Мы видели Судьяева там.', 'Судьяев'],
    ['a prefix that is written with it', 'Экссудьяев молчал.', 'Судьяев'],
    ['a number in other groups', 'Call +00 (770) 123-45-67 today.', '007701234567'],
    ['a short number in groups', 'Passport 001 2345 was taken.', '0012345'],
    ['other capitals and a soft hyphen', 'MKIT\u00ADKHVELI came.', 'Mkitkhveli'],
    ['letters as wide as two', 'Ｍｋｉｔｋｈｖｅｌｉ came.', 'Mkitkhveli'],
    ['marks on their own', 'Quarto\u0308n came.', 'Quartön'],
    ['another small letter at the end', 'ο Νικολάος είπε', 'ΝΙΚΟΛΆΟΣ'],
    ['a broken word', 'Then Sud-\nyaev came.', 'Sudyaev'],
    ['a broken long word', 'Then Nimushidze\nMkitkhveli came.', 'Nimushidze-Mkitkhveli'],
    ['a short name with an ending', 'With Anna.', 'Ann'],
    ['a name in a script without spaces', '昨天李娜说了话', '李娜'],
  ])('%s', async (_, text, secret) => {
    expect(await safeguards(text, secret)).toEqual(found);
  });

  it.each([
    ['a short name inside of another word', 'It was planned.', 'Ann'],
    ['a short name as the beginning of a long word', 'Ulgibay saw it.', 'Ulg'],
    ['two letters as the beginning of any word', 'Like a lion in Lima.', 'Li'],
    ['two words that make a name by chance', 'He came and read aloud.', 'Andrea'],
    ['words that make a short name by chance', 'It came as an answer.', 'Asan'],
  ])('not %s', async (_, text, secret) => {
    expect(await safeguards(text, secret)).toEqual(notFound);
  });

  it('keeps lines and columns when it blacks out', () => {
    const mask = maskOf(withheld('Nimush Mkitkhveli'));
    expect(mask('With NIMUSH\nMKITKHVELI in 2020.')).toBe('With ██████\n██████████ in 2020.');
  });
});

describe('parts of a name', () => {
  const vault = {
    'vault.yaml': JSON.stringify({
      'p-one': {
        level: 'internal',
        values: {
          names: [
            {
              value: 'Vymysl Obrazets Mkitkhveli',
              kind: 'native',
              parts: { given: 'Vymysl', patronymic: 'Obrazets', family: 'Mkitkhveli' },
            },
          ],
        },
      },
    }),
  };
  const textsWith = async (description: string) => {
    const { findings } = await prepareVariation({
      ...vault,
      'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description }]),
    });
    return findings
      .filter(({ code }) => code === 'privacy/withheld-in-public')
      .map(({ place }) => place?.path?.join('/'));
  };

  it('are no secret where others have them as well', async () => {
    expect(await textsWith('The Vymysl Gazette of Obrazets wrote of it.')).toEqual([]);
  });

  it('are a secret where they are the name of the family', async () => {
    expect(await textsWith('The Mkitkhvelis read it.')).toEqual(['persons/0/description']);
  });
});
