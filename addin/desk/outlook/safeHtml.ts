import { isElement, parseHtml, textOfNode, type HtmlNode } from '../host/htmlTree.ts';

/**
 * Mail HTML, rebuilt from an allow-list: structure and plain emphasis only. No links that can be followed, no
 * pictures, no styles, no scripts.
 */
export function safeHtml(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of parseHtml(html)) copy(node, fragment);
  return fragment;
}

const kept = new Set(
  'p div span br b strong i em u s blockquote pre code ul ol li table thead tbody tr th td hr h1 h2 h3 h4'.split(
    ' ',
  ),
);
const dropped = new Set('script style template title noscript iframe object svg math'.split(' '));
/** A mail's headings come below those of the page. */
const renamed: Readonly<Record<string, string>> = { h1: 'h4', h2: 'h5', h3: 'h6', h4: 'h6' };

function copy(node: HtmlNode, into: ParentNode): void {
  const text = textOfNode(node);
  if (text !== undefined) {
    into.append(text);
  } else if (isElement(node) && !dropped.has(node.tagName)) {
    const name = kept.has(node.tagName) ? (renamed[node.tagName] ?? node.tagName) : undefined;
    const target = name === undefined ? into : document.createElement(name);
    for (const child of node.childNodes) copy(child, target);
    if (target instanceof Element && target !== into) into.append(target);
  }
}
