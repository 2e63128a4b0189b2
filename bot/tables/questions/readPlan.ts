import { isNumeric, type Column } from '../columns/column.ts';
import { mainDate, mainMeasure } from '../facts/chooseColumns.ts';
import type { Aggregate } from '../facts/groupTable.ts';
import type { Grain } from '../numbers/periods.ts';
import type { Table } from '../table.ts';
import type { Filter } from './filters.ts';
import type { Key, Lexeme, Period } from './lexeme.ts';
import { readFilters } from './readFilters.ts';
import { readLexemes } from './readLexemes.ts';

export interface GroupWish {
  column: Column;
  grain: Grain | 'fitting' | undefined;
}

/** What a question asks of a table. */
export type Plan = { filters: Filter[] } & (
  | { kind: 'figure'; aggregate: Aggregate; measures: Column[] }
  | { kind: 'groups'; aggregate: Aggregate; measures: Column[]; group: GroupWish; pick: Pick | undefined }
  | {
      kind: 'compare';
      aggregate: Aggregate;
      measure: Column | undefined;
      sides: Side[];
      group: GroupWish | undefined;
    }
  | { kind: 'rows'; sortedBy: Column | undefined; ascending: boolean; most: number }
  | { kind: 'distinct'; column: Column }
  | { kind: 'duplicates' }
  | { kind: 'outliers'; measures: Column[] }
  | { kind: 'blanks' }
  | { kind: 'columns' }
);

export interface Pick {
  end: 'most' | 'least';
  count: number;
}

export interface Side {
  label: string;
  filter: Filter;
}

const defaultRows = 20;

/** Reads a question; undefined when a word of it means nothing here, so that no wrong answer is given. */
export function readPlan(question: string, table: Table): Plan | undefined {
  const lexemes = readLexemes(question, table);
  if (lexemes.some(({ kind }) => kind === 'word') && !lexemes.every(isHarmless)) return undefined;
  if (has(lexemes, 'compare')) return comparePlan(lexemes, table);
  const { filters, rest } = readFilters(lexemes, table);
  if (rest.some(({ kind }) => kind === 'word' || kind === 'entry' || kind === 'period')) return undefined;
  return planOf(rest, filters, table);
}

/** "Or" joins entries, "yes" belongs to a column; both may be left over. */
function isHarmless(lexeme: Lexeme): boolean {
  return lexeme.kind !== 'word' || /^(?:or|yes|true)$/i.test(lexeme.text);
}

function planOf(rest: readonly Lexeme[], filters: Filter[], table: Table): Plan | undefined {
  const numeric = columnsIn(rest).filter(({ type }) => isNumeric(type) || type === 'mixed');
  const others = columnsIn(rest).filter((column) => !numeric.includes(column));
  if (has(rest, 'duplicates')) return { kind: 'duplicates', filters };
  if (has(rest, 'outliers')) return { kind: 'outliers', measures: numeric, filters };
  if (has(rest, 'blank') && filters.length === 0) return { kind: 'blanks', filters };
  if (has(rest, 'columns') && columnsIn(rest).length === 0) return { kind: 'columns', filters };

  const end = has(rest, 'greatest') ? 'most' : has(rest, 'least') ? 'least' : undefined;
  const number = rest.find((lexeme) => lexeme.kind === 'number');
  const top = number?.kind === 'number' && number.value.scale === 0 ? Number(number.value.units) : undefined;
  if (number !== undefined && (top === undefined || top < 1 || top > 1_000 || end === undefined))
    return undefined;

  const group = groupIn(rest, others, table, end !== undefined || has(rest, 'share'));
  if (has(rest, 'distinct')) {
    const [column] = columnsIn(rest);
    return column === undefined ? undefined : { kind: 'distinct', column, filters };
  }
  if (group !== undefined) {
    const { aggregate, measures } = figureIn(rest, numeric, table);
    const pick = end === undefined ? undefined : { end, count: top ?? 1 };
    return { kind: 'groups', aggregate, measures, group, pick: pick as Pick | undefined, filters };
  }
  if (end !== undefined && top !== undefined) {
    const sortedBy = numeric[0] ?? mainMeasure(table);
    return { kind: 'rows', sortedBy, ascending: end === 'least', most: top, filters };
  }
  if (has(rest, 'count')) return countPlan(others, filters);
  if (end !== undefined) return extremePlan(numeric, others, { end, filters, table });
  if (
    has(rest, 'sum') ||
    has(rest, 'mean') ||
    has(rest, 'median') ||
    has(rest, 'share') ||
    numeric.length > 0
  ) {
    if (has(rest, 'rows') && filters.length > 0 && !has(rest, 'sum') && !has(rest, 'mean'))
      return rowsPlan(filters);
    const { aggregate, measures } = figureIn(rest, numeric, table);
    return aggregate === 'count' && !has(rest, 'sum')
      ? undefined
      : { kind: 'figure', aggregate, measures, filters };
  }
  return filters.length > 0 ? rowsPlan(filters) : undefined;
}

function rowsPlan(filters: Filter[]): Plan {
  return { kind: 'rows', sortedBy: undefined, ascending: true, most: defaultRows, filters };
}

/** "How many vendors" asks for different ones; "how many permits in Boston" for rows. */
function countPlan(others: readonly Column[], filters: Filter[]): Plan {
  const [column] = others;
  if (column !== undefined && (column.type === 'category' || column.type === 'text'))
    return { kind: 'distinct', column, filters };
  return { kind: 'figure', aggregate: 'count', measures: [], filters };
}

/** "The highest fee" is one row; "the earliest date" too. */
function extremePlan(
  numeric: readonly Column[],
  others: readonly Column[],
  { end, filters, table }: { end: 'most' | 'least'; filters: Filter[]; table: Table },
): Plan | undefined {
  const sortedBy = numeric[0] ?? others.find(({ type }) => type === 'date') ?? mainMeasure(table);
  return sortedBy && { kind: 'rows', sortedBy, ascending: end === 'least', most: 1, filters };
}

function figureIn(
  rest: readonly Lexeme[],
  numeric: Column[],
  table: Table,
): { aggregate: Aggregate; measures: Column[] } {
  const main = mainMeasure(table);
  const measures = numeric.length > 0 ? numeric : main === undefined ? [] : [main];
  if (has(rest, 'mean')) return { aggregate: 'mean', measures };
  if (has(rest, 'median')) return { aggregate: 'median', measures };
  if (
    has(rest, 'count') ||
    (numeric.length === 0 &&
      !has(rest, 'sum') &&
      !has(rest, 'share') &&
      !has(rest, 'trend') &&
      !hasGrain(rest))
  )
    return { aggregate: 'count', measures: [] };
  if (measures.length === 0) return { aggregate: 'count', measures };
  const isRate = measures.every(({ type }) => type === 'percent');
  return { aggregate: isRate ? 'mean' : 'sum', measures };
}

/** "By office", "per month", "which office", "monthly", "trend". */
function groupIn(
  rest: readonly Lexeme[],
  others: readonly Column[],
  table: Table,
  wantsGroup: boolean,
): GroupWish | undefined {
  const date = mainDate(table);
  const grain = rest.find((lexeme) => lexeme.kind === 'grain');
  const ownDate = others.find(({ type }) => type === 'date') ?? date;
  if (grain?.kind === 'grain' && ownDate !== undefined) return { column: ownDate, grain: grain.grain };
  if (grain?.kind === 'grain') {
    const year = table.columns.find(({ type }) => type === 'year');
    return year && { column: year, grain: undefined };
  }
  if (has(rest, 'trend') && ownDate !== undefined) return { column: ownDate, grain: 'fitting' };
  const after = rest.findIndex((lexeme) => lexeme.kind === 'key' && lexeme.key === 'by');
  const named = rest
    .slice(after + 1)
    .find((lexeme) => lexeme.kind === 'column' && isGroupable(lexeme.column));
  if (after >= 0 && named?.kind === 'column') return wishOf(named.column);
  const groupable = others.find((column) => isGroupable(column) && column.type !== 'date');
  return (wantsGroup || has(rest, 'which')) && groupable !== undefined ? wishOf(groupable) : undefined;
}

function wishOf(column: Column): GroupWish {
  return { column, grain: column.type === 'date' ? 'fitting' : undefined };
}

function isGroupable({ type }: Column): boolean {
  return !isNumeric(type) && type !== 'mixed' && type !== 'empty';
}

/** "Compare 2024 and 2025", "Boston vs Worcester by type". */
function comparePlan(lexemes: readonly Lexeme[], table: Table): Plan | undefined {
  const kind = lexemes.filter((lexeme) => lexeme.kind === 'period').length > 1 ? 'period' : 'entry';
  const time = mainDate(table) ?? table.columns.find(({ type }) => type === 'year');
  const sides = lexemes.flatMap((lexeme): Side[] => {
    if (lexeme.kind === 'entry' && kind === 'entry') {
      const filter: Filter = { kind: 'entries', column: lexeme.column, codes: [lexeme.code], isNot: false };
      return [{ label: lexeme.label, filter }];
    }
    if (lexeme.kind !== 'period' || kind !== 'period' || time === undefined) return [];
    return [{ label: lexeme.period.label, filter: periodFilter(time, lexeme.period) }];
  });
  if (sides.length < 2) return undefined;
  const others = lexemes.filter((lexeme) => lexeme.kind !== kind && !isCompare(lexeme));
  const { filters, rest } = readFilters(others, table);
  if (rest.some(({ kind: left }) => left === 'word' || left === 'entry' || left === 'number'))
    return undefined;
  const numeric = columnsIn(rest).filter(({ type }) => isNumeric(type));
  const named = columnsIn(rest).filter((column) => !numeric.includes(column));
  const wanted = has(rest, 'count') ? undefined : numeric[0];
  const { aggregate, measures } = figureIn(
    wanted === undefined && !has(rest, 'count') ? [...rest, { kind: 'key', key: 'sum' }] : rest,
    numeric,
    table,
  );
  const group = has(rest, 'by') ? groupIn(rest, named, table, false) : undefined;
  return { kind: 'compare', aggregate, measure: measures[0], sides, group, filters };
}

function isCompare(lexeme: Lexeme): boolean {
  return lexeme.kind === 'key' && (lexeme.key === 'compare' || lexeme.key === 'and' || lexeme.key === 'in');
}

function periodFilter(column: Column, { from, to, label }: Period): Filter {
  return { kind: 'period', column, from, to, label: `in ${label}` };
}

function columnsIn(lexemes: readonly Lexeme[]): Column[] {
  return [...new Set(lexemes.flatMap((lexeme) => (lexeme.kind === 'column' ? [lexeme.column] : [])))];
}

function hasGrain(lexemes: readonly Lexeme[]): boolean {
  return lexemes.some(({ kind }) => kind === 'grain');
}

function has(lexemes: readonly Lexeme[], key: Key): boolean {
  return lexemes.some((lexeme) => lexeme.kind === 'key' && lexeme.key === key);
}
