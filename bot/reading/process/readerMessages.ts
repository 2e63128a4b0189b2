import type { FileResult } from '../readResult.ts';

/** From the service to a reader process: its one file. */
export interface ReadRequest {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string | undefined;
  /** Time limits: without a step forward, and in all */
  stallMs: number;
  totalMs: number;
  memoryMb: number;
  /** Sheets and separated values cell by cell instead of as text. */
  wantsTables: boolean;
}

/** From a reader process to the service. */
export type ReaderMessage =
  | { type: 'ready' }
  | { type: 'progress'; done: number; total: number; text: string }
  | { type: 'result'; result: FileResult };
