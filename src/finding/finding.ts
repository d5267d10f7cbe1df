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
  /**
   * The same with ids in the place of numbers, as `prosecutions/library/acts/sentence/date`: it stays
   * what it is when entries are added above. For entries of dossiers.
   */
  readonly entry?: string;
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

/** Why a finding counts no longer, and how long. */
export interface Suppressed {
  readonly reason: string;
  /** The last day on which it holds: ISO. */
  readonly until: string;
  /** Who decided it: a reference, not a name. */
  readonly by?: string;
  /** Where that is written. */
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
  /** Set aside by the team: it is told, and counts nowhere. */
  readonly suppressed?: Suppressed;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** File, offset, severity, code, message: the same order on every machine. */
function compareFindings(a: Finding, b: Finding): number {
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

/** Those that the team has not set aside. */
export const standing = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ suppressed }) => suppressed === undefined);

/** How many there are of a severity, without those that the team has set aside. */
export const countOf = (severity: Severity, findings: readonly Finding[]): number =>
  standing(findings).filter((finding) => finding.severity === severity).length;

export const hasErrors = (findings: readonly Finding[]): boolean => countOf('error', findings) > 0;

export const hasWarnings = (findings: readonly Finding[]): boolean =>
  countOf('warning', findings) > 0;
