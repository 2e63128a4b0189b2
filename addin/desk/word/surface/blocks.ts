import { paragraphsOf, tablesOf, type ParagraphPlace } from '../model/paragraphs.ts';
import { lengthOf, type Piece } from '../model/pieces.ts';
import { lookOf } from '../model/styles.ts';
import type { WordModel } from '../model/wordModel.ts';

/** A paragraph ready to be drawn: its pieces, cut where a comment begins or ends. */
export interface LaidParagraph {
  readonly place: ParagraphPlace;
  readonly parts: readonly Part[];
  /** `•`, `2.` or nothing */
  readonly marker: string;
}

export interface Part {
  readonly piece: Piece;
  readonly commented: boolean;
  /** number of a footnote reference */
  readonly number: number;
}

export type Block = { readonly key: string } & (
  | { readonly kind: 'paragraph'; readonly paragraph: LaidParagraph }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly LaidParagraph[])[])[] }
);

/** What stands in the document from top to bottom. Equal keys look equal. */
export function layBlocks(model: WordModel): Block[] {
  const lay = createLayer(model);
  const tables = new Map(tablesOf(model.story.pieces()).map((table) => [table.start, table]));
  const blocks: Block[] = [];
  let tableEnd = 0;
  for (const place of paragraphsOf(model.story.pieces())) {
    if (place.start < tableEnd) continue;
    const table = tables.get(place.start);
    if (table) {
      tableEnd = table.end;
      const rows = table.rows.map((row) => row.map((cell) => cell.map(lay)));
      blocks.push({ kind: 'table', rows, key: rows.flat(2).map(keyOf).join('\n') });
    } else {
      const paragraph = lay(place);
      blocks.push({ kind: 'paragraph', paragraph, key: keyOf(paragraph) });
    }
  }
  return blocks;
}

function keyOf({ place, parts, marker }: LaidParagraph): string {
  return JSON.stringify([place.mark, parts, marker]);
}

/** Lays paragraphs in order: list numbers and footnote numbers go on from one to the next. */
function createLayer(model: WordModel): (place: ParagraphPlace) => LaidParagraph {
  const pieces = model.story.pieces();
  const comments = model.comments.list().filter(({ resolved }) => !resolved);
  const numbers: number[] = [];
  let footnotes = 0;
  let index = 0;
  let at = 0;

  function partsOf(piece: Piece, start: number): Part[] {
    const number = piece.kind === 'atom' && piece.atom === 'footnote' ? ++footnotes : 0;
    const end = start + lengthOf(piece);
    const edges = comments
      .flatMap(({ span }) => [span.start, span.end])
      .filter((edge) => edge > start && edge < end);
    const cuts = [start, ...new Set(edges.sort((one, other) => one - other)), end];
    return cuts.slice(1).map((to, cut) => {
      const from = cuts[cut] ?? start;
      const part =
        piece.kind === 'text' ? { ...piece, text: piece.text.slice(from - start, to - start) } : piece;
      const commented = comments.some(
        ({ span }) => span.start <= from && span.end >= to && span.end > span.start,
      );
      return { piece: part, commented, number };
    });
  }

  return (place) => {
    const parts: Part[] = [];
    for (let piece = pieces[index]; piece && at < place.end; piece = pieces[index]) {
      parts.push(...partsOf(piece, at));
      at += lengthOf(piece);
      index++;
    }
    at++;
    index++;
    return { place, parts, marker: nextMarker(place, numbers) };
  };
}

function nextMarker({ mark }: ParagraphPlace, numbers: number[]): string {
  const { list, level = 1 } = lookOf(mark.paragraph.style);
  if (list === undefined) {
    numbers.length = 0;
    return '';
  }
  numbers.length = Math.min(numbers.length, level);
  if (list === 'bullet') return ['•', '◦', '▪'][level - 1] ?? '•';
  numbers[level - 1] = (numbers[level - 1] ?? 0) + 1;
  return `${numbers[level - 1] ?? 1}.`;
}
