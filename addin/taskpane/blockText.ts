import type { DraftBlock, DraftRun } from '../hosts/draftBlock.ts';

/** Blocks as plain text, one line each; cells are parted by tabs. */
export function blocksToText(blocks: DraftBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : textOf(block.runs),
    )
    .join('\n');
}

/** Blocks as HTML for a mail's reply form: text escaped, a handful of elements, no attributes. */
export function blocksToHtml(blocks: DraftBlock[]): string {
  let html = '';
  let list: 'ol' | 'ul' | undefined;
  for (const block of blocks) {
    const next = block.kind === 'listItem' ? (block.ordered ? 'ol' : 'ul') : undefined;
    if (next !== list) html += `${list ? `</${list}>` : ''}${next ? `<${next}>` : ''}`;
    list = next;
    html += blockHtml(block);
  }
  return html + (list ? `</${list}>` : '');
}

function blockHtml(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<p><b>${escaped(textOf(block.runs))}</b></p>`;
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'quote':
      return `<blockquote>${runsHtml(block.runs)}</blockquote>`;
    case 'listItem':
      return `<li>${runsHtml(block.runs)}</li>`;
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  }
}

function runsHtml(runs: DraftRun[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      const inner = italic ? `<i>${escaped(text)}</i>` : escaped(text);
      return bold ? `<b>${inner}</b>` : inner;
    })
    .join('');
}

function textOf(runs: DraftRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
