/** Changes that Word offers to accept or to reject. */
import {
  DeletedTextRun,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
  type XmlComponent,
} from 'docx';
import { element } from './element.ts';

export interface Change {
  readonly kind: 'inserted' | 'deleted';
  /** Unique in the document. */
  readonly id: number;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

/** The row of a table, or the end of a paragraph. */
export const trackedRow = ({
  kind,
  ...attributes
}: Change): { readonly insertion?: Attributes; readonly deletion?: Attributes } =>
  kind === 'inserted' ? { insertion: attributes } : { deletion: attributes };

type Attributes = Omit<Change, 'kind'>;

export function trackedText(options: IRunOptions, change: Change | undefined): ParagraphChild {
  if (!change) return new TextRun(options);
  const { kind, ...attributes } = change;
  return kind === 'inserted'
    ? new InsertedTextRun({ ...options, ...attributes })
    : new DeletedTextRun({ ...options, ...attributes });
}

/** A run that has no text. */
export function trackedRun<T extends ParagraphChild & XmlComponent>(
  run: T,
  change: Change | undefined,
): ParagraphChild {
  if (!change) return run;
  const { kind, id, author, date } = change;
  return element(
    kind === 'inserted' ? 'w:ins' : 'w:del',
    { 'w:id': String(id), 'w:author': author, 'w:date': date },
    [run],
  ) as unknown as ParagraphChild;
}
