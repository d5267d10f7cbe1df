/** One notion of the same name: whatever one safeguard finds, the others find as well. */
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/deliver/leak-gate.ts';
import { maskOf } from '../../src/redact/mask.ts';
import { prepareVariation } from '../support/base-case.ts';

const withheld = (text: string) => [{ text, owner: 'p-one', field: 'contact' }];

const gateFinds = (text: string, secret: string): boolean =>
  refusalOf([{ path: 'out/a.txt', format: 'text', content: text }], withheld(secret)).leaks.length >
  0;

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
    ['accents that the vault does not have', 'Zhasýryn Kuáger said so.', 'Zhasyryn Kuager'],
    ['accents that the text does not have', 'Quarton came.', 'Quartön'],
    ['strokes that the text does not have', 'Куагер келди.', 'Куәгер'],
    ['an address', '<https://example.org/Nimush%20Mkitkhveli>', 'Nimush Mkitkhveli'],
    [
      'an address in Cyrillic',
      'https://example.org/%D0%A1%D1%83%D0%B4%D1%8C%D1%8F%D0%B5%D0%B2',
      'Судьяев',
    ],
    ['signs written as markup', 'Ai&#100;a and N&#x69;mush&#32;Li', 'Nimush Li'],
    ['a Cyrillic letter in a Latin name', 'Zhаsyryn came.', 'Zhasyryn'],
    ['a Latin letter in a short Cyrillic name', 'Aннa сказала.', 'Анна'],
    ['a Greek letter in a Latin name', 'Νimush came.', 'Nimush'],
    ['a double s', 'GROSSMANN und Großmann', 'Großmann'],
    ['a large double s', 'GROẞMANN kam.', 'Grossmann'],
    ['a Turkish capital', 'İNCİ geldi.', 'inci'],
    ['a Turkish small letter', 'Kadın geldi.', 'KADIN'],
    ['signs that nobody sees', 'N\u034Fi\u200Bm\u2060u\u3164sh came.', 'Nimush'],
    ['the long stroke of Arabic', 'نمـــوذج', 'نموذج'],
    ['Persian letters in an Arabic name', 'علی القاری آمد', 'علي القاري'],
    ['a note within the name', 'Nimush [@E-01, p. 2] Li saw it.', 'Nimush Li'],
    ['the mark of a note within the name', 'Nimush[12] Li saw it.', 'Nimush Li'],
    ['half a word in bold letters', 'With Ai**da** there.', 'Aida'],
    ['half a word as a link', 'With [Ai](https://example.org)da there.', 'Aida'],
  ])('%s', async (_, text, secret) => {
    expect(await safeguards(text, secret)).toEqual(found);
  });

  it.each([
    ['a short name inside of another word', 'It was planned.', 'Ann'],
    ['a short name as the beginning of a long word', 'Ulgibay saw it.', 'Ulg'],
    ['two letters as the beginning of any word', 'Like a lion in Lima.', 'Li'],
    ['two words that make a name by chance', 'He came and read aloud.', 'Andrea'],
    ['words that make a short name by chance', 'It came as an answer.', 'Asan'],
    ['a short word of another script that looks like it', 'It has the capacity.', 'Сара'],
    ['a number that looks like a name', 'It was the 1st.', 'St'],
    ['a sign of per cent before digits', 'It was 50%20 or 30.', 'Nimush'],
  ])('not %s', async (_, text, secret) => {
    expect(await safeguards(text, secret)).toEqual(notFound);
  });

  it('keeps lines and columns when it blacks out', () => {
    const mask = maskOf(withheld('Nimush Mkitkhveli'));
    expect(mask('With NIMUSH\nMKITKHVELI in 2020.')).toBe('With ██████\n██████████ in 2020.');
  });
});

describe('a short number of a document', () => {
  it.each([
    ['as a whole word', 'She had the passport N12345 with her.', true],
    ['in groups', 'She had the passport N 123-45 with her.', true],
    ['not within a longer one', 'She had the passport AN123456 with her.', false],
    ['not as the beginning of a longer one', 'She had the passport N123456 with her.', false],
  ])('is found %s', async (_, description, isFound) => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({
        'p-one': {
          level: 'internal',
          values: { identifiers: [{ type: 'passport', number: 'N12345' }] },
        },
      }),
      'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description }]),
    });
    expect(findings.some(({ code }) => code === 'privacy/withheld-in-public')).toBe(isFound);
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

  it.each([
    ['the name of the family', 'Kuager said so.'],
    ['the name the other way round', 'So said Kuager Zhasyryn.'],
    ['the name without the patronymic', 'So said Zhasyryn Kuager.'],
  ])('are a secret where they are %s, and none is recorded', async (_, text) => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({
        'p-one': { level: 'internal', values: { name: 'Zhasyryn Obrazets Kuager' } },
      }),
      'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description: text }]),
    });
    expect(findings.map(({ code }) => code)).toContain('privacy/withheld-in-public');
  });

  it.each([
    ['Cyrillic, of a woman', 'Анна Чернова', 'Дело Черновой закрыли.'],
    ['Cyrillic, with the ending of an adjective', 'Анна Образецкая', 'Дело Образецкой закрыли.'],
    ['Cyrillic, in Latin letters', 'Анна Чернова', 'The case of Chernovoy is closed.'],
    ['Ukrainian', 'Ганна Зразківська', 'Справу Зразківської закрито.'],
    ['Belarusian', 'Ганна Узорская', 'Справа Узорскай закрыта.'],
    ['Belarusian, of a man', 'Антон Узорскі', 'Справа Узорскага закрыта.'],
    ['Polish', 'Anna Wzorska', 'Sprawa Wzorskiej jest zamknięta.'],
    ['Georgian', 'ნიმუშ მკითხველი', 'მკითხველმა თქვა.'],
    ['Georgian, in Latin letters', 'ნიმუშ მკითხველი', 'So said Mkitkhveli.'],
    ['the first of two family names', 'Maria Obrazets Kuager', 'So said Maria Obrazets.'],
    ['two words of five', 'Maria Ana Obrazets Kuager Li', 'Kuager, Maria came.'],
  ])('are a secret as texts have them: %s', async (_, name, description) => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({ 'p-one': { level: 'internal', values: { name } } }),
      'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description }]),
    });
    expect(findings.map(({ code }) => code)).toContain('privacy/withheld-in-public');
  });

  it('are no secret in another case where somebody bears the name in public', async () => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({
        'p-one': { level: 'internal', values: { name: 'Анна Чернова' } },
      }),
      'persons.yaml': JSON.stringify([
        { id: 'p-one', pseudonym: 'A', description: 'Чернов молчал.' },
        { id: 'p-two', role: 'witness', name: 'Чернов Образец' },
      ]),
    });
    expect(findings.map(({ code }) => code)).not.toContain('privacy/withheld-in-public');
  });

  it('are a secret where all of the name slipped into a public one', async () => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({
        'p-one': { level: 'internal', values: { name: 'Анна Чернова' } },
      }),
      'persons.yaml': JSON.stringify([
        { id: 'p-one', pseudonym: 'A', description: 'Дело Черновой закрыли.' },
        { id: 'p-two', role: 'witness', name: 'Чернова Анна Образец' },
      ]),
    });
    expect(
      findings
        .filter(({ code }) => code === 'privacy/withheld-in-public')
        .map(({ place }) => place?.path?.join('/')),
    ).toEqual(['persons/0/description', 'persons/1/name']);
  });

  it.each([
    ['the given name alone', 'Zhasyryn Kuager', 'Zhasyryn was there.'],
    ['a short last word alone', 'Zhasyryn Kim', 'A kimono was there.'],
    ['a particle with the given name', 'Maria de la Cruz', 'Maria de la Sol was there.'],
    ['the letters of a short name in another order', 'De Li', 'It was delivered, like delight.'],
  ])('are no secret where they are %s', async (_, name, description) => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({ 'p-one': { level: 'internal', values: { name } } }),
      'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description }]),
    });
    expect(findings.map(({ code }) => code)).not.toContain('privacy/withheld-in-public');
  });

  it('are a secret where they are the name of the family', async () => {
    expect(await textsWith('The Mkitkhvelis read it.')).toEqual(['persons/0/description']);
  });
});

describe('an address', () => {
  it.each([
    ['in an address of another scheme', 'ftp://EXAMPLE.ORG/zqarvon/42', true],
    ['alone', 'See example.org/zqarvon/42.', true],
    ['but no page of it', 'See example.org.', false],
  ])('is found without its scheme: %s', async (_, description, isFound) => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({
        'p-one': { level: 'internal', values: { url: 'https://example.org/zqarvon/42' } },
      }),
      'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description }]),
    });
    expect(findings.some(({ code }) => code === 'privacy/withheld-in-public')).toBe(isFound);
  });

  it.each([
    ['url', 'https://www.example.org/zqarvon/42', 'See example.org/zqarvon/42.'],
    ['url', 'https://example.org/zqarvon/42', 'See https://www.example.org/zqarvon/42.'],
    ['contact', 'www.example.org/zqarvon/42', 'See https://example.org/zqarvon/42.'],
  ])('is found with and without www: %s %s', async (field, address, description) => {
    const { findings } = await prepareVariation({
      'vault.yaml': JSON.stringify({
        'p-one': { level: 'internal', values: { [field]: address } },
      }),
      'persons.yaml': JSON.stringify([{ id: 'p-one', pseudonym: 'A', description }]),
    });
    expect(findings.map(({ code }) => code)).toContain('privacy/withheld-in-public');
  });
});
