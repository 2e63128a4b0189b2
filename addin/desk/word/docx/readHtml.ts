import { isElement, parseHtml, textOfNode, type HtmlElement, type HtmlNode } from '../../host/htmlTree.ts';
import type { Format, Piece } from '../model/pieces.ts';
import { listStyle, type StyleId } from '../model/styles.ts';

/** Reads simple HTML as `insertHtml` gets it: paragraphs, headings, lists, bold, italic, underline, line breaks. */
export function readHtml(html: string): Piece[] {
  const pieces: Piece[] = [];
  let open = false;

  function endParagraph(style: StyleId): void {
    if (open) pieces.push({ kind: 'mark', paragraph: { style } });
    open = false;
  }

  function add(text: string, format: Format): void {
    pieces.push({ kind: 'text', text, format });
    open = true;
  }

  function read(node: HtmlNode, around: Around): void {
    const text = textOfNode(node)?.replace(/\s+/g, ' ');
    if (text !== undefined && (open || text.trim() !== '')) add(text, around.format);
    if (isElement(node)) readElement(node, around);
  }

  function readElement(element: HtmlElement, around: Around): void {
    const name = element.tagName;
    if (['script', 'style', 'template', 'title'].includes(name)) return;
    if (name === 'br') return add('\v', around.format);
    const inner = enter(name, around);
    const isBlock = Object.hasOwn(blocks, name);
    if (isBlock) endParagraph(around.style);
    for (const child of element.childNodes) read(child, inner);
    if (isBlock) endParagraph(inner.style);
  }

  for (const node of parseHtml(html)) read(node, { style: 'Normal', format: {}, lists: [] });
  endParagraph('Normal');
  return pieces.length > 0 ? pieces : [{ kind: 'mark', paragraph: { style: 'Normal' } }];
}

/** What the elements around a text say of it. */
interface Around {
  readonly style: StyleId;
  readonly format: Format;
  readonly lists: readonly ('bullet' | 'number')[];
}

function enter(name: string, around: Around): Around {
  const lists =
    name === 'ul' || name === 'ol'
      ? [...around.lists, name === 'ol' ? ('number' as const) : ('bullet' as const)]
      : around.lists;
  const block = blocks[name];
  const style =
    block === 'list'
      ? listStyle(lists.at(-1) ?? 'bullet', Math.max(1, lists.length))
      : (block ?? around.style);
  return { style, lists, format: { ...around.format, ...formats[name] } };
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
