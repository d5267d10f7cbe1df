/** What changed in cases, for people and for programs. */
import type { TextChange } from '../document/sequences.ts';

/** One entry that is new, gone or other than it was. */
export interface ChangeReport {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly list: string;
  /** As reviews name it: `reading-circle/sentence`. */
  readonly id: string;
  /** `act “Arrest, 2020-09-01”` */
  readonly name: string;
  /** What a reviewer must not overlook. */
  readonly remarks: readonly string[];
  readonly fields: readonly FieldReport[];
}

export interface FieldReport {
  readonly field: string;
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a longer text word by word; absent of others. */
  readonly words?: readonly TextChange[];
}

export interface DossierChanges {
  readonly dossier: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'unreadable';
  readonly changes: readonly ChangeReport[];
}

export interface ChangesReport {
  /** How the versions are called. */
  readonly before: string;
  readonly after: string;
  /** Those in which something changed. */
  readonly dossiers: readonly DossierChanges[];
}

export const changesJson = ({ before, after, dossiers }: ChangesReport): string =>
  `${JSON.stringify({ schema_version: 1, before, after, dossiers }, null, 2)}\n`;

/** `New: act “Arrest, 2020-09-01”` */
export const kindWords = { added: 'New', removed: 'Withdrawn', changed: 'Changed' } as const;

/** Whether the name of an entry says its id already. */
export const isNamedById = (list: string): boolean =>
  ['', 'evidence', 'submissions', 'questions'].includes(list);

/** What is said of a dossier before its changes. */
export function headline({ kind, changes }: DossierChanges): string {
  switch (kind) {
    case 'added':
      return 'a new dossier';
    case 'removed':
      return 'the dossier is gone';
    case 'unreadable':
      return 'one of the versions cannot be read';
    case 'changed':
      return `${String(changes.length)} ${changes.length === 1 ? 'entry' : 'entries'}`;
  }
}

/** Of a long text so many words are repeated around each change. */
const around = 6;

/**
 * The changed words of a text with a few around them; `…` where words are left out.
 *
 * @param mark how a word that is new or gone is shown
 */
export function changedWords(
  words: readonly TextChange[],
  mark: (text: string, kind: 'deleted' | 'inserted') => string,
  plain: (text: string) => string = (text) => text,
): string {
  return words
    .map(({ kind, text }, index) => {
      if (kind !== 'same') {
        const end = /\s*$/.exec(text)?.[0] ?? '';
        return mark(text.trimEnd(), kind) + end;
      }
      const parts = text.split(/(?<=\s)/);
      const isFirst = index === 0;
      const isLast = index === words.length - 1;
      if (parts.length <= (isFirst || isLast ? around : 2 * around) + 1) return plain(text);
      const head = isFirst ? '' : parts.slice(0, around).join('');
      const tail = isLast ? '' : parts.slice(-around).join('');
      return `${plain(head)}… ${plain(tail)}`;
    })
    .join('')
    .trim();
}
