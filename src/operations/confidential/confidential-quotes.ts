import type { Evidence } from '../../model/case-file.ts';
import type { View } from '../../redact/redact.ts';
import type { WithheldString } from '../../redact/withheld.ts';

/** Fewer letters in a row stand in any text. */
const fewest = 8;

/**
 * The words that citations quote from evidence which the audience may not see, and from nothing else:
 * whoever reads a report need not read them in the lines that it shows.
 */
export function confidentialQuotes({ case: { evidence }, placeholders }: View): WithheldString[] {
  const isWithheld = ({ id }: Evidence): boolean => placeholders.has(`evidence/${id}`);
  const textsOf = (items: readonly Evidence[]): WithheldString[] =>
    items.flatMap(({ id, citedBy }) =>
      citedBy.flatMap(({ quote }) =>
        [quote?.exact, quote?.prefix, quote?.suffix, quote?.translation].flatMap((text) =>
          text === undefined ? [] : [{ text: text.trim(), owner: id, field: 'quote' }],
        ),
      ),
    );
  const open = new Set(
    textsOf(evidence.filter((item) => !isWithheld(item))).map(({ text }) => text),
  );
  return textsOf(evidence.filter(isWithheld)).filter(
    ({ text }) => !open.has(text) && (text.match(/\p{L}/gu) ?? []).length >= fewest,
  );
}
