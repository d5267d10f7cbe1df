import {
  changedWords,
  type ChangesReport,
  type DossierChanges,
  type FieldReport,
  headline,
  isNamedById,
  kindWords,
} from './changes.ts';
import { joinedLines } from './one-line.ts';

/** For a terminal. */
export function changesText({ before, after, dossiers }: ChangesReport): string {
  const title = `Changes from ${before} to ${after}`;
  if (dossiers.length === 0) return `${title}: none.\n`;
  return `${[`${title}:`, ...dossiers.map(ofDossier)].join('\n\n')}\n`;
}

const ofDossier = (dossier: DossierChanges): string =>
  [
    `${dossier.dossier}: ${headline(dossier)}`,
    ...dossier.changes.flatMap(({ kind, list, name, id, remarks, fields }) => [
      `  ${kindWords[kind]}: ${name}${isNamedById(list) ? '' : ` (${id})`}`,
      ...remarks.map((remark) => `    ! ${remark}`),
      ...fields.map((field) => `    ${inWords(field)}`),
    ]),
  ].join('\n');

function inWords({ field, before, after, words }: FieldReport): string {
  if (words)
    return `${field}: ${joinedLines(changedWords(words, (text, kind) => (kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)))}`;
  if (before === null) return `${field}: “${joinedLines(after ?? '')}” (new)`;
  if (after === null) return `${field}: “${joinedLines(before)}” (gone)`;
  return `${field}: “${joinedLines(before)}” → “${joinedLines(after)}”`;
}
