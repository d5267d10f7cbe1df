import type { Code, Finding, Severity } from './finding.ts';

/**
 * What there is to know about one code. The text is printed by `dossier explain`, makes the page in
 * `docs/rules/`, and its examples are run as tests.
 */
export interface Explanation {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence: what the finding says. */
  readonly summary: string;
  /** Why it matters, in words for people who do not write programs; Markdown. */
  readonly why: string;
  /** Whether it is only looked for where servers are asked: what is found depends on the day. */
  readonly needsNetwork?: true;
  /** Whether it stops no document, although it is a warning: it is about none that is made now. */
  readonly stopsNothing?: true;
  readonly examples: readonly Example[];
}

/**
 * A small case: the files given replace those of the base case of the tests, and the findings with
 * the code under test must be exactly those expected.
 */
export interface Example {
  readonly name: string;
  /** YAML by file name, as it would stand in the dossier's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** In the order in which they are printed; empty for an example of how it is right. */
  readonly expect: readonly Expectation[];
  /** The day that the rule takes for today; without it 2026-03-01. */
  readonly asOf?: string;
  /** What servers answer, by address; without it none is asked. */
  readonly answers?: Readonly<Record<string, ExampleAnswer>>;
}

export interface ExampleAnswer {
  readonly status: number;
  /** Where it leads to. */
  readonly location?: string;
  /** The kind of what is given. */
  readonly type?: string;
  readonly body?: string;
}

export interface Expectation {
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** A part of the message. */
  readonly says: string;
}

/** A finding with the code and the severity of an explanation. */
export function findingOf(
  explanation: Pick<Explanation, 'code' | 'severity'>,
  text: Omit<Finding, 'code' | 'severity'>,
): Finding {
  return { code: explanation.code, severity: explanation.severity, ...text };
}
