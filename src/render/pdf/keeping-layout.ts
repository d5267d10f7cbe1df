import { linesKeptTogether } from '../layout.ts';
import { Layout, type LayoutNode } from './internals.ts';

/**
 * pdfmake's layout, with headings and captions kept with what follows and the first lines of
 * paragraphs together: a node goes to the next page where `roomBelow` does not fit below its first
 * line, or where a line of it would stand alone. pdfmake's own way, `pageBreakBefore`, lays the whole
 * document out again for every heading that it moves.
 */
export class KeepingLayout extends Layout {
  protected override processLeaf(node: LayoutNode): void {
    const context = this.writer.context();
    const isAtTop = context.y <= context.pageMargins.top + 1;
    if (this.writer.transactionLevel === 0 && !isAtTop) {
      const line = node._inlines?.[0]?.height ?? 0;
      const room = context.availableHeight - (node.roomBelow ?? 0);
      const isTight = room < line * linesKeptTogether;
      const kept = node.keepsLines === true && isTight ? this.#linesKept(node) : 1;
      if (room < line * kept) this.writer.moveToNextPage();
    }
    super.processLeaf(node);
  }

  /** How many lines the start of a paragraph takes with it: all of a few, else two. */
  #linesKept(node: LayoutNode): number {
    const copy = { ...node, _inlines: node._inlines?.map((inline) => ({ ...inline })) };
    let count = 0;
    while (count <= linesKeptTogether && this.buildNextLine(copy)) count += 1;
    return count <= linesKeptTogether ? count : 2;
  }
}
