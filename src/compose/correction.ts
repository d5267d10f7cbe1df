/** A note to whoever received a document in which something was wrong, in the language of that document. */
import type { FieldChange } from '../model/compare.ts';
import type { EntryName } from '../model/entries.ts';
import type { EvidenceItem } from '../schema/types.ts';
import { entryName } from './view/since-sent.ts';
import type { ViewTools } from './view/tools.ts';

export interface Correction {
  /** The title of the document that was sent. */
  readonly document: string;
  /** ISO day. */
  readonly sentOn: string;
  readonly to?: string;
  readonly sha256?: string;
  readonly entry: EntryName;
  /** What changed in it since; nothing if it is withdrawn. */
  readonly changes?: readonly FieldChange[];
  /** What it stands behind in the document. */
  readonly claims: readonly EntryName[];
}

export interface CorrectionNote {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly claims_title: string;
  readonly claims: readonly string[];
  readonly closing: string;
}

/** @param tools of the version that was sent: what it says is named as its reader knows it */
export function correctionNote(correction: Correction, tools: ViewTools): CorrectionNote {
  const { document, sentOn, to, sha256, entry, changes, claims } = correction;
  const { words } = tools;
  const hasTo = to === undefined ? 'no' : 'yes';
  const name = nameOf(entry, tools);
  return {
    title: words.say('correction.title', { document }),
    paragraphs: [
      ...(to === undefined ? [] : [words.say('correction.to', { to })]),
      [
        words.say('correction.sent', { date: words.date(sentOn), document, hasTo }),
        ...(sha256 === undefined ? [] : [words.say('correction.file', { sha256 })]),
      ].join(' '),
      ...(changes === undefined
        ? [words.say('correction.withdrawn', { entry: name })]
        : [
            words.say('correction.changed', { entry: name }),
            ...changes.flatMap((change) => changeIn(change, tools)),
          ]),
    ],
    claims_title: words.say('correction.carries'),
    claims: [...new Set(claims.map((claim) => words.capitalised(nameOf(claim, tools))))],
    closing: words.say('correction.request'),
  };
}

function nameOf(entry: EntryName, tools: ViewTools): string {
  const { view, words } = tools;
  const found =
    entry.list === 'evidence'
      ? view.case.evidence.find(({ id }) => id === entry.ids[0])?.data
      : undefined;
  return found && isTitled(found)
    ? words.say('correction.evidence', { id: found.id, title: found.title })
    : entryName(entry, tools);
}

/** What is withheld has only its id. */
const isTitled = ({ id, title }: EvidenceItem): boolean => title !== id;

/** Of what is no text nothing is said: the corrected version shows it. */
function changeIn({ before, after }: FieldChange, { words }: ViewTools): string[] {
  const shown = (value: unknown): string | undefined => {
    if (typeof value !== 'string') return undefined;
    return /^\d{4}(-\d\d){0,2}$/.test(value) ? words.date(value) : value.trim();
  };
  const [old, now] = [shown(before), shown(after)];
  if (old !== undefined && now !== undefined)
    return [words.say('correction.reads', { before: old, after: now })];
  if (now !== undefined && before === undefined)
    return [words.say('correction.added', { after: now })];
  return old !== undefined && after === undefined
    ? [words.say('correction.dropped', { before: old })]
    : [];
}
