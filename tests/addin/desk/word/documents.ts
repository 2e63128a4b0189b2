import type { Piece, ParagraphProperties } from '../../../../addin/desk/word/model/pieces.ts';
import { createWordModel } from '../../../../addin/desk/word/model/wordModel.ts';

/** A document of plain paragraphs, edited by "Dana Demo" on a fixed day. */
export function documentOf(...paragraphs: readonly string[]) {
  return modelOf(paragraphs.flatMap((text) => paragraph(text)));
}

export function modelOf(pieces: readonly Piece[]) {
  return createWordModel({
    name: 'Memo.docx',
    pieces,
    author: 'Dana Demo',
    now: () => new Date('2026-11-20T15:00:00Z'),
  });
}

export function paragraph(text: string, properties: Partial<ParagraphProperties> = {}): Piece[] {
  const mark: Piece = { kind: 'mark', paragraph: { style: 'Normal', ...properties } };
  return text === '' ? [mark] : [{ kind: 'text', text, format: {} }, mark];
}

export const footnote: Piece = { kind: 'atom', atom: 'footnote', label: 'See the 2025 report.' };
