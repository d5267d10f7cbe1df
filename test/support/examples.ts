/** What the example of a code says is found, and what is. */
import { expect } from 'vitest';
import type { Example, Explanation } from '../../src/finding/explanation.ts';
import type { PreparedDossier } from '../../src/operations/prepare/prepared.ts';
import { lineOf } from './base-case.ts';

interface Told {
  readonly file: string | undefined;
  readonly line: number;
  readonly says: string;
  readonly severity: string;
}

export const found = (
  { code }: Explanation,
  { findings, texts }: Pick<PreparedDossier, 'findings' | 'texts'>,
): Told[] =>
  findings
    .filter((finding) => finding.code === code)
    .map((finding) => ({
      file: finding.place?.file.replace(/^.*?zz-base\//, ''),
      line: lineOf(finding, texts),
      says: finding.message,
      severity: finding.severity,
    }));

export const expected = ({ severity }: Explanation, example: Example): Told[] =>
  example.expect.map(({ file, line, says }) => ({
    file,
    line,
    says: expect.stringContaining(says) as string,
    severity,
  }));
