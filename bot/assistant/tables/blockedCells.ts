import type { Finding, FindingType } from '../../contract/findings.ts';
import type { CellTable } from '../../domain/cellTable.ts';
import type { Material } from '../../domain/material.ts';
import { findSensitive } from '../../safeguards/detect/findSensitive.ts';

/** Rows that are looked at together: a label in one cell says what the next one is. */
const rowsTogether = 50;
const mostFindings = 50;

/**
 * What the rules keep out of the assistant, in cells and texts that no model gets to see: a table is refused like any
 * other material with such data. Offsets are those within its stretch of rows.
 */
export async function blockedCells(
  materials: readonly Material[],
  decisions: Readonly<Record<FindingType, string>>,
): Promise<(Finding & { materialId: string })[]> {
  const blocked: (Finding & { materialId: string })[] = [];
  for (const { id: materialId, tables, parts } of materials) {
    const texts =
      tables === undefined
        ? parts.filter(({ hidden }) => hidden !== true).map(({ text }) => text)
        : stretches(tables);
    let since = 0;
    for (const text of texts) {
      since += text.length;
      if (since > 100_000) {
        since = 0;
        // Others get their turn.
        await new Promise(setImmediate);
      }
      for (const finding of findSensitive(text)) {
        if (decisions[finding.type] === 'block') blocked.push({ ...finding, materialId });
      }
      if (blocked.length >= mostFindings) return blocked;
    }
  }
  return blocked;
}

function* stretches(tables: readonly CellTable[]): Iterable<string> {
  for (const { columns, rowNumbers } of tables) {
    for (let from = 0; from < rowNumbers.length; from += rowsTogether) {
      const lines: string[] = [];
      for (let row = from; row < Math.min(rowNumbers.length, from + rowsTogether); row += 1) {
        const cells = columns.map(({ text, ends }) => text.slice(row === 0 ? 0 : ends[row - 1], ends[row]));
        lines.push(cells.join(' | '));
      }
      yield lines.join('\n');
    }
  }
}
