import type { WordModel } from '../model/wordModel.ts';
import { layBlocks, type Block } from './blocks.ts';
import { drawParagraph } from './drawParagraph.ts';

/** The drawn document: which element shows which paragraph. */
export interface Drawing {
  /** elements of paragraphs in document order, table cells included */
  readonly paragraphs: readonly HTMLElement[];
  /** the first paragraph or table that was drawn anew */
  readonly changed: HTMLElement | undefined;
}

/** Draws what changed since the last time; elements of unchanged paragraphs and tables stay as they are. */
export function renderDocument(root: HTMLElement, model: WordModel): Drawing {
  const blocks = layBlocks(model);
  const drawn = [...root.children];
  const keyOf = (element: Element | undefined) => (element ? keys.get(element) : undefined);
  let head = 0;
  while (head < blocks.length && head < drawn.length && keyOf(drawn[head]) === blocks[head]?.key) head++;
  let tail = 0;
  while (
    tail < Math.min(blocks.length, drawn.length) - head &&
    keyOf(drawn.at(-1 - tail)) === blocks.at(-1 - tail)?.key
  ) {
    tail++;
  }
  const fresh = blocks.slice(head, blocks.length - tail).map(drawBlock);
  for (const old of drawn.slice(head, drawn.length - tail)) old.remove();
  root.children.item(head)?.before(...fresh);
  if (root.children.length < blocks.length) root.append(...fresh);
  return { paragraphs: [...root.querySelectorAll<HTMLElement>('[data-paragraph]')], changed: fresh[0] };
}

/** Forgets what is drawn of a paragraph, because the browser changed it (an input method does). */
export function forgetDrawing(element: Element): void {
  const block = element.closest('[data-block]');
  if (block) keys.delete(block);
}

const keys = new WeakMap<Element, string>();

function drawBlock(block: Block): HTMLElement {
  const element = block.kind === 'table' ? drawTable(block) : drawParagraph(block.paragraph);
  element.dataset['block'] = '';
  keys.set(element, block.key);
  return element;
}

function drawTable({ rows }: Extract<Block, { kind: 'table' }>): HTMLElement {
  const table = document.createElement('table');
  for (const row of rows) {
    const tr = table.insertRow();
    for (const cell of row) {
      const isHeader = cell.some(({ place }) => place.mark.paragraph.cell?.header === true);
      const element = document.createElement(isHeader ? 'th' : 'td');
      if (isHeader) element.scope = 'col';
      element.append(...cell.map(drawParagraph));
      tr.append(element);
    }
  }
  return table;
}
