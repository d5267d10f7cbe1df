/** What is said when a rule fails, and in hints that depend on numbers. */
import { expect, it } from 'vitest';
import { explain } from '../../src/operations/explain.ts';
import { checkCase } from '../../src/rules/engine.ts';
import { rules } from '../../src/rules/registry.ts';
import type { CaseRuleInput } from '../../src/rules/rule.ts';
import { readDossier } from '../../src/source/dossier-source.ts';
import { baseCase, prepareVariation } from '../support/base-case.ts';
import { memoryHost } from '../support/memory-host.ts';

it('a rule that fails is a finding that can be explained, and the others run', async () => {
  const host = memoryHost({ '/zz-base/dossier.yaml': baseCase['dossier.yaml'] ?? '' });
  const { source } = await readDossier(host, 'zz-base');
  if (!source) throw new Error('The base case cannot be read.');
  const findings = checkCase({} as CaseRuleInput, source);
  expect(findings).toHaveLength(rules.filter(({ phase }) => phase === 'case').length);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['internal/rule-failed']));
  expect(explain('internal/rule-failed').severity).toBe('error');
});

it.each([
  [201, 'Cut one word.'],
  [203, 'Cut 3 words.'],
])('a question of %i words', async (count, hint) => {
  const { findings } = await prepareVariation({
    'questions.yaml': `- id: ep\n  instrument: ep-wq\n  addressee: vp-hr\n  background: ${'word '.repeat(count - 6)}\n  questions: [Has the addressee raised the case?]\n`,
  });
  const found = findings.find(({ code }) => code === 'question/too-many-words');
  expect(found?.hint).toContain(hint);
});
