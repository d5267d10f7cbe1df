/** What kind of file one is, and what it may be called. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canBe, mediaTypeOf, typeOfName } from '../../src/source/media-type.ts';
import { asFile, madeByOthers, waczOf } from '../support/exhibit-files.ts';

const office = 'application/vnd.openxmlformats-officedocument';

describe('by its content', () => {
  it.each([
    [madeByOthers('chromium.pdf'), 'application/pdf'],
    [madeByOthers('pandoc.docx'), `${office}.wordprocessingml.document`],
    [madeByOthers('libreoffice.docx'), `${office}.wordprocessingml.document`],
    [madeByOthers('page.html'), 'text/html'],
    [madeByOthers('wget.warc.gz'), 'application/gzip'],
    [waczOf(), 'application/wacz'],
    [zipSync({ 'a.txt': strToU8('a') }), 'application/zip'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'application/zip'],
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['The judgment. Суд.', 'text/plain'],
    ['\uFEFF<!-- saved --><HTML lang=en>', 'text/html'],
    ['', undefined],
    [new Uint8Array([0, 1, 2, 3]), undefined],
  ])('%#', async (content, type) => {
    expect(await mediaTypeOf(asFile(content))).toBe(type);
  });
});

describe('whether it can be what it is called', () => {
  it.each([
    ['application/pdf', 'application/pdf', true],
    ['text/html', 'application/pdf', false],
    [undefined, 'application/pdf', false],
    ['application/pdf', 'text/plain', false],
    ['text/plain', 'text/csv', true],
    ['text/plain', 'application/json', true],
    ['text/html', 'text/plain', true],
    ['image/jpeg', 'image/jpg', true],
    ['image/jpeg', 'image/png', false],
    ['video/mp4', 'audio/mp4', true],
    ['application/x-ole-storage', 'application/msword', true],
    ['application/wacz', 'application/x-wacz', true],
    ['application/zip', `${office}.wordprocessingml.document`, false],
    [undefined, 'application/x-something-of-their-own', true],
    ['text/plain', 'application/x-something-of-their-own', true],
  ])('%s as %s: %s', (found, said, can) => {
    expect(canBe(found, said)).toBe(can);
  });

  it.each([
    ['exhibits/E-01.PDF', 'application/pdf'],
    ['exhibits/E-01.constructor', undefined],
    ['exhibits/README', undefined],
  ])('by its name: %s', (name, type) => {
    expect(typeOfName(name)).toBe(type);
  });
});
