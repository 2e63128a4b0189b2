import { insertPieces, type Landed } from './insertion.ts';
import { tablesOf } from './paragraphs.ts';
import type { CellPlace, Piece, Revision } from './pieces.ts';
import type { Story } from './story.ts';

/** Inserts a table of plain texts at the start of a paragraph or at the very end; returns the table's name. */
export function insertTable(
  story: Story,
  at: number,
  values: readonly (readonly string[])[],
  revision?: Revision,
): { name: string; landed: Landed } {
  const name = freshTableName(story.pieces());
  const cells = values.flatMap((row, rowIndex) =>
    row.flatMap((text, column) => cellPieces(text, { table: name, row: rowIndex, column })),
  );
  const atEnd = at === story.length();
  const pieces: Piece[] = atEnd ? [...cells, { kind: 'mark', paragraph: { style: 'Normal' } }] : cells;
  return { name, landed: insertPieces(story, at, pieces, revision) };
}

/** Gives the tables of a fragment names that are new in the document. */
export function renameTables(pieces: readonly Piece[], fragment: readonly Piece[]): Piece[] {
  const names = new Map<string, string>();
  const start = nextTableNumber(pieces);
  return fragment.map((piece) => {
    const cell = piece.kind === 'mark' ? piece.paragraph.cell : undefined;
    if (piece.kind !== 'mark' || !cell) return piece;
    const table = names.get(cell.table) ?? `T${start + names.size}`;
    names.set(cell.table, table);
    return { ...piece, paragraph: { ...piece.paragraph, cell: { ...cell, table } } };
  });
}

/** Changes what is known of the cells of one table, such as its look. */
export function changeCells(story: Story, table: string, change: (cell: CellPlace) => CellPlace): void {
  const place = tablesOf(story.pieces()).find(({ id }) => id === table);
  if (!place) return;
  story.rewrite(place.start, place.end, (piece) => {
    const cell = piece.kind === 'mark' ? piece.paragraph.cell : undefined;
    return piece.kind === 'mark' && cell
      ? { ...piece, paragraph: { ...piece.paragraph, cell: change(cell) } }
      : piece;
  });
}

function cellPieces(text: string, cell: CellPlace): Piece[] {
  return text
    .split('\n')
    .flatMap((line): Piece[] => [
      ...(line === '' ? [] : [{ kind: 'text', text: line, format: {} } as const]),
      { kind: 'mark', paragraph: { style: 'Normal', cell } },
    ]);
}

function freshTableName(pieces: readonly Piece[]): string {
  return `T${nextTableNumber(pieces)}`;
}

function nextTableNumber(pieces: readonly Piece[]): number {
  return 1 + Math.max(0, ...tablesOf(pieces).map(({ id }) => Number(id.replace(/\D/g, ''))));
}
