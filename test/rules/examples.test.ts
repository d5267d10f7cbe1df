/** Every example of every explanation is a test: what it says is found is found, and nothing else. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explanations } from '../../src/operations/explanations.ts';
import { builtIn, lineOf, prepareVariation } from '../support/base-case.ts';

describe('the base case', () => {
  it('has no findings', async () => {
    const { findings } = await prepareVariation({});
    expect(findings).toEqual([]);
  });
});

for (const { code, severity, examples } of explanations) {
  if (examples.length === 0) continue;
  describe(code, () => {
    for (const example of examples) {
      it(example.name, async () => {
        const { findings, texts } = await prepareVariation(
          example.files,
          example.asOf,
          builtIn,
          example.answers,
        );
        const found = findings
          .filter((finding) => finding.code === code)
          .map((finding) => ({
            file: finding.place?.file.replace('dossiers/zz-base/', ''),
            line: lineOf(finding, texts),
            says: finding.message,
            severity: finding.severity,
          }));
        expect(found).toEqual(
          example.expect.map(({ file, line, says }) => ({
            file,
            line,
            says: expect.stringContaining(says) as string,
            severity,
          })),
        );
        for (const { hint = '' } of findings) {
          const [, ...shown] = hint.split('\n');
          // Reports set what stands below the first line as lines of a file.
          if (shown.length > 0) expect(parse(shown.join('\n'))).toBeTypeOf('object');
        }
      });
    }
  });
}
