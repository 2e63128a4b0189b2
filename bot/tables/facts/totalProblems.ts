import { isSummable, valueKind, type Column } from '../columns/column.ts';
import { isSum } from '../layout/readLayout.ts';
import { compare, decimalOf, type Decimal } from '../numbers/decimal.ts';
import { createExactSum } from '../numbers/exactSum.ts';
import type { Table } from '../table.ts';
import { cellAddress, rangeAddress } from '../address.ts';
import { show, shorten } from './fact.ts';
import type { Problem } from './problem.ts';

const mostProblems = 5;

/** Totals that the table states and that its own rows do not come to. */
export function totalProblems(table: Table): Problem[] {
  const problems: Problem[] = [];
  for (const column of table.columns) {
    if (!isSummable(column.type)) continue;
    for (const { row, label, kind } of table.layout.totalRows) {
      if (!isSum(label)) continue;
      const value = table.grid.value(row, column.index);
      if (value.kind !== 'number') continue;
      const stated = decimalOf(value.units, value.scale);
      const sums = sumsAt(table, column, row);
      const fitting = kind === 'total' ? [sums.above, sums.group, sums.all] : [sums.group, sums.above];
      if (fitting.some((sum) => compare(sum, stated) === 0)) continue;
      problems.push(mismatch(table, column, { row, label, stated, expected: fitting[0] ?? sums.all }));
      if (problems.length === mostProblems) return problems;
    }
  }
  return problems;
}

/** Sums over the records above a row, those since the last total row above it, and all. */
function sumsAt(table: Table, column: Column, row: number): { above: Decimal; group: Decimal; all: Decimal } {
  const before = table.layout.totalRows.reduce(
    (last, one) => (one.row < row ? Math.max(last, one.row) : last),
    -1,
  );
  const [above, group, all] = [createExactSum(), createExactSum(), createExactSum()];
  for (let position = 0; position < table.rows; position += 1) {
    if (column.kinds[position] !== valueKind.number) continue;
    const [units, scale] = [column.units[position] ?? 0, column.scales[position] ?? 0];
    const at = table.layout.dataRows[position] ?? 0;
    all.add(units, scale);
    if (at < row) above.add(units, scale);
    if (at < row && at > before) group.add(units, scale);
  }
  return { above: above.count() === 0 ? all.total() : above.total(), group: group.total(), all: all.total() };
}

function mismatch(
  table: Table,
  column: Column,
  { row, label, stated, expected }: { row: number; label: string; stated: Decimal; expected: Decimal },
): Problem {
  const cells = table.grid.table;
  const place = cellAddress(cells, row, column.index);
  return {
    code: 'total',
    text: `The stated ${shorten(label, 40)} of ${column.name} in ${place} is ${show(stated, column)}, but its rows come to ${show(expected, column)}. The figures here are summed from the rows.`,
    value: show(expected, column),
    materialId: table.materialId,
    cells: rangeAddress(cells, { from: row, to: row }, { from: column.index, to: column.index }),
    quote: `${column.name}: ${shorten(table.grid.text(row, column.index))}`,
    formula: 'sum of the rows above compared with the stated figure',
  };
}
