/** Every example of every explanation is a test: what it says is found is found, and nothing else. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explanations } from '../../src/operations/explanations.ts';
import { builtIn, prepareVariation } from '../support/base-case.ts';
import { expected, found } from '../support/examples.ts';

describe('the base case', () => {
  it('has no findings', async () => {
    const { findings } = await prepareVariation({});
    expect(findings).toEqual([]);
  });
});

for (const explanation of explanations) {
  const { code, examples } = explanation;
  if (examples.length === 0) continue;
  describe(code, () => {
    for (const example of examples) {
      it(example.name, async () => {
        const { files, asOf, answers } = example;
        const prepared = await prepareVariation(files, asOf, builtIn, answers);
        expect(found(explanation, prepared)).toEqual(expected(explanation, example));
        for (const { hint = '' } of prepared.findings) {
          const [, ...shown] = hint.split('\n');
          // Reports set what stands below the first line as lines of a file.
          if (shown.length > 0) expect(parse(shown.join('\n'))).toBeTypeOf('object');
        }
      });
    }
  });
}
