import type { ReadPart } from '../../readResult.ts';

/** Blocks at the top and at the bottom of a page among which running lines are looked for. */
const edge = 2;

/**
 * Takes headers and footers out that repeat from page to page, page numbers set aside: they cut sentences that go
 * over two pages, and count as words of the document on every page. The first page that has one keeps it.
 */
export function dropRunningLines(parts: readonly ReadPart[]): ReadPart[] {
  const visible = parts.filter(({ hidden }) => hidden !== true);
  const counts = new Map<string, number>();
  for (const { text } of visible) {
    for (const line of new Set(edgeBlocks(text.split('\n\n')))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const enough = Math.max(3, visible.length * 0.4);
  const kept = new Set<string>();
  return parts.flatMap((part) => {
    if (part.hidden === true) return [part];
    const blocks = part.text.split('\n\n');
    const rest = blocks.filter((block, index) => {
      const line = withoutNumbers(block);
      if (!isAtEdge(index, blocks.length) || (counts.get(line) ?? 0) < enough) return true;
      const isFirst = !kept.has(line);
      kept.add(line);
      return isFirst;
    });
    return rest.length === 0 ? [] : [{ ...part, text: rest.join('\n\n') }];
  });
}

function edgeBlocks(blocks: readonly string[]): string[] {
  return blocks.filter((_block, index) => isAtEdge(index, blocks.length)).map(withoutNumbers);
}

function isAtEdge(index: number, length: number): boolean {
  return index < edge || index >= length - edge;
}

/** Running lines are short; longer text that repeats is the document's own. */
function withoutNumbers(block: string): string {
  return block.length > 150 ? `long ${block}` : block.replace(/\d+/g, '#').replace(/^#+ /, '');
}
