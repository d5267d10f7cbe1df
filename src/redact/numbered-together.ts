/**
 * In a document over several dossiers “victim 1” of one must not pass for “victim 1” of another, so the
 * placeholders of all are numbered as if the dossiers were one.
 */
import type { Placeholder, View } from './redact.ts';

export function numberedTogether(views: readonly View[]): View[] {
  const before: Record<Placeholder['of'], number> = { victim: 0, witness: 0, person: 0, source: 0 };
  return views.map((view) => {
    const own = [...view.placeholders].map(([key, placeholder]): [string, Placeholder] => [
      key,
      { ...placeholder, number: placeholder.number + before[placeholder.of] },
    ]);
    for (const [, { of }] of own) before[of] += 1;
    return { ...view, placeholders: new Map(own) };
  });
}
