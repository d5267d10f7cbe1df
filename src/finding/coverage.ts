/**
 * What was looked at, and what was not, and why: a report that only tells what it found lets its reader
 * take silence for a verdict.
 */

/** What can be looked at, in the order in which reports tell of it. */
const subjects = [
  'dossier',
  'file',
  'evidence',
  'exhibit',
  'quote',
  'link',
  'review',
  'item',
  'language',
  'name',
  'document',
  'sent_file',
] as const;

export type Subject = (typeof subjects)[number];

interface Covered {
  /** The id of the dossier; absent where several or none are concerned. */
  readonly dossier?: string;
  readonly subject: Subject;
  /** The ids or paths of those that are meant; empty where they have none. */
  readonly items: readonly string[];
  /** How many there are; 0 where nobody can know. */
  readonly count: number;
}

export interface Checked extends Covered {
  /** What was done, as a clause: `compared with the fingerprint in evidence.yaml`. */
  readonly how: string;
}

export interface NotChecked extends Covered {
  /** Why not, as a clause: `no file is kept in the dossier`. */
  readonly why: string;
}

export interface Coverage {
  readonly checked: readonly Checked[];
  readonly notChecked: readonly NotChecked[];
}

export const nothingCovered: Coverage = { checked: [], notChecked: [] };

/** By subject, and within one in the order given: the same on every machine. */
export function joinCoverage(parts: readonly Coverage[]): Coverage {
  const sorted = <T extends Covered>(items: readonly T[]): T[] =>
    [...items].sort((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject));
  return {
    checked: sorted(parts.flatMap(({ checked }) => checked)),
    notChecked: sorted(parts.flatMap(({ notChecked }) => notChecked)),
  };
}
