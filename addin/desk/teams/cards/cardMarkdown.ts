import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { safeAddress } from '../chat/safeAddress.ts';

/**
 * HTML of the Markdown that cards may hold (emphasis, lists, links). Everything else, HTML and images included,
 * leaves as escaped text or not at all.
 */
export function cardMarkdownToHtml(markdown: string): string {
  return write(fromMarkdown(markdown));
}

function write(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return inside(node);
    case 'paragraph':
      return `<p>${inside(node)}</p>`;
    case 'heading':
      return `<p><strong>${inside(node)}</strong></p>`;
    case 'strong':
      return `<strong>${inside(node)}</strong>`;
    case 'emphasis':
      return `<em>${inside(node)}</em>`;
    case 'list':
      return node.ordered === true
        ? `<ol start="${node.start ?? 1}">${inside(node)}</ol>`
        : `<ul>${inside(node)}</ul>`;
    case 'listItem':
      return `<li>${inside(node)}</li>`;
    case 'link': {
      const address = safeAddress(node.url);
      return address === undefined ? inside(node) : `<a href="${escape(address)}">${inside(node)}</a>`;
    }
    case 'break':
      return '<br>';
    case 'text':
      return escape(node.value).replaceAll('\n', '<br>');
    case 'inlineCode':
    case 'code':
    case 'html':
      return escape(node.value);
    default:
      return 'children' in node ? inside(node) : '';
  }
}

function inside(node: { children: Nodes[] }): string {
  return node.children.map(write).join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
