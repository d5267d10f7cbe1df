/** What the rules on reviews share. */
import type { FieldChange } from '../model/compare.ts';
import type { CaseRuleInput } from './rule.ts';
import { quoted } from './strings.ts';

/** Nobody asks for reviews of a draft. */
export const isReviewed = ({ data: { status } }: CaseRuleInput): boolean => status !== 'draft';

export const decisionWords = {
  accepted: 'accepted',
  rejected: 'rejected',
  needs_work: 'asked for work on',
  commented: 'commented on',
} as const;

/** So many changes are told one by one. */
const most = 6;

/**
 * `title: “A” → “B”; publisher`. Of what only the team may know, and of what is no short text, only that
 * it changed.
 *
 * @param isHidden whether nobody else may read the item
 */
export function changesInWords(changes: readonly FieldChange[], isHidden: boolean): string {
  const told = changes.slice(0, most).map(({ field, before, after }) => {
    const [outer = ''] = field.split('/');
    const isTold = !isHidden && !teamNotes.has(outer) && isShort(before) && isShort(after);
    return isTold ? `${field}: ${shown(before)} → ${shown(after)}` : field;
  });
  const more = changes.length - most;
  return [...told, ...(more > 0 ? [`${String(more)} more`] : [])].join('; ');
}

const teamNotes: ReadonlySet<string> = new Set([
  'reliability',
  'credibility',
  'acquisition',
  'custody',
  'verification',
  'risk',
  'consent',
]);

type Short = string | number | boolean | undefined;

const isShort = (value: unknown): value is Short =>
  value === undefined || ['string', 'number', 'boolean'].includes(typeof value);

const shown = (value: Short): string => (value === undefined ? 'nothing' : quoted(String(value)));
