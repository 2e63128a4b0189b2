import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { DraftBlock, DraftRun } from '../hosts/draftBlock.ts';

type RunsBlock = Extract<DraftBlock, { runs: DraftRun[] }>;

/** Markdown as blocks that a host writes with its own styles. HTML, images and link targets are left out. */
export function draftBlocks(markdown: string): DraftBlock[] {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return root.children.flatMap((node) => blocksOf(node, 1));
}

function blocksOf(node: RootContent, level: number): DraftBlock[] {
  switch (node.type) {
    case 'heading':
      return lines(node.children, (runs) => ({ kind: 'heading', level: node.depth, runs }));
    case 'paragraph':
      return lines(node.children, (runs) => ({ kind: 'paragraph', runs }));
    case 'blockquote':
      return node.children
        .flatMap((child) => blocksOf(child, level))
        .map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block));
    case 'list':
      return listBlocks(node, level);
    case 'table':
      return [tableBlock(node)];
    case 'code':
      return node.value.split('\n').map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
    default:
      return [];
  }
}

function listBlocks(list: List, level: number): DraftBlock[] {
  const ordered = list.ordered === true;
  return list.children.flatMap((item) =>
    item.children.flatMap((child) =>
      child.type === 'paragraph'
        ? lines(child.children, (runs) => ({ kind: 'listItem', ordered, level, runs }))
        : blocksOf(child, level + 1),
    ),
  );
}

function tableBlock(table: Table): DraftBlock {
  const rows = table.children.map((row) => row.children.map((cell) => plain(cell)));
  const width = Math.max(...rows.map((row) => row.length));
  return { kind: 'table', rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
}

/** A hard line break starts a new block of the same kind: hosts take a line feed for a paragraph anyway. */
function lines(children: PhrasingContent[], block: (runs: DraftRun[]) => RunsBlock): DraftBlock[] {
  const rows: DraftRun[][] = [[]];
  for (const run of children.flatMap((child) => runsOf(child, {}))) {
    if (run === 'break') rows.push([]);
    else rows.at(-1)?.push(run);
  }
  return rows.filter((row) => row.length > 0).map(block);
}

function runsOf(node: PhrasingContent, look: Omit<DraftRun, 'text'>): (DraftRun | 'break')[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...look }];
    case 'break':
      return ['break'];
    case 'strong':
      return node.children.flatMap((child) => runsOf(child, { ...look, bold: true }));
    case 'emphasis':
      return node.children.flatMap((child) => runsOf(child, { ...look, italic: true }));
    case 'link':
    case 'linkReference':
    case 'delete':
      return node.children.flatMap((child) => runsOf(child, look));
    default:
      return [];
  }
}

function plain(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
