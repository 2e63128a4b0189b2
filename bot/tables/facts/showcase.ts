import type { Column } from '../columns/column.ts';
import { chartValue, type Aggregate, type GroupRow } from './groupTable.ts';
import { upperFirst } from './overviewFacts.ts';

/** Groups as a table and a chart of them. Cells are texts as they are shown. */
export interface Showcase {
  title: string;
  header: string[];
  rows: string[][];
  /** Groups that the table leaves out. */
  more: number;
  chart: Chart | undefined;
}

export interface Chart {
  kind: 'bar' | 'line';
  title: string;
  labels: string[];
  /** For drawing only; the figures stand in the table. */
  values: number[];
  unit: string;
}

const mostRows = 24;
const mostBars = 12;

export const aggregateNames = {
  sum: 'total',
  mean: 'average',
  median: 'median',
  least: 'lowest',
  greatest: 'highest',
  count: 'rows',
} as const satisfies Record<Aggregate, string>;

export function showcaseOf({
  rows,
  category,
  column,
  aggregate,
  kind,
}: {
  rows: readonly GroupRow[];
  category: string;
  column: Column | undefined;
  aggregate: Aggregate;
  kind: Chart['kind'];
}): Showcase {
  const isCount = aggregate === 'count' || column === undefined;
  const figure = isCount ? 'Rows' : `${upperFirst(aggregateNames[aggregate])} ${column.name}`;
  // One row in each group: the table is itself such a list.
  const hasCounts = !isCount && rows.some(({ count }) => count > 1);
  const hasShares = rows.some(({ share }) => share !== undefined);
  const title = `${figure} by ${category}`;
  const shown = rows.slice(0, mostRows);
  const drawn = kind === 'bar' ? rows.slice(0, mostBars) : rows;
  return {
    title,
    header: [
      upperFirst(category),
      figure,
      ...(hasCounts ? ['Rows'] : []),
      ...(hasShares ? ['Share (rounded)'] : []),
    ],
    rows: shown.map(({ label, shown: value, count, share }) => [
      label,
      value,
      ...(hasCounts ? [count.toLocaleString('en-US')] : []),
      ...(hasShares ? [share ?? ''] : []),
    ]),
    more: rows.length - shown.length,
    chart:
      drawn.length < 2
        ? undefined
        : {
            kind,
            title,
            labels: drawn.map(({ label }) => label),
            values: drawn.map(chartValue),
            unit: isCount ? 'rows' : column.style === 'money' ? '$' : (column.unit ?? ''),
          },
  };
}
