import { type Alias, type Document, isAlias, type Node, visit } from 'yaml';

/** What each alias stands for: the last value before it that has its name. */
export type Targets = ReadonlyMap<Alias, Node | undefined>;

/** One walk for all of them: the library's own `resolve` walks the whole file for each. */
export function targetsOf(document: Document): Targets {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) targets.set(node, named.get(node.source));
      else if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return targets;
}
