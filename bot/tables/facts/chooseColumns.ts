import { isNumeric, isSummable, type Column } from '../columns/column.ts';
import type { Table } from '../table.ts';

const mostMeasures = 4;

/** Columns with quantities, amounts of money first. */
export function measuresOf({ columns }: Table): Column[] {
  const numeric = columns.filter(({ type }) => isNumeric(type));
  const rank = ({ type }: Column): number => (type === 'money' ? 0 : isSummable(type) ? 1 : 2);
  return numeric.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostMeasures);
}

/** The column that tells the records apart in a useful way: a handful of entries that repeat. */
export function mainCategory({ columns }: Table): Column | undefined {
  const categories = columns.filter(({ type, distinct }) => type === 'category' && distinct > 1);
  return (
    categories.find(({ distinct }) => distinct <= 30) ??
    categories[0] ??
    columns.find(({ type, distinct }) => type === 'year' && distinct > 1)
  );
}

export function mainDate({ columns }: Table): Column | undefined {
  return columns.find(({ type }) => type === 'date');
}

export function mainMeasure(table: Table): Column | undefined {
  return measuresOf(table).find(({ type }) => isSummable(type));
}
