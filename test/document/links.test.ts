/** Links as people copy them, and where they lead in print. */
import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../src/document/links.ts';
import { prepareVariation } from '../support/base-case.ts';

describe('a link', () => {
  it.each([
    'https://example.org',
    'http://example.org/a_(b)?c=d&e=%D2%9A#f',
    'https://archive.example.org/web/2020/https://example.org/x',
    'mailto:desk@example.org',
  ])('that needs no other spelling stays as it is: %s', (href) => {
    expect(linkTarget(href)).toBe(href);
  });

  it.each([
    [
      'https://kk.wikipedia.org/wiki/Ақтау',
      'https://kk.wikipedia.org/wiki/%D0%90%D2%9B%D1%82%D0%B0%D1%83',
    ],
    ['https://example.org/a[0]?b[1]=c|d', 'https://example.org/a%5B0%5D?b%5B1%5D=c%7Cd'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
  ])('is spelt so that every format can hold it: %s', (href, target) => {
    expect(linkTarget(href)).toBe(target);
    expect(linkTarget(target)).toBe(target);
  });

  it.each([
    'https://',
    'https:///path',
    'https:example.org',
    'https://example.org/a b',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'mailto:',
    'notes.pdf',
    '//example.org',
  ])('leads nowhere on the web: %s', (href) => {
    expect(linkTarget(href)).toBeUndefined();
  });

  it('is shown as it was written', async () => {
    const { documents, findings } = await prepareVariation({
      'evidence.yaml':
        '- id: E-01\n  kind: press\n  title: Reader jailed\n  published: undated\n  url: https://example.org/Ақтау\n- id: E-02\n  kind: press\n  title: Reader jailed\n  published: undated\n',
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(documents.length).toBeGreaterThan(0);
    for (const { document } of documents)
      expect(JSON.stringify([document.body, document.notes])).toContain(
        '"href":"https://example.org/%D0%90%D2%9B%D1%82%D0%B0%D1%83","content":[{"kind":"text","text":"https://example.org/Ақтау"}]',
      );
  });
});
