import { valueKind, type Column } from '../columns/column.ts';
import { counted, recordsOf, rowAt, shorten, sourceOf, type Fact } from '../facts/fact.ts';
import { rowNumber } from '../facts/duplicateProblems.ts';
import { dayLabel } from '../numbers/periods.ts';
import type { Table } from '../table.ts';
import type { Answer } from './answer.ts';
import type { Chosen } from './answerGroups.ts';
import type { Plan } from './readPlan.ts';

const shownColumns = 8;
const shownRows = 20;

/** "Rows where amount > 10,000", "top 5 fees", "the latest date": the records themselves. */
export function answerRows(
  table: Table,
  { sortedBy, ascending, most }: Extract<Plan, { kind: 'rows' }>,
  { positions, where }: Chosen,
): Answer {
  const suffix = where === '' ? '' : ` ${where}`;
  const matching = positions ?? Array.from({ length: table.rows }, (_, position) => position);
  const chosen = sortedBy === undefined ? matching : sorted(matching, sortedBy, ascending);
  const shown = chosen.slice(0, Math.min(most, shownRows));
  const source =
    shown.length === 0 ? recordsOf(table) : recordsOf(table, sortedBy === undefined ? matching : shown);
  if (shown.length === 0) {
    return {
      facts: [{ ...source, text: `No rows${suffix}.`, value: '0', formula: `rows counted${suffix}` }],
      showcases: [],
    };
  }
  const fact: Fact =
    sortedBy === undefined
      ? {
          ...source,
          text: `${counted(matching.length, 'row')}${suffix}.`,
          value: matching.length.toLocaleString('en-US'),
          formula: `rows counted${suffix}`,
        }
      : extremeFact(table, { column: sortedBy, shown, ascending, suffix });
  return {
    facts: [fact],
    showcases: [rowsShowcase(table, shown, sortedBy === undefined ? matching.length - shown.length : 0)],
  };
}

function sorted(positions: readonly number[], column: Column, ascending: boolean): number[] {
  const { kinds, units, scales } = column;
  const wanted = column.type === 'date' ? valueKind.date : valueKind.number;
  const valueAt = (position: number): number => (units[position] ?? 0) / 10 ** (scales[position] ?? 0);
  return positions
    .filter((position) => kinds[position] === wanted)
    .sort((a, b) => (ascending ? valueAt(a) - valueAt(b) : valueAt(b) - valueAt(a)) || a - b);
}

function extremeFact(
  table: Table,
  {
    column,
    shown,
    ascending,
    suffix,
  }: { column: Column; shown: readonly number[]; ascending: boolean; suffix: string },
): Fact {
  const [first = 0] = shown;
  const own = table.grid.text(rowAt(table, first), column.index);
  const value = column.type === 'date' ? dayLabel(column.units[first] ?? 0) : own;
  const end = column.type === 'date' ? (ascending ? 'Earliest' : 'Latest') : ascending ? 'Lowest' : 'Highest';
  const others =
    shown.length > 1
      ? `${shown.length} ${end.toLowerCase()} values of ${column.name}${suffix}; the first is ${value}`
      : `${end} ${column.name}${suffix}: ${value}`;
  return {
    ...sourceOf(table, column, shown),
    text: `${others} in row ${rowNumber(table, first)}.`,
    value,
    formula: `rows sorted by ${column.name}${suffix}`,
  };
}

function rowsShowcase(table: Table, positions: readonly number[], more: number): Answer['showcases'][number] {
  const columns = table.columns.slice(0, shownColumns);
  return {
    title: positions.length === 1 ? 'The row' : 'Rows',
    header: ['Row', ...columns.map(({ name }) => name)],
    rows: positions.map((position) => [
      String(rowNumber(table, position)),
      ...columns.map(({ index }) => shorten(table.grid.text(rowAt(table, position), index), 80)),
    ]),
    more,
    chart: undefined,
  };
}
