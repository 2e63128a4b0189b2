import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * The words of the assistant's Markdown for a screen reader: no marks, no HTML, no chips of the sources at
 * `positions`. A block that ends without punctuation gets a period, so that the voice rests there.
 */
export function spokenText(markdown: string, positions: readonly number[]): string {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const blocks = blocksOf(root, new Set(positions)).map((block) => block.replace(/\s+/g, ' ').trim());
  return blocks
    .filter((block) => block !== '')
    .map((block, i, all) => (i === all.length - 1 || /[.:;!?…]["”’)]*$/.test(block) ? block : `${block}.`))
    .join(' ');
}

function blocksOf(node: Nodes, positions: Set<number>): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [wordsOf(node, positions)];
    case 'tableRow':
      return [node.children.map((cell) => wordsOf(cell, positions)).join(', ')];
    case 'code':
      return [node.value];
    default:
      return 'children' in node ? node.children.flatMap((child) => blocksOf(child, positions)) : [];
  }
}

function wordsOf(node: Nodes, positions: Set<number>): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\[(\d{1,3})\]/g, (mark, n: string) =>
        positions.has(Number(n)) ? '' : mark,
      );
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    default:
      return 'children' in node ? node.children.map((child) => wordsOf(child, positions)).join('') : '';
  }
}
