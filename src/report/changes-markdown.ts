import { code, plain } from './markdown-text.ts';
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

/** For a comment on a pull request. */
export function changesMarkdown({ before, after, dossiers }: ChangesReport): string {
  const title = `## Changes in the dossiers\n\nFrom ${code(before)} to ${code(after)}.`;
  const body = dossiers.length === 0 ? ['No entry changed.'] : dossiers.map(ofDossier);
  return `${[title, ...body].join('\n\n')}\n`;
}

const ofDossier = (dossier: DossierChanges): string =>
  [
    `### ${code(dossier.dossier)}: ${headline(dossier)}\n`,
    ...dossier.changes.flatMap(({ kind, list, name, id, remarks, fields }) => [
      `- **${kindWords[kind]}:** ${plain(name)}${isNamedById(list) ? '' : ` (${code(id)})`}`,
      ...remarks.map((remark) => `  - ⚠️ ${plain(remark)}`),
      ...fields.map((field) => `  - ${inWords(field)}`),
    ]),
  ].join('\n');

function inWords({ field, before, after, words }: FieldReport): string {
  if (words)
    return `${code(field)}: ${joinedLines(changedWords(words, (text, kind) => (kind === 'deleted' ? gone(text) : fresh(text)), plain))}`;
  if (before === null) return `${code(field)}: ${fresh(after ?? '')}`;
  if (after === null) return `${code(field)}: ${gone(before)}`;
  return `${code(field)}: ${gone(before)} → ${fresh(after)}`;
}

const gone = (text: string): string => `~~${plain(joinedLines(text))}~~`;
const fresh = (text: string): string => `**${plain(joinedLines(text))}**`;
