import { isVisible, textOf, type Piece } from '../model/pieces.ts';
import type { StyleId } from '../model/styles.ts';

/** Current text as simple HTML, one element a paragraph. */
export function writeHtml(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (!isVisible(piece, 'current')) continue;
    if (piece.kind === 'mark') {
      lines.push(wrap(tagOf(piece.paragraph.style), line));
      line = '';
    } else {
      line += formatted(piece);
    }
  }
  return line === '' ? lines.join('') : lines.join('') + wrap('p', line);
}

function formatted(piece: Piece): string {
  const text = escapeXml(textOf([piece], 'current')).replaceAll('\v', '<br>');
  if (piece.kind !== 'text') return text;
  const { bold, italic, underline } = piece.format;
  const tags = [bold ? 'b' : '', italic ? 'i' : '', underline ? 'u' : ''].filter(Boolean);
  return tags.reduce((inner, tag) => wrap(tag, inner), text);
}

function tagOf(style: StyleId): string {
  const level = /^Heading([1-6])$/.exec(style)?.[1];
  return level ? `h${level}` : style.startsWith('List') ? 'li' : 'p';
}

function wrap(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
