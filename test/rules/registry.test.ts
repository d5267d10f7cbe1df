/** No rule is forgotten: not in the list, not without words and examples, not for a requirement. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explanations } from '../../src/operations/explanations.ts';
import { rules } from '../../src/rules/registry.ts';
import type { Rule } from '../../src/rules/rule.ts';

const folder = new URL('../../src/rules/', import.meta.url);

const codes = rules.map(({ meta }) => meta.code);

const codesOfFiles = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: group }) =>
    readdirSync(new URL(`${group}/`, folder)).map((file) => `${group}/${file.replace('.ts', '')}`),
  )
  .sort();

/** Rules that no example with the packs of the program can show, and why. */
const withoutExamples: Readonly<Record<string, string>> = {
  'evidence/file-too-large':
    'A file of that size is no example; see the tests of what is compared.',
  'regime/framework-ended': 'The program brings along no pack of a framework that has ended.',
};

describe('the registry', () => {
  it('has every rule file exactly once, in order', () => {
    expect(codes).toEqual(codesOfFiles);
  });

  it.each(codesOfFiles)(
    'has the rule of %s under the code that its file promises',
    async (code) => {
      const module = (await import(new URL(`${code}.ts`, folder).href)) as { default: Rule };
      expect(module.default.meta.code).toBe(code);
      expect(rules).toContain(module.default);
    },
  );

  it('shares no code with what other stages find', () => {
    const all = explanations.map(({ code }) => code);
    expect(all).toEqual([...new Set(all)]);
  });

  it('has exactly one rule for each requirement of a pack', () => {
    const required = ['regime', 'instrument'].flatMap((name) => {
      const schema = JSON.parse(
        readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8'),
      ) as { properties: { requires: { items: { enum: string[] } } } };
      return schema.properties.requires.items.enum;
    });
    const requirements = rules.flatMap((rule) =>
      rule.phase === 'case' && rule.requirement !== undefined ? [rule.requirement] : [],
    );
    expect([...requirements].sort()).toEqual(required.sort());
  });
});

describe.each(rules.map(({ meta }) => meta))('$code', ({ code, summary, why, examples }) => {
  it('has a summary of one sentence, and says why', () => {
    expect(summary).toMatch(/^[A-Z][^.]*\.$/);
    expect(why).toMatch(/\.$/);
  });

  it('is not said in words for programmers, nor loudly', () => {
    expect(`${summary} ${why}`).not.toMatch(
      /\b(schema|node|array|null|boolean|string|parse|token)\b|!|"/i,
    );
  });

  it('has an example of how it is wrong and one of how it is right', () => {
    if (withoutExamples[code] !== undefined) {
      expect(examples).toEqual([]);
      return;
    }
    expect(examples.some((example) => example.expect.length > 0)).toBe(true);
    expect(examples.some((example) => example.expect.length === 0)).toBe(true);
  });
});
