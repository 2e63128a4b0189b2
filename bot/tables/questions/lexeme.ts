import type { Column } from '../columns/column.ts';
import type { Decimal } from '../numbers/decimal.ts';
import type { Grain } from '../numbers/periods.ts';

/** Words that mean something to the planner, whatever the table. */
export const keys = [
  'sum',
  'mean',
  'median',
  'greatest',
  'least',
  'count',
  'distinct',
  'share',
  'by',
  'which',
  'compare',
  'rows',
  'where',
  'blank',
  'filled',
  'not',
  'duplicates',
  'outliers',
  'trend',
  'columns',
  'over',
  'atLeast',
  'under',
  'atMost',
  'equals',
  'between',
  'and',
  'since',
  'before',
  'after',
  'until',
  'in',
] as const;
export type Key = (typeof keys)[number];

/** A span of days, last day included. */
export interface Period {
  from: number;
  to: number;
  label: string;
}

/** A stretch of the question that was understood, or a word that was not. */
export type Lexeme =
  | { kind: 'key'; key: Key }
  | { kind: 'column'; column: Column }
  /** An entry of a column: "Boston". */
  | { kind: 'entry'; column: Column; code: number; label: string }
  | { kind: 'period'; period: Period }
  | { kind: 'grain'; grain: Grain }
  | { kind: 'number'; value: Decimal; isMoney: boolean }
  | { kind: 'word'; text: string };
