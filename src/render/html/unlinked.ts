/** Runs of words that may stand within a link: HTML has no links in links. */
import type { CrossReference, Inline, Link, LineBreak, Text } from '../../document/document.ts';

/** The words of a heading for a list that leads to it: no links, no notes, one line. */
export function labelInlines(content: readonly Inline[]): Text[] {
  return content.flatMap((inline): Text[] => {
    switch (inline.kind) {
      case 'text':
        return [inline];
      case 'link':
      case 'reference':
        return labelInlines(inline.content);
      case 'line-break':
        return [{ kind: 'text', text: ' ' }];
      case 'note':
        return [];
    }
  });
}

/** Each link as one or more links without notes, with the notes between and behind them. */
export function withNotesOutsideLinks(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline) =>
    inline.kind === 'link' || inline.kind === 'reference' ? splitAtNotes(inline) : [inline],
  );
}

function splitAtNotes(link: Link | CrossReference): Inline[] {
  const result: Inline[] = [];
  let run: (Text | LineBreak)[] = [];
  const endRun = (): void => {
    if (run.length > 0) result.push({ ...link, content: run });
    run = [];
  };
  for (const inline of withoutLinks(link.content)) {
    if (inline.kind === 'note') {
      endRun();
      result.push(inline);
    } else run.push(inline);
  }
  endRun();
  return result;
}

type Unlinked = Exclude<Inline, Link | CrossReference>;

const withoutLinks = (content: readonly Inline[]): Unlinked[] =>
  content.flatMap((inline) =>
    inline.kind === 'link' || inline.kind === 'reference' ? withoutLinks(inline.content) : [inline],
  );
