import type { Coverage } from '../finding/coverage.ts';
import type { Explanation } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Texts } from './excerpt.ts';

/** What every formatter is given: nothing in it tells what is withheld. */
export interface Report {
  /** Sorted. */
  readonly findings: readonly Finding[];
  /** The texts of the files that findings point into. */
  readonly texts: Texts;
  /** The ids of the dossiers that were looked at. */
  readonly dossiers: readonly string[];
  readonly coverage: Coverage;
}

/** What formats for other programs tell besides. */
export interface Context {
  /** Of this program. */
  readonly version: string;
  /** Everything that can be found. */
  readonly explanations: readonly Explanation[];
  /** From the root of the repository to the folder from which paths are shown: `cases/`, or nothing. */
  readonly prefix: string;
  /** Whether a finding makes the check fail. */
  readonly fails: (finding: Finding) => boolean;
  readonly sha256: (text: string) => string;
}

export const reportKinds = ['human', 'json', 'sarif', 'junit', 'github', 'markdown'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The findings for another program, or for a page. Each formatter is loaded when it is asked for. */
export async function formatted(
  kind: Exclude<ReportKind, 'human' | 'json'>,
  report: Report,
  context: Context,
): Promise<string> {
  switch (kind) {
    case 'sarif':
      return (await import('./sarif.ts')).sarifReport(report, context);
    case 'junit':
      return (await import('./junit.ts')).junitReport(report, context);
    case 'github':
      return (await import('./github.ts')).githubReport(report, context);
    case 'markdown':
      return (await import('./markdown.ts')).markdownReport(report, context);
  }
}
