import type { CellTable } from '../domain/cellTable.ts';
import type { FileResult, ReadMail, ReadNotice, ReadPart } from './readResult.ts';

export interface SourceFile {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string | undefined;
}

/** What a format reader may use of the world: its budget, and nothing else. */
export interface Work {
  /** Sheets and separated values are wanted cell by cell, and not as text. */
  wantsTables: boolean;
  /** Counts extracted text, in UTF-16 code units. Throws UnreadableError `tooMuchText` past the limit. */
  count(characters: number): void;
  /** True when the time is nearly used; a reader that can stop early returns what it has and says so. */
  isTimeUp(): boolean;
  progress(done: number, total: number, text: string): void;
  /** Reads a file inside the file; `undefined` when files are nested too deep already. */
  readNested(file: SourceFile): Promise<FileResult | undefined>;
}

interface FormatContent {
  parts: ReadPart[];
  notices?: ReadNotice[];
  mails?: ReadMail[];
  tables?: CellTable[];
}

/** Throws UnreadableError with the reason; any other error means that the file is damaged. */
export type FormatReader = (file: SourceFile, work: Work) => FormatContent | Promise<FormatContent>;
