/** Files that somebody made so that they cost time, memory, or more than that. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/reading/read-text.ts';
import type { UnreadError } from '../../src/reading/text.ts';
import { mediaTypeOf } from '../../src/source/media-type.ts';
import { ZipError, zipEntries, zipEntry } from '../../src/source/zip.ts';
import { asFile, read } from '../support/exhibit-files.ts';
import { memoryHost } from '../support/memory-host.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const whyOf = (content: Uint8Array | string, url?: string): Promise<string> =>
  read(content, url).then(
    () => 'read',
    (error: unknown) => (error as UnreadError).why,
  );

const zeros = new Uint8Array(300 * 1024 * 1024);

describe('an archive', () => {
  it('that unpacks to more than anybody needs', async () => {
    const bomb = zipSync({ 'word/document.xml': [zeros, { level: 1 }] });
    expect(bomb.length).toBeLessThan(5_000_000);
    expect(await whyOf(bomb)).toBe('too-large');
  });

  it('whose list says that there is less in it', async () => {
    const packed = deflateRawSync(strToU8('x'.repeat(100_000)));
    const zip = zipSync({ 'a.txt': [packed, { level: 0 }] });
    const entry = (await zipEntries(asFile(zip))).get('a.txt');
    if (!entry) throw new Error('There is no entry.');
    const lying = { ...entry, isStored: false };
    expect((await zipEntry(asFile(zip), lying, 100_000)).length).toBe(100_000);
    await expect(zipEntry(asFile(zip), lying, 99_999)).rejects.toThrow(ZipError);
  });

  it('that names places outside of it', async () => {
    const zip = zipSync({
      '../../etc/passwd': strToU8('no'),
      'word/document.xml': strToU8('<w:t/>'),
    });
    expect(await mediaTypeOf(asFile(zip))).toBe(docx);
    expect(await whyOf(zip)).toBe('read');
  });

  it('with a record that unpacks to more than anybody needs', async () => {
    const record = gzipSync(zeros);
    const line = `a ${JSON.stringify({ url: 'http://a.example/', status: '200', offset: '0', length: String(record.length), filename: 'data.warc.gz' })}\n`;
    const wacz = zipSync({
      'datapackage.json': strToU8('{}'),
      'indexes/index.cdx': strToU8(line),
      'archive/data.warc.gz': [record, { level: 0 }],
    });
    expect(await whyOf(wacz, 'http://a.example/')).toBe('too-large');
  });
});

describe('markup', () => {
  it('with a million elements in each other', async () => {
    expect(await whyOf(`<!doctype html>${'<i>'.repeat(200_000)}The court`)).toBe('read');
  });

  it('with entities that stand for each other', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:p><w:t>&b;</w:t></w:p>`;
    expect(await whyOf(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('damaged');
  });
});

describe('a file', () => {
  it('that is too large is not opened', async () => {
    let opened = 0;
    const file = {
      size: 10 ** 12,
      read: () => {
        opened += 1;
        return Promise.resolve(new Uint8Array());
      },
    };
    for (const type of ['application/pdf', 'text/html', 'text/plain'])
      await expect(readText(memoryHost({}), file, type, undefined)).rejects.toThrow('too-large');
    expect(opened).toBe(0);
  });
});
