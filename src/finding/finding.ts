/**
 * The one type for everything that the program has to say about an author's files: syntax, schema,
 * rules, templates and renderers all report findings. A leaf: it imports nothing.
 */

/** `error` stops the documents that it concerns; `warning` stops a cleared build; `info` neither. */
export type Severity = 'error' | 'warning' | 'info';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Permanent and never reused: `group/name`. */
export type Code = `${Group}/${string}`;

export const groups = [
  'yaml',
  'schema',
  'reference',
  'chronology',
  'identity',
  'evidence',
  'citation',
  'regime',
  'question',
  'privacy',
  'text',
  'review',
  'render',
  'internal',
] as const;

export type Group = (typeof groups)[number];

/** Steps from the root of a file's data: keys and zero-based indices. */
export type Path = readonly (string | number)[];

/** Offsets in UTF-16 code units into the file's text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where something stands. Lines and columns are worked out only where it is printed. */
export interface Place {
  /** The file as the reader knows it: relative to the folder where the program runs. */
  readonly file: string;
  readonly span?: Span;
  /** Steps from the root of the dossier, also where the list stands in a file of its own. */
  readonly path?: Path;
}

export const placeIn = (file: string, span: Span | undefined, path?: Path): Place => ({
  file,
  ...(span ? { span } : {}),
  ...(path ? { path } : {}),
});

export interface Related {
  /** What stands there, as a clause: `first used here`. */
  readonly message: string;
  readonly place: Place;
}

export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence in the author's words: what is wrong. No position, no advice. */
  readonly message: string;
  /** What to do next. */
  readonly hint?: string;
  /** Absent only where no file is concerned. */
  readonly place?: Place;
  readonly related?: readonly Related[];
  /** The id of the dossier that it concerns. */
  readonly dossier?: string;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** File, offset, severity, code, message: the same order on every machine. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    byCodeUnit(a.place?.file ?? '', b.place?.file ?? '') ||
    (a.place?.span?.start ?? -1) - (b.place?.span?.start ?? -1) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}

/** Sorts, and drops what would be printed twice: YAML aliases repeat what they refer to. */
export function tidyFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return [...findings].sort(compareFindings).filter((finding) => {
    const { code, message, place } = finding;
    const key = JSON.stringify([place?.file, place?.span?.start, code, message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

export const hasWarnings = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'warning');
