import { Layout, type LayoutNode } from './internals.ts';

/**
 * pdfmake's layout, with headings and captions kept with what follows and the first lines of
 * paragraphs together: a node with `roomBelow` goes to the next page where that much does not fit below
 * its first line. pdfmake's own way, `pageBreakBefore`, lays
 * the whole document out again for every heading that it moves.
 */
export class KeepingLayout extends Layout {
  protected override processLeaf(node: LayoutNode): void {
    if (node.roomBelow !== undefined && this.writer.transactionLevel === 0) {
      const context = this.writer.context();
      const needed = (node._inlines?.[0]?.height ?? 0) + node.roomBelow;
      const isAtTop = context.y <= context.pageMargins.top + 1;
      if (context.availableHeight < needed && !isAtTop) this.writer.moveToNextPage();
    }
    super.processLeaf(node);
  }
}
