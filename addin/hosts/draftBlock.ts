/** A stretch of text with one look. */
export interface DraftRun {
  text: string;
  bold?: true;
  italic?: true;
}

/** A piece of a draft that every host can write with its own built-in styles. Levels count from 1. */
export type DraftBlock =
  | { kind: 'heading'; level: number; runs: DraftRun[] }
  | { kind: 'paragraph'; runs: DraftRun[] }
  | { kind: 'quote'; runs: DraftRun[] }
  | { kind: 'listItem'; ordered: boolean; level: number; runs: DraftRun[] }
  /** The first row is the header; all rows have the same number of cells. */
  | { kind: 'table'; rows: string[][] };
