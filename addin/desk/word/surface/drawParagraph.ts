import type { AtomPiece, Format, Piece, Revision } from '../model/pieces.ts';
import { lookOf } from '../model/styles.ts';
import type { LaidParagraph, Part } from './blocks.ts';

/** An element for one paragraph. `data-unit` marks elements that count as one character of the text. */
export function drawParagraph({ place, parts, marker }: LaidParagraph): HTMLElement {
  const { style, alignment } = place.mark.paragraph;
  const look = lookOf(style);
  const element = document.createElement(elementName(look.outline));
  element.dataset['paragraph'] = '';
  element.className = `paragraph ${style}`;
  if (alignment) element.classList.add(alignment.toLowerCase());
  if (place.mark.inserted) element.classList.add('markInserted');
  if (place.mark.deleted) element.classList.add('markDeleted');
  if (marker !== '') {
    element.classList.add('listItem');
    element.dataset['marker'] = marker;
    element.style.setProperty('--level', String(look.level ?? 1));
  }
  element.append(...parts.map(drawPart));
  // An empty paragraph, or one that ends in a line break, needs something to stand on.
  if (parts.length === 0 || element.lastElementChild?.matches('br[data-unit]')) {
    element.append(document.createElement('br'));
  }
  return element;
}

/** The document's headings come below the page's own h1. */
function elementName(outline: number | undefined): string {
  return outline === undefined ? 'p' : `h${Math.min(outline + 1, 6)}`;
}

function drawPart(part: Part): Node {
  const { piece } = part;
  const content = piece.kind === 'text' ? drawText(piece.text) : [drawAtom(piece, part.number)];
  const span = document.createElement('span');
  if (piece.kind === 'text') applyFormat(span, piece.format);
  if (part.commented) span.classList.add('commented');
  span.append(...content);
  return wrapReviewed(span, piece);
}

function drawText(text: string): Node[] {
  return text.split(/(\v)/).flatMap((part): Node[] => {
    if (part === '') return [];
    if (part !== '\v') return [document.createTextNode(part)];
    const lineBreak = document.createElement('br');
    lineBreak.dataset['unit'] = '';
    return [lineBreak];
  });
}

function drawAtom(piece: Exclude<Piece, { kind: 'text' }>, number: number): HTMLElement {
  const atom = document.createElement(piece.kind === 'atom' && piece.atom === 'footnote' ? 'sup' : 'span');
  atom.dataset['unit'] = '';
  atom.contentEditable = 'false';
  if (piece.kind === 'atom') describeAtom(atom, piece, number);
  return atom;
}

function describeAtom(element: HTMLElement, { atom, label }: AtomPiece, number: number): void {
  element.className = atom;
  element.title = label;
  if (atom === 'footnote') element.textContent = String(number);
  if (atom === 'pageBreak') element.textContent = label;
  if (atom === 'picture') element.textContent = `[${label}]`;
}

function wrapReviewed(element: HTMLElement, { inserted, deleted }: Piece): HTMLElement {
  let wrapped = element;
  if (inserted) wrapped = wrap('ins', wrapped, inserted);
  if (deleted) wrapped = wrap('del', wrapped, deleted);
  return wrapped;
}

function wrap(name: 'ins' | 'del', inner: HTMLElement, { author, date }: Revision): HTMLElement {
  const outer = document.createElement(name);
  outer.dateTime = date;
  outer.title = `${name === 'ins' ? 'Inserted' : 'Deleted'} by ${author}`;
  outer.append(inner);
  return outer;
}

function applyFormat(element: HTMLElement, format: Format): void {
  const { style } = element;
  if (format.bold !== undefined) style.fontWeight = format.bold ? 'bold' : 'normal';
  if (format.italic !== undefined) style.fontStyle = format.italic ? 'italic' : 'normal';
  const lines = [format.underline ? 'underline' : '', format.strike ? 'line-through' : ''].filter(Boolean);
  if (lines.length > 0) style.textDecoration = lines.join(' ');
  if (format.color) style.color = format.color;
  if (format.size) style.fontSize = `${format.size}pt`;
  if (format.font) style.fontFamily = `"${format.font}", var(--body-font)`;
  if (format.highlight) style.backgroundColor = format.highlight;
}
