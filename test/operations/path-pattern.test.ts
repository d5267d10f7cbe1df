import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits } from '../../src/operations/workspace/path-pattern.ts';

describe('a pattern', () => {
  it.each([
    ['zz-base', 'zz-base'],
    ['zz-*', 'zz-base'],
    ['*', 'zz-base'],
    ['dossiers/*/evidence.yaml', 'dossiers/zz-base/evidence.yaml'],
    ['**/evidence.yaml', 'dossiers/zz-base/evidence.yaml'],
    ['dossiers/**', 'dossiers/zz-base/evidence.yaml'],
    ['zz-base/**/acts/*/date', 'zz-base/prosecutions/library/acts/sentence/date'],
    ['a*b*c', 'aXbbXcYc'],
  ])('%s fits %s', (pattern, path) => {
    expect(fits(pattern, path)).toBe(true);
  });

  it.each([
    ['zz-base', 'zz-bases'],
    ['*', 'zz-base/evidence'],
    ['dossiers/*', 'dossiers/zz-base/evidence.yaml'],
    ['zz-*-x', 'zz-base'],
    ['a*b', 'abc'],
    ['', 'zz-base'],
    // A dot is a dot, and a bracket a bracket.
    ['evidence.yaml', 'evidenceXyaml'],
    ['[e]vidence.yaml', 'evidence.yaml'],
  ])('%s does not fit %s', (pattern, path) => {
    expect(fits(pattern, path)).toBe(false);
  });

  it('fits what it was made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        (parts, at) => {
          const path = parts.join('/');
          expect(fits(path, path)).toBe(true);
          expect(
            fits(parts.map((part, index) => (index === at ? '*' : part)).join('/'), path),
          ).toBe(true);
          expect(fits(`**/${parts.slice(at % parts.length).join('/')}`, path)).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });

  it('takes no time without end, whatever it is', () => {
    const begin = performance.now();
    expect(fits('*a'.repeat(150), 'a'.repeat(100_000).concat('b'))).toBe(false);
    expect(fits('**/a/'.repeat(60).concat('b'), 'a/'.repeat(10_000).concat('c'))).toBe(false);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
