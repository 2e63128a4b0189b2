import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';

/**
 * The tree of a page. parse5 hands text over word by word; joined as it comes, a page of 4 MB takes 100 MB of string
 * pieces, so long texts are made whole from time to time.
 */
export function parseHtml(html: string): Dom.Document {
  const loose = new WeakMap<Dom.TextNode, number>();
  const settle = (node: Dom.ChildNode | undefined): void => {
    if (node === undefined || !tree.isTextNode(node)) return;
    const pieces = (loose.get(node) ?? 0) + 1;
    const isDue = pieces > Math.max(16, node.value.length / 256);
    // A regular expression makes V8 join the pieces into one string before it looks.
    if (isDue) /^./s.test(node.value);
    loose.set(node, isDue ? 0 : pieces);
  };
  return parse(html, {
    treeAdapter: {
      ...tree,
      insertText(parent, text) {
        tree.insertText(parent, text);
        settle(parent.childNodes.at(-1));
      },
    },
  });
}
