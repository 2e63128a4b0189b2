/** What one file may cost. Sizes in bytes, text in UTF-16 code units, times in milliseconds. */
export const limits = {
  /** As turnLimits.file in the contract, which is checked before the bytes come here. */
  fileBytes: 25_000_000,
  /** Text of one file. */
  fileText: 6_000_000,
  /** Text of one turn. */
  materialText: 5_000_000,
  partText: 3_000,
  zip: { entries: 10_000, inflatedBytes: 250_000_000, ratio: 200, ratioFromBytes: 8_000_000 },
  xmlDepth: 300,
  pdfPages: 2_000,
  sheetRows: 50_000,
  sheetColumns: 200,
  /** A sheet or separated values cell by cell; cells count blanks as well. */
  table: { rows: 250_000, columns: 500, cells: 5_000_000, text: 40_000_000 },
  mailMessages: 500,
  mailAttachments: 100,
  /** Resident memory of a reader; looked at every 20 ms, so the end comes a little above: 300 in all. */
  memoryMb: 280,
  /** A process may take this long to start. */
  startMs: 10_000,
  /** Longest time without a step forward, for a small file. */
  stallMs: 4_700,
  /** Longest time for one file that keeps moving. */
  totalMs: 20_000,
  /** Longest time for all files of one turn. */
  turnMs: 90_000,
} as const;

/** A file gets a second more for each megabyte before it counts as stuck. */
export function stallFor(bytes: number): number {
  return Math.min(limits.totalMs, limits.stallMs + Math.floor(bytes / 1_000_000) * 1_000);
}
