import type { Format, Piece } from '../model/pieces.ts';
import { listStyle, type StyleId } from '../model/styles.ts';

/** Reads simple HTML as `insertHtml` gets it: paragraphs, headings, lists, bold, italic, underline, line breaks. */
export function readHtml(html: string): Piece[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const pieces: Piece[] = [];
  let open = false;

  function endParagraph(style: StyleId): void {
    if (open) pieces.push({ kind: 'mark', paragraph: { style } });
    open = false;
  }

  function read(node: Node, style: StyleId, format: Format): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ');
      if (text.trim() === '' && !open) return;
      pieces.push({ kind: 'text', text, format });
      open = true;
    } else if (node instanceof Element) {
      readElement(node, style, format);
    }
  }

  function readElement(element: Element, style: StyleId, format: Format): void {
    const name = element.localName;
    if (['script', 'style', 'template', 'head'].includes(name)) return;
    if (name === 'br') {
      pieces.push({ kind: 'text', text: '\v', format });
      open = true;
      return;
    }
    const block = blocks[name];
    const inner = block === 'list' ? itemStyle(element) : (block ?? style);
    if (block) endParagraph(style);
    for (const child of element.childNodes) read(child, inner, { ...format, ...formats[name] });
    if (block) endParagraph(inner);
  }

  for (const node of body.childNodes) read(node, 'Normal', {});
  endParagraph('Normal');
  return pieces.length > 0 ? pieces : [{ kind: 'mark', paragraph: { style: 'Normal' } }];
}

const blocks: Readonly<Record<string, StyleId | 'list'>> = {
  p: 'Normal',
  div: 'Normal',
  tr: 'Normal',
  h1: 'Heading1',
  h2: 'Heading2',
  h3: 'Heading3',
  blockquote: 'Quote',
  li: 'list',
};

const formats: Readonly<Record<string, Format>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
};

function itemStyle(item: Element): StyleId {
  let level = 0;
  for (let list = item.closest('ol, ul'); list; list = list.parentElement?.closest('ol, ul') ?? null) level++;
  return listStyle(item.closest('ol, ul')?.localName === 'ol' ? 'number' : 'bullet', Math.max(1, level));
}
