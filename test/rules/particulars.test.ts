/** Days of birth, numbers, telephones and addresses in texts: what is found in each language, and what is let through. */
import { describe, expect, it } from 'vitest';
import { particularsIn } from '../../src/rules/particulars.ts';
import { builtIn } from '../support/base-case.ts';

const kindsIn = (language: string, text: string): string[] =>
  particularsIn(text, builtIn.particulars.get(language)).map(({ kind }) => kind);

it('has words for every language of documents', () => {
  expect([...builtIn.particulars.keys()].sort()).toEqual([...builtIn.locales.keys()].sort());
});

describe.each([
  [
    'en',
    ['born on 3 May 1991', 'born in Vymysl on 3 May 1991', 'born May 3, 1991', 'DOB: 03.05.1991'],
    ['passport N 0012345', 'identity card no. 910503300123', 'ID card KZ 12 34 56'],
    ['telephone 555 12 34', 'tel. (0555) 123-45'],
    ['lives at 77 Unwritten Lane', 'home address: Unwritten Lane 77b, Vymysl'],
  ],
  [
    'fr',
    ['né le 3 mai 1991', 'née à Vymysl le 1er mai 1991', 'date de naissance : 03/05/1991'],
    ['passeport nº 0012345', 'carte d’identité 910503300123'],
    ['téléphone : 01 23 45 67 89'],
    ['domiciliée au 77, rue Exemple'],
  ],
  [
    'de',
    ['geboren am 3. Mai 1991', 'geb. 3.5.1991', 'Geburtsdatum: 1991-05-03'],
    ['Reisepass Nr. C01234567', 'Personalausweis 910503300'],
    ['Telefon 030 1234567'],
    ['wohnhaft Beispielstraße 77'],
  ],
  [
    'es',
    ['nacida el 3 de mayo de 1991', 'fecha de nacimiento: 03/05/1991'],
    ['pasaporte n.º 0012345', 'DNI 12345678'],
    ['teléfono 912 345 678'],
    ['con domicilio en la calle Ejemplo 77'],
  ],
  [
    'it',
    ['nato il 3 maggio 1991', 'data di nascita: 3/5/1991'],
    ['passaporto n. 0012345'],
    ['telefono 06 1234 5678'],
    ['abita in via Esempio 77'],
  ],
  [
    'pl',
    ['urodzona 3 maja 1991', 'data urodzenia: 03.05.1991'],
    ['paszport nr 0012345', 'PESEL 91050312345'],
    ['telefon 22 123 45 67'],
    ['zamieszkały przy ul. Przykładowej 77'],
  ],
] as const)('in %s', (language, births, numbers, telephones, addresses) => {
  it.each(births)('“%s” is a day of birth', (text) => {
    expect(kindsIn(language, text)).toEqual(['birth']);
  });
  it.each(numbers)('“%s” is the number of a document', (text) => {
    expect(kindsIn(language, text)).toEqual(['identifiers']);
  });
  it.each(telephones)('“%s” is a telephone', (text) => {
    expect(kindsIn(language, text)).toEqual(['contact']);
  });
  it.each(addresses)('“%s” says where somebody lives', (text) => {
    expect(kindsIn(language, text)).toEqual(['address']);
  });
});

it.each(['+00 555 123 456', 'reader@example.org'])('“%s” is found without any words', (text) => {
  expect(kindsIn('xx', text)).toEqual(['contact']);
});

it.each([
  ['en', 'She was born in 1991 and jailed on 30 November 2020.'],
  ['en', 'Born in Vymysl, she was sentenced there by three judges on 12 May 2014.'],
  ['en', 'The passport law of 2012 and Law No. 123 of 12 May 2014 were applied.'],
  ['en', 'He has lived at liberty since 2019. He was fined 120,000 tenge.'],
  ['en', 'Her passport was seized on 12 May 2014.'],
  ['en', 'See https://example.org/12345678901 and case 0012/2020.'],
  ['fr', 'Né en 1991, il a été condamné le 12 mai 2014.'],
  [
    'de',
    'Er wurde 1991 geboren und am 12. Mai 2014 verurteilt. Der Pass wurde am 12. Mai 2014 eingezogen.',
  ],
  ['es', 'Nacida en 1991, fue condenada el 12 de mayo de 2014.'],
  [
    'it',
    'Nata nel 1991, è stata condannata il 12 maggio 2014. Il movimento è nato da 12 persone nel 2014.',
  ],
  ['pl', 'Urodzona w 1991 r., skazana 12 maja 2014 r.'],
])('lets through, in %s: %s', (language, text) => {
  expect(kindsIn(language, text)).toEqual([]);
});
