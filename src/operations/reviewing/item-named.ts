import { didYouMean } from '../../finding/nearest.ts';
import { type Item, itemsMeant } from '../../model/items.ts';
import { RunError } from '../run-error.ts';

export interface Found<D> {
  readonly dossier: D;
  readonly item: Item;
}

/**
 * The item that is meant, in whichever of the dossiers it is: `E-04` where one has it, else
 * `zz-specimen/E-04`. @throws RunError if nothing is meant, or several things are
 */
export function itemNamed<D extends { readonly id: string }>(
  word: string,
  dossiers: readonly D[],
  itemsIn: (dossier: D) => readonly Item[],
): Found<D> {
  const home = dossiers.find(({ id }) => word.startsWith(`${id}/`));
  const inner = home ? word.slice(home.id.length + 1) : word;
  const searched = home ? [home] : dossiers;
  const found = searched.flatMap((dossier) =>
    itemsMeant(inner, itemsIn(dossier)).map((item) => ({ dossier, item })),
  );
  const [only, ...more] = found;
  if (only && more.length === 0) return only;
  const nameIn = ({ dossier, item }: Found<D>): string =>
    dossiers.length > 1 ? `${dossier.id}/${item.id}` : item.id;
  if (only)
    throw new RunError(
      `“${word}” can mean ${String(found.length)} items.`,
      `Say which: ${found.slice(0, most).map(nameIn).join(', ')}${found.length > most ? ' …' : ''}`,
    );
  if (dossiers.some(({ id }) => id === word))
    throw new RunError(
      `“${word}” is a dossier, and not an item in one.`,
      `Name an item, as ${word}/E-04. What waits for a review there is shown by: dossier review --dossier ${word}`,
    );
  // Mostly only the end of an id is typed.
  const known = searched.flatMap((dossier) => itemsIn(dossier).flatMap(({ id }) => endsOf(id)));
  throw new RunError(
    `There is no item “${word}”.`,
    didYouMean(inner, known) ??
      'Items are named by their ids, as E-04, the act reading-circle/sentence, or reading-circle/sentence/judge-id for the part of an official in it.',
  );
}

/** Of more, the rest is left out. */
const most = 5;

/** `a/b/c`, `b/c`, `c` */
const endsOf = (id: string): string[] => {
  const parts = id.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
};
